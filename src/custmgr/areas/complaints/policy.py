"""The shape of the numbers of complaint handling, and of the way a form travels."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from custmgr.areas.complaints.facts.words import Basis, CauseClass, DayKind, Ending, Field, Stage
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department, Role
from custmgr.mechanisms.bands import Ceiling, ceiling_faults
from custmgr.mechanisms.clocks import HALF_A_DAY
from custmgr.mechanisms.flow import Flow
from custmgr.mechanisms.flow import Stage as Station

FORBID: dict[str, str] = {"extra": "forbid"}
FEN_IN_YUAN = 100


@dataclass(frozen=True)
class Limit:
    """How many days a case may take from acceptance, the day of acceptance not counted (CMP-61)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    domestic_days: int
    foreign_days: int
    day_kind: DayKind

    def days(self, region: Region) -> int:
        """Return the limit of a case in days (CMP-61)."""
        return self.domestic_days if region is Region.DOMESTIC else self.foreign_days


@dataclass(frozen=True)
class Level:
    """Who decides up to and including an amount; the last one decides whatever is above (CMP-63, CMP-64, CMP-65)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    role: Role
    up_to_yuan: Decimal | None = None

    @property
    def up_to_fen(self) -> int | None:
        """Return the bound in fen."""
        return None if self.up_to_yuan is None else int(self.up_to_yuan * FEN_IN_YUAN)


@dataclass(frozen=True)
class Clock:
    """An allowance in half a day or whole days; stages that run on one clock share it (CMP-62)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    name: str
    domestic_days: Decimal
    foreign_days: Decimal
    hard_days: Decimal | None = None

    def days(self, region: Region) -> Decimal:
        """Return the allowance in days (CMP-62)."""
        return self.domestic_days if region is Region.DOMESTIC else self.foreign_days


@dataclass(frozen=True)
class Demand:
    """A field that must be filled before the form leaves a stage; `unless` another one stands in for it."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    field: Field
    rule: str
    unless: Field | None = None
    when_founded: bool = False


@dataclass(frozen=True)
class StageRow:
    """One stage of the way: whose it is, on which clock, and what must stand on the form at its end (CMP-35)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    name: Stage
    department: Department
    clock: str = ""
    optional: bool = False
    ends_with: Ending = Ending.ROUTE
    facts: tuple[Demand, ...] = ()
    also: tuple[Field, ...] = ()
    opinion_is: Field | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return every field this stage may fill."""
        stand_ins = tuple(demand.unless for demand in self.facts if demand.unless)
        return (*(demand.field for demand in self.facts), *stand_ins, *self.also)


@dataclass(frozen=True)
class Policy:
    """Everything about complaints that a manager might change."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    undetermined_text: str
    answer_channels: tuple[str, ...]
    track_exempt_classes: tuple[CauseClass, ...]
    amount_basis: Basis
    limit: Limit
    authority: tuple[Level, ...]
    clocks: tuple[Clock, ...]
    stages: tuple[StageRow, ...]

    @property
    def flow(self) -> Flow:
        """Return the way of the form as states and moves (CMP-35)."""
        stations = [Station(row.name.value, optional=row.optional) for row in self.stages]
        return Flow((*stations, Station(Stage.CLOSED.value)), exits=(Stage.VOID.value,))

    @property
    def levels(self) -> tuple[Ceiling, ...]:
        """Return the levels of authority as bands of fen (CMP-63, CMP-64, CMP-65)."""
        return tuple(Ceiling(level.role.value, level.up_to_fen) for level in self.authority)

    @property
    def first(self) -> StageRow:
        """Return the stage an accepted form begins at."""
        return self.stages[0]

    def row(self, stage: Stage) -> StageRow:
        """Return the row of a stage."""
        return next(row for row in self.stages if row.name is stage)

    def ending(self, how: Ending) -> StageRow:
        """Return the last stage that ends with a command."""
        return next(row for row in reversed(self.stages) if row.ends_with is how)

    def clock(self, row: StageRow) -> Clock | None:
        """Return the clock a stage runs on; none where it has no allowance of its own."""
        return next((clock for clock in self.clocks if clock.name == row.clock), None)

    def faults(self) -> tuple[str, ...]:
        """Tell allowances that do not add up to the limits, bands that do not rise, and a broken way (CMP.6-19)."""
        return (*self._sums(), *self._bands(), *self._clocks(), *self._way())

    def _sums(self) -> Iterator[str]:
        for region in Region:
            total = sum(clock.days(region) for clock in self.clocks)
            if total != self.limit.days(region):
                yield f"clocks: {region.value} allowances add up to {total}, not {self.limit.days(region)}"

    def _bands(self) -> Iterator[str]:
        for fault in ceiling_faults(self.levels):
            yield f"authority.{fault.key}: {fault.code}"

    def _clocks(self) -> Iterator[str]:
        used = {row.clock for row in self.stages if row.clock}
        known = [clock.name for clock in self.clocks]
        for name in sorted(used ^ set(known)):
            yield f"clocks.{name}: {'unknown' if name in used else 'unused'}"
        for clock in self.clocks:
            if not all(_countable(days) for days in (clock.domestic_days, clock.foreign_days)):
                yield f"clocks.{clock.name}: not half a day or whole days"
        if len(set(known)) < len(known):
            yield "clocks: one name twice"

    def _way(self) -> Iterator[str]:
        names = [row.name for row in self.stages]
        if len(set(names)) < len(names) or not names:
            yield "stages: each stage once, and at least one"
        if [row.ends_with for row in self.stages if row.ends_with is not Ending.ROUTE] != [
            Ending.APPROVE,
            Ending.CLOSE,
        ] or self.stages[-1].ends_with is not Ending.CLOSE:
            yield "stages: one approves, and the last one closes"


def _countable(days: Decimal) -> bool:
    return days == HALF_A_DAY or (days > 0 and days == days.to_integral_value())
