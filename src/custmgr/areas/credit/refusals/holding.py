"""What holds and releases say no with."""

from datetime import date

from custmgr.areas.credit.facts.holds import HoldMode
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotTheManager(Refusal):
    """Somebody who is not department manager stops supply, ends a hold or releases one."""

    rule = "CUS-31"
    exit = Exit.REFUSED
    says = mark("{person} is not a department manager, who alone stops supply, ends a hold or releases it")
    way = mark("name a department manager with --by: `custmgr staff list`")
    person: str


class NeedsManager(Refusal):
    """Stopping supply or ending a hold is entered without who decided it."""

    says = mark("a department manager decides this")
    way = mark("name who decided it with --by STAFF")


class StopOrEnd(Refusal):
    """A hold cannot begin and end in one step."""

    says = mark("--stop begins a hold and --end ends one")
    way = mark("give one of the two")


class HeldAlready(Refusal):
    """A hold of this kind stands already."""

    says = mark("{name} is on hold already since {on}: {mode}")
    way = mark("see `custmgr credit check {code}`")
    name: str
    code: str
    mode: HoldMode
    on: date


class NoHold(Refusal):
    """A hold is to be ended where none was placed."""

    says = mark("no hold was placed on {name}")
    way = mark("see what holds an order with `custmgr credit check {code}`")
    name: str
    code: str


class NothingToRelease(Refusal):
    """A release is given where no overdue payment and no hold stands in the way."""

    rule = "CUS-31"
    exit = Exit.REFUSED
    says = mark("{name} has nothing overdue and no hold; a release lifts neither limit, payment term nor grade")
    way = mark("see `custmgr credit check {code}`; a limit is changed with `custmgr credit change {code}`")
    name: str
    code: str


class NothingReleased(Refusal):
    """A release is of no amount."""

    says = mark("a release up to {up_to_fen} releases nothing")
    way = mark("give at least 0.01 with --up-to")
    up_to_fen: int


class EndsBefore(Refusal):
    """A release ends before it begins."""

    says = mark("{until} has passed; today is {today}")
    way = mark("give the last day it holds with --until, today or later")
    until: date
    today: date
