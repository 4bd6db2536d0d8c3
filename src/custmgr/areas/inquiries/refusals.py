"""What the answering of inquiries says no with."""

from datetime import datetime

from custmgr.areas.staff.facts import Department
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchInquiry(Refusal):
    """No inquiry bears this number."""

    says = mark("there is no inquiry {number}")
    way = mark("see `custmgr inquiry list --all`")
    number: str


class InquiryClosed(Refusal):
    """Nothing more is done about a closed inquiry."""

    says = mark("inquiry {number} was closed on {at}")
    way = mark("if the customer asks again, open another: `custmgr inquiry open {code} --text TEXT --by STAFF`")
    number: int
    at: datetime
    code: str


class NotAskedYet(Refusal):
    """A step lies before the question was received."""

    says = mark("{at} lies before inquiry {number} was received, {received_at}")
    way = mark("correct it: --at MOMENT")
    at: datetime
    number: int
    received_at: datetime


class InTheFuture(Refusal):
    """A moment that has not come yet."""

    says = mark("{at} lies after now, {now}")
    way = mark("correct it: {place}")
    at: datetime
    now: datetime
    place: str


class PromiseNeeded(Refusal):
    """An answer for the time being says when the full one comes."""

    rule = "ECM-03"
    exit = Exit.REFUSED
    says = mark("an answer for the time being tells the customer when the full one comes")
    way = mark("say when: --interim --promise 2026-03-06T17:00")


class PromiseWithoutInterim(Refusal):
    """A full answer promises nothing."""

    says = mark("only an answer for the time being promises a time")
    way = mark("add --interim, or leave --promise out")


class PromiseInThePast(Refusal):
    """A promise lies ahead."""

    rule = "ECM-03"
    says = mark("{promised_at} does not lie after {at}, when it is promised")
    way = mark("correct it: --promise MOMENT")
    promised_at: datetime
    at: datetime


class PointsOpen(Refusal):
    """A full answer answers every point."""

    rule = "ECM-04"
    exit = Exit.REFUSED
    says = mark("inquiry {number} has points that are still open: {points}")
    way = mark("answer them: --point N for each or --all-points; or say why not: --force --reason TEXT")
    number: int
    points: tuple[str, ...]


class NoSuchPoint(Refusal):
    """A question has no point of this number."""

    rule = "ECM-04"
    says = mark("inquiry {number} has no point {point}")
    way = mark("see `custmgr inquiry show {number}`")
    number: int
    point: int


class ReasonNeeded(Refusal):
    """Leaving a point open is explained."""

    rule = "ECM-04"
    says = mark("leaving points open is explained")
    way = mark("say why: --force --reason TEXT")


class NotForwarded(Refusal):
    """An important question is closed only once it was passed on."""

    rule = "COM-22"
    exit = Exit.REFUSED
    says = mark("inquiry {number} is important and was never passed to the department in the lead")
    way = mark("pass it on: `custmgr inquiry forward {number} --to STAFF`")
    number: int


class NotImportant(Refusal):
    """Only important questions are passed to the department in the lead."""

    rule = "COM-22"
    says = mark("inquiry {number} is not important, so nobody takes the lead in it")
    way = mark("hand it to a colleague: `custmgr inquiry pass {number} --to STAFF`; or open it with --important")
    number: int


class ForwardedAlready(Refusal):
    """An important question is passed on once."""

    says = mark("inquiry {number} was passed on at {at}")
    way = mark("note what happens: `custmgr inquiry note {number} --text TEXT`")
    number: int
    at: datetime


class NotInTheLead(Refusal):
    """Only certain departments take the lead in important questions."""

    rule = "COM-22"
    exit = Exit.REFUSED
    says = mark("{name} does not belong to {departments}, which takes the lead in important inquiries")
    way = mark("name somebody who does, or enter the department: `custmgr staff edit {name} --department D`")
    name: str
    departments: tuple[Department, ...]


class HandlingNeeded(Refusal):
    """An important question is closed with the course of handling and the customer's feedback."""

    rule = "COM-23"
    exit = Exit.REFUSED
    says = mark("inquiry {number} is important; to close it are lacking: {lacking}")
    way = mark("`custmgr inquiry close {number} --handling TEXT --feedback TEXT`")
    number: int
    lacking: tuple[str, ...]


class NeverAnswered(Refusal):
    """No question is closed in silence."""

    rule = "ECM-21"
    exit = Exit.REFUSED
    says = mark("inquiry {number} was never answered")
    way = mark(
        "answer it: `custmgr inquiry answer {number} --by STAFF --text TEXT`; what is not known yet with a time:"
        " --interim --promise MOMENT"
    )
    number: int


class StillPromised(Refusal):
    """A promised answer is given before the question is closed."""

    rule = "ECM-10"
    exit = Exit.REFUSED
    says = mark("inquiry {number} was promised an answer by {promised_at}, and none was given")
    way = mark("keep the promise: `custmgr inquiry answer {number} --by STAFF --text TEXT`")
    number: int
    promised_at: datetime


class NotAgreed(Refusal):
    """A change of contract is closed when both sides agree."""

    rule = "COM-24"
    exit = Exit.REFUSED
    says = mark("both sides have not agreed on the change of contract of inquiry {number}; rounds so far: {rounds}")
    way = mark("enter the round in which they did: `custmgr inquiry round {number} --agreed --on DATE …`")
    number: int
    rounds: int


class AgreedWhen(Refusal):
    """An agreement has a day."""

    rule = "COM-24"
    exit = Exit.REFUSED
    says = mark("an agreement is entered with the day the customer agreed")
    way = mark("give it: --agreed --on DATE")


class AgreedAlready(Refusal):
    """After the agreement the talks are over."""

    rule = "COM-24"
    says = mark("both sides agreed on {on}")
    way = mark("close it with the revision: `custmgr inquiry close {number} --revision NUMBER`")
    number: int
    on: object


class NoChange(Refusal):
    """Rounds of talks belong to changes of contract."""

    rule = "COM-24"
    says = mark("inquiry {number} is about no change of contract")
    way = mark("open one that is: `custmgr inquiry open {code} --kind contract_change --text TEXT --by STAFF`")
    number: int
    code: str


class RevisionNeeded(Refusal):
    """A changed contract has a revision by the contract review procedure."""

    rule = "COM-25"
    exit = Exit.REFUSED
    says = mark("the change of contract of inquiry {number} is closed with the number of the revision")
    way = mark("have the contract reviewed, then: `custmgr inquiry close {number} --revision NUMBER`")
    number: int
