"""What is known of a day's dining sheets and briefs."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from custmgr.areas.occasions.facts.words import Meal, Passing, Place


@dataclass(frozen=True)
class Sheet:
    """A dining sheet as the waiter filled it in; a spoiled one is void and still there (OCC-01)."""

    number: str
    on: date
    meal: Meal
    hotel: str
    place: Place | None
    table: str | None
    waiter: str | None
    remarks: str | None
    void: bool


@dataclass(frozen=True)
class Brief:
    """A floor supervisor's brief of a day (OCC-04, OCC-05)."""

    on: date
    floor: str
    hotel: str
    by: str
    handed_at: datetime
    events: str | None


class Done(NamedTuple):
    """When a step of a day was done, and by whom."""

    at: datetime
    by: str


@dataclass(frozen=True)
class Clock:
    """A step of a day with its deadline: done in time, done late, or still open."""

    step: Passing
    rule: str
    hotel: str
    on: date
    floor: str
    opens_on: date
    deadline: datetime
    done: Done | None

    @property
    def done_at(self) -> datetime | None:
        """Return when it was done."""
        return self.done and self.done.at

    @property
    def by(self) -> str | None:
        """Return who did it."""
        return self.done and self.done.by

    def is_late(self, now: datetime) -> bool:
        """Say whether it was done after its deadline, or is open past it; the second itself is in time (OCC-04)."""
        return (self.done.at if self.done else now).replace(microsecond=0) > self.deadline


@dataclass(frozen=True)
class Day:
    """The papers of one day in one hotel: the sheets in order, what is missing between them, the way they went."""

    on: date
    hotel: str
    sheets: tuple[Sheet, ...]
    missing: tuple[str, ...]
    briefs: tuple[Brief, ...]
    clocks: tuple[Clock, ...]


@dataclass(frozen=True)
class Kept:
    """What is on file of a hotel's days: when the first was, which briefs came, which steps were done."""

    hotel: str
    first: date
    briefs: dict[tuple[date, str], Done]
    steps: dict[tuple[date, Passing], Done]
