"""`custmgr report occasions`: the list the booking supervisor hands on."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

report = Verbs("report")


@report.command(help=_("Write the occasions noted on a day, to be passed on."))
def occasions(
    day: Annotated[date, options.day("--day", help=_("The day of the meals."))],
    hotel: Annotated[str | None, typer.Option("--hotel", metavar="NAME", help=_("Only this hotel."))] = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the day's list."""
    from custmgr.areas.occasions.actions import reporting
    from custmgr.areas.occasions.columns import occasions as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        told = reporting.write_day(desk, day, hotel, output or Path(f"occasions-{day}.xlsx"), force=force)
    show_one(told, columns.WRITTEN, as_json=as_json)
