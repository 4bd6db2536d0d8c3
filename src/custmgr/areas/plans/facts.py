"""The words of visit plans."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from custmgr.areas.methods.facts import Method
from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark

NUMBER = re.compile(r"(?:JH-?)?0*(\d{1,9})", re.IGNORECASE)


class PeriodKind(Word):
    """Which stretch of time a plan covers (VIS-03)."""

    WEEK = "week", mark("Week")
    MONTH = "month", mark("Month")


class State(Word):
    """How far a version of a plan has come (VIS-04)."""

    DRAFT = "draft", mark("Being drawn up")
    SUBMITTED = "submitted", mark("Waits for approval")
    APPROVED = "approved", mark("Approved")
    RETURNED = "returned", mark("Sent back")


class Step(Word):
    """What is done with a version of a plan."""

    SUBMITTED = "submitted", mark("submitted")
    APPROVED = "approved", mark("approved")
    RETURNED = "returned", mark("sent back")


class ItemState(Word):
    """Where a planned visit stands (VIS-05)."""

    UPCOMING = "upcoming", mark("Upcoming")
    DUE = "due", mark("To be done")
    OVERDUE = "overdue", mark("Past its deadline")
    DONE = "done", mark("Done in time")
    DONE_LATE = "done_late", mark("Done late")


@dataclass(frozen=True)
class Item:
    """One planned visit, as its version of the plan has it, and the visit that carried it out."""

    item: int
    plan: str
    plan_id: int
    version: int
    customer_id: int
    customer: str
    name: str
    visitor: str
    method: Method
    on: date
    topics: tuple[str, ...]
    note: str | None
    since: date
    done_on: date | None = None
    visit: str | None = None
    approved_on: date | None = None
    state: ItemState | None = None
    days_late: int = 0


@dataclass(frozen=True)
class Move:
    """One step a version took: which, by whom, on which day, with which opinion."""

    step: Step
    by: str
    on: date
    opinion: str | None


@dataclass(frozen=True)
class Version:
    """One version of a plan: its lines and the steps it took."""

    id: int
    version: int
    reason: str | None
    steps: tuple[Move, ...]
    items: tuple[Item, ...]

    @property
    def state(self) -> State:
        """Return how far it has come."""
        return State(self.steps[-1].step.value) if self.steps else State.DRAFT

    @property
    def approved_on(self) -> date | None:
        """Return the day it was approved."""
        return next((move.on for move in self.steps if move.step is Step.APPROVED), None)


@dataclass(frozen=True)
class Plan:
    """A plan with all its versions, the oldest first."""

    id: int
    number: str
    period: PeriodKind
    first_on: date
    last_on: date
    author: str
    versions: tuple[Version, ...]

    @property
    def latest(self) -> Version:
        """Return the version that is worked on, or was last."""
        return self.versions[-1]

    @property
    def in_force(self) -> Version | None:
        """Return the version to be carried out: the last one approved (VIS-04)."""
        return next((one for one in reversed(self.versions) if one.state is State.APPROVED), None)


@dataclass(frozen=True)
class Wish:
    """A visit to be planned: whom, on which day, by whom, in which way, about what."""

    customer: str
    on: date
    visitor: str | None
    method: Method
    topics: tuple[str, ...] = ()
    note: str | None = None


class Sought(NamedTuple):
    """Whose planned visits are wanted."""

    visitor: str | None = None
    customer: str | None = None


class Reached(NamedTuple):
    """Where a customer is found: whom to ask for, his telephone, his address."""

    contact: str | None
    phone: str | None
    address: str | None


class Exported(NamedTuple):
    """A file for a person's calendar: how many visits it holds, and how many it strikes out."""

    visitor: str
    file: str
    visits: int
    cancelled: int


def number_of(text: str) -> str:
    """Return a number as it is given: `jh-1`, `1` and `JH-0001` are the same plan."""
    found = NUMBER.fullmatch(folded(text))
    return f"JH-{int(found[1]):04}" if found else folded(text)
