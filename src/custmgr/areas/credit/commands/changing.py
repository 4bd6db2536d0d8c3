"""`custmgr credit change`, `opinion` and `changes`: the application for another limit."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.credit.facts.changes import LimitChange

credit = Verbs("credit")
WATCHED = mark("{name} has grade {grade}, a customer to watch.")
NO_CREDIT = mark("{name} has grade {grade}: orders on credit are held whatever the limit.")
NEXT = mark("Next: `custmgr credit opinion {code} --by STAFF --agree` by the {role}, until {due_on}.")


@credit.command(help=_("Apply for a change of a customer's credit limit."))
def change(
    customer: options.Customer,
    to: Annotated[int, options.amount("--to", help=_("The intended limit."))],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why."))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who applies."))],
    until: Annotated[
        date | None, options.day("--until", help=_("Its last day; else until the next grading is approved."))
    ] = None,
    in_charge: Annotated[
        str | None, typer.Option("--in-charge", metavar="NAME", help=_("Who is in charge there; else by the file."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Enter an application."""
    from custmgr.areas.credit.actions import changing as actions
    from custmgr.areas.credit.facts.changes import Asked
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        entered = actions.apply_for_change(desk, customer, Asked(to, reason, until, in_charge), by)
        caution = actions.caution(desk, entered)
    _show(entered, as_json=as_json)
    _warn(entered, caution)


@credit.command(help=_("Enter the next opinion on a change of limit."))
def opinion(
    customer: options.Customer,
    by: options.By,
    agree: Annotated[bool, typer.Option("--agree", help=_("The opinion agrees."))] = False,
    refuse: Annotated[bool, typer.Option("--refuse", help=_("It does not, which ends the application."))] = False,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help=_("What was written."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter an opinion."""
    from custmgr.areas.credit.actions import changing as actions
    from custmgr.ground.desk import open_desk

    decision = actions.say_of(agree=agree, refuse=refuse)
    with open_desk() as desk:
        entered = actions.give_opinion(desk, customer, by, decision, text)
    _show(entered, as_json=as_json)


@credit.command(help=_("List applications for another limit, open ones first."))
def changes(
    customer: options.Whose = None,
    only_open: Annotated[bool, typer.Option("--open", help=_("Only what waits for an opinion."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List applications."""
    from custmgr.areas.credit.actions import looking as actions
    from custmgr.areas.credit.columns import decisions as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = actions.list_changes(desk, customer, only_open=only_open)
    shown = map(columns.application, found[:limit])
    show(shown, columns.CHANGES, as_json=as_json, empty=mark("No application fits."))


def _show(entered: "LimitChange", *, as_json: bool) -> None:
    from custmgr.areas.credit.columns import decisions as columns
    from custmgr.ground.show import heading, say, show, show_one

    show_one(columns.application(entered), columns.CHANGE, as_json=as_json)
    if as_json:
        return
    if entered.opinions:
        heading(mark("Opinions"))
        show(entered.opinions, columns.OPINION, as_json=False)
    if entered.next_role is not None:
        say(NEXT, code=entered.customer, role=entered.next_role, due_on=entered.due_on)


def _warn(entered: "LimitChange", caution: str | None) -> None:
    from custmgr.ground.show import warn

    if caution is not None:
        sentence = WATCHED if caution == "watch" else NO_CREDIT
        warn(sentence, name=entered.form.name, grade=entered.form.grade)
