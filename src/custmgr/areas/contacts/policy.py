"""The shape of what contacts go by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from custmgr.areas.contacts.facts.words import ContactKind
from custmgr.areas.staff.facts import Department, Role

STRICT = {"extra": "forbid"}


@dataclass(frozen=True)
class Meetings:
    """Whether minutes are asked for, who chairs a coordination meeting, whether the company meets every month."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    minutes: bool
    chair_roles: tuple[Role, ...]
    chair_departments: tuple[Department, ...]
    monthly: bool


@dataclass(frozen=True)
class Arrivals:
    """By when calls and walk-ins are entered, and whether a telephone number is asked for."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    entry_hours: int
    phone_needed: bool


@dataclass(frozen=True)
class Material:
    """The largest attachment in megabytes."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    attachment_mb: Decimal


@dataclass(frozen=True)
class Policy:
    """How contacts are kept; an empty list asks for nothing."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    lead: tuple[Department, ...]
    restricted: Mapping[str, tuple[Department, ...]]
    meetings: Meetings
    arrivals: Arrivals
    material: Material

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say (COM-01, INF-20, ECM-09)."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        if len(self.lead) > 1:
            yield "lead: names more than one department"
        kinds = {kind.value for kind in ContactKind}
        yield from (f"restricted.{name}: is no kind of contact" for name in self.restricted if name not in kinds)
        if self.arrivals.entry_hours < 1:
            yield "arrivals.entry_hours: less than 1"
        if self.material.attachment_mb <= 0:
            yield "material.attachment_mb: must lie above 0"
