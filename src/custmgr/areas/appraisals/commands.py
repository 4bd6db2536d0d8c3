"""`custmgr visit stats` and `feedback`, `custmgr report visits` and `coverage`: the month of the visits."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.appraisals.actions.appraising import Known
    from custmgr.areas.appraisals.actions.reporting import Written

visit = Verbs("visit")
report = Verbs("report")
OfMonth = Annotated[
    Month, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("The month, such as 2026-03."))
]


@visit.command(help=_("Record the written feedback on visits."))
def feedback(
    visits: Annotated[list[str], typer.Argument(metavar="VISIT...", help=_("The visits it speaks of: V00001 V00002."))],
    document: Annotated[str, typer.Option("--document", metavar="TEXT", help=_("The number of the document."))],
    on: Annotated[date | None, options.day("--on", help=_("The day it was sent; today if not given."))] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to", metavar="STAFF[,STAFF]", help=_("Who else read it, beside the regional manager in charge.")
        ),
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who sent it."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter feedback."""
    from custmgr.areas.appraisals import columns
    from custmgr.areas.appraisals.actions import feedback as entering
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    sent = entering.Sent(document, on, to or (), by)
    with open_desk() as desk:
        entered = entering.enter(desk, visits, sent)
    show(entered, columns.SENT, as_json=as_json)


@visit.command(help=_("Appraise a month's visits by visitor."))
def stats(
    month: OfMonth,
    visitor: Annotated[str | None, typer.Option("--visitor", metavar="STAFF", help=_("Only this person."))] = None,
    as_json: options.Json = False,
) -> None:
    """Appraise a month."""
    from custmgr.areas.appraisals import columns
    from custmgr.areas.appraisals.actions import appraising
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import for_scripts, show_one

    with open_reader() as desk:
        known = appraising.known(desk, month, visitor)
    if as_json:
        rows = [for_scripts(one, columns.APPRAISAL) for one in known.appraisals]
        told = appraising.tree(known, rows, for_scripts(known.total, columns.APPRAISAL))
        show_one(told, columns.STATS, as_json=True)
        return
    _tell(known)


@report.command("visits", help=_("Write a month's appraisal of visits."))
def visits_(
    month: OfMonth,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the appraisal."""
    from custmgr.areas.appraisals.actions import reporting
    from custmgr.ground.desk import note_alone, open_reader

    with open_reader() as desk:
        written = reporting.write_visits(desk, month, output or Path(f"visits-{month}.xlsx"), force=force)
    note_alone("report visits", str(month), file=str(written.file), rows=written.rows)
    _written(written, as_json=as_json)


@report.command(help=_("Write what customers cover: sub-dealers, groups, shops."))
def coverage(
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the registers."""
    from custmgr.areas.appraisals.actions import reporting
    from custmgr.ground.desk import note_alone, open_reader

    with open_reader() as desk:
        today = desk.today
        written = reporting.write_registers(desk, output or Path(f"coverage-{today}.xlsx"), force=force)
    note_alone("report coverage", str(today), file=str(written.file), rows=written.rows)
    _written(written, as_json=as_json)


def _tell(known: "Known") -> None:
    from custmgr.areas.appraisals import columns, rules
    from custmgr.ground.show import heading, say, show

    empty = mark("Nobody was to visit or visited in this month.")
    rows = [*known.appraisals, *([known.total] if len(known.appraisals) > 1 else [])]
    show(map(rules.on_screen, rows), columns.SCREEN, as_json=False, empty=empty)
    if known.without_feedback:
        heading(mark("Without written feedback"))
        show(known.without_feedback, columns.MADE[:5], as_json=False)
    if known.unvisited:
        heading(mark("{count} customers not in any plan"), count=len(known.unvisited))
        show(known.unvisited, columns.UNVISITED, as_json=False)
    say(mark("The appraisal of {month} is due on {due_on}: `custmgr report visits --month {month}`."),
        month=str(known.month), due_on=known.due_on)  # fmt: skip


def _written(written: "Written", *, as_json: bool) -> None:
    from custmgr.areas.appraisals import columns
    from custmgr.ground.show import show_one

    show_one({**vars(written), "file": str(written.file)}, columns.WRITTEN, as_json=as_json)
