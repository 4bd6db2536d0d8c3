"""What agreements say no with."""

from datetime import date
from fractions import Fraction

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class SharesNotWhole(Refusal):
    """The shares of an agreement are not the whole."""

    rule = "DST-21"
    exit = Exit.REFUSED
    says = mark("the shares make {whole_ratio}, not 100.00%")
    way = mark("give shares that make 100% together, each as --share 30%:2026-04-30")
    whole_ratio: Fraction


class NotAShare(Refusal):
    """A share is not a ratio above nothing with its day."""

    says = mark("“{text}” is not a share with its day")
    way = mark("type it like --share 30%:2026-04-30")
    text: str


class EndsBeforeIt(Refusal):
    """An agreement ends before it begins."""

    says = mark("the agreement would run from {from_on} to {until_on}")
    way = mark("give --from the first day and --until the last")
    from_on: date
    until_on: date


class NoAgreement(Refusal):
    """No agreement holds on a day."""

    says = mark("{name} has no agreement that holds on {on}")
    way = mark("enter it: `custmgr dealer agree {code} --amount YUAN --share RATE:DATE --from DATE --until DATE`")
    code: str
    name: str
    on: date


class MonthOutside(Refusal):
    """A month lies outside the agreement, or has not begun."""

    says = mark("the month {month} lies outside the agreement or has not begun")
    way = mark("give --month one of its months up to this one")
    month: str
