"""The words and figures of the reports."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from custmgr.ground.words import Word, mark


class Change(Word):
    """What stands where no percentage can (CUS-15)."""

    NEW = "new", mark("New")


TURNOVER = ("A", "B", "C")


@dataclass(frozen=True, slots=True)
class Bought:
    """What one customer, salesperson or product bought in a quarter and in those it is compared with (CUS-15)."""

    code: str
    name: str
    salesperson: str | None
    grade: str | None
    quantity_milli: int
    amount_fen: int
    orders: int
    previous_quantity_milli: int
    previous_amount_fen: int
    previous_orders: int
    year_before_quantity_milli: int
    year_before_amount_fen: int
    first_month_fen: int
    second_month_fen: int
    third_month_fen: int
    last_on: date | None
    four_quarters_fen: int


@dataclass(frozen=True)
class Place:
    """A customer's place in the turnover: its share, the share down to it, and its part of the whole."""

    share_ratio: Fraction
    cumulative_ratio: Fraction
    turnover: str | None


@dataclass(frozen=True)
class UnitShare:
    """What one responsible unit, or one class and cause, answers for in a month (CMP-128)."""

    unit: str
    cause: str
    cases: int
    cases_ratio: Fraction
    loss_fen: int
    loss_ratio: Fraction


@dataclass(frozen=True)
class StageTime:
    """How long the closed cases stayed at one stage (CMP-128)."""

    stage: Word
    domestic_days: Decimal | None
    foreign_days: Decimal | None
    cases: int
    average_days: Fraction
    longest_days: Fraction
    late: int


@dataclass(frozen=True)
class Measure:
    """A measure of an earlier month's case, until its effect is confirmed (CMP-128)."""

    number: str
    customer: str
    closed_on: date
    responsible: str | None
    cause: str | None
    countermeasure: str | None
    days: int
    effect: str = ""


@dataclass(frozen=True)
class Report:
    """A workbook that was written; `as_of` is the day its figures stand at while the period still runs."""

    file: Path
    rows: int
    totals: dict[str, Any]
    as_of: date | None = None


UNFINISHED = mark("The period has not ended; figures as of {as_of}.")
