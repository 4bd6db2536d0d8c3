"""The shape of the numbers of complaint handling, and of the way a form travels."""

from collections.abc import Iterator
from decimal import Decimal
from string import Formatter
from typing import ClassVar

from custmgr.areas.complaints.facts.way import FORBID, Branch, Condition, FormField
from custmgr.areas.complaints.facts.words import Basis, CauseClass, Channel, DayKind, Ending, Field, Stage
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.frozen import frozen
from custmgr.mechanisms.bands import Ceiling, ceiling_faults
from custmgr.mechanisms.clocks import HALF_A_DAY
from custmgr.mechanisms.flow import Flow
from custmgr.mechanisms.flow import Stage as Station

FEN_IN_YUAN = 100
MOST_WORKDAYS = 20
NUMBERED = ({"yy", "mm", "nn"}, {"yyyy", "mm", "nn"})


@frozen
class Limit:
    """How many days a case may take from acceptance, the day of acceptance not counted (CMP-61).

    With 0 days there is no common limit: the day is entered for each case (CPL-25), or there is none.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    domestic_days: int
    foreign_days: int
    day_kind: DayKind

    def days(self, region: Region) -> int:
        """Return the limit of a case in days (CMP-61)."""
        return self.domestic_days if region is Region.DOMESTIC else self.foreign_days


@frozen
class Level:
    """Who decides up to and including an amount; the last one decides whatever is above (CMP-63, CMP-64, CMP-65)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    role: Role
    up_to_yuan: Decimal | None = None

    @property
    def up_to_fen(self) -> int | None:
        """Return the bound in fen."""
        return None if self.up_to_yuan is None else int(self.up_to_yuan * FEN_IN_YUAN)


@frozen
class Clock:
    """An allowance in half a day, whole days or clock hours; stages that run on one clock share it (CMP-62).

    Hours run on through nights and weekends and end at a moment (HBK-07, CPL-24).
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    name: str
    domestic_days: Decimal = Decimal(0)
    foreign_days: Decimal = Decimal(0)
    hard_days: Decimal | None = None
    hours: int = 0

    def days(self, region: Region) -> Decimal:
        """Return the allowance in days (CMP-62)."""
        return self.domestic_days if region is Region.DOMESTIC else self.foreign_days


@frozen
class Demand:
    """A field that must be filled before the form leaves a stage; `unless` another one stands in for it.

    `anew` asks for it at every leaving, also when it was stated on an earlier round; `waived_when` lets it be. Where
    `unknown_with` is given, it may be stated as unknown, together with that field (CMP-24).
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    field: Field
    rule: str
    unless: Field | None = None
    when_founded: bool = False
    anew: bool = False
    waived_when: Condition | None = None
    unknown_with: Field | None = None


@frozen
class StageRow:
    """One stage of the way: whose it is, on which clock, and what must stand on the form at its end (CMP-35).

    `signers` sign it, at the decision one after the other and before the authority (HBK-13); a `side` stage is
    entered by a branch only.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    name: Stage
    department: Department
    clock: str = ""
    optional: bool = False
    ends_with: Ending = Ending.ROUTE
    facts: tuple[Demand, ...] = ()
    also: tuple[Field, ...] = ()
    opinion_is: Field | None = None
    signers: tuple[Role, ...] = ()
    left_out_when: Condition | None = None
    side: bool = False
    branches: tuple[Branch, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return every field this stage may fill."""
        stand_ins = tuple(demand.unless for demand in self.facts if demand.unless)
        reasons = tuple(dict.fromkeys(demand.unknown_with for demand in self.facts if demand.unknown_with))
        return (*(demand.field for demand in self.facts), *stand_ins, *reasons, *self.also)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Return every condition the row turns on."""
        waived = (demand.waived_when for demand in self.facts)
        turning = (condition for branch in self.branches for condition in branch.when)
        return tuple(condition for condition in (self.left_out_when, *waived, *turning) if condition)


@frozen
class Policy:
    """Everything about complaints that a manager might change."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    number_format: str
    form: tuple[FormField, ...]
    form_also: tuple[Field, ...]
    only_classes: tuple[CauseClass, ...]
    refused_to: Stage
    statistics_workday: int
    undetermined_text: str
    answer_channels: tuple[Channel, ...]
    track_exempt_classes: tuple[CauseClass, ...]
    amount_basis: Basis
    return_ratio: Decimal
    default_penalty: str
    hotline: str
    product_scope: tuple[str, ...]
    product_prefixes: tuple[str, ...]
    limit: Limit
    authority: tuple[Level, ...]
    clocks: tuple[Clock, ...]
    stages: tuple[StageRow, ...]

    @property
    def flow(self) -> Flow:
        """Return the way of the form as states and moves (CMP-35)."""
        stations = [
            Station(row.name.value, optional=row.optional or row.side, returnable=not row.side) for row in self.stages
        ]
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
        names = (*self._numbers(), *self._names(), *self._turns())
        return (*self._sums(), *self._bands(), *self._clocks(), *self._way(), *names)

    def _sums(self) -> Iterator[str]:
        for region in Region:
            days, limit = sum(clock.days(region) for clock in self.clocks), self.limit.days(region)
            if limit and days != limit:
                yield f"clocks: {region.value} allowances add up to {days}, not {limit}"

    def _bands(self) -> Iterator[str]:
        for fault in ceiling_faults(self.levels):
            yield f"authority.{fault.key}: {fault.code}"

    def _clocks(self) -> Iterator[str]:
        used = {row.clock for row in self.stages if row.clock}
        known = [clock.name for clock in self.clocks]
        for name in sorted(used ^ set(known)):
            yield f"clocks.{name}: {'unknown' if name in used else 'unused'}"
        for clock in self.clocks:
            days = (clock.domestic_days, clock.foreign_days)
            if not (all(map(_countable, days)) and not clock.hours) and not (clock.hours > 0 and not any(days)):
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

    def _numbers(self) -> Iterator[str]:
        try:
            parts = [name for _text, name, _spec, _as in Formatter().parse(self.number_format) if name is not None]
            self.number_format.format(yy="26", yyyy="2026", mm="03", nn=1)
        except (ValueError, LookupError):
            parts = []
        if set(parts) not in NUMBERED:
            yield "number_format: must hold year, month and serial, and no other word in braces"
        if not 0 <= self.statistics_workday <= MOST_WORKDAYS:
            yield "statistics_workday: must lie between 0 and 20"
        if not self.answer_channels or Channel.OLD_BOOKS in self.answer_channels:
            yield "answer_channels: at least one, each a way to tell the customer"

    def _names(self) -> Iterator[str]:
        on_way = {row.name for row in self.stages}
        if self.refused_to not in on_way:
            yield f"refused_to.{self.refused_to.value}: unknown"
        for row in self.stages:
            for branch in row.branches:
                if branch.to not in on_way:
                    yield f"stages.{row.name.value}.branches.{branch.to.value}: unknown"
                if branch.from_round < 1:
                    yield f"stages.{row.name.value}.branches.from_round: must be at least 1"

    def _turns(self) -> Iterator[str]:
        """Tell conditions on what no stage states, and side stages to which nothing leads."""
        filled = {what for row in self.stages for what in row.fields} | {row.field for row in self.form}
        led_to = {branch.to for row in self.stages for branch in row.branches}
        for row in self.stages:
            for condition in row.conditions:
                if condition.field not in filled | set(self.form_also):
                    yield f"stages.{row.name.value}.{condition.field.value}: is no field of the form"
            if row.side and row.name not in led_to:
                yield f"stages.{row.name.value}: no branch leads to it"


def _countable(days: Decimal) -> bool:
    return days == HALF_A_DAY or (days > 0 and days == days.to_integral_value())
