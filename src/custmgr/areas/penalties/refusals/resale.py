"""What selling returned goods again is refused with."""

from datetime import date

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NothingReturned(Refusal):
    """Only goods that came back can be sold again."""

    rule = "CMP-91"
    exit = Exit.REFUSED
    says = mark("no goods came back for {number}; there is nothing to sell again")
    way = mark("see the lines of the loss: `custmgr complaint show {number}`")
    number: str


class SoldBeforeDecision(Refusal):
    """The resale month begins with the decision."""

    rule = "CMP-91"
    exit = Exit.REFUSED
    says = mark("{number} was decided on {decided_on}; goods cannot have been sold again on {on}")
    way = mark("give the day of the sale with --on")
    number: str
    on: date
    decided_on: date


class SoldAhead(Refusal):
    """A sale bears a day that has not come yet."""

    says = mark("the sale is dated {on}, but today is {today}")
    way = mark("give the day of the sale with --on")
    on: date
    today: date


class SoldTooMany(Refusal):
    """No more can be sold again than came back."""

    rule = "CMP-92"
    exit = Exit.REFUSED
    says = mark("{quantity} cannot be sold again: of the goods returned for {number} {left} are left")
    way = mark("see what was sold: `custmgr penalty assess {number}`")
    number: str
    quantity: str
    left: str


class OddSale(Refusal):
    """A sale has a quantity and an A-grade price above zero, and a price that is not below it."""

    rule = "CMP-92"
    says = mark("quantity and A-grade price of a resale are above 0, its price is 0 or more")
    way = mark("type them like --quantity 1000 --price 30.00 --a-price 52.00")


class BurdenDecided(Refusal):
    """After the general manager's word the burden is not computed anew."""

    rule = "CMP-105"
    exit = Exit.REFUSED
    says = mark("the administrative penalty of {number} is approved; later sales change nothing")
    way = mark("see it: `custmgr penalty list`")
    number: str
