"""What returns say no with."""

from datetime import date

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotAReason(Refusal):
    """Goods without a fault are to come back."""

    rule = "DST-17"
    exit = Exit.REFUSED
    says = mark("goods come back for quality, transport_damage or unsaleable_other, not for “{text}”")
    way = mark(
        "a special case is reported orally first: give --reported-by, --reported-on, --agreed-by and --agreed-on"
    )
    text: str


class HalfConsent(Refusal):
    """A special case lacks a part of its report or its consent."""

    says = mark("a special case needs who reported it and who agreed, each with the day")
    way = mark("give --reported-by, --reported-on, --agreed-by and --agreed-on")


class ConsentBefore(Refusal):
    """A consent is older than the report."""

    rule = "DST-18"
    exit = Exit.REFUSED
    says = mark("the oral consent of {agreed_on} cannot come before the oral report of {reported_on}")
    way = mark("correct --reported-on or --agreed-on")
    agreed_on: date
    reported_on: date


class NoSuchReturn(Refusal):
    """No return has this number."""

    says = mark("there is no dealer's return numbered {number}")
    way = mark("see `custmgr dealer returns`")
    number: str


class WithoutForm(Refusal):
    """A form is entered where no oral consent was."""

    rule = "DST-18"
    exit = Exit.REFUSED
    says = mark("{number} is no special case with oral consent; it takes no application form")
    way = mark("see `custmgr dealer returns`")
    number: str


class StepBefore(Refusal):
    """A step is older than the one it follows."""

    rule = "DST-18"
    exit = Exit.REFUSED
    says = mark("the step of {number} on {on} cannot come before the one of {earliest}")
    way = mark("give a later day with --on")
    number: str
    on: date
    earliest: date


class StepMissing(Refusal):
    """A step is taken before the one it needs."""

    rule = "DST-18"
    exit = Exit.REFUSED
    says = mark("{number} lacks its application form or its approval")
    way = mark("enter `custmgr dealer apply {number} --by STAFF`, then `custmgr dealer approve {number} --by STAFF`")
    number: str


class StepTaken(Refusal):
    """A step is taken a second time."""

    rule = "DST-18"
    exit = Exit.REFUSED
    says = mark("this step of {number} was entered for {on} already")
    way = mark("see `custmgr dealer returns`")
    number: str
    on: date


class NoCredit(Refusal):
    """Goods sent back without approval are to be taken in."""

    rule = "DST-19"
    exit = Exit.REFUSED
    says = mark("{number} came back without approval and is not recognised")
    way = mark("see who bears its value: `custmgr dealer returns`")
    number: str


class TwoToBlame(Refusal):
    """Goods without approval need both who bear them, and no consent."""

    says = mark("goods sent back without approval need --manager and --person, two different people, and no consent")
    way = mark("give --unapproved --manager STAFF --person STAFF")
