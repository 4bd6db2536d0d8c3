"""What the demonstration does, step by step; the complaints come from the sample data."""

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from custmgr.ground.language import chosen
from custmgr.ground.words import mark

TODAY = "2026-10-12"
MORNING = f"{TODAY}T09:00"
SETTING_UP = mark("Setting up: the file and the staff register")
BRINGING_ALONG = mark("Bringing the old books along")
GRADING = mark("Grading the customers of the last quarter")
CHECKING = mark("Credit checks before goods leave")
COMPLAINTS = mark("The complaints as they stand today")
VISITING = mark("Visits made, and visits due")
STAFF_OPTIONS = ("--role", "--department", "--unit", "--base-points", "--bonus", "--superior")
REPORTING = mark("The workbooks for the managers")


@dataclass(frozen=True)
class Step:
    """One command of the demonstration, the moment it is given at, and the status it must end with."""

    chapter: str
    words: tuple[str, ...]
    now: str = MORNING
    status: int = 0
    why: str = ""


def script(samples: Path) -> Iterator[Step]:
    """Return every step in order."""
    yield Step(SETTING_UP, ("init", "--clerk", "卫清嘉"))
    yield from _staff(samples)
    for noun, table in (
        ("customer", "customers"),
        ("purchase", "purchases"),
        ("payment", "payments"),
        ("visit", "visits"),
    ):
        yield Step(BRINGING_ALONG, (noun, "import", f"{table}.csv"))
    yield from _grading()
    yield from _complaints(samples)
    yield from _reporting()


def _staff(samples: Path) -> Iterator[Step]:
    with (samples / "staff.csv").open(encoding="utf-8-sig", newline="") as file:
        for name, *known in list(csv.reader(file))[1:]:
            told = [
                word for option, value in zip(STAFF_OPTIONS, known, strict=True) if value for word in (option, value)
            ]
            yield Step(SETTING_UP, ("staff", "add", name, *told))


def _complaints(samples: Path) -> Iterator[Step]:
    for case in tomllib.loads((samples / "complaints.toml").read_text("utf-8"))["case"]:
        for step in case["step"]:
            why = step.get(chosen(), "")
            yield Step(case[chosen()], tuple(step["words"]), step["now"], step.get("status", 0), why)


def _grading() -> Iterator[Step]:
    """Grade the last quarter and check three orders: one passes, one is to be watched, one is held."""
    yield Step(GRADING, ("customer", "grade", "--quarter", "2026Q3"))
    yield Step(GRADING, ("customer", "grade", "--approve", "2026Q3", "--by", "周承岳"))
    yield Step(GRADING, ("customer", "show", "C00003"))
    yield Step(CHECKING, ("credit", "check", "C00003", "--amount", "20000"))
    yield Step(CHECKING, ("credit", "check", "C00019", "--amount", "2000"))
    stopped = mark("the goods stay here until somebody decides")
    yield Step(CHECKING, ("credit", "check", "C00045", "--amount", "5000"), status=1, why=stopped)


def _reporting() -> Iterator[Step]:
    """Look at the complaints, record a visit, see which are due, write the workbooks."""
    yield Step(COMPLAINTS, ("complaint", "list"))
    yield Step(COMPLAINTS, ("complaint", "show", "260901"))
    yield Step(COMPLAINTS, ("complaint", "remind"))
    yield Step(COMPLAINTS, ("complaint", "measures", "--open"))
    yield Step(COMPLAINTS, ("penalty", "assess", "260901"))
    content = "回访补送情况，客户已装机，性能合格"
    yield Step(VISITING, ("visit", "record", "C00003", "--by", "陶景行", "--method", "onsite", "--content", content))
    assign = ("customer", "assign", "C00057", "--important", "--contact", "林知远", "--contact", "苏映雪")
    yield Step(VISITING, assign)
    yield Step(VISITING, ("visit", "due", "--limit", "12"))
    yield Step(REPORTING, ("report", "complaints", "--month", "2026-09"))
    yield Step(REPORTING, ("report", "purchases", "--quarter", "2026Q3"))
