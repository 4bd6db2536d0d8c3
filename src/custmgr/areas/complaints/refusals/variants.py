"""What the days and deadlines of the other papers are refused with."""

from datetime import date

from custmgr.areas.complaints.facts.words import Field
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class InTheFuture(Refusal):
    """What is recorded as done bears a day after today."""

    says = mark("{field} is {day}, after today, {today}")
    way = mark("give the day it was done; today at the latest")
    field: Field
    day: date
    today: date


class OpinionBeforeContact(Refusal):
    """The manager talks to the customer first and signs his opinion then."""

    rule = "HBK-12"
    exit = Exit.REFUSED
    says = mark("the opinion on {number} is dated {opinion_on}, before the customer was spoken to on {contacted_on}")
    way = mark("`custmgr complaint route {number} --set opinion_on={contacted_on}` or a later day")
    number: str
    opinion_on: date
    contacted_on: date


class DeadlineStands(Refusal):
    """The handling deadline of a case is set once."""

    rule = "CPL-25"
    exit = Exit.REFUSED
    says = mark("{number} is to be handled by {due_on} already")
    way = mark("leave handling_due out: the deadline of a case is set once")
    number: str
    due_on: date


class DeadlinePassed(Refusal):
    """A handling deadline lies today or later."""

    rule = "CPL-25"
    exit = Exit.REFUSED
    says = mark("{number} cannot be handled by {due_on}: today is {today}")
    way = mark("`custmgr complaint route {number} --set handling_due={today}` or a later day")
    number: str
    due_on: date
    today: date
