"""What is said no to about overdue payments."""

from datetime import date

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NothingOverdue(Refusal):
    """Something is to be entered about overdue payments where there are none."""

    says = mark("{name} had nothing overdue on {on}")
    way = mark("see who has: `custmgr credit overdue`")
    name: str
    on: date


class PromisedBefore(Refusal):
    """A payment is promised for a day before the talk."""

    says = mark("the day promised, {promised_on}, lies before the talk on {on}")
    way = mark("give the day the customer promised to pay with --promised")
    promised_on: date
    on: date


class NotReportedUp(Refusal):
    """An overdue payment is reported to somebody who is not department manager."""

    rule = "CUS-29"
    exit = Exit.REFUSED
    says = mark("{person} is not a department manager, to whom overdue payments are reported")
    way = mark("name a department manager with --to: `custmgr staff list`")
    person: str
