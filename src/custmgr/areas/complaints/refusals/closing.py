"""What answering and closing are refused with."""

from datetime import date

from custmgr.areas.complaints.facts.words import Channel, Field, Stage
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotDecided(Refusal):
    """Nothing is answered or promised to the customer before the decision."""

    rule = "CMP-47"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage}; without a valid decision the customer gets no answer")
    way = mark("see what comes next: `custmgr complaint show {number}`")
    number: str
    stage: Stage


class PromisedTooMuch(Refusal):
    """The customer is promised no more than was decided."""

    rule = "CMP-47"
    exit = Exit.REFUSED
    says = mark("{promised_fen} promised for {number} exceed the {decided_fen} decided by {excess_fen}")
    way = mark("answer within the decision, or have more decided first")
    number: str
    promised_fen: int
    decided_fen: int
    excess_fen: int


class NegativePromise(Refusal):
    """A promise is an amount of nothing or more."""

    says = mark("the amount promised cannot be below zero: {promised_fen}")
    way = mark("give the amount with --promised, or leave --promised out")
    promised_fen: int


class AnsweredTooEarly(Refusal):
    """An answer bears a day before the decision."""

    rule = "CMP-47"
    exit = Exit.REFUSED
    says = mark("the answer is dated {answered_on}, before the decision of {decided_on}; before it nothing is answered")
    way = mark("give the day of the answer with --answered-on")
    answered_on: date
    decided_on: date


class AnsweredAhead(Refusal):
    """An answer bears a day that has not come yet."""

    says = mark("the answer is dated {answered_on}, after today, {today}")
    way = mark("give the day it was sent with --answered-on; today at the latest")
    answered_on: date
    today: date


class WrongChannel(Refusal):
    """The decision is told by letter or telephone only."""

    rule = "CMP-46"
    exit = Exit.REFUSED
    says = mark("the answer goes to the customer by {allowed}, not by {channel}")
    way = mark("`custmgr complaint close {number} --answered letter`, once it is sent")
    number: str
    channel: str
    allowed: tuple[Channel, ...]


class HigherDecisionNeeded(Refusal):
    """The amount has grown beyond the authority of who decided."""

    rule = "CMP-67"
    exit = Exit.REFUSED
    says = mark("{name} decided {number} on {decided_fen}; it is {amount_fen} now, which {role} decides")
    way = mark("`custmgr complaint approve {number} --by STAFF` with that role, then close")
    number: str
    name: str
    decided_fen: int
    amount_fen: int
    role: Role


class InvestigationOpen(Refusal):
    """A case is not closed while the investigation's facts are missing."""

    rule = "CMP.6-3"
    exit = Exit.REFUSED
    says = mark("{number} cannot be closed without: {fields}")
    way = mark("send it back: `custmgr complaint route {number} --to {word}`")
    number: str
    word: str
    fields: tuple[Field, ...]
