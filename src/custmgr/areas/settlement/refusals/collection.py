"""What the collection report says no with."""

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class OnePeriod(Refusal):
    """Collection is reported for one month or one quarter."""

    says = mark("exactly one of --month and --quarter is needed")
    way = mark("see `custmgr report collection --help`")


class PeriodAhead(Refusal):
    """Nothing is collected of a period that has not begun."""

    says = mark("{period} has not begun yet")
    way = mark("choose a period up to today")
    period: str
