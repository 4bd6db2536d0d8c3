"""`custmgr report statement` and `custmgr statement`: statements of account, and what customers confirmed."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from custmgr.areas.statements.facts import Statement

report = Verbs("report")
statement = Verbs("statement")
Whose = Annotated[
    str | None, typer.Argument(metavar="CUSTOMER", help=_("Whose; everybody with an entry or a balance if not given."))
]
NONE = mark("No confirmation fits.")
ALL_DONE = mark("Everybody has confirmed.")


@report.command("statement", help=_("Write statements of account for customers."))
def write(
    customer: Whose = None,
    month: options.InMonth = None,
    first: options.FirstDay = None,
    last: options.LastDay = None,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Only customers of this salesperson."))
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write statements of account."""
    from custmgr.areas.statements.actions import drawing
    from custmgr.areas.statements.actions.printing import write_statements
    from custmgr.areas.statements.facts import Period
    from custmgr.ground.desk import open_reader

    period = Period(*options.period(month, first, last))
    with open_reader() as desk:
        drawn = drawing.draw_up(desk, customer, salesperson, period)
        whose = f"-{drawn[0].party.code}" if customer else "s"
        when = str(month) if month else f"{period.first}_{period.last}"
        file = output or Path(f"statement{whose}-{when}.xlsx")
        write_statements(desk, drawn, file, force=force)
    _tell(file, drawn, as_json=as_json)


@statement.command(help=_("Record what a customer confirmed of a statement."))
def confirm(
    customer: options.Customer,
    amount: Annotated[int, options.amount("--amount", help=_("The balance in the customer's books."))],
    signed_by: Annotated[str, typer.Option("--signed-by", metavar="NAME", help=_("Who confirmed it there."))],
    month: options.InMonth = None,
    first: options.FirstDay = None,
    last: options.LastDay = None,
    on: Annotated[date | None, options.day("--on", help=_("The day of the confirmation; today if not given."))] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help=_("Why the balances differ."))] = None,
    as_json: options.Json = False,
) -> None:
    """Record a confirmation."""
    from custmgr.areas.statements import columns
    from custmgr.areas.statements.actions import confirming
    from custmgr.areas.statements.facts import Confirmation, Period
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    period = Period(*options.period(month, first, last))
    with open_desk() as desk:
        told = Confirmation("", "", *period, 0, amount, note, signed_by, on or desk.today)
        kept = confirming.confirm(desk, customer, period, told)
    show_one(kept, columns.CONFIRMED, as_json=as_json)


@statement.command("list", help=_("List confirmations, what differs first."))
def list_confirmations(
    customer: options.Whose = None,
    month: options.InMonth = None,
    missing: Annotated[bool, typer.Option("--missing", help=_("List who has not confirmed the month."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List confirmations, or who has not confirmed."""
    from custmgr.areas.statements import columns
    from custmgr.areas.statements.actions import looking
    from custmgr.areas.statements.facts import Period
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show, tell_rest

    period = Period(*options.period(month, None, None)) if month or missing else None
    found: Sequence[Any]
    with open_reader() as desk:
        if missing and period:
            found = looking.list_missing(desk, period)
        else:
            found = looking.list_confirmations(desk, customer, period)
    shown = columns.MISSING if missing else columns.CONFIRMATIONS
    show(found[:limit], shown, as_json=as_json, empty=ALL_DONE if missing else NONE)
    tell_rest(len(found[:limit]), len(found), as_json=as_json)


def _tell(file: Path, drawn: "Sequence[Statement]", *, as_json: bool) -> None:
    from custmgr.areas.statements import columns
    from custmgr.ground.capitals import in_capitals
    from custmgr.ground.show import for_scripts, show_one

    sums = {column.of: sum(column.value(one) for one in drawn) for column in columns.TOTALS}
    rows = [
        {
            **{column.of: column.value(one) for column in columns.TOTALS},
            "code": one.party.code,
            "name": one.party.name,
            "in_words": in_capitals(one.closing_fen),
            "entries": len(one.lines),
        }
        for one in drawn
    ]
    if as_json:
        told = [for_scripts(row, columns.ONE) for row in rows]
        written = {"file": str(file), "rows": len(drawn), "totals": for_scripts(sums, columns.TOTALS)}
        show_one({**written, "statements": told}, columns.WRITTEN, as_json=True)
    elif len(drawn) == 1:
        show_one({"file": str(file), **rows[0]}, (columns.WRITTEN[0], *columns.ONE), as_json=False)
    else:
        show_one(
            {"file": str(file), "rows": len(drawn), **sums}, (*columns.WRITTEN[:2], *columns.TOTALS), as_json=False
        )
