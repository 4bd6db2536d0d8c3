"""What the appraisal and the feedback of visits say no with."""

from custmgr.ground.exits import Exit
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotBegun(Refusal):
    """A month that has not begun has no visits."""

    says = mark("{month} has not begun yet")
    way = mark("give this month or an earlier one with --month")
    month: Month


class NoFeedbackAsked(Refusal):
    """No written feedback is asked for on a visit."""

    rule = "VIS-33"
    exit = Exit.REFUSED
    says = mark("no written feedback on {number} is asked for")
    way = mark("see `custmgr finding list --kind feedback --all`")
    number: str


class FeedbackSent(Refusal):
    """The feedback on a visit is sent once."""

    rule = "VIS-33"
    exit = Exit.REFUSED
    says = mark("the written feedback on {number} was entered: {finding}")
    way = mark("see `custmgr finding show {finding}`")
    number: str
    finding: str


class NobodyReads(Refusal):
    """Feedback goes to the regional manager and to the staff concerned."""

    rule = "VIS-33"
    exit = Exit.REFUSED
    says = mark("the written feedback on {number} names no reader")
    way = mark("name the regional manager and who else is concerned: --to STAFF[,STAFF]")
    number: str
