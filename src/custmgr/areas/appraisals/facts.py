"""The words of a month's appraisal."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from custmgr.areas.methods.facts import Method
from custmgr.ground.words import Word, mark


class Feedback(Word):
    """Where the written feedback on a visit stands (VIS-33)."""

    ON_TIME = "on_time", mark("Sent in time")
    LATE = "late", mark("Sent late")
    WAITING = "waiting", mark("Still to be sent")
    MISSING = "missing", mark("Not sent, past its deadline")
    NONE = "none", mark("None asked for")


class Planned(NamedTuple):
    """What counts of a planned visit: its day, its last day in time, the day it was made."""

    visitor: str
    on: date
    deadline: date
    done_on: date | None


@dataclass(frozen=True)
class Made:
    """A visit of the month with its written feedback."""

    number: str
    on: date
    customer: str
    name: str
    by: tuple[str, ...]
    method: Method
    topics: tuple[str, ...]
    unplanned: str | None
    feedback: Feedback
    finding: str | None = None
    document: str | None = None
    deadline: date | None = None
    sent_on: date | None = None
    days_late: int = 0


@dataclass(frozen=True)
class Appraisal:
    """What one visitor, or all together, did in a month; no share where there is nothing to divide by (VIS-34)."""

    name: str
    due: int
    done: int
    in_time: int
    unplanned: int
    visits: int
    on_time: int
    late: int
    missing: int
    execution: Fraction | None
    punctual: Fraction | None
    effectiveness: Fraction | None
    score: Decimal | None

    @property
    def done_late(self) -> int:
        """Count what was made late, but within the month."""
        return self.done - self.in_time


class Unvisited(NamedTuple):
    """A customer that stands in no plan of the month (VIS-01)."""

    customer: str
    name: str
    salesperson: str | None


class Age(Word):
    """Whether a line of a register is new or was there before."""

    EXISTING = "existing", mark("Existing")
    NEW = "new", mark("New")


class Answer(Word):
    """The answer to a question of a register."""

    YES = "yes", mark("yes")
    NO = "no", mark("no")


class ShopState(Word):
    """How the cooperation with a shop stands (VIS-14)."""

    STABLE = "stable", mark("Stable")
    UNSTABLE = "unstable", mark("Unstable")
    TERMINATED = "terminated", mark("Cooperation ended")
