"""`custmgr report intake` and `report owners`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month, Week

if TYPE_CHECKING:
    from custmgr.areas.registers.actions.writing import Written

report = Verbs("report")
Folder = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FOLDER", help=_("The folder to write into; else this one."))
]


@report.command(help=_("Write the calls and walk-ins of a day, week or month."))
def intake(
    day: Annotated[date | None, options.day("--day", help=_("The day."))] = None,
    week: Annotated[
        Week | None,
        typer.Option("--week", metavar="WEEK", parser=dates.to_week, help=_("A day of the week, or 2026-W10.")),
    ] = None,
    month: options.InMonth = None,
    output: Folder = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the registers of calls and walk-ins."""
    from custmgr.areas.registers import columns
    from custmgr.areas.registers.actions import writing
    from custmgr.areas.registers.refusals import OnePeriod
    from custmgr.ground.desk import open_reader

    chosen = [period for period in (day, week, month) if period is not None]
    if len(chosen) != 1:
        raise OnePeriod
    with open_reader() as desk:
        written = writing.write_intake(desk, chosen[0], output or Path(), force=force)
    _tell(written, columns.INTAKE, as_json=as_json)


@report.command(help=_("Write the owners' data of a month's deals."))
def owners(
    month: Annotated[
        Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10."))
    ],
    output: Folder = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the owners' summary."""
    from custmgr.areas.registers import columns
    from custmgr.areas.registers.actions import writing
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        written = writing.write_owners(desk, month, output or Path(), force=force)
    _tell(written, columns.OWNERS, as_json=as_json)


def _tell(written: "Written", totals: Sequence[Any], *, as_json: bool) -> None:
    from custmgr.areas.registers.columns import WRITTEN
    from custmgr.ground.show import for_scripts, show_one

    told = {"file": written.file, "files": written.files, "rows": written.rows}
    if as_json:
        show_one({**told, "totals": for_scripts(written.totals, totals)}, WRITTEN, as_json=True)
    else:
        show_one({**told, "paths": "\n".join(written.files), **written.totals}, (*WRITTEN, *totals), as_json=False)
