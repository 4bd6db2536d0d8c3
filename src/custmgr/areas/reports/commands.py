"""`custmgr report`: the workbooks for the managers."""

from pathlib import Path
from typing import Annotated

import typer

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
    from custmgr.areas.reports.columns import PURCHASES
    from custmgr.areas.reports.facts import told
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        written = write_purchases(desk, quarter, output or Path(f"purchases-{quarter}.xlsx"), force=force)
    show_one(told(written), PURCHASES, as_json=as_json)


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
    from custmgr.areas.reports.columns import COMPLAINTS
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        written = write_complaints(desk, month, output or Path(f"complaints-{month}.xlsx"), force=force)
    show_one(written, COMPLAINTS, as_json=as_json)
