"""The words of grading, and what a score and a limit are computed from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.ground.frozen import frozen
from custmgr.ground.money import to_whole
from custmgr.ground.periods import MONTHS_IN_QUARTER
from custmgr.ground.words import Word, mark


class Grade(Word):
    """The six grades, best first; a grade is computed and never typed (GRD-02 to GRD-07)."""

    A = "A", "A"
    B = "B", "B"
    C = "C", "C"
    D = "D", "D"
    E = "E", "E"
    F = "F", "F"


class Treatment(Word):
    """How customers of a grade are treated."""

    CORE = "core", mark("Core customer")
    IMPORTANT = "important", mark("Important customer")
    NORMAL = "normal", mark("Normal customer")
    WATCH = "watch", mark("Customer to watch")
    PHASE_OUT = "phase_out", mark("Customer to phase out")
    NO_CREDIT = "no_credit", mark("No credit")


class Item(Word):
    """What a score is made of (GRD-14)."""

    VOLUME = "volume", mark("Volume")
    PUNCTUALITY = "punctuality", mark("Punctuality")
    TREND = "trend", mark("Trend")
    TENURE = "tenure", mark("Tenure")
    CONDUCT = "conduct", mark("Conduct")


class State(Word):
    """How far a grading has come (GRD-18)."""

    PROPOSED = "proposed", mark("Proposed")
    APPROVED = "approved", mark("Signed off")
    TOO_NEW = "too_new", mark("Too new to be graded")


class Flag(Word):
    """What was assumed in a grading, entered by hand, or is missing."""

    SCORE_ENTERED = "score_entered", mark("the review group's total replaces the scorecard")
    RATE_ENTERED = "rate_entered", mark("the on-time rate was entered by hand")
    LAST_KNOWN_RATE = "last_known_rate", mark("nothing fell due; the last known on-time rate is used")
    NO_RATE = "no_rate", mark("no on-time rate was ever known; the limit in force is 0.00")
    NOT_ENOUGH_DATA = "not_enough_data", mark("not enough data on punctuality")


class Stage(Word):
    """The signatures under a quarter's grade summary table, in their order (GRD-11)."""

    PREPARED = "prepared", mark("Prepared")
    RECHECKED = "rechecked", mark("Re-checked")
    REVIEWED = "reviewed", mark("Reviewed")
    APPROVED = "approved", mark("Final approval")


class RateSource(Word):
    """Where an on-time rate comes from (CRL-05, CRL-07)."""

    PAYMENTS = "payments", mark("from the payments of the period")
    LAST_KNOWN = "last_known", mark("last known")
    ENTERED = "entered", mark("entered by hand")


class LimitSource(Word):
    """Where the credit limit in force comes from (CRL-09)."""

    FORMULA = "formula", mark("computed and approved")
    APPLICATION = "application", mark("changed on application")
    OPENING = "opening", mark("brought along by the old books")
    NONE = "none", mark("no limit")


@frozen
class Standing:
    """The grade and the credit limit in force for a customer on a day (GRD-18, CRL-09)."""

    grade: Grade | None
    treatment: Treatment | None
    score: Decimal | None
    limit_fen: int
    source: LimitSource
    quarter: str | None = None
    in_force_from: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """An on-time rate: what was paid in time of what fell due, with its quarter and source."""

    on_time: Fraction
    quarter: str
    source: RateSource
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one customer at the end of a quarter; money in fen."""

    customer_id: int
    code: str
    name: str
    first_on: date | None
    sales_fen: int
    previous_fen: int
    due_fen: int
    on_time_fen: int
    rate: Rate | None
    violations: int = 0
    unfounded: int = 0
    group_score: Decimal | None = None
    reason: str | None = None
    members: tuple[str, ...] = ()


@frozen
class Signature:
    """One signature under a quarter's summary table; `members` are those of the review group who took part."""

    step: Stage
    by: str
    on: date
    members: tuple[str, ...] = ()


@frozen
class Entry:
    """What is entered by hand for one customer: the review group's total, a rate, why, and who took part."""

    score: Decimal | None = None
    rate: Fraction | None = None
    reason: str = ""
    members: tuple[str, ...] = ()
    again: bool = False

    @property
    def says_something(self) -> bool:
        """Say whether it asks for a new proposal where one is approved already."""
        return self.again or self.score is not None or self.rate is not None


@frozen
class Supply:
    """What went out on credit in one delivery, and what was open before it; in fen."""

    number: str
    on: date
    amount_fen: int
    open_fen: int


@frozen
class Stopped:
    """A past delivery on credit that other numbers would have held; in fen."""

    number: str
    customer: str
    name: str
    on: date
    amount_fen: int
    exposure_fen: int
    limit_before_fen: int
    limit_after_fen: int


@frozen
class Trial:
    """How one customer would be graded by other numbers, beside how the numbers in force do it; in fen."""

    code: str
    name: str
    score_before: Decimal
    score_after: Decimal
    grade_before: Grade | None
    grade_after: Grade | None
    limit_before_fen: int | None
    limit_after_fen: int | None
    stopped: tuple[Stopped, ...] = ()

    @property
    def held(self) -> int:
        """Count the past deliveries that would have been held."""
        return len(self.stopped)


@frozen
class Line:
    """One line of the printed summary table (GRD-10)."""

    number: int
    name: str
    salesperson: str | None
    score: Decimal
    coefficient: Decimal | None
    average_fen: int
    on_time_rate: Fraction | None
    grade: Grade | None
    limit_fen: int | None
    remarks: str


@dataclass(frozen=True, slots=True)
class Grading:
    """One quarter's grading of one customer, with everything its limit was computed from (CRL-20)."""

    customer_id: int
    code: str
    name: str
    quarter: str
    score: Decimal
    items: Mapping[str, Decimal]
    grade: Grade | None
    treatment: Treatment | None
    coefficient: Decimal | None
    sales_fen: int
    due_fen: int
    on_time_fen: int
    rate: Rate | None
    limit_fen: int | None
    state: State
    flags: tuple[Flag, ...]
    group_score: Decimal | None = None
    reason: str | None = None
    edition: int | None = None
    id: int | None = None
    approved_on: date | None = None
    approved_by: str | None = None
    members: tuple[str, ...] = ()

    @property
    def average_fen(self) -> int:
        """Return average monthly sales, a third of the quarter's, rounded for showing only (CRL-04)."""
        return to_whole(Fraction(self.sales_fen, MONTHS_IN_QUARTER))

    @property
    def on_time_rate(self) -> Fraction | None:
        """Return the rate that entered the limit, or None where none was ever known."""
        return self.rate.on_time if self.rate else None
