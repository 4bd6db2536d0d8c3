"""The shape of the numbers of findings: each kind a row, with what it needs and how long it may take."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from custmgr.areas.findings.facts import CLOSE, FOUND, ROUTE, Decision, Fact
from custmgr.areas.staff.facts import Role
from custmgr.mechanisms.clocks import LimitUnit


@dataclass(frozen=True)
class Need:
    """A fact that must be there before a move: before it is handed on, leaves a step, or is closed.

    `not_before` names a day it may not precede; with `when` it is needed only where that other fact says `says`.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    field: Fact
    rule: str
    at: str = CLOSE
    not_before: str = FOUND
    when: Fact | None = None
    says: str = ""


@dataclass(frozen=True)
class Limit:
    """A limit of time: from the finding or from a fact on, until another fact is entered or the finding closed."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    rule: str
    stops: str
    within: int
    unit: LimitUnit
    since: str = FOUND


@dataclass(frozen=True)
class Kind:
    """One kind of finding; `to` are the offices it is addressed to, `deciders` those who may close it.

    `handled_by` names the offices a step is for, where it is not for those it was addressed to.
    `way` is the command to type next, where it is not the closing: with {number} and {record} in it.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    on: bool
    rule: str
    en: str
    zh: str
    needs: tuple[Need, ...] = ()
    also: tuple[Fact, ...] = ()
    limits: tuple[Limit, ...] = ()
    decisions: tuple[Decision, ...] = ()
    steps: tuple[str, ...] = ()
    to: tuple[Role, ...] = ()
    deciders: tuple[Role, ...] = ()
    handled_by: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)
    way: str = ""

    @property
    def fields(self) -> tuple[Fact, ...]:
        """Return every fact that may be entered, those needed first."""
        return tuple(dict.fromkeys([*(need.field for need in self.needs), *self.also]))

    def faults(self) -> Iterator[str]:
        """Name what the types cannot say: moves, facts and limits nobody can reach."""
        moves = {CLOSE, ROUTE, *self.steps}
        yield from (f"needs: no move {need.at}" for need in self.needs if need.at not in moves)
        known = {FOUND, *self.fields}
        yield from (f"needs: not_before {need.not_before}" for need in self.needs if need.not_before not in known)
        for limit in self.limits:
            if limit.within < 0:
                yield "limits: less than 0"
            yield from (f"limits: no fact {name}" for name in (limit.since, limit.stops) if name not in known | {CLOSE})
        if len(set(self.steps)) < len(self.steps):
            yield "steps: one stands twice"
        yield from (f"handled_by: no step {step}" for step in self.handled_by if step not in self.steps)


@dataclass(frozen=True)
class Policy:
    """Which findings are kept, and how each is followed up."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    kinds: Mapping[str, Kind]

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say, with its key."""
        return tuple(f"kinds.{name}.{fault}" for name, row in self.kinds.items() for fault in row.faults())
