"""The words of a complaint's file, and what is kept in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from custmgr.areas.staff.facts import Department
from custmgr.ground.words import Word, mark


class EntryKind(Word):
    """What an entry of the file is."""

    ANOMALY = "anomaly", mark("Abnormality note")
    OLD_BOOKS = "old_books", mark("Old books")
    VISIT = "visit", mark("Emergency visit")
    REPORT = "report", mark("Report to the general manager")
    INSTRUCTION = "instruction", mark("Instruction of the general manager")
    NOTE = "note", mark("Note")
    MEETING = "meeting", mark("Joint meeting")
    REPLY = "reply", mark("Reply to a note")
    NEGOTIATION = "negotiation", mark("Negotiation")
    DECISION = "decision", mark("Decision")
    ANSWER = "answer", mark("Answer to the customer")
    REMINDER = "reminder", mark("Reminder note")
    INQUIRY = "inquiry", mark("Inquiry note")
    EXPLANATION = "explanation", mark("Answer to an inquiry note")


class NoteKind(Word):
    """What a note is: something said, or a meeting with the customer (CMP-18, CMP-21)."""

    NOTE = "note", mark("Note")
    MEETING = "meeting", mark("Joint meeting")


class Via(Word):
    """How was negotiated with the customer (CMP-40)."""

    ONSITE = "onsite", mark("On site")
    PHONE = "phone", mark("Telephone")
    LETTER = "letter", mark("Letter")
    EMAIL = "email", mark("E-mail")
    FAX = "fax", mark("Fax")
    WECHAT = "wechat", mark("WeChat")
    OTHER = "other", mark("Other")


@dataclass(frozen=True)
class Visit:
    """An emergency visit: who was told when, who went when, what came of it, who sent them (CMP-31, CMP-32)."""

    id: int
    number: str
    told: str
    told_on: date
    on: date
    went: tuple[str, ...]
    result: str
    designated_by: str | None
    designated_on: date | None
    due_on: date


@dataclass(frozen=True)
class Report:
    """A report to the general manager; without a day of filing it is still owed (CMP-33, CMP-34)."""

    id: int | None
    visit_id: int | None
    case_id: int
    number: str
    customer_name: str
    investigated_on: date
    due_on: date
    designated_by: str | None = None
    filed_on: date | None = None
    author: str | None = None
    abnormality: str | None = None
    handling: str | None = None
    instruction: str | None = None
    instructed_by: str | None = None
    instructed_on: date | None = None
    days_late: int = 0


@dataclass(frozen=True)
class Note:
    """A note of a case; with a department it stays open until that department answers (CMP-21, CMP-22)."""

    id: int
    number: str
    kind: NoteKind
    on: date
    text: str
    by: str
    department: Department | None = None
    place: str | None = None
    participants: str | None = None
    answer: str | None = None
    answered_by: str | None = None
    answered_on: date | None = None
    days_open: int = 0


@dataclass(frozen=True)
class Negotiation:
    """What the customer said to a proposal, how and when (CMP-40)."""

    number: str
    on: date
    channel: Via
    position: str
    by: str
    promised_fen: int | None = None


@dataclass(frozen=True)
class Entry:
    """One entry of a complaint's file: the day, what it is, who, the text, and a sentence with the particulars."""

    on: date
    kind: EntryKind
    by: str | None
    text: str
    says: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    entered_at: str = ""
