"""What is known of a dealer: the screening sheet, the appointment, what was done together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from custmgr.areas.distributors.facts.words import DealerKind, KnockOut, Score, Size, Standing, SupportKind


@dataclass(frozen=True)
class Sheet:
    """A screening sheet as it is filled in (DST-02 to DST-08)."""

    kind: DealerKind
    scores: Mapping[Score, int]
    bad_debt: bool
    pricing: bool
    licence: str
    licence_until: date | None
    years: Decimal
    premises: str
    network: bool
    brands: str = ""


@dataclass(frozen=True)
class Outcome:
    """What a screening comes to: the average of the scores, and what knocks the dealer out (DST-09)."""

    average: Decimal
    knock_outs: tuple[KnockOut, ...]
    passed: bool


@dataclass(frozen=True)
class Screening:
    """A screening sheet on file, with its result."""

    id: int
    customer_id: int
    customer: str
    name: str
    sheet: Sheet
    average: Decimal
    knock_outs: tuple[KnockOut, ...]
    passed: bool
    by: str
    on: date


@dataclass(frozen=True)
class Appointment:
    """An appointment and its territory (DST-01, DST-11)."""

    id: int
    customer_id: int
    customer: str
    name: str
    exclusive: bool
    size: Size | None
    regions: tuple[str, ...]
    by: str
    on: date


@dataclass(frozen=True)
class Support:
    """Something done together with a dealer (DST-20, DST-22, DST-23, DST-25)."""

    kind: SupportKind
    text: str
    by: str
    on: date
    clerk: str | None = None
    before_fen: int | None = None
    after_fen: int | None = None


@dataclass(frozen=True)
class Dealer:
    """A dealer as it stands today."""

    customer_id: int
    customer: str
    name: str
    standing: Standing
    screening: Screening
    appointment: Appointment | None
    ended_on: date | None
    supports: tuple[Support, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Return the territory; none before the appointment."""
        return self.appointment.regions if self.appointment else ()
