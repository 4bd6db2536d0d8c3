"""What improvement measures say no with."""

from datetime import date

from custmgr.areas.measures.facts import Status
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class OneThingAtATime(Refusal):
    """A line that tracks proposes a measure, moves one on, or checks one: exactly one of them."""

    says = mark("give exactly one of --measure, --status and --check")
    way = mark("type one of them: `custmgr complaint track {number} --status agreed --by STAFF`")
    number: str


class NoMeasure(Refusal):
    """A case has no measure that could be moved on or checked."""

    says = mark("{number} has no measure yet")
    way = mark("propose one: `custmgr complaint track {number} --measure TEXT --owner STAFF --due DATE`")
    number: str


class WhichMeasure(Refusal):
    """A case has several measures, and none or an unknown one was named."""

    says = mark("{number} has measures {serials}: say which one")
    way = mark("name it: `custmgr complaint track {number} --which {first} …`; see `custmgr complaint measures`")
    number: str
    serials: tuple[str, ...]
    first: int


class OutOfOrder(Refusal):
    """A measure takes no step without the one before it."""

    rule = "CMP-20"
    exit = Exit.REFUSED
    says = mark("measure {serial} of {number} is {status} and cannot become {to_status}; next comes {following}")
    way = mark("take that step: `custmgr complaint track {number} --which {serial} --status {word} --by STAFF`")
    number: str
    serial: int
    status: Status
    to_status: Status
    following: Status
    word: str


class SettledAlready(Refusal):
    """A measure whose effect is confirmed is finished."""

    rule = "CMP-20"
    exit = Exit.REFUSED
    says = mark("the effect of measure {serial} of {number} is confirmed already")
    way = mark("propose a new one: `custmgr complaint track {number} --measure TEXT --owner STAFF --due DATE`")
    number: str
    serial: int


class NotTheOffice(Refusal):
    """Only the general manager's office confirms an effect."""

    rule = "CMP-20"
    exit = Exit.REFUSED
    says = mark("{person} does not belong to the general manager's office, which alone confirms an effect")
    way = mark("name one of its people with --by: `custmgr staff list`")
    person: str


class EffectUntold(Refusal):
    """A confirmed effect is described."""

    rule = "CMP-20"
    says = mark("the effect of measure {serial} of {number} is not described")
    way = mark("say what it was: --result TEXT")
    number: str
    serial: int


class NotQuality(Refusal):
    """Only quality management checks a measure."""

    rule = "CMP-14"
    exit = Exit.REFUSED
    says = mark("{person} does not belong to quality management, which checks the measures")
    way = mark("name one of its people with --by: `custmgr staff list`")
    person: str


class AheadOfToday(Refusal):
    """A step bears a day that has not come yet."""

    says = mark("the step is dated {on}, but today is {today}")
    way = mark("give the day it was taken with --on")
    on: date
    today: date


class BeforeTheLastStep(Refusal):
    """A step would lie before the one it follows."""

    says = mark("the step is dated {on}, before the last one on {since}")
    way = mark("give the day it was taken with --on")
    on: date
    since: date


class DueBeforeProposed(Refusal):
    """A measure would be due before it is proposed."""

    says = mark("the measure would be due on {due_on}, before the day it is proposed, {proposed_on}")
    way = mark("give a later day with --due")
    due_on: date
    proposed_on: date


class NothingToFollow(Refusal):
    """A void case has nothing to improve on."""

    rule = "CMP-20"
    exit = Exit.REFUSED
    says = mark("{number} is void and takes no measure")
    way = mark("see the cases that count: `custmgr complaint list`")
    number: str
