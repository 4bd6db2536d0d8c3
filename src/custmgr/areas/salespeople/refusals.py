"""What is said no with about numbers and hand-overs."""

from datetime import date

from custmgr.areas.salespeople.facts import NumberKind
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class PrivateNumber(Refusal):
    """A salesperson contacted a customer by a number the company did not assign."""

    rule = "CUS-3"
    exit = Exit.REFUSED
    says = mark(
        "{number} is no number the company assigned to {name} ({assigned}); a private number means dismissal (CUS-4)"
    )
    way = mark(
        "assigned since: `custmgr staff number {name}`; a breach: `custmgr staff breach {name} --number {number}`"
    )
    number: str
    name: str
    assigned: str


class NumberUnsaid(Refusal):
    """The company wants to know by which number a customer was called."""

    rule = "CUS-3"
    exit = Exit.REFUSED
    says = mark("the record does not say by which company number {name} contacted the customer")
    way = mark("name it with --own-number NUMBER: `custmgr staff number {name}` shows it")
    name: str


class NotANumber(Refusal):
    """A number without digits."""

    says = mark("“{text}” is no number for {kind}")
    way = mark("type it in digits, such as 138-0000-0001")
    text: str
    kind: NumberKind


class NumberTaken(Refusal):
    """A number is assigned to one person at a time."""

    rule = "CUS-3"
    says = mark("{number} is assigned to {name} already")
    way = mark('take it back first: `custmgr staff number {name} --{kind} ""`')
    number: str
    name: str
    kind: NumberKind


class InFuture(Refusal):
    """Something is entered for a day that is still to come."""

    says = mark("{on} lies in the future; today is {today}")
    way = mark("give today or an earlier day")
    on: date
    today: date


class HandoverNotBegun(Refusal):
    """Somebody who looks after customers cannot simply leave."""

    rule = "CUS-18"
    exit = Exit.REFUSED
    says = mark("{name} still looks after {count} customers; they are notified and transferred before the last day")
    way = mark("begin with `custmgr staff leave {name} --begin`")
    name: str
    count: int


class NotHandedOver(Refusal):
    """A leaver still has customers."""

    rule = "CUS-18"
    exit = Exit.REFUSED
    says = mark("{name} has not handed over yet: {kept} of {count} customers not transferred, {untold} not notified")
    way = mark("`custmgr staff handover {name}` lists them; `custmgr customer transfer --from {name} --to STAFF`")
    name: str
    count: int
    kept: int
    untold: int


class NotTold(Refusal):
    """A leaver's customers do not know yet."""

    rule = "CUS-17"
    exit = Exit.REFUSED
    says = mark("{untold} of {count} customers of {name} not notified")
    way = mark("`custmgr customer inform --from {name} --channel letter`, or one by one with its code")
    name: str
    count: int
    untold: int


class NotLeaving(Refusal):
    """Nobody was told that this person leaves."""

    says = mark("{name} is not leaving")
    way = mark("begin the hand-over with `custmgr staff leave {name} --begin`")
    name: str


class LeavingAlready(Refusal):
    """The hand-over has begun before."""

    says = mark("{name} is leaving already, since {since}")
    way = mark("see `custmgr staff handover {name}`")
    name: str
    since: date


class NobodysCustomer(Refusal):
    """A customer was never the leaver's."""

    says = mark("{code} {customer} is not among the customers of {name}")
    way = mark("see `custmgr staff handover {name}`")
    code: str
    customer: str
    name: str


class WhoseCustomers(Refusal):
    """Neither a customer nor a former salesperson was named, or both."""

    says = mark("name either one customer or, with --from, the salesperson whose customers are meant")
    way = mark("see `custmgr {command} --help`")
    command: str


class SameSalesperson(Refusal):
    """A transfer to the one who has the customer."""

    says = mark("{code} {customer} is a customer of {name} already")
    way = mark("name another salesperson: `custmgr staff list`")
    code: str
    customer: str
    name: str


class NoSalesperson(Refusal):
    """Customers are looked after by salespersons."""

    rule = "CUS-18"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as a salesperson and cannot take over customers")
    way = mark("name a salesperson: `custmgr staff list`")
    name: str


class NothingToHandOver(Refusal):
    """Nobody's customers are meant."""

    says = mark("{name} has no customers")
    way = mark("see `custmgr customer list --salesperson {name}`")
    name: str
