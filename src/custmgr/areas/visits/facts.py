"""The words of the visits."""

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from typing import NamedTuple

from custmgr.areas.calls.facts import Line, LineReason
from custmgr.areas.methods.facts import Method
from custmgr.areas.staff.facts import Role
from custmgr.areas.topics.facts import Answered
from custmgr.ground.frozen import frozen
from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark
from custmgr.mechanisms.answers import AnswerKind, Value, value_of

NUMBER = re.compile(r"[Vv]?0*(\d{1,12})")
FEEDBACK = "feedback"


class VisitKind(Word):
    """What a record counts as."""

    FIRST = "first", mark("First visit")
    REVISIT = "revisit", mark("Revisit")
    CONTACT_REPORT = "contact_report", mark("Contact report")
    CONTACT = "contact", mark("Other contact")
    NEW_SIGNING = "new_signing", mark("New-signing visit")
    CONTINUING = "continuing", mark("Continuing visit")
    SPECIAL_COMPLAINT = "special_complaint", mark("Special visit: complaint")
    SPECIAL_MATTER = "special_matter", mark("Special visit: important matter")
    SPECIAL_TERMINATED = "special_terminated", mark("Special visit: terminated contract")
    SPECIAL_INSTRUCTION = "special_instruction", mark("Special visit: on instruction")


class Language(Word):
    """In which language a visit is made (FVS-70)."""

    MANDARIN = "mandarin", mark("Mandarin")
    DIALECT = "dialect", mark("Local dialect")


class Part(Word):
    """The record's own fields, each an option of its own."""

    CONTENT = "content", mark("Content")
    PREPARATION = "preparation", mark("Preparation")
    PERSONS_MET = "persons_met", mark("Persons met")
    RESULT = "result", mark("Result")
    NEXT_STEP = "next_step", mark("Next step")


class Detail(Word):
    """What a record may hold beside its own fields, by the name `--set` knows; a company asks for some of it."""

    AT = "at", mark("Time")
    LINE = "line", mark("Line called from")
    LINE_REASON = "line_reason", mark("Reason for the line")
    OWN_NUMBER = "own_number", mark("Company number used")
    RECORDING = "recording", mark("Recording")
    LANGUAGE = "language", mark("Language")
    DIALECT_ASKED = "dialect_asked", mark("Dialect asked for by the customer")
    WORDING = "wording", mark("Wording adapted")
    PROBLEMS = "problems", mark("Problems")
    NEEDS = "needs", mark("Needs")
    OPINIONS = "opinions", mark("Opinions and suggestions")
    SATISFACTION = "satisfaction", mark("Satisfaction")
    PROMOTION = "promotion", mark("Promotion sent")
    DOCUMENTS = "documents", mark("Documents true and complete")
    TERMS = "terms", mark("Key terms of the contract confirmed")
    UNDERSTOOD = "understood", mark("Introduction understood")
    ANSWERED = "answered", mark("All questions answered")
    BASIS = "basis", mark("Advice had a reasonable basis")
    RISK = "risk", mark("Risk disclosed clearly and objectively")
    PROMISE = "promise", mark("Returns promised or guaranteed")
    TIMELY = "timely", mark("Advice timely")
    PRACTICAL = "practical", mark("Advice of practical value")
    ABILITY = "ability", mark("Ability to bear risk")
    WILLINGNESS = "willingness", mark("Willingness to bear risk")
    SOLUTION = "solution", mark("Solution of the complaint carried out")
    MATTER = "matter", mark("Matter confirmed by the customer")
    REASON = "reason", mark("Reason of the end")
    INVITED = "invited", mark("Invited to")
    CALMED = "calmed", mark("Customer calmed first")
    ANALYSIS = "analysis", mark("Analysis")
    SCRIPT = "script", mark("Version of the script")


DETAIL_KINDS: Mapping[Detail, AnswerKind] = {
    Detail.AT: "moment",
    Detail.SATISFACTION: "whole",
    Detail.PROMOTION: "flag",
    Detail.ABILITY: "whole",
    Detail.WILLINGNESS: "whole",
    Detail.LINE: "choice",
    Detail.LINE_REASON: "choice",
    Detail.LANGUAGE: "choice",
    **dict.fromkeys(
        (
            Detail.DIALECT_ASKED,
            Detail.DOCUMENTS,
            Detail.TERMS,
            Detail.UNDERSTOOD,
            Detail.ANSWERED,
            Detail.BASIS,
            Detail.RISK,
            Detail.PROMISE,
            Detail.TIMELY,
            Detail.PRACTICAL,
            Detail.SOLUTION,
            Detail.MATTER,
            Detail.CALMED,
        ),
        "flag",
    ),
}
DETAIL_WORDS: Mapping[Detail, type[Word]] = {
    Detail.LINE: Line,
    Detail.LINE_REASON: LineReason,
    Detail.LANGUAGE: Language,
}


class Block(Word):
    """What a part of an outline is about (FVS-28)."""

    COMPLIANCE = "compliance", mark("Business compliance")
    SERVICE = "service", mark("Needs and satisfaction")
    PROMOTION = "promotion", mark("Services and products")


class DueState(Word):
    """Where something to do stands."""

    MISSED = "missed", mark("Missed")
    OVERDUE = "overdue", mark("Past its deadline")
    DUE = "due", mark("To be done")
    UPCOMING = "upcoming", mark("Upcoming")


@frozen
class Visit:
    """A recorded contact."""

    customer: str
    name: str
    on: date
    by: tuple[str, ...]
    method: Method
    kind: VisitKind
    content: str
    preparation: str | None = None
    persons_met: str | None = None
    result: str | None = None
    next_step: str | None = None
    facts: Mapping[Detail, str] = field(default_factory=dict)
    id: int = 0
    plan_item: int | None = None
    unplanned: str | None = None
    topics: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        """Return what the record is called by."""
        return numbered(self.id)

    @property
    def told(self) -> Mapping[Detail, Value]:
        """Return the further facts as the values they stand for."""
        return {detail: told(detail, kept) for detail, kept in self.facts.items()}


@frozen
class Entry:
    """What a clerk enters of a contact; without a kind the record's own facts tell it."""

    on: date | None
    by: tuple[str, ...]
    method: Method
    content: str
    kind: VisitKind | None = None
    preparation: str | None = None
    persons_met: str | None = None
    result: str | None = None
    next_step: str | None = None
    facts: Mapping[Detail, str] = field(default_factory=dict)
    occasion: str | None = None
    plan_item: int | None = None
    unplanned: str | None = None
    instruction: str | None = None
    topics: tuple[Answered, ...] = ()


@frozen
class Past:
    """What decides whether a customer is new: whether it bought before, whether it was visited before."""

    bought: bool
    visited: bool

    @property
    def is_new(self) -> bool:
        """Say whether the customer neither bought nor was visited before."""
        return not (self.bought or self.visited)


@frozen
class Assignment:
    """Who keeps in touch with an important potential customer."""

    customer: str
    name: str
    important_potential: bool
    contacts: tuple[str, ...]
    needed: int


class Standing(NamedTuple):
    """What a cadence looks at in one customer: since when it counts, the contacts that fulfil it, the events."""

    code: str
    name: str
    owner: str | None
    since: date | None
    contacts: tuple[date, ...] = ()
    events: tuple[date, ...] = ()

    @property
    def last(self) -> date | None:
        """Return the day of the last contact that counts, or None."""
        return max(self.contacts, default=None)


class Idle(NamedTuple):
    """Customers who counted before a day and had no contact from another on."""

    since_before: date
    since_contact: date


class DueLine(NamedTuple):
    """One thing to do, as a list shows it; `cadence` tells it from others under its rule."""

    customer: str | None
    name: str | None
    rule: str
    reason: str
    opens_on: date | datetime
    deadline: date | datetime | None
    days_late: int
    state: DueState
    owner: str | None
    methods: tuple[str, ...]
    cadence: str
    way: str = ""
    provisional: bool = False

    @property
    def key(self) -> str:
        """Return what tells this line from every other, once for each state it goes through."""
        return f"{self.customer}|{self.rule}|{self.cadence}|{self.deadline}|{self.state}"


@frozen
class Wanted:
    """Which lines of the due list are wanted; upcoming ones only with a number of days to look ahead."""

    within: int | None = None
    overdue: bool = False
    salesperson: str | None = None
    limit: int | None = None
    role: Role | None = None


def told(detail: Detail, kept: str) -> Value:
    """Return a kept detail as the value it stands for, a word as its label is read."""
    if detail in DETAIL_WORDS:
        return DETAIL_WORDS[detail](kept)
    return value_of(DETAIL_KINDS.get(detail, "text"), kept)


def numbered(visit_id: int) -> str:
    """Return the number a record is called by: `V00001`."""
    return f"V{visit_id:05}"


def id_of(number: str) -> int | None:
    """Return the row of a number as it is typed, `V00001` or `1`; None where it is none."""
    found = NUMBER.fullmatch(folded(number))
    return int(found[1]) if found else None
