"""What is known of a contact."""

from dataclasses import dataclass
from datetime import date, datetime

from custmgr.areas.contacts.facts.words import Bond, ContactKind, Level, Means, Subject
from custmgr.areas.staff.facts import Department


@dataclass(frozen=True)
class Entry:
    """What a clerk enters of a contact."""

    kind: ContactKind
    by: str
    on: date | None = None
    department: Department | None = None
    subjects: tuple[Subject, ...] = ()
    means: Means | None = None
    level: Level | None = None
    chair: str | None = None
    participants: tuple[str, ...] = ()
    minutes: str | None = None
    minutes_number: str | None = None
    text: str | None = None
    office: str | None = None
    person: str | None = None
    material: str | None = None
    size_mb: str | None = None
    bonds: tuple[Bond, ...] = ()


@dataclass(frozen=True)
class Contact:
    """A contact on file; one inside the company names no customer."""

    id: int
    customer: str | None
    name: str | None
    kind: ContactKind
    on: date
    by: str
    department: Department | None
    subjects: tuple[Subject, ...]
    means: Means | None
    level: Level | None
    chair: str | None
    participants: tuple[str, ...]
    minutes: str | None
    minutes_number: str | None
    text: str | None
    office: str | None
    person: str | None
    material: str | None
    size_mb: str | None
    entered_at: datetime
    late: bool
    bonds: tuple[Bond, ...] = ()
