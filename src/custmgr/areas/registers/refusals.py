"""What the registers say no with."""

from datetime import date

from custmgr.areas.registers.facts import Register
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class RegistersNotKept(Refusal):
    """This company keeps no registers of calls and walk-ins."""

    rule = "INF-21"
    exit = Exit.REFUSED
    says = mark("registers of calls and walk-ins are not kept here")
    way = mark("see the switch with `custmgr policy show registers`; contacts: `custmgr contact list`")


class NotFinished(Refusal):
    """A period is handed on when it is over."""

    rule = "INF-21"
    says = mark("{period} ends on {last} and is not over on {on}")
    way = mark("hand it on afterwards, or correct the day: --on DATE")
    period: str
    last: date
    on: date


class HandedOver(Refusal):
    """A period is handed on once to each."""

    rule = "INF-22"
    says = mark("{register} of {period} were handed on already on {on}")
    way = mark("see `custmgr intake list --all`")
    register: Register
    period: str
    on: date


class OnePeriod(Refusal):
    """A register is written for one period."""

    says = mark("a register is written for a day, a week or a month")
    way = mark("give one of --day DATE, --week DATE, --month MONTH")


class DayAhead(Refusal):
    """A period that has not begun."""

    says = mark("{period} has not begun on {today}")
    way = mark("choose a period that has")
    period: str
    today: date
