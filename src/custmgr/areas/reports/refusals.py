"""What the reports say no with."""

from pathlib import Path

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotAWorkbook(Refusal):
    """A report is a workbook, and its name says so."""

    says = mark("{path} does not end in .xlsx")
    way = mark("name the file like {example}")
    path: str
    example: str


class NotBegun(Refusal):
    """A report of a period that has not begun would be empty."""

    says = mark("{period} has not begun yet")
    way = mark("choose a period up to today")
    period: str


def check_workbook(target: Path) -> None:
    """Refuse a name that is no workbook's."""
    if target.suffix.casefold() != ".xlsx":
        raise NotAWorkbook(str(target), str(target.with_suffix(".xlsx")))
