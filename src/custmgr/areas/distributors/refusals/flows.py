"""What flow sheets say no with."""

from datetime import date

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class MonthAhead(Refusal):
    """A sheet is entered for a month that has not begun."""

    says = mark("the month {month} has not begun; today is {today}")
    way = mark("give the month of the sheet with --month")
    month: str
    today: date


class ReceivedTooEarly(Refusal):
    """A sheet is said to have come before its month began."""

    says = mark("a sheet of {month} cannot have come on {on}")
    way = mark("give the day it came with --on")
    month: str
    on: date
