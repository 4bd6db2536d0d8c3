"""The collection rate of the salespersons, without what complaints hinder."""

from dataclasses import dataclass, replace
from pathlib import Path

from custmgr.areas.complaints import views as complaints
from custmgr.areas.settlement import views
from custmgr.areas.settlement.columns import COLLECTION
from custmgr.areas.settlement.facts.collection import Collected, Collection
from custmgr.areas.settlement.refusals.collection import PeriodAhead
from custmgr.areas.settlement.rules import collection
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.periods import Month, Quarter
from custmgr.ground.sheet import Book
from custmgr.ground.words import mark

HEADING = mark("Collection of receivables {period}")
NOBODY = mark("(nobody)")
STANDS = mark("Figures as of {as_of}; receivables due in the period, without the complained part numbers.")


@dataclass(frozen=True)
class Output:
    """The workbook asked for, if any."""

    file: Path | None = None
    force: bool = False


def report(desk: Reader, period: Month | Quarter, salesperson: str | None, output: Output) -> Collected:
    """Report collected ÷ due for each salesperson, the receivables of complained part numbers deducted (CMP-86)."""
    if period.first > desk.today:
        raise PeriodAhead(str(period))
    if output.file is not None:
        check_workbook(output.file)
        check_target(output.file, force=output.force)
    as_of = min(desk.today, period.last)
    due = views.receivables_due(desk.connection, period, as_of, _name(desk, salesperson))
    cases = complaints.list_cases(desk.connection, "k.accepted_at IS NOT NULL")
    papers = views.papers_by_case(desk.connection)
    rows, total = collection.collections(due, collection.hindrances(cases, papers, as_of))
    found = Collected(str(period), as_of, rows, total, output.file)
    if output.file is not None:
        _write(found, desk.company, output.file, force=output.force)
    return found


def _name(desk: Reader, salesperson: str | None) -> str | None:
    return None if salesperson is None else staff.registered(desk.connection, salesperson).name


def _write(found: Collected, house: str, file: Path, *, force: bool) -> None:
    heading = fill(HEADING, period=found.period)
    book = Book(heading, house)
    rows: list[Collection] = [replace(row, salesperson=row.salesperson or _(NOBODY)) for row in found.salespersons]
    total = replace(found.total, salesperson=_(mark("Total")))
    notes = (fill(STANDS, as_of=found.as_of),)
    book.sheet(_(mark("Collection")), COLLECTION, rows, heading=heading, notes=notes, total=total)
    book.save(file, force=force)
