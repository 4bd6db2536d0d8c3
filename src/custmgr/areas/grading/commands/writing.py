"""`custmgr report grades`: the grade summary table on paper."""

from pathlib import Path
from typing import Annotated

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Quarter

report = Verbs("report")


@report.command(help=_("Write a quarter's grade summary table."))
def grades(
    quarter: Annotated[
        Quarter,
        typer.Option("--quarter", metavar="QUARTER", parser=dates.to_quarter, help=_("The quarter, such as 2026Q3.")),
    ],
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the grade summary table."""
    from custmgr.areas.grading import columns
    from custmgr.areas.grading.actions.printing import write_summary
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        file, rows = write_summary(desk, quarter, output or Path(f"grades-{quarter}.xlsx"), force=force)
    show_one({"file": str(file), "rows": rows}, columns.WRITTEN, as_json=as_json)
