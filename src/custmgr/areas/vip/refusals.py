"""What VIP classes say no with."""

from datetime import date

from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoClasses(Refusal):
    """This company does not class its key customers."""

    rule = "HBK-19"
    exit = Exit.REFUSED
    says = mark("key customers have no VIP classes here")
    way = mark("see the switch with `custmgr policy show vip`; grades: `custmgr customer grade`")


class NoBenefits(Refusal):
    """VIP benefits are for the class that has them."""

    rule = "HBK-19"
    exit = Exit.REFUSED
    says = mark("{name} is of class {vip_class}, to which VIP benefits do not apply")
    way = mark("class the customer first: `custmgr customer vip {code} --class A --by STAFF`")
    code: str
    name: str
    vip_class: str


class Unclassed(Refusal):
    """A customer without a class has no benefits."""

    rule = "HBK-19"
    exit = Exit.REFUSED
    says = mark("{name} has no VIP class, so no benefits")
    way = mark("class the customer first: `custmgr customer vip {code} --class A --by STAFF`")
    code: str
    name: str


class NoSuchBenefit(Refusal):
    """A number of no running benefit."""

    says = mark("{code} has no running benefit {number}")
    way = mark("see `custmgr customer vip {code}`")
    code: str
    number: int


class NotToBeLifted(Refusal):
    """The list is for customers of one class."""

    rule = "HBK-21"
    exit = Exit.REFUSED
    says = mark("{name} is not of class {wanted}, and only such customers are listed to be lifted")
    way = mark("class the customer first: `custmgr customer vip {code} --class {wanted} --by STAFF`")
    code: str
    name: str
    wanted: str


class NotTheLister(Refusal):
    """The list is kept by an office."""

    rule = "HBK-21"
    exit = Exit.REFUSED
    says = mark("{name} does not keep the list of customers to be lifted: that is for {roles}")
    way = mark("name who keeps it with --by; `custmgr staff list`")
    name: str
    roles: tuple[Role, ...]


class ListedAlready(Refusal):
    """A customer stands once on a month's list."""

    says = mark("{name} is on the list of {month} already")
    way = mark("see `custmgr customer lift --month {month}`")
    name: str
    month: str


class NotListed(Refusal):
    """A customer that is not on the list cannot be taken off it."""

    says = mark("{name} is not on the list of {month}")
    way = mark("see `custmgr customer lift --month {month}`")
    name: str
    month: str


class MonthOver(Refusal):
    """A month that is over keeps its list."""

    rule = "HBK-21"
    exit = Exit.REFUSED
    says = mark("{month} is over; its list stays as it is")
    way = mark("list customers for {this_month} or later: --month {this_month}")
    month: str
    this_month: str


class EndsBefore(Refusal):
    """A benefit ends before it begins."""

    says = mark("the benefit would end on {until}, before it begins on {from_on}")
    way = mark("correct --from or --until")
    until: date
    from_on: date


class OneAtATime(Refusal):
    """A class is set, a benefit agreed, or one ended; not together."""

    says = mark("one thing at a time: --class, --benefit or --end")
    way = mark("type one command for each")


class WhoseClass(Refusal):
    """A class or a benefit belongs to one customer."""

    says = mark("a class or a benefit belongs to one customer")
    way = mark("name the customer: `custmgr customer vip CUSTOMER --class A --by STAFF`")
