"""The words of calls and recordings."""

from datetime import date, datetime

from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class Line(Word):
    """From which telephone a call is made (FVS-24)."""

    VISIT_LINE = "400", mark("400 line")
    OTHER = "other", mark("Another telephone")


class LineReason(Word):
    """Why another telephone than the visit line is used (FVS-24)."""

    LINE_FAULT = "line_fault", mark("the visit line is out of order")
    RECORDER_FAULT = "recorder_fault", mark("its recorder is out of order")
    NOT_ANSWERED = "not_answered", mark("the customer did not answer the visit line")


class Answer(Word):
    """What became of an attempt (FVS-72)."""

    REACHED = "reached", mark("Reached")
    NO_ANSWER = "no_answer", mark("Not answered")
    BUSY = "busy", mark("Engaged")
    SWITCHED_OFF = "switched_off", mark("Switched off or out of reach")
    WRONG_NUMBER = "wrong_number", mark("Wrong or empty number")
    DECLINED = "declined", mark("Declined to talk")
    UNASKED = "unasked", mark("Sent without the customer's wish")
    OTHER = "other", mark("Other, as noted")


class Medium(Word):
    """How an attempt was made; a message the customer did not ask for is no more than one (FVS-25)."""

    PHONE = "phone", mark("Telephone")
    SMS = "sms", mark("Text message")
    EMAIL = "email", mark("E-mail")


class Window(Word):
    """The part of a day a call falls in (FVS-73, FVS-74)."""

    MORNING = "morning", mark("Morning")
    AFTERNOON = "afternoon", mark("Afternoon")
    OTHER = "other", mark("Outside the usual hours")


class Purpose(Word):
    """What an attempt is for: the kinds of visit that are made by telephone (FVS-26)."""

    NEW_SIGNING = "new_signing", mark("New-signing visit")
    CONTINUING = "continuing", mark("Continuing visit")
    SPECIAL_COMPLAINT = "special_complaint", mark("Special visit: complaint")
    SPECIAL_MATTER = "special_matter", mark("Special visit: important matter")
    SPECIAL_TERMINATED = "special_terminated", mark("Special visit: terminated contract")
    SPECIAL_INSTRUCTION = "special_instruction", mark("Special visit: on instruction")
    CONTACT = "contact", mark("Other contact")


@frozen
class Dial:
    """What counts of an attempt: when, for how long, in which window, with what answer."""

    at: datetime
    seconds: int
    window: Window
    answer: Answer
    line: Line


@frozen
class Dialling:
    """An attempt as it is typed."""

    by: str | None
    at: datetime | None
    seconds: int
    line: Line = Line.VISIT_LINE
    answer: Answer | None = None
    reason: str | None = None
    purpose: Purpose | None = None
    recording: str | None = None


@frozen
class Attempt:
    """An attempt to reach a customer, as it was recorded."""

    customer: str
    name: str
    purpose: Purpose
    at: datetime
    by: str
    medium: Medium
    line: Line | None
    line_reason: LineReason | None
    seconds: int
    answer: Answer
    reason: str | None
    window: Window
    counts: bool
    recording: str | None

    @property
    def dial(self) -> Dial:
        """Return what counts of the attempt."""
        return Dial(self.at, self.seconds, self.window, self.answer, self.line or Line.VISIT_LINE)


@frozen
class GivenUp:
    """A customer who was given up as unreachable, after how many attempts that count (FVS-73)."""

    customer: str
    name: str
    purpose: Purpose
    on: date
    by: str
    attempts: int
    note: str | None


@frozen
class Standing:
    """What tells the purpose of a call nobody named: the contract and whether its first visit was made."""

    under_contract: bool
    new_signing_owed: bool
    had_contract: bool


@frozen
class Recording:
    """A recording by reference: its label, where it lies, what it is like, which disc it was burnt to."""

    id: int
    label: str
    customer: str
    name: str
    on: date
    by: str
    path: str | None
    sha256: str | None
    disc: str | None
    destroyed_on: date | None


@frozen
class Disc:
    """A disc with recordings: its number, its place, the period and until when it is protected (FVS-04)."""

    number: str
    place: str
    burnt_on: date
    first_on: date
    last_on: date
    recordings: int
    protected_until: date
    destroyed_on: date | None
