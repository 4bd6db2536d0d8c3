"""`custmgr report`: the workbooks for the managers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from custmgr.areas.reports.facts import Report
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month, Quarter

report = Verbs("report")
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help=_("The file to write."))]


@report.command(help=_("Write a quarter's purchases, compared and ranked."))
def purchases(
    quarter: Annotated[
        Quarter,
        typer.Option("--quarter", metavar="QUARTER", parser=dates.to_quarter, help=_("The quarter, such as 2026Q3.")),
    ],
    output: Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the quarterly purchase summary."""
    from custmgr.areas.reports.actions.purchases import write_purchases
    from custmgr.areas.reports.columns import TOTALS
    from custmgr.ground.desk import note_alone, open_reader

    with open_reader() as desk:
        written = write_purchases(desk, quarter, output or Path(f"purchases-{quarter}.xlsx"), force=force)
    note_alone("report purchases", str(quarter), file=str(written.file), rows=written.rows)
    _tell(written, TOTALS, as_json=as_json)


@report.command(help=_("Write the statistics of a month's closed complaints."))
def complaints(
    month: Annotated[
        Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10."))
    ],
    output: Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the Complaint Case Statistics Table."""
    from custmgr.areas.reports.actions.complaints import write_complaints
    from custmgr.areas.reports.columns import FLOW
    from custmgr.ground.desk import note_alone, open_reader

    with open_reader() as desk:
        written = write_complaints(desk, month, output or Path(f"complaints-{month}.xlsx"), force=force)
    note_alone("report complaints", str(month), file=str(written.file), rows=written.rows)
    _tell(written, FLOW, as_json=as_json)


def _tell(written: Report, totals: Sequence[Any], *, as_json: bool) -> None:
    from custmgr.areas.reports.columns import DUE, TREE, WRITTEN
    from custmgr.areas.reports.facts import OVERDUE, UNFINISHED
    from custmgr.ground.show import for_scripts, show_one, warn

    due = DUE if written.due_on else ()
    known = {"file": str(written.file), "rows": written.rows, "due_on": written.due_on, "days_late": written.days_late}
    if as_json:
        told = {**known, "totals": for_scripts(written.totals, totals)}
        show_one(told, (*WRITTEN, *due, TREE), as_json=True)
    else:
        show_one({**known, **written.totals}, (*WRITTEN, *totals, *due), as_json=False)
    if written.as_of:
        warn(UNFINISHED, as_of=written.as_of)
    if written.days_late:
        warn(OVERDUE, due_on=written.due_on, days_late=written.days_late)
