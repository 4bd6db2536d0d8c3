"""The words and figures of the reports."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from custmgr.areas.complaints.facts.shares import Party
from custmgr.areas.complaints.facts.words import CauseClass
from custmgr.areas.staff.facts import Department
from custmgr.ground.words import Word, mark


class Change(Word):
    """What stands where no percentage can (CUS-15)."""

    NEW = "new", mark("New")


TURNOVER = ("A", "B", "C")


class Bought(NamedTuple):
    """What a customer, salesperson, product or region bought in a quarter and those it is compared with (CUS-15)."""

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
    four_quarters_fen: int
    first_on: str | None = None
    last_on: str | None = None

    @property
    def difference_fen(self) -> int:
        """Return what became of the amount since the quarter before."""
        return self.amount_fen - self.previous_amount_fen


class Place(NamedTuple):
    """A customer's place in the turnover: its share, the share down to it, and its part of the whole."""

    share_ratio: Fraction
    cumulative_ratio: Fraction
    turnover: str | None


class Trend(NamedTuple):
    """One quarter among those before it: what was sold, to how many, how many for the first time, what came back."""

    quarter: str
    amount_fen: int
    quantity_milli: int
    orders: int
    customers: int
    new_customers: int
    returned_fen: int


class Class(NamedTuple):
    """One part of the turnover, or those who bought nothing: how many customers, and what they brought."""

    name: str
    customers: int
    customers_ratio: Fraction
    amount_fen: int
    amount_ratio: Fraction
    previous_amount_fen: int


class Looked(NamedTuple):
    """What a pass over the customers found to be looked at first."""

    classes: list[Class]
    stopped: int
    stopped_fen: int
    rose: Bought | None
    sank: Bought | None


class Remark(Word):
    """What a reader of the statistics must know of a case (CMP-128)."""

    NO_LOSS = "no_loss", mark("the loss is counted with the new form")
    NEW_FORM = "new_form", mark("new form of an earlier complaint")
    ESTIMATED = "estimated", mark("loss estimated until the goods are received")
    PENALTY_ASSUMED = "penalty_assumed", mark("kind of penalty not stated, assumed by the policy")


class Untracked(Word):
    """What stands where a case has no measure (CMP-7)."""

    NO_MEASURE = "no_measure", mark("No measure yet")
    NOT_TRACKED = "not_tracked", mark("Not tracked")


@dataclass(frozen=True)
class UnitShare:
    """What one responsible unit, a third party or the company answers for in a month (CMP-128).

    Without a party nobody is charged; `unit` is empty then.
    """

    unit: str
    party: Party | None
    cases: int
    cases_ratio: Fraction
    loss_fen: int
    loss_ratio: Fraction


@dataclass(frozen=True)
class ItemShare:
    """What came about through one item of the list in a month; without an item, through a class and cause (CMP-128)."""

    item: int | None
    text: str | None
    cause_class: CauseClass | None
    cause: str | None
    cases: int = 0
    cases_ratio: Fraction = Fraction(0)
    loss_fen: int = 0
    loss_ratio: Fraction = Fraction(0)


@dataclass(frozen=True)
class StageTime:
    """How long the closed cases stayed at one stage, and the days they came late by it (CMP-88, CMP-128)."""

    stage: Word
    domestic_days: Decimal | None
    foreign_days: Decimal | None
    cases: int
    average_days: Fraction
    longest_days: Fraction
    late: int
    late_days: int


@dataclass(frozen=True)
class Confirmed:
    """Which cases of a month a department has confirmed; a day only once none is missing (CMP-54)."""

    department: Department
    cases: tuple[str, ...]
    missing: tuple[str, ...]
    opinions: tuple[str, ...]
    names: tuple[str, ...]
    signed_on: date | None


@dataclass(frozen=True)
class Report:
    """A workbook that was written; `as_of` is the day its figures stand at while the period still runs.

    Statistics are due on a day, and may be late.
    """

    file: Path
    rows: int
    totals: dict[str, Any]
    as_of: date | None = None
    due_on: date | None = None
    days_late: int = 0


UNFINISHED = mark("The period has not ended; figures as of {as_of}.")
OVERDUE = mark("These statistics were due by {due_on} and are {days_late} days late. [CMP-53]")
