"""What a month's deductions are refused with."""

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
