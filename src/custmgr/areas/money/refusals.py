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
    way = mark("name another purchase, or none: the oldest debt is paid first")
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


class KeptOrUsed(Refusal):
    """A payment is to be kept back and to be used for a purchase at once."""

    says = mark("a payment is either kept back or used for a purchase")
    way = mark("leave --keep or --purchase out")


class NoReason(Refusal):
    """Something that stood in the books is changed without saying why."""

    says = mark("a change of the books needs a reason")
    way = mark("say why with --reason TEXT")


class NoSuchEntry(Refusal):
    """No purchase and no return has this number."""

    says = mark("there is no purchase or return {number}")
    way = mark("see `custmgr purchase list`")
    number: str


class NoSuchPayment(Refusal):
    """No payment has this number."""

    says = mark("there is no payment {number}")
    way = mark("see `custmgr payment list`")
    number: str


class Reversed(Refusal):
    """A purchase, return or payment was reversed, and nothing stands in its place."""

    says = mark("{number} was reversed on {on}: {reason}")
    way = mark("enter it anew if it took place after all")
    number: str
    on: date | None
    reason: str | None


class NothingChanged(Refusal):
    """A correction leaves everything as it was."""

    says = mark("nothing of {number} would change")
    way = mark("say what is right, for example --amount or --on")
    number: str


class ReturnStays(Refusal):
    """A return is to be corrected or returned as if it were a purchase."""

    says = mark("{number} is a return")
    way = mark("reverse it with `custmgr purchase reverse {number} --reason TEXT` and enter it anew")
    number: str


class ReturnOfIt(Refusal):
    """A purchase of which something was returned is to be corrected."""

    says = mark("goods of {number} were returned with {returned}")
    way = mark("reverse the return first: `custmgr purchase reverse {returned} --reason TEXT`")
    number: str
    returned: str


class BeforePurchase(Refusal):
    """Goods are said to have come back before they were delivered."""

    says = mark("the return on {on} lies before the purchase {number} of {bought_on}")
    way = mark("give the day the goods came back")
    on: date
    number: str
    bought_on: date


class NothingLeft(Refusal):
    """Everything of a purchase was returned already."""

    rule = "CRL-04"
    says = mark("nothing of {number} is left to be returned")
    way = mark("see `custmgr purchase show {number}`")
    number: str


class TooMuchBack(Refusal):
    """A return is worth more than what is left of its purchase."""

    rule = "CRL-04"
    says = mark("a return of {amount_fen} is more than is left of {number}: {left_fen}")
    way = mark("return at most that, or see `custmgr purchase show {number}`")
    number: str
    amount_fen: int
    left_fen: int


class TooManyBack(Refusal):
    """A return is of more pieces than are left of its purchase."""

    rule = "CRL-04"
    says = mark("a return of {quantity} is more than is left of {number}: {left}")
    way = mark("return at most that, or see `custmgr purchase show {number}`")
    number: str
    quantity: str
    left: str


class NoQuantity(Refusal):
    """A quantity is returned of a purchase of which none is known."""

    says = mark("no quantity of {number} is known")
    way = mark("give --amount instead, or enter its quantity first: `custmgr purchase correct {number} --quantity N`")
    number: str


class NothingFree(Refusal):
    """Nothing of a payment is free to be used."""

    says = mark("all of this payment is used for purchases")
    way = mark("take some of it back from a purchase with --from NUMBER")


class NothingUsed(Refusal):
    """A payment is not used for the purchase it is to be taken from."""

    says = mark("nothing of this payment is used for {number}")
    way = mark("see `custmgr payment list`")
    number: str


class TooMuchUsed(Refusal):
    """More is to be moved than there is, or nothing at all."""

    says = mark("{amount_fen} cannot be moved; there is {most_fen}")
    way = mark("move at least 0.01 and at most that")
    amount_fen: int
    most_fen: int


class NotOnCredit(Refusal):
    """A payment is to be used for a purchase that was paid in cash."""

    says = mark("{number} was paid in cash at once")
    way = mark("if it went out on credit: `custmgr purchase correct {number} --credit --reason TEXT`")
    number: str
