"""What is owed out of a bonus: fines, what was deducted from them, what a month may still take."""

from dataclasses import dataclass
from datetime import date, datetime

from custmgr.areas.penalties.facts.words import Rest, Standing, Track
from custmgr.ground.money import yuan


@dataclass(frozen=True)
class Debt:
    """What one person owes of one case on one track, in fen: the fines entered less the deductions made.

    `since` is the month from which it is deducted; `order` puts the oldest case first. `settled_fen` was waived or paid
    otherwise when the person left, and `rest` is the general manager's last word on that.
    """

    person_id: int
    person: str
    complaint_id: int
    number: str
    track: Track
    unit: str
    fine_fen: int
    deducted_fen: int
    since: str
    order: tuple[str, int]
    in_month_fen: int = 0
    left_month: str | None = None
    settled_fen: int = 0
    rest: Rest | None = None

    @property
    def open_fen(self) -> int:
        """Return what is still open; below zero when more was deducted than a corrected fine."""
        return self.fine_fen - self.deducted_fen - self.settled_fen


@dataclass(frozen=True)
class Balance:
    """A fine as it stands, with the months its balance still takes at the present bonus (CMP-121)."""

    person: str
    number: str
    track: Track
    unit: str
    fine_fen: int
    deducted_fen: int
    open_fen: int
    in_month_fen: int
    monthly_cap_fen: int | None
    months: int | None
    last_fen: int | None
    standing: Standing
    settled_fen: int = 0

    @property
    def schedule(self) -> tuple[dict[str, object], ...]:
        """Return how many months take how much, in order, money as scripts read it."""
        if not self.months or self.monthly_cap_fen is None or self.last_fen is None:
            return ()
        whole = {"months": self.months - 1, "amount": yuan(self.monthly_cap_fen)}
        last = {"months": 1, "amount": yuan(self.last_fen)}
        return (whole, last) if self.months > 1 else (last,)


@dataclass(frozen=True)
class Spoken:
    """The general manager's word on the rest of one fine of somebody who left (CMP-121)."""

    person: str
    track: Track
    rest: Rest
    amount_fen: int
    reason: str
    by: str
    at: datetime

    @property
    def on(self) -> date:
        """Return the day of the word."""
        return self.at.date()


@dataclass(frozen=True)
class Deduction:
    """What one month's bonus gave, or got back, for one debt (CMP-121, CMP-122)."""

    person: str
    number: str
    track: Track
    amount_fen: int
    open_fen: int
    bonus_fen: int


@dataclass(frozen=True)
class Run:
    """A month's deductions: all of them, how many were new, and who left with a balance (CMP-121)."""

    month: str
    added: int
    total_fen: int
    deductions: tuple[Deduction, ...]
    left: tuple[str, ...]
