"""The words of reminder and inquiry notes."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.words import Word, mark

Holder = Department | Role


class NoteKind(Word):
    """Which note it is."""

    REMINDER = "reminder", mark("Reminder note")
    INQUIRY = "inquiry", mark("Inquiry note")


class State(Word):
    """Whether a reminder is written, is still to be, or is none: a draft that nobody has accepted (CMP-87)."""

    ISSUED = "issued", mark("Issued")
    PLANNED = "planned", mark("To be issued")
    DRAFT = "draft", mark("Draft, not yet accepted")


@dataclass(frozen=True)
class Reminder:
    """A stage that is late, and the note that says so to whoever holds the form (CMP-87)."""

    state: State
    case_id: int
    complaint: str
    customer: str
    customer_name: str
    stage: Stage
    department: Holder
    on: date
    due_on: date
    days_late: int
    copy_to: Role | None = None
    number: str | None = None


@dataclass(frozen=True)
class Overrun:
    """A stage of a closed case that took longer than it was given: whose, and by how many days (CMP-88)."""

    case_id: int
    complaint: str
    customer_name: str
    closed_on: date
    stage: Stage
    department: Holder
    days_late: int


@dataclass(frozen=True)
class LateNote:
    """A note that was sent because of lateness; an inquiry waits for its answer (CMP-87, CMP-89)."""

    id: int
    kind: NoteKind
    number: str
    complaint: str
    customer_name: str
    product: str | None
    stage: Stage
    department: Holder
    on: date
    due_on: date | None
    days_late: int
    copy_to: Role | None = None
    question: str | None = None
    answer: str | None = None
    answered_by: str | None = None
    answered_on: date | None = None


def holder(text: str) -> Holder:
    """Return who holds a form by the stored word: a department, or the role that decides."""
    return Department(text) if text in {department.value for department in Department} else Role(text)
