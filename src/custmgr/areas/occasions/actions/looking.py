"""Looking occasions up."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from custmgr.areas.customers import views as register
from custmgr.areas.occasions.facts.occasions import Occasion, Turn
from custmgr.areas.occasions.facts.words import OccasionKind
from custmgr.areas.occasions.policy import Policy
from custmgr.areas.occasions.rules import reading, turning
from custmgr.areas.occasions.views import occasions as views
from custmgr.ground.desk import Reader
from custmgr.ground.language import chosen, fill
from custmgr.ground.words import mark
from custmgr.mechanisms.yearly import Yearly

LUNAR = mark("lunar {day}")


@dataclass(frozen=True)
class Wanted:
    """Which occasions are wanted: a customer's, a hotel's, of a kind, noted on a day, coming within so many days."""

    customer: str | None = None
    hotel: str | None = None
    kind: OccasionKind | None = None
    noted_on: date | None = None
    within: int | None = None
    everything: bool = False


@dataclass(frozen=True)
class Seen:
    """An occasion with the next time it comes."""

    occasion: Occasion
    next: Turn | None

    def __getattr__(self, name: str) -> Any:
        """Let it tell what the occasion and its entry tell."""
        occasion = self.occasion
        return getattr(occasion if hasattr(occasion, name) else occasion.entry, name)

    @property
    def written(self) -> str:
        """Return the day as it is typed."""
        return reading.written(self.occasion.entry.when)

    @property
    def day(self) -> str:
        """Return the day as a person reads it: a lunar one as it is spoken of."""
        return spoken(self.occasion.entry.when)

    @property
    def once(self) -> bool:
        """Say whether it comes once only."""
        return self.occasion.entry.when.once

    @property
    def next_on(self) -> date | None:
        """Return the next day it comes on."""
        return self.next and self.next.day

    @property
    def opens_on(self) -> date | None:
        """Return the first day of contact before it."""
        return self.next and self.next.opens_on


def list_occasions(desk: Reader, wanted: Wanted) -> list[Seen]:
    """List occasions, the next to come on top; those of every hotel unless one is named (OCC-11)."""
    where = {
        "customer": register.find(desk.connection, wanted.customer).id if wanted.customer else None,
        "hotel": wanted.hotel,
        "kind": wanted.kind and wanted.kind.value,
        "noted": wanted.noted_on and wanted.noted_on.isoformat(),
    }
    found = [seen(desk, one) for one in views.list_occasions(desk.connection, where, everything=wanted.everything)]
    if wanted.within is not None:
        found = [one for one in found if one.next_on and (one.next_on - desk.today).days <= wanted.within]
    return sorted(found, key=lambda one: (one.next_on or date.max, one.id))


def seen(desk: Reader, occasion: Occasion) -> Seen:
    """Return an occasion with the next time it comes; one that was stopped comes no more."""
    if occasion.stopped_on is not None:
        return Seen(occasion, None)
    days = desk.policy(Policy).days[occasion.entry.kind.value]
    return Seen(occasion, turning.next_turn(occasion.entry.when, days, desk.today))


def spoken(when: Yearly) -> str:
    """Write a day of the year as a person reads it."""
    if not when.lunar:
        return reading.written(when)
    day = reading.spoken_lunar(when) if chosen() == "zh" else reading.written(when)
    return fill(LUNAR, day=day)
