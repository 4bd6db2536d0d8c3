"""What is known of an occasion."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from custmgr.areas.occasions.facts.words import Calendar, OccasionKind, Place, Source
from custmgr.mechanisms.yearly import Yearly


@dataclass(frozen=True)
class Entry:
    """What a clerk enters of an occasion (OCC-02, OCC-08)."""

    kind: OccasionKind
    when: Yearly
    person: str | None = None
    phone: str | None = None
    company: str | None = None
    likings: str | None = None
    spending_fen: int | None = None
    hotel: str | None = None
    place: Place | None = None
    source: Source | None = None
    sheet: str | None = None
    noted_on: date | None = None
    received_at: datetime | None = None


@dataclass(frozen=True)
class Occasion:
    """An occasion on file, with the number the guest is reached at, and what was last done about it."""

    id: int
    customer_id: int
    customer: str
    name: str
    entry: Entry
    entered_at: datetime
    reached_at: str | None
    assigned: str | None
    contacted_on: date | None
    stopped_on: date | None

    @property
    def calendar(self) -> Calendar:
        """Return the calendar the day comes back by."""
        return Calendar.LUNAR if self.entry.when.lunar else Calendar.SOLAR


class Watched(NamedTuple):
    """What the watch over occasions looks at: what decides whether a call is owed, and by whom.

    `since` is the day it was entered, or the last day it was acknowledged that it had been missed.
    """

    id: int
    code: str
    name: str
    kind: str
    when: Yearly
    person: str
    since: date
    contacted_on: date | None
    owner: str | None


class Turn(NamedTuple):
    """One time an occasion comes: the day itself, and from when to when the guest is to be contacted (OCC-12)."""

    day: date
    opens_on: date
    deadline: date
