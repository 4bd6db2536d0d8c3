"""What orders say no with."""

from datetime import date
from typing import Any

from custmgr.areas.credit.facts.verdicts import Reason
from custmgr.ground.exits import Exit
from custmgr.ground.money import yuan
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class OnHold(Refusal):
    """The credit check holds an order; the first of its reasons names the rule."""

    exit = Exit.REFUSED
    says = mark("{name} cannot take this order of {amount_fen}: {reasons}")
    way = mark("see `custmgr credit check {code} --amount {amount}`")
    name: str
    code: str
    amount_fen: int
    reasons: tuple[Reason, ...]

    def values(self) -> dict[str, Any]:
        """Return the values with the reasons as people read them."""
        told = tuple(f"{reason.told} [{reason.rule}]" for reason in self.reasons)
        return {**super().values(), "reasons": told, "amount": yuan(self.amount_fen)}


class OverTheLimit(OnHold):
    """The order would leave the customer above the limit, be it by 0.01."""

    rule = "CRL-10"


class WithoutTerm(OnHold):
    """The customer has no approved payment term."""

    rule = "CUS-27"


class SupplyHeld(OnHold):
    """Something is overdue, or somebody placed a hold."""

    rule = "CUS-31"


class GradeWithoutCredit(OnHold):
    """The customer's grade gets no credit."""

    rule = "GRD-07"


HELD_BY = {kind.rule: kind for kind in (OverTheLimit, WithoutTerm, SupplyHeld, GradeWithoutCredit)}


class NoAmount(Refusal):
    """An order is of nothing or less."""

    says = mark("an order cannot have the amount {amount_fen}")
    way = mark("give the amount the customer orders for, at least 0.01")
    amount_fen: int


class NotYet(Refusal):
    """An order bears a day that has not come."""

    says = mark("{on} lies ahead; today is {today}")
    way = mark("give the day of the order")
    on: date
    today: date


class NumberTaken(Refusal):
    """An order number is in the books already."""

    says = mark("there is an order {number} already")
    way = mark("leave --number out for the next free one, or see `custmgr order list`")
    number: str


class NoSuchOrder(Refusal):
    """No order has this number."""

    says = mark("there is no order {number}")
    way = mark("see `custmgr order list`")
    number: str


class ClosedAlready(Refusal):
    """An order to be closed is closed, or delivered in full."""

    says = mark("nothing of the order {number} is left to be delivered")
    way = mark("see `custmgr order list`")
    number: str


class NotClosed(Refusal):
    """An order to be opened again was never closed."""

    says = mark("the order {number} is not closed")
    way = mark("see `custmgr order list`")
    number: str


class NoReason(Refusal):
    """An order is closed without saying why."""

    says = mark("closing an order needs a reason")
    way = mark("say why with --reason TEXT")
