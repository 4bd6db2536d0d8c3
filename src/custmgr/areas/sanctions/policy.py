"""The shape of the numbers of proposed punishments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from custmgr.areas.conflicts.facts import About
from custmgr.areas.sanctions.facts import Band, Measure
from custmgr.areas.staff.facts import Role
from custmgr.ground.money import to_fen
from custmgr.ground.reading import Unreadable


@dataclass(frozen=True)
class Offence:
    """One row: for what, whom it concerns, how much for each case, with which measures.

    `verified` names what a complaint must have blamed the person for, and proved true; `since` is the first day of an
    event that is punished; `leaders` answer beside the person; `deciders` confirm, anybody where none is named.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    on: bool
    rule: str
    en: str
    zh: str
    least_yuan: str = ""
    most_yuan: str = ""
    measures: tuple[Measure, ...] = ()
    also: tuple[Measure, ...] = ()
    roles: tuple[Role, ...] = ()
    leaders: tuple[Role, ...] = ()
    deciders: tuple[Role, ...] = ()
    verified: About | None = None
    since: str = ""

    @property
    def band(self) -> Band:
        """Return the amounts of one case (FVS-16)."""
        return Band(_fen(self.least_yuan), _fen(self.most_yuan))

    @property
    def first_day(self) -> date:
        """Return the first day of an event that is punished."""
        return date.fromisoformat(self.since) if self.since else date.min

    def faults(self) -> Iterator[str]:
        """Name what the types cannot say."""
        try:
            band, _first = self.band, self.first_day
        except (Unreadable, ValueError):
            yield "least_yuan, most_yuan, since: no amounts or no day"
            return
        if None not in {band.least_fen, band.most_fen} and (band.least_fen or 0) > (band.most_fen or 0):
            yield "least_yuan: above most_yuan"
        if (band.least_fen or 0) < 0 or (band.most_fen or 0) < 0:
            yield "least_yuan: below 0"
        if (band.least_fen is None) != (band.most_fen is None):
            yield "most_yuan: goes with least_yuan"
        if band.least_fen is None and not self.measures:
            yield "measures: none, and no amount"


@dataclass(frozen=True)
class Policy:
    """For what punishments are proposed."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    offences: Mapping[str, Offence]

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say, with its key."""
        return tuple(f"offences.{name}.{fault}" for name, row in self.offences.items() for fault in row.faults())


def _fen(yuan: str) -> int | None:
    return to_fen(yuan) if yuan else None
