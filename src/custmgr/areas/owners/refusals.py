"""What the keeping of owners says no with."""

from datetime import date

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class OwnersNotKept(Refusal):
    """This company sells no property."""

    rule = "INF-19"
    exit = Exit.REFUSED
    says = mark("units of owners are not kept here")
    way = mark("see the switch with `custmgr policy show owners`; purchases: `custmgr purchase add`")


class UnitAndPrice(Refusal):
    """An owner has a unit and its price."""

    rule = "INF-19"
    exit = Exit.REFUSED
    says = mark("of an owner the unit and its price are entered")
    way = mark("give both: --unit TEXT --price YUAN")


class SignedFirst(Refusal):
    """A contract is signed after the subscription."""

    rule = "INF-23"
    says = mark("the signing on {signed_on} lies before the subscription on {subscribed_on}")
    way = mark("correct the days: --subscribed DATE --signed DATE")
    signed_on: date
    subscribed_on: date


class DealAhead(Refusal):
    """A deal that was not made yet."""

    says = mark("{on} lies after today, {today}")
    way = mark("enter the deal when it is made")
    on: date
    today: date


class OthersPurchase(Refusal):
    """A unit belongs to the buyer of the purchase."""

    says = mark("purchase {number} is not one of {name}")
    way = mark("see `custmgr purchase list {code}`")
    number: str
    code: str
    name: str
