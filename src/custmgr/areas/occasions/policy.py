"""The shape of what occasions are met by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from custmgr.areas.occasions.facts.words import OccasionKind, Passing
from custmgr.areas.staff.facts import Department, Role

MOST_DAYS = 366
STEPS = [step.value for step in Passing if step is not Passing.ENTERED]


@dataclass(frozen=True)
class Step:
    """A step of a day's papers: who takes it, by which time of the next day, under which rule."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    rule: str
    role: Role
    by: str

    @property
    def time(self) -> time:
        """Return the last second in time."""
        return time.fromisoformat(self.by)


@dataclass(frozen=True)
class Dining:
    """Whether dining sheets and briefs are kept, by whom, on which floors, by when."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    in_use: bool
    waiter: Role
    floors: tuple[str, ...]
    steps: Mapping[str, Step]

    def faults(self) -> Iterator[str]:
        """Name steps there are not, steps left out, and times that are none."""
        yield from (f"steps.{name}: is no step" for name in self.steps if name not in STEPS)
        yield from (f"steps.{name}: is missing" for name in STEPS if name not in self.steps)
        for name, step in self.steps.items():
            try:
                time.fromisoformat(step.by)
            except ValueError:
                yield f"steps.{name}.by: is no time of the day"


@dataclass(frozen=True)
class Policy:
    """How long before the day a guest is contacted, how and by whom; an empty list allows everything."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    methods: tuple[str, ...]
    departments: tuple[Department, ...]
    assigners: tuple[Role, ...]
    phone_needed: bool
    entry_hours: int
    days: Mapping[str, int]
    dining: Dining

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say (OCC-10, OCC-12, OCC-13)."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        kinds = {kind.value for kind in OccasionKind}
        yield from (f"days.{name}: is no kind of occasion" for name in self.days if name not in kinds)
        yield from (f"days.{name}: is missing" for name in sorted(kinds - set(self.days)))
        yield from (f"days.{name}: must lie from 1 to 366" for name, n in self.days.items() if not 1 <= n <= MOST_DAYS)
        if self.entry_hours < 1:
            yield "entry_hours: must be at least 1"
        yield from (f"dining.{fault}" for fault in self.dining.faults())
