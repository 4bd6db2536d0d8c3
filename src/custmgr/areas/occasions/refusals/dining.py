"""What the keeping of dining sheets and briefs says no with."""

from datetime import date

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class SheetsNotKept(Refusal):
    """This company keeps no dining sheets."""

    rule = "OCC-01"
    exit = Exit.REFUSED
    says = mark("dining sheets and daily briefs are not kept here")
    way = mark("see the switch with `custmgr policy show occasions`; special days: `custmgr occasion add`")


class SheetThere(Refusal):
    """A sheet's number is given once a day."""

    rule = "OCC-03"
    says = mark("sheet {number} of {on} is entered already")
    way = mark("see `custmgr record list --on {on}`")
    number: str
    on: date


class StepDone(Refusal):
    """A step of a day is entered once."""

    rule = "OCC-04"
    says = mark("{what}: entered already for {on}")
    way = mark("see `custmgr record list --on {on}`")
    what: object
    on: date


class StepTooEarly(Refusal):
    """A step cannot have been taken before the day it is about."""

    says = mark("{at} lies before {on}, the day it is about")
    way = mark("correct it: --at MOMENT")
    at: object
    on: date


class NoSuchFloor(Refusal):
    """The floors with a brief of their own are named in the policy."""

    rule = "OCC-04"
    says = mark("no floor is called “{floor}”; there are: {floors}")
    way = mark("name one of them, or change the list with `custmgr policy edit`")
    floor: str
    floors: tuple[str, ...]


class NotTold(Refusal):
    """What was not reported to marketing cannot have been entered by it."""

    rule = "OCC-10"
    says = mark("the occasions of {on} have not been reported to the marketing manager")
    way = mark("enter that first: `custmgr record step told_marketing --on {on} --by STAFF`")
    on: date


class NothingOnFile(Refusal):
    """No sheet and no brief of a day is on file."""

    says = mark("nothing is on file of {on}")
    way = mark("enter its sheets and briefs: `custmgr record sheet`, `custmgr record brief`")
    on: date
