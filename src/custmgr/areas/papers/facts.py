"""The words of the printed papers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from custmgr.areas.complaints.facts.words import Treatment
from custmgr.areas.staff.facts import Department


@dataclass(frozen=True)
class Wish:
    """Which file is wanted, and whether one copy alone."""

    target: Path | None = None
    force: bool = False
    copy: int | None = None


@dataclass(frozen=True)
class Printed:
    """A file of printed papers: its sheets, and how many lines a list holds."""

    file: Path
    sheets: tuple[str, ...]
    rows: int | None = None


@dataclass(frozen=True)
class Handing:
    """The handing over of a copy: who signed for it, on which day."""

    holder: str
    on: date


@dataclass(frozen=True)
class Holding:
    """Who holds a copy of a closed form and since when; unsigned, it still lies with the office that issues it."""

    copy: int
    department: Department
    holder: str | Department
    since: date
    signed: bool
    printed_on: date | None


@dataclass(frozen=True)
class Trail:
    """What is on record about the copies of a form, by their numbers: the last printing, the last handing over."""

    printed: Mapping[int, date]
    handed: Mapping[int, Handing]


@dataclass(frozen=True)
class Promise:
    """What was decided for the customer, and nothing else: the treatment, its quantity or its amount."""

    treatment: Treatment
    quantity: int | Decimal | None
    amount_fen: int | None
