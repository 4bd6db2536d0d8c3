"""What statements of account say no with."""

from datetime import date

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotBegun(Refusal):
    """A period lies ahead."""

    says = mark("the period begins on {first}; today is {today}")
    way = mark("choose a period that has begun")
    first: date
    today: date


class NotOver(Refusal):
    """What a customer confirmed cannot go beyond today."""

    says = mark("the period ends on {last}; today is {today}")
    way = mark("enter the confirmation once the period is over")
    last: date
    today: date


class NothingToState(Refusal):
    """Nobody has an entry in the period or a balance at its end."""

    says = mark("nobody has an entry from {first} to {last} or a balance at its end")
    way = mark("see `custmgr purchase list` and `custmgr payment list`")
    first: date
    last: date


class TooManyStatements(Refusal):
    """One workbook would need too many sheets."""

    says = mark("{count} customers would need a sheet each; one workbook holds at most {most}")
    way = mark("name one customer, or choose those of a salesperson with --salesperson STAFF")
    count: int
    most: int


class NeedsNote(Refusal):
    """A customer's balance differs from ours without a word why."""

    says = mark("the customer's balance {theirs_fen} differs from ours, {ours_fen}, by {difference_fen}")
    way = mark("say why with --note TEXT")
    theirs_fen: int
    ours_fen: int
    difference_fen: int


class NeedsSigner(Refusal):
    """A confirmation does not say who signed it."""

    says = mark("a confirmation needs the name of who signed it")
    way = mark("give it with --signed-by NAME")


class SignedTooEarly(Refusal):
    """A confirmation is dated before the period ended, or ahead of today."""

    says = mark("a statement up to {last} was not confirmed on {on}")
    way = mark("give the day of the confirmation with --on DATE")
    last: date
    on: date
