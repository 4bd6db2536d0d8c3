"""The figures of a month by which the other papers judge their complaint handling."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True)
class Handled:
    """How long one case took: from the day it was received to the day it was closed (HBK-06)."""

    number: str
    days: int


@dataclass(frozen=True)
class MonthFigures:
    """What came, what was closed and how the customers took it; counts are of cases (HBK-17, CPL-08, CPL-24).

    Received counts the month of receipt, closed the month of closing. `asked` are the closed ones whose customer was
    asked whether he is satisfied; `replies_due` the received ones whose first reply was given or is late by now.
    """

    month: str
    received: int
    quality: int
    not_quality: int
    closed: int
    asked: int
    satisfied: int
    in_litigation: int
    overdue: int
    replies_due: int
    replied_in_time: int
    handled: tuple[Handled, ...]
    due_on: date | None

    @property
    def satisfied_ratio(self) -> Fraction | None:
        """Return the satisfied share of those asked; none where nobody was (HBK-17, CPL-08)."""
        return Fraction(self.satisfied, self.asked) if self.asked else None

    @property
    def reply_ratio(self) -> Fraction | None:
        """Return the share of first replies in time; none where none was due (CPL-24)."""
        return Fraction(self.replied_in_time, self.replies_due) if self.replies_due else None

    @property
    def average_days(self) -> Fraction | None:
        """Return the average days from receipt to closing; none where nothing was closed (HBK-06)."""
        return Fraction(sum(case.days for case in self.handled), len(self.handled)) if self.handled else None
