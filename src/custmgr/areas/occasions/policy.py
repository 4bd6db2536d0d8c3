"""The shape of what occasions are met by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.occasions.facts.words import OccasionKind
from custmgr.areas.staff.facts import Department, Role

MOST_DAYS = 366


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
