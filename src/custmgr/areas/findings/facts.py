"""The words of findings, and what is known about one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from custmgr.areas.access.facts import Leak, LeakWay, Severity
from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark
from custmgr.mechanisms.answers import AnswerKind

NUMBER = re.compile(r"(?:F-?)?0*(\d{1,9})", re.IGNORECASE)
FOUND, CLOSE, ROUTE = "found", "close", "route"


class State(Word):
    """How far a finding has come."""

    OPEN = "open", mark("Followed up")
    ROUTED = "routed", mark("Handed on")
    CLOSED = "closed", mark("Closed")


class Act(Word):
    """What was done with a finding."""

    OPEN = "open", mark("opened")
    ROUTE = "route", mark("handed on")
    NOTE = "note", mark("noted")
    CLOSE = "close", mark("closed")


class Matter(Word):
    """What a finding came from, beside its customer: named by its number, as it stands there."""

    VISIT = "visit", mark("Visit")
    COMPLAINT = "complaint", mark("Customer complaint")
    INQUIRY = "inquiry", mark("Inquiry")
    CONTRACT = "contract", mark("Contract")
    OCCASION = "occasion", mark("Occasion")
    CALL = "call", mark("Call")


class Fact(Word):
    """Everything that may be entered of a finding, by the name `--set` knows."""

    DOCUMENT = "document", mark("Document number")
    SENT_ON = "sent_on", mark("Sent on")
    ADDRESSEE = "addressee", mark("Addressee")
    REPORTED_ON = "reported_on", mark("Reported on")
    DECISION = "decision", mark("Decision taken")
    CANCELLED_ON = "cancelled_on", mark("Retail cancelled on")
    CONTINGENCY_PLAN = "contingency_plan", mark("Contingency plan")
    FILED_ON = "filed_on", mark("Filed with the company on")
    FEEDBACK_ON = "feedback_on", mark("Customer's feedback received on")
    CODE = "code", mark("Kind of anomaly")
    PERSON = "person", mark("Person concerned")
    INTERVIEW_AT = "interview_at", mark("Interview: time")
    INTERVIEW_PLACE = "interview_place", mark("Interview: place")
    INTERVIEW = "interview", mark("Interview: content")
    EMPLOYEE_SIGNED = "employee_signed", mark("Interview: signed by the employee")
    BRANCH_SIGNED = "branch_signed", mark("Interview: signed by the head of the branch")
    CHECK_METHOD = "check_method", mark("Self-check: method")
    ACCOUNTS = "accounts", mark("Self-check: accounts screened")
    VISIT_CONTENT = "visit_content", mark("Self-check: content of the visit")
    STATEMENT_TRUE = "statement_true", mark("Self-check: the customer's statement is true")
    BRANCH_OPINION = "branch_opinion", mark("Self-check: final opinion of the branch")
    HQ_OPINION = "hq_opinion", mark("Final opinion of the head office")
    SECOND_VISIT = "second_visit", mark("Second visit")
    VALID = "valid", mark("Valid")
    HANDLING = "handling", mark("Handling")
    ANSWERED_ON = "answered_on", mark("Customer answered on")
    DEPARTMENT = "department", mark("Department")
    GIVEN_ON = "given_on", mark("Given to the department on")
    RESULT = "result", mark("Result")
    TOLD_ON = "told_on", mark("Customer told on")
    DONE_ON = "done_on", mark("Put right on")
    SCRIPT = "script", mark("Version of the script")
    CAUSE = "cause", mark("Whose fault")
    ADMITTED_ON = "admitted_on", mark("Admitted to the customer on")
    LEAK = "leak", mark("Leaked, or only possible")
    LEAK_WAY = "leak_way", mark("In which way")
    REMEDY = "remedy", mark("Remedy")
    REPORTED_AT = "reported_at", mark("Reported")
    HANDLED_AT = "handled_at", mark("Handled")
    SEVERITY = "severity", mark("How serious")


class Decision(Word):
    """What the company may decide about a finding."""

    IMPROVE = "improve", mark("Improve")
    NOT_IMPROVE = "not_improve", mark("Do not improve")
    DEVELOP = "develop", mark("Develop")
    NOT_DEVELOP = "not_develop", mark("Do not develop")


class Code(Word):
    """What makes an anomaly a major one (FVS-60)."""

    A1 = "A1", mark("Strong dissatisfaction with the service")
    A2 = "A2", mark("Signing or trading for the customer, full discretion, private fees, or signs of these")
    A3 = "A3", mark("Customer data gravely false or missing")


class Fault(Word):
    """Whose fault a problem is (ECM-12)."""

    OURS = "ours", mark("Our own fault")
    THEIRS = "theirs", mark("The customer's fault")
    OTHER = "other", mark("Somebody else's fault")


class Step(Word):
    """The steps of what is handled in several (FVS-61, FVS-62, FVS-63)."""

    INTERVIEW = "interview", mark("Interview")
    SELF_CHECK = "self_check", mark("Self-check of the branch")
    HEADQUARTERS = "headquarters", mark("Opinion of the head office")


class Unit(Word):
    """What a limit counts."""

    HOURS = "hours", mark("hours")
    DAYS = "days", mark("calendar days")
    WORKDAYS = "workdays", mark("working days")
    MONTHS = "months", mark("months")


READ_AS: Mapping[Fact, AnswerKind] = {Fact.VALID: "flag", Fact.STATEMENT_TRUE: "flag"}
WORDS: Mapping[Fact, type[Word]] = {
    Fact.CODE: Code,
    Fact.CAUSE: Fault,
    Fact.LEAK: Leak,
    Fact.LEAK_WAY: LeakWay,
    Fact.SEVERITY: Severity,
}


def kind_of(fact: Fact) -> AnswerKind:
    """Say how a fact is read: by its name, days end in `_on` and moments in `_at`."""
    if fact in READ_AS:
        return READ_AS[fact]
    return "day" if fact.value.endswith("_on") else "moment" if fact.value.endswith("_at") else "text"


class About(NamedTuple):
    """The record a finding came from, by kind and number."""

    matter: Matter
    number: str

    def __str__(self) -> str:
        """Write it as it is typed."""
        return f"{self.matter.value}:{self.number}"


@dataclass(frozen=True)
class Report:
    """What is reported as a finding; the rule is the one that asks for it, where it is not the kind's own."""

    kind: str
    text: str
    customer: str | None = None
    about: About | None = None
    cause: str = ""
    rule: str | None = None
    owner: str | None = None
    addressee: str | None = None
    found_at: datetime | None = None
    facts: Mapping[Fact, str] = field(default_factory=dict)
    by: str | None = None


class Made(NamedTuple):
    """A recorded visit, as far as a second one is judged by it: whose, when, by whom (FVS-59)."""

    customer: str
    on: date
    by: tuple[str, ...]


class Entry(NamedTuple):
    """One thing done with a finding: what, in which step, on which day, by whom, handed to whom, with which words."""

    act: Act
    step: str
    on: date
    by: str
    addressee: str | None
    text: str | None


@dataclass(frozen=True)
class Finding:
    """A finding with all that was done about it; the facts are the last ones entered."""

    id: int
    number: str
    kind: str
    rule: str
    customer: str | None
    name: str | None
    about: About | None
    cause: str
    text: str
    owner: str | None
    found_at: datetime
    entries: tuple[Entry, ...]
    facts: Mapping[Fact, str]
    entered_on: Mapping[Fact, date]
    closed_on: date | None = None

    @property
    def state(self) -> State:
        """Return how far it has come."""
        if self.closed_on is not None:
            return State.CLOSED
        return State.ROUTED if self.steps_done else State.OPEN

    @property
    def steps_done(self) -> int:
        """Count how often it was handed on."""
        return sum(entry.act is Act.ROUTE for entry in self.entries)

    @property
    def addressee(self) -> str | None:
        """Return who has it now."""
        return next((entry.addressee for entry in reversed(self.entries) if entry.addressee), None)


class Clock(NamedTuple):
    """One limit a finding runs under: until when, when it was kept, and how many days too late."""

    rule: str
    stops: str
    deadline: date | datetime
    kept_on: date | datetime | None
    days_late: int


@dataclass(frozen=True)
class Line:
    """A finding as a list shows it: with its title, what is still awaited, until when, and how late it is."""

    finding: Finding
    title: str
    to: tuple[Word, ...]
    step: str
    awaited: tuple[Fact, ...]
    clocks: tuple[Clock, ...]
    verb: str = CLOSE
    template: str = ""

    @property
    def way(self) -> str:
        """Return the command to type next."""
        record = self.finding.about.number if self.finding.about else ""
        if self.template and record:
            return "custmgr " + self.template.format(number=self.finding.number, record=record)
        return f"custmgr finding {self.verb} {self.finding.number} …"

    @property
    def clock(self) -> Clock | None:
        """Return the limit that ends first of those still running, else the one overrun most, the last of several."""
        running = [clock for clock in self.clocks if clock.kept_on is None]
        if running:
            return min(running, key=lambda clock: str(clock.deadline))
        return max(self.clocks, key=lambda clock: (clock.days_late, str(clock.deadline)), default=None)

    @property
    def days_late(self) -> int:
        """Return how late the limit is that counts."""
        return self.clock.days_late if self.clock else 0

    @property
    def sent_to(self) -> tuple[Word | str, ...]:
        """Return who has it, or the offices it is addressed to while nobody is named."""
        return (self.finding.addressee,) if self.finding.addressee else self.to


def step_named(step: str) -> Step | str:
    """Return a step as people read it, where it has a name of its own."""
    return Step(step) if step in set(Step) else step


def number_of(text: str) -> str:
    """Return a number as it is given: `f-1`, `1` and `F-0001` are the same finding."""
    found = NUMBER.fullmatch(folded(text))
    return f"F-{int(found[1]):04}" if found else folded(text)
