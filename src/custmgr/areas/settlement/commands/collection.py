"""`custmgr report collection`: how well receivables were collected."""

from typing import Annotated

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month, Quarter

report = Verbs("report")


@report.command(help=_("Tell collection rates, complained part numbers deducted."))
def collection(
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10.")),
    ] = None,
    quarter: Annotated[
        Quarter | None,
        typer.Option("--quarter", metavar="QUARTER", parser=dates.to_quarter, help=_("The quarter, such as 2026Q3.")),
    ] = None,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", metavar="STAFF", help=_("Only this salesperson's."))
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Report the collection."""
    from custmgr.areas.settlement import columns
    from custmgr.areas.settlement.actions import collecting
    from custmgr.areas.settlement.refusals.collection import OnePeriod
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import for_scripts, heading, show, show_one
    from custmgr.ground.words import mark

    period = month or quarter
    if period is None or (month and quarter):
        raise OnePeriod
    with open_reader() as desk:
        found = collecting.report(desk, period, salesperson, collecting.Output(output, force))
    known = {"period": found.period, "as_of": found.as_of, "rows": len(found.salespersons)}
    known["file"] = str(found.file) if found.file else None
    if as_json:
        rows = [for_scripts(row, columns.COLLECTION) for row in found.salespersons]
        trees = {"totals": for_scripts(found.total, columns.TOTALS), "salespersons": rows}
        show_one(known | trees, (*columns.COLLECTED, *columns.TREES), as_json=True)
        return
    show_one(known, columns.COLLECTED, as_json=False)
    show(found.salespersons, columns.ON_SCREEN, as_json=False, empty=mark("Nothing fell due."))
    heading(mark("Total"))
    show_one(found.total, columns.TOTALS, as_json=False)
