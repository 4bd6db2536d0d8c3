"""What purchases and payments say no with."""

from datetime import date

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NegativeAmount(Refusal):
    """A purchase has an amount below nothing."""

    says = mark("a purchase cannot have the amount {amount_fen}")
    way = mark("enter what was bought with 0.00 or more; a return is an entry of its own")
    amount_fen: int


class NotPositive(Refusal):
    """A payment is nothing or less."""

    says = mark("a payment cannot have the amount {amount_fen}")
    way = mark("enter what was received, at least 0.01")
    amount_fen: int


class BadQuantity(Refusal):
    """A quantity is below nothing or finer than a thousandth."""

    says = mark("{quantity} is not a quantity that can be kept")
    way = mark("give 0 or more with at most three decimals")
    quantity: str


class NotYet(Refusal):
    """Something is said to have happened on a day that has not come."""

    says = mark("{on} lies ahead; today is {today}")
    way = mark("give the day it happened")
    on: date
    today: date


class DueTooEarly(Refusal):
    """A purchase is said to be due before it happened."""

    says = mark("the due date {due_on} lies before the date {on}")
    way = mark("mend one of the two dates")
    on: date
    due_on: date


class NumberTaken(Refusal):
    """A purchase number is in the books already."""

    says = mark("there is a purchase {number} already")
    way = mark("leave --number out for the next free one, or see `custmgr purchase list`")
    number: str


class NoSuchPurchase(Refusal):
    """No purchase has this number."""

    says = mark("there is no purchase {number}")
    way = mark("see `custmgr purchase list {code}`")
    number: str
    code: str


class AlreadyPaid(Refusal):
    """A payment names a purchase of which nothing is open."""

    says = mark("{number} is paid in full; nothing of it is open")
    way = mark("leave --purchase out: the oldest debt is paid first")
    number: str


class NoSuchOrder(Refusal):
    """No order has this number."""

    says = mark("there is no order {number}")
    way = mark("see `custmgr order list {code}`, or leave --order out")
    number: str
    code: str


class OthersOrder(Refusal):
    """A purchase names an order of somebody else."""

    says = mark("the order {number} is not one of {name}")
    way = mark("see `custmgr order list {code}`, or leave --order out")
    number: str
    name: str
    code: str


class OrderClosed(Refusal):
    """A purchase names an order that was closed: what is not promised any more must be judged again."""

    rule = "CRL-10"
    exit = Exit.REFUSED
    says = mark("the order {number} was closed on {closed_on}")
    way = mark("open it again with `custmgr order reopen {number}`, or leave --order out")
    number: str
    closed_on: date


class OrderDelivered(Refusal):
    """A purchase names an order of which everything is delivered."""

    says = mark("the order {number} is delivered in full")
    way = mark("leave --order out: what goes beyond an order is a purchase of its own")
    number: str


class OthersPurchase(Refusal):
    """A payment names a purchase of somebody else."""

    says = mark("the purchase {number} is not one of {name}")
    way = mark("see `custmgr purchase list {code}`")
    number: str
    name: str
    code: str
