"""What the keeping of abnormality notes says no with."""

from datetime import date

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotesOff(Refusal):
    """The company keeps no abnormality notes."""

    rule = "CMP-4"
    exit = Exit.REFUSED
    says = mark("the policy in force keeps no abnormality notes")
    way = mark("take it in as a complaint: `custmgr complaint open --customer {customer} --draft`")
    customer: str


class LossCaused(Refusal):
    """An abnormality that caused a loss is a complaint."""

    rule = "CMP-4"
    exit = Exit.REFUSED
    says = mark("a loss of {loss_fen} makes it a complaint, not an abnormality note")
    way = mark("take it in: `custmgr complaint open --customer {customer} --draft`")
    loss_fen: int
    customer: str


class SomethingDemanded(Refusal):
    """An abnormality about which the customer demands something is a complaint."""

    rule = "CMP-4"
    exit = Exit.REFUSED
    says = mark("the customer demands “{demand}”, which makes it a complaint, not an abnormality note")
    way = mark("take it in: `custmgr complaint open --customer {customer} --draft`")
    demand: str
    customer: str


class LossBelowNothing(Refusal):
    """A loss is nothing or more."""

    rule = "CMP-4"
    says = mark("a loss cannot be {loss_fen}")
    way = mark("leave --loss out where nothing was lost")
    loss_fen: int


class NothingLost(Refusal):
    """Without loss and without demand an abnormality note stays one."""

    rule = "CMP-4"
    exit = Exit.REFUSED
    says = mark("{number} becomes no complaint: no loss is known and the customer demands nothing")
    way = mark("give what turned up: `custmgr anomaly convert {number} --loss YUAN --demand TEXT`")
    number: str


class NoSuchAnomaly(Refusal):
    """No abnormality note bears this number."""

    says = mark("there is no abnormality note {number}")
    way = mark("see `custmgr anomaly list --all`")
    number: str


class AlreadyDone(Refusal):
    """What was done about an abnormality is entered once."""

    rule = "CMP-4"
    exit = Exit.REFUSED
    says = mark("{number} was done on {done_on}")
    way = mark("see `custmgr anomaly list --all`")
    number: str
    done_on: date


class AlreadyConverted(Refusal):
    """An abnormality that became a complaint is handled there."""

    rule = "CMP-4"
    exit = Exit.REFUSED
    says = mark("{number} became complaint {complaint}")
    way = mark("go on there: `custmgr complaint show {complaint}`")
    number: str
    complaint: str


class TextMissing(Refusal):
    """A note that says nothing."""

    says = mark("the note lacks its text: {place}")
    way = mark("write it: {place} TEXT")
    place: str


class WrongDay(Refusal):
    """A day after today, or before the abnormality was reported."""

    says = mark("{on} is no day for it: it must lie between {first} and {today}")
    way = mark("correct the day: --on DATE")
    on: date
    first: date
    today: date
