"""`custmgr credit check`, `list`, `overdue`, `explain`: may goods go out on credit, who is late, and why."""

from typing import Annotated

import typer

from custmgr.areas.credit.facts.verdicts import Decision
from custmgr.ground import options
from custmgr.ground.exits import Exit
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

credit = Verbs("credit")
NOBODY = mark("Nobody may owe or owes anything yet; apply for a payment term with `custmgr credit apply`.")


@credit.command(help=_("Say whether a customer may be supplied on credit."))
def check(
    customer: options.Customer,
    amount: Annotated[int | None, options.amount("--amount", help=_("The amount of the order."))] = None,
    cash: Annotated[bool, typer.Option("--cash", help=_("The order is paid in cash."))] = False,
    as_json: options.Json = False,
) -> None:
    """Judge an order; the status is 1 when it is held."""
    from custmgr.areas.credit.actions import judging as actions
    from custmgr.areas.credit.columns import verdicts as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import heading, say, show_one

    with open_reader() as desk:
        verdict = actions.check(desk, customer, amount or 0, cash)
    shown = columns.readable(verdict)
    show_one(shown, columns.listed(columns.IN_CASH if cash else columns.CHECKED), as_json=as_json)
    if not as_json:
        if shown["reasons"]:
            heading(mark("Reasons"))
        for reason in shown["reasons"]:
            say("  {message} [{rule}]", **reason)
        heading(mark("How it was worked out"))
        for step in columns.steps_in_cash(verdict) if cash else shown["steps"]:
            say("  {step}", step=step)
    if verdict.decision is Decision.HOLD:
        raise typer.Exit(Exit.NO)


@credit.command("list", help=_("List who may owe or owes, those on hold first."))
def list_credit(
    decision: Annotated[
        str | None, typer.Option("--decision", metavar="ok|watch|hold", help=_("Only those with this answer."))
    ] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List verdicts without an order."""
    from custmgr.areas.credit.actions import listing as actions
    from custmgr.areas.credit.columns import verdicts as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, tell_rest

    wanted = options.word(Decision, decision, "--decision") if decision else None
    with open_reader() as desk:
        found = actions.list_credit(desk, wanted)
    empty = mark("No customer fits.") if wanted else NOBODY
    show(map(columns.readable, found[:limit]), columns.listed(columns.LISTED), as_json=as_json, empty=empty)
    tell_rest(len(found[:limit]), len(found), as_json=as_json)


@credit.command(help=_("List who has not paid in time, the oldest first."))
def overdue(limit: options.Limit = None, as_json: options.Json = False) -> None:
    """List overdue customers."""
    from custmgr.areas.credit.actions import listing as actions
    from custmgr.areas.credit.columns import verdicts as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, tell_rest

    with open_reader() as desk:
        found = actions.list_overdue(desk)
    shown = map(columns.late, found[:limit])
    show(shown, columns.OVERDUE, as_json=as_json, empty=mark("Nothing is overdue."))
    tell_rest(len(found[:limit]), len(found), as_json=as_json)


@credit.command(help=_("Explain a customer's limit, and what uses it."))
def explain(customer: options.Customer, as_json: options.Json = False) -> None:
    """Show where a limit comes from and everything decided about it."""
    from custmgr.areas.credit.actions import looking
    from custmgr.areas.credit.columns import decisions as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import heading, say, show, show_one

    with open_reader() as desk:
        found = looking.explain(desk, customer)
    shown = columns.explained(found)
    show_one(shown, columns.EXPLAINED, as_json=as_json)
    if as_json:
        return
    heading(mark("How it was worked out"))
    for step in shown["steps"]:
        say("  {step}", step=step)
    tables = (
        (mark("Changes of the limit"), list(map(columns.application, found.changes)), columns.CHANGES),
        (mark("Releases"), found.releases, columns.RELEASES),
        (mark("Reports to the manager"), found.reports, columns.REPORT[2:]),
        (mark("Talks about overdue payments"), found.recoveries, columns.RECOVERY[2:]),
    )
    for title, rows, wanted in tables:
        if rows:
            heading(title)
            show(rows, wanted, as_json=False)
