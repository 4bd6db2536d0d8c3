"""The words of improvement measures, and what is known about one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from custmgr.ground.words import Word, mark
from custmgr.mechanisms.flow import Flow, Stage


class Status(Word):
    """How far a measure has come (CMP-20)."""

    PROPOSED = "proposed", mark("Proposed")
    AGREED = "agreed", mark("Agreed")
    DONE = "done", mark("Done")
    EFFECT_CONFIRMED = "effect_confirmed", mark("Effect confirmed")


WAY = Flow(tuple(Stage(status.value, returnable=False) for status in Status))
AT_WORK = (Status.PROPOSED, Status.AGREED)


@dataclass(frozen=True)
class Step:
    """One move of a measure: to which status, on which day, by whom, with which result."""

    status: Status
    on: date
    by: str
    result: str | None


@dataclass(frozen=True)
class Check:
    """One check by quality management: the day, who looked, what was found (CMP-14)."""

    on: date
    by: str
    result: str


@dataclass(frozen=True)
class Measure:
    """A measure of a case with all its steps, the proposal first; `serial` counts the measures of the case."""

    id: int
    number: str
    customer_name: str
    closed_on: date | None
    serial: int
    text: str
    owner: str
    due_on: date
    steps: tuple[Step, ...]
    checks: tuple[Check, ...] = ()

    @property
    def status(self) -> Status:
        """Return how far it has come."""
        return self.steps[-1].status

    @property
    def status_on(self) -> date:
        """Return the day of its last step."""
        return self.steps[-1].on

    @property
    def check(self) -> Check | None:
        """Return the last check by quality management."""
        return self.checks[-1] if self.checks else None

    @property
    def open(self) -> bool:
        """Say whether its effect is still to be confirmed (CMP-20)."""
        return self.status is not Status.EFFECT_CONFIRMED

    def step(self, status: Status) -> Step | None:
        """Return the step to a status, if it has been taken."""
        return next((step for step in self.steps if step.status is status), None)


@dataclass(frozen=True)
class Unmeasured:
    """A tracked case for which no measure is entered yet; `countermeasure` is what manufacturing stated."""

    number: str
    customer_name: str
    closed_on: date | None
    countermeasure: str | None


@dataclass(frozen=True)
class Tracked:
    """One line of the tracking list: a measure, or a tracked case that has none yet (CMP-55)."""

    number: str
    customer_name: str
    closed_on: date | None
    serial: int | None
    text: str | None
    owner: str | None = None
    due_on: date | None = None
    status: Status | None = None
    status_on: date | None = None
    days_late: int = 0
    result: str | None = None
    check: Check | None = None
    steps: tuple[Mapping[str, object], ...] = ()
    checks: tuple[Mapping[str, object], ...] = ()

    @property
    def checked_on(self) -> date | None:
        """Return the day quality management last checked."""
        return self.check.on if self.check else None

    @property
    def checked_by(self) -> str | None:
        """Return who of quality management checked last."""
        return self.check.by if self.check else None

    @property
    def found(self) -> str | None:
        """Return what quality management found last."""
        return self.check.result if self.check else None
