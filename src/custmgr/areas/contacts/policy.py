"""The shape of what contacts go by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from custmgr.areas.contacts.facts.sheets import Holiday, Known
from custmgr.areas.contacts.facts.words import Bond, ContactKind
from custmgr.areas.staff.facts import Department, Role
from custmgr.mechanisms.yearly import yearly

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
class SheetRow:
    """A sheet of what is learnt of a customer, and the rule that asks for it."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    on: bool
    rule: str
    fields: tuple[Known, ...]


@dataclass(frozen=True)
class Credentials:
    """How many days before its end a certificate is named."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    warn_days: int


@dataclass(frozen=True)
class Greetings:
    """Whether greetings are sent, how many days before a holiday, and which holidays."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    on: bool
    days_before: int
    holidays: Mapping[str, str]

    def faults(self) -> Iterator[str]:
        """Name holidays there are not, and days that are none."""
        known = {holiday.value for holiday in Holiday}
        yield from (f"holidays.{name}: is no holiday" for name in self.holidays if name not in known)
        yield from (f"holidays.{name}: is no day" for name, text in self.holidays.items() if yearly(text) is None)
        if self.days_before < 0:
            yield "days_before: less than 0"


@dataclass(frozen=True)
class Policy:
    """How contacts are kept; an empty list asks for nothing."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    lead: tuple[Department, ...]
    bonds: tuple[Bond, ...]
    restricted: Mapping[str, tuple[Department, ...]]
    meetings: Meetings
    arrivals: Arrivals
    material: Material
    sheets: Mapping[str, SheetRow]
    bands: Mapping[str, tuple[str, ...]]
    credentials: Credentials
    greetings: Greetings

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
        fields = {field.value for field in Known}
        yield from (f"bands.{name}: is no field" for name in self.bands if name not in fields)
        if self.credentials.warn_days < 0:
            yield "credentials.warn_days: less than 0"
        yield from (f"greetings.{fault}" for fault in self.greetings.faults())
