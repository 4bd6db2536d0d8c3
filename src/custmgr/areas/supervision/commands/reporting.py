"""`custmgr report callbacks` and `violations`: the month's papers of a wealth desk."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month

if TYPE_CHECKING:
    from custmgr.areas.supervision.actions.reporting import Written

report = Verbs("report")
OfMonth = Annotated[
    Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-03."))
]
Hand = Annotated[str | None, typer.Option("--hand", metavar="STAFF", help=_("To which superior it is handed."))]


@report.command(help=_("Write the summary of a month's customer visits."))
def callbacks(
    month: OfMonth,
    hand: Hand = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the summary."""
    from custmgr.areas.supervision import columns
    from custmgr.areas.supervision.actions import reporting
    from custmgr.ground.desk import note_alone, open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        whom = reporting.superior(desk, hand)
        written = reporting.write_summary(desk, month, output or Path(f"callbacks-{month}.xlsx"), force=force)
    note_alone("report callbacks", str(month), file=str(written.file), rows=written.rows, handed_to=whom)
    show_one(_told(written, whom), columns.SUMMED, as_json=as_json)


@report.command(help=_("Write a month's violations, also when there were none."))
def violations(
    month: OfMonth,
    hand: Hand = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the violations."""
    from custmgr.areas.supervision import columns
    from custmgr.areas.supervision.actions import reporting
    from custmgr.ground.desk import note_alone, open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        whom = reporting.superior(desk, hand)
        written = reporting.write_violations(desk, month, output or Path(f"violations-{month}.xlsx"), force=force)
    note_alone("report violations", str(month), file=str(written.file), rows=written.rows, handed_to=whom)
    show_one(_told(written, whom), columns.FOUND, as_json=as_json)


def _told(written: "Written", whom: str | None) -> dict[str, object]:
    return {**vars(written), **written.totals, "file": str(written.file), "handed_to": whom}
