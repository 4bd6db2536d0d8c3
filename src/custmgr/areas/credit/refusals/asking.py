"""What cannot be asked or entered about anybody."""

from datetime import date

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NegativeOrder(Refusal):
    """An order below nothing was asked about."""

    says = mark("an order cannot have the amount {amount_fen}")
    way = mark("give the amount the customer orders for")
    amount_fen: int


class EmptyText(Refusal):
    """A text that must say something says nothing."""

    says = mark("{option} says nothing")
    way = mark("write it out after {option}")
    option: str


class NotYet(Refusal):
    """Something is said to have happened on a day that has not come."""

    says = mark("{on} lies ahead; today is {today}")
    way = mark("give the day it happened")
    on: date
    today: date
