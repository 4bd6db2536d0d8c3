"""What the keeping of contracts says no with."""

from datetime import date
from fractions import Fraction

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchContract(Refusal):
    """No contract bears this number."""

    says = mark("there is no contract {number}")
    way = mark("see `custmgr contract list --all`")
    number: str


class NoRunningContract(Refusal):
    """The customer has no contract that runs."""

    says = mark("{name} has no running contract")
    way = mark("enter it: `custmgr contract add {code} --signed DATE`")
    code: str
    name: str


class SeveralContracts(Refusal):
    """The customer has more than one contract that runs."""

    says = mark("{name} has {count} running contracts: {numbers}")
    way = mark("give the number of one of them instead of the customer")
    name: str
    count: int
    numbers: tuple[str, ...]


class NumberTaken(Refusal):
    """Another contract bears the number."""

    says = mark("there is a contract {number} already, with {name}")
    way = mark("see `custmgr contract list {name}`, or give another number")
    number: str
    name: str


class SignedTwice(Refusal):
    """The same customer signed a contract on the same day already."""

    says = mark("contract {number} of the same customer was signed on {signed_on}, too")
    way = mark("if it is another one, name it with --number NO")
    number: str
    signed_on: date


class ContractEnded(Refusal):
    """A contract that ended does not change any more."""

    rule = "FVS-36"
    exit = Exit.REFUSED
    says = mark("contract {number} ended on {ended_on}")
    way = mark("enter the new one: `custmgr contract add {code} --signed DATE`")
    number: str
    ended_on: date
    code: str


class ContractVoid(Refusal):
    """A contract entered by mistake does not count any more."""

    says = mark("contract {number} was entered by mistake: {void}")
    way = mark("enter it anew: `custmgr contract add {code} --signed DATE`")
    number: str
    void: str
    code: str


class NothingChanges(Refusal):
    """A change that changes nothing."""

    rule = "FVS-35"
    says = mark("nothing of contract {number} would change")
    way = mark("give what changes: --rate, --until, --manager or --other")
    number: str


class RateOutside(Refusal):
    """A commission rate is not below nothing and below the whole."""

    says = mark("a commission rate of {rate_ratio} is not possible")
    way = mark("type it like 0.08% or 0.0008")
    rate_ratio: Fraction


class ValidBeforeSigned(Refusal):
    """A validity that ends before the contract was signed."""

    says = mark("a contract signed on {signed_on} cannot be valid until {until}")
    way = mark("correct --until")
    signed_on: date
    until: date
