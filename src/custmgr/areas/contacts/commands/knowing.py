"""`custmgr contact sheet`, `credential` and so on: what is known of customers and of ourselves."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.contacts.facts.sheets import FLAGS, CredentialKind
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.contacts.facts.sheets import Known, Sheet

contact = Verbs("contact")
COMPLETE = mark("{filled} of {all} known, {share_ratio}. [{rule}]")
INCOMPLETE = mark("{filled} of {all} known, {share_ratio}; still to be learnt: {missing}. [{rule}]")
TITLES = {"basics": mark("Basic data"), "ask_back": mark("What to ask back")}


@contact.command(help=_("See or enter what is known of a customer."))
def sheet(
    customer: options.Customer,
    sets: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help=_("What was learnt; repeat for several."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Show a customer's sheets, with what was learnt entered before."""
    from custmgr.areas.contacts.actions import knowing
    from custmgr.areas.contacts.columns import sheets as columns
    from custmgr.areas.customers import views as customers
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.show import show_one

    if sets:
        with open_desk() as desk:
            knowing.learn(desk, customer, sets)
    with open_reader() as desk:
        found = customers.find(desk.connection, customer)
        if as_json:
            whole = knowing.whole(desk, found.id)
        else:
            sheets, others = knowing.sheets(desk, found.id), knowing.others(desk, found.id)
    if as_json:
        show_one(whole, columns.WHOLE, as_json=True)
    else:
        _print(sheets, others)


@contact.command(help=_("Enter a reference or certificate of our own."))
def credential(
    kind: Annotated[str, typer.Option("--kind", metavar="|".join(CredentialKind), help=_("What it is."))],
    name: Annotated[str, typer.Option("--name", metavar="NAME", help=_("What it is called."))],
    giver: Annotated[str | None, typer.Option("--giver", metavar="NAME", help=_("Who gave it."))] = None,
    until: Annotated[date | None, options.day("--until", help=_("The last day it is valid."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a credential."""
    from custmgr.areas.contacts.actions import knowing
    from custmgr.areas.contacts.columns import sheets as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    what = options.word(CredentialKind, kind, "--kind")
    with open_desk() as desk:
        made = knowing.add_credential(desk, what, name, giver, until)
    show_one(made, columns.CREDENTIAL, as_json=as_json)


@contact.command(help=_("List our references and certificates."))
def credentials(
    everything: Annotated[bool, typer.Option("--all", help=_("Also those withdrawn."))] = False,
    as_json: options.Json = False,
) -> None:
    """List credentials."""
    from custmgr.areas.contacts.columns import sheets as columns
    from custmgr.areas.contacts.views import sheets as views
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = views.credentials(desk.connection, everything=everything)
    empty = mark("No reference and no certificate yet; enter them with `custmgr contact credential`.")
    show(found, columns.CREDENTIAL, as_json=as_json, empty=empty)


@contact.command(help=_("Let a reference or certificate count no more."))
def withdraw(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=_("Its number, as in the list."))],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why: replaced, ended, wrong."))],
    as_json: options.Json = False,
) -> None:
    """Withdraw a credential."""
    from custmgr.areas.contacts.actions import knowing
    from custmgr.areas.contacts.columns import sheets as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        made = knowing.withdraw(desk, number, reason)
    show_one(made, columns.CREDENTIAL, as_json=as_json)


def _print(sheets: "list[Sheet]", others: "dict[Known, str]") -> None:
    from custmgr.areas.contacts.columns import sheets as columns
    from custmgr.areas.contacts.facts.sheets import is_yes
    from custmgr.ground.show import heading, say, show

    for one in sheets:
        heading(TITLES.get(one.name, one.name))
        show([{"field": field, "value": value} for field, value in one.values.items()], columns.LINE, as_json=False)
        told = {"filled": one.filled, "all": len(one.values), "share_ratio": one.completeness, "rule": one.rule}
        say(COMPLETE if not one.missing else INCOMPLETE, missing=one.missing, **told)
    if others:
        heading(mark("What else is known"))
        rows = [
            {"field": field, "value": is_yes(value) if field in FLAGS else value} for field, value in others.items()
        ]
        show(rows, columns.LINE, as_json=False)
    if not sheets and not others:
        say(mark("Nothing is known yet; enter it with --set FIELD=VALUE."))
