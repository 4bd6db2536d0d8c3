"""What a month's deductions are refused with."""

from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class MonthNotBegun(Refusal):
    """Nothing is deducted from a bonus that is not earned yet."""

    says = mark("{month} has not begun yet")
    way = mark("give this month or an earlier one with --month")
    month: Month


class BonusesUnknown(Refusal):
    """How much may be deducted depends on the bonus of the month."""

    rule = "CMP-121"
    exit = Exit.REFUSED
    says = mark("the bonus of {people} in {month} is not known")
    way = mark("enter it: `custmgr staff bonus {first} --month {month} --amount YUAN`, 0 where there is none")
    people: tuple[str, ...]
    month: Month
    first: str


class StillHere(Refusal):
    """The fines of somebody who works here are deducted month by month."""

    rule = "CMP-121"
    exit = Exit.REFUSED
    says = mark("{person} has not left; what is open is deducted month by month")
    way = mark("when the person has left: `custmgr staff leave {person}`")
    person: str


class NothingLeft(Refusal):
    """Nobody owes anything on which a word could be said."""

    says = mark("no fine of {person} is open")
    way = mark("see `custmgr penalty list --person {person}`")
    person: str


class KeptAlready(Refusal):
    """The same word is not said twice."""

    rule = "CMP-121"
    exit = Exit.REFUSED
    says = mark("it was decided already that {person} still owes the rest")
    way = mark(
        "waive it or enter that it was paid: `custmgr penalty leaver {person} --rest paid --by STAFF --reason TEXT`"
    )
    person: str


class NotTheirWord(Refusal):
    """What becomes of a leaver's fines is the general manager's word."""

    rule = "CMP-121"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as {wanted}, who alone decides about the fines of those who left")
    way = mark("name that person with --by: `custmgr staff list`")
    name: str
    wanted: Role


class ReasonMissing(Refusal):
    """A word and a correction say why."""

    says = mark("the reason is empty")
    way = mark("give it: --reason TEXT")
