"""The words of the supervision of visits."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from custmgr.ground.words import Word, mark
from custmgr.mechanisms.ratios import Measured


class Item(Word):
    """What a spot check looks at (FVS-11)."""

    PLANNED = "planned", mark("Plan made")
    IN_TIME = "in_time", mark("Done in time")
    TRUTHFUL = "truthful", mark("Result recorded truthfully")
    TRACES = "traces", mark("Traces kept properly")


class Ratio(Word):
    """Which share of visits is measured (FVS-41, FVS-43)."""

    NEW_SIGNING = "new_signing", mark("New-signing visits completed")
    CONTINUING = "continuing", mark("Customers under contract with a continuing visit")


@dataclass(frozen=True)
class Checking:
    """A spot check as it is typed; an answer that is None was not given."""

    by: str
    answers: dict[Item, bool | None]
    note: str | None = None
    on: date | None = None


@dataclass(frozen=True)
class Check:
    """A spot check of a visit: by whom, the four answers, what was found (FVS-11)."""

    visit: str
    visited_on: date
    customer: str
    name: str
    visitors: tuple[str, ...]
    by: str
    on: date
    answers: dict[Item, bool]
    note: str | None
    finding: str | None

    @property
    def passed(self) -> bool:
        """Say whether nothing was found."""
        return all(self.answers.values())


@dataclass(frozen=True)
class Sample:
    """How many visits of a month are to be checked, and how many were (FVS-09)."""

    month: str
    visits: int
    needed: int
    checked: int
    propose: tuple[str, ...]

    @property
    def left(self) -> int:
        """Return how many are still to be checked."""
        return max(0, self.needed - self.checked)


@dataclass(frozen=True)
class Signed:
    """A signing that owes a new-signing visit: until when, and when a visit completed it (FVS-41)."""

    customer: str
    name: str
    deadline: date
    done_on: date | None

    @property
    def in_time(self) -> bool:
        """Say whether the visit was made by the deadline, that day included."""
        return self.done_on is not None and self.done_on <= self.deadline


@dataclass(frozen=True)
class Measure:
    """One measured share: of which visits, in which period, whether its target is reached, who is missing."""

    ratio: Ratio
    period: str
    measured: Measured
    missing: tuple[str, ...]
    rule: str
    finished: bool = True

    @property
    def passed(self) -> bool | None:
        """Say whether the target is reached; not yet known while the period runs."""
        return self.measured.passed if self.finished else None


@dataclass(frozen=True)
class Made:
    """A visit as the month's figures look at it."""

    number: str
    customer_id: int
    customer: str
    name: str
    on: date
    entered_on: date
    visitors: tuple[str, ...]
    method: str
    kind: str
    content: str
    problems: str | None
    result: str | None
    opinions: str | None
    satisfaction: int | None
    manager: str | None


@dataclass(frozen=True)
class Workload:
    """What a specialist did in a month (FVS-10)."""

    specialist: str
    planned: int
    attempted: int
    reached: int
    late: int
    given_up: int
    checked: int
    passed: int


@dataclass(frozen=True)
class Appraisal:
    """What a month's visits say of a wealth manager (FVS-67)."""

    manager: str
    visits: int
    scores: tuple[int, ...]
    anomalies: int
    complaints: int
    verified: int

    @property
    def satisfaction(self) -> Fraction | None:
        """Return the average satisfaction; nothing where nobody was asked (FVS-32)."""
        return Fraction(sum(self.scores), len(self.scores)) if self.scores else None


@dataclass(frozen=True)
class Violation:
    """A violation found in a month: whose, what, what was ordered, how far it has come (FVS-13)."""

    number: str
    kind: str
    person: str | None
    text: str
    found_on: date
    reported_on: date | None
    decision: str | None
    state: str
    closed_on: date | None
