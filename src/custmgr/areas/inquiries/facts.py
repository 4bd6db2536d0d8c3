"""The words of inquiries, and what is known of one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from custmgr.ground.words import Word, mark


class Channel(Word):
    """How a question came."""

    MAIL = "mail", mark("Mail")
    PHONE = "phone", mark("By telephone")
    FACE = "face", mark("Face to face")
    WRITING = "writing", mark("In writing")
    CHAT = "chat", mark("Chat message")
    OTHER = "other", mark("Other")


class InquiryKind(Word):
    """What a question is about; a change of contract is talked over in rounds (COM-24)."""

    QUESTION = "question", mark("Ordinary question")
    QUOTE = "quote", mark("Request for a quotation")
    CONTRACT = "contract", mark("Contract matter")
    CONTRACT_CHANGE = "contract_change", mark("Change of contract")
    SAFETY = "safety", mark("Safety matter")
    COMPLAINT = "complaint", mark("Customer complaint")


class Market(Word):
    """How much the market counts a mail comes from (ECM-13)."""

    KEY = "key", mark("Key market")
    NORMAL = "normal", mark("Normal market")
    OTHER = "other", mark("Other market")


class Step(Word):
    """What was done about a question; each is kept."""

    PASSED = "passed", mark("Handed over")
    INTERIM = "interim", mark("Answered for the time being")
    ANSWERED = "answered", mark("Answered")
    FORWARDED = "forwarded", mark("Passed to the department in the lead")
    NOTED = "noted", mark("Handling noted")
    ROUND = "round", mark("Round of talks")
    CLOSED = "closed", mark("Settled and closed")


class State(Word):
    """Where a question stands."""

    OPEN = "open", mark("To be answered")
    PROMISED = "promised", mark("Answer promised")
    ANSWERED = "answered", mark("Answered")
    CLOSED = "closed", mark("Settled and closed")


class Stage(Word):
    """How far the business with a buyer has come: what a letter asks back goes by it (ECM-07)."""

    FIRST = "first", mark("First inquiry")
    QUOTE = "quote", mark("Quotation")
    SAMPLE = "sample", mark("Sample")
    ORDER = "order", mark("Order")


class Lateness(Word):
    """What stands above where a question stands."""

    LATE = "late", mark("Past its deadline")


@dataclass(frozen=True)
class Asked:
    """What a clerk enters of a question (COM-20, ECM-04, ECM-13)."""

    text: str
    by: str
    kind: InquiryKind = InquiryKind.QUESTION
    channel: Channel = Channel.OTHER
    received_at: datetime | None = None
    important: bool | None = None
    points: tuple[str, ...] = ()
    market: str | None = None
    introduction: bool = False
    contact_data: bool = False
    specific: bool = False


class Taken(NamedTuple):
    """One thing done about a question, with what goes with it."""

    step: Step
    at: datetime
    by: str
    to: str | None = None
    text: str | None = None
    promised_at: datetime | None = None
    need: str | None = None
    proposal: str | None = None
    agreed: bool | None = None
    feedback: str | None = None
    revision: str | None = None
    reason: str | None = None
    extra: str | None = None


class Point(NamedTuple):
    """One point of a question, answered or not (ECM-04)."""

    number: int
    text: str
    answered: bool


class Promise(NamedTuple):
    """A time that was promised: kept by the next answer up to it, broken by silence until after it (ECM-10)."""

    made_at: datetime
    promised_at: datetime
    kept_at: datetime | None

    def is_broken(self, now: datetime) -> bool:
        """Say whether it was not kept in time; the second itself is in time (ECM-10)."""
        return (self.kept_at or now).replace(microsecond=0) > self.promised_at


@dataclass(frozen=True)
class Inquiry:
    """A question on file, with all that was done about it."""

    id: int
    customer_id: int
    customer: str
    name: str
    received_at: datetime
    owner: str
    channel: Channel
    kind: InquiryKind
    text: str
    important: bool
    market: Market
    introduction: bool
    contact_data: bool
    specific: bool
    points: tuple[Point, ...]
    taken: tuple[Taken, ...]

    def of(self, *steps: Step) -> Iterator[Taken]:
        """Yield what was done in these steps, in order."""
        return (one for one in self.taken if one.step in steps)

    def first(self, *steps: Step) -> Taken | None:
        """Return what was done first in these steps."""
        return next(self.of(*steps), None)

    @property
    def worker(self) -> str:
        """Return who works on it now: the first owner, or to whom it was passed last (COM-20)."""
        return next((one.to for one in reversed(self.taken) if one.step is Step.PASSED and one.to), self.owner)

    @property
    def responded_at(self) -> datetime | None:
        """Return when the customer first heard something, be it only until when an answer comes (COM-21)."""
        first = self.first(Step.INTERIM, Step.ANSWERED)
        return first and first.at

    @property
    def answered_at(self) -> datetime | None:
        """Return when the last full answer was given, unless something was promised after it."""
        last = next((one for one in reversed(self.taken) if one.step in {Step.INTERIM, Step.ANSWERED}), None)
        return last.at if last and last.step is Step.ANSWERED else None

    @property
    def forwarded_at(self) -> datetime | None:
        """Return when it was passed to the department in the lead (COM-22)."""
        first = self.first(Step.FORWARDED)
        return first and first.at

    @property
    def rounds(self) -> tuple[Taken, ...]:
        """Return the rounds of talks about a change of contract (COM-24)."""
        return tuple(self.of(Step.ROUND))

    @property
    def agreed_on(self) -> date | None:
        """Return the day both sides agreed on a change of contract (COM-24)."""
        found = next((one for one in self.rounds if one.agreed), None)
        return found and found.at.date()

    @property
    def closing(self) -> Taken | None:
        """Return how it was closed."""
        return self.first(Step.CLOSED)

    @property
    def state(self) -> State:
        """Return where it stands."""
        if self.closing:
            return State.CLOSED
        if self.answered_at:
            return State.ANSWERED
        return State.PROMISED if self.responded_at else State.OPEN


@dataclass(frozen=True)
class Clock:
    """A limit a question runs under now, by which rule."""

    rule: str
    since: datetime
    deadline: datetime


@dataclass(frozen=True)
class Tallied:
    """The questions of a month: how many, how many of those decided in time, how many promises were broken."""

    month: str
    inquiries: int
    on_time: int
    late: int
    waiting: int
    broken_promises: int
