"""`custmgr penalty print` and `report discipline`: the papers of punishment."""

from pathlib import Path
from typing import Annotated

import typer

from custmgr.areas.penalties.commands.proposing import Number
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month

penalty = Verbs("penalty")
report = Verbs("report")


@penalty.command("print", help=_("Print the notice and the announcement."))
def print_(
    number: Number, output: options.Output = None, force: options.Force = False, as_json: options.Json = False
) -> None:
    """Print a notice."""
    from custmgr.areas.penalties import columns
    from custmgr.areas.penalties.actions.printing import print_notice
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        target, sheets = print_notice(desk, number, output, force=force)
    show_one({"file": str(target), "sheets": sheets}, columns.PRINTED, as_json=as_json)


@report.command(help=_("Write a month's punishments for personnel."))
def discipline(
    month: Annotated[
        Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-10."))
    ],
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the punishments of a month."""
    from custmgr.areas.penalties import columns
    from custmgr.areas.penalties.actions.reporting import write_discipline
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        written = write_discipline(desk, month, output or Path(f"discipline-{month}.xlsx"), force=force)
    show_one(written, columns.WRITTEN if as_json else columns.WRITTEN_TABLE, as_json=as_json)
