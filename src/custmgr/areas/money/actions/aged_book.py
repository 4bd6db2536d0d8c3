"""The ageing of what customers owe as a workbook."""

from pathlib import Path

from custmgr.areas.money import columns
from custmgr.areas.money.actions.ageing import Ageing
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.sheet import Book
from custmgr.ground.words import mark

TITLE = mark("Ageing of receivables as of {as_of}")
LOOK = mark("Look first at the last columns: the longer past due, the less of it comes in.")


def write_ageing(found: Ageing, target: Path, *, force: bool) -> None:
    """Write the ageing as one typed sheet with its total (CUS-29)."""
    check_target(target, force=force)
    check_workbook(target)
    heading = fill(TITLE, as_of=found.as_of)
    shown = columns.aged_table(found.bounds, whole=True)
    total = {**columns.aged_row(found.total), "code": _(mark("Total"))}
    book = Book(heading)
    book.sheet(
        _(mark("Ageing")),
        shown,
        map(columns.aged_row, found.rows),
        heading=heading,
        notes=(_(LOOK),),
        total=total,
        frozen=2,
    )
    book.save(target, force=force)
