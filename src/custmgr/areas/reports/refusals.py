"""What the reports say no with."""

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotBegun(Refusal):
    """A report of a period that has not begun would be empty."""

    says = mark("{period} has not begun yet")
    way = mark("choose a period up to today")
    period: str
