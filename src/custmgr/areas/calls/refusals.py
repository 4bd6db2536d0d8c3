"""What the keeping of calls says no with."""

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoLineReason(Refusal):
    """Another telephone than the visit line, without one of the three reasons."""

    rule = "FVS-24"
    exit = Exit.REFUSED
    says = mark("customers are called from the 400 line; another telephone needs a reason")
    way = mark("give --reason line_fault, recorder_fault or not_answered")


class NotTriedBefore(Refusal):
    """The customer is said not to answer the visit line, which nobody tried."""

    rule = "FVS-24"
    exit = Exit.REFUSED
    says = mark("no unanswered call from the 400 line to {code} is recorded before this one")
    way = mark("record it first: `custmgr visit attempt {code} --line 400 --seconds N --result no_answer`")
    code: str


class NoSituation(Refusal):
    """An attempt that does not say what became of it."""

    rule = "FVS-72"
    exit = Exit.REFUSED
    says = mark("an attempt is recorded with what became of it or why it failed")
    way = mark("give --result no_answer, busy, switched_off …, or --reason TEXT")


class Unrecorded(Refusal):
    """A talk from another telephone without a recording."""

    rule = "FVS-24"
    exit = Exit.REFUSED
    says = mark("a talk from another telephone than the 400 line is recorded as well")
    way = mark("name the recording: --recording FILE, or the number of the tape")


class TooFewDials(Refusal):
    """A customer is given up too early."""

    rule = "FVS-73"
    exit = Exit.REFUSED
    says = mark(
        "only {found} of the {needed} attempts needed count: of {recorded} recorded, each in another part of a day"
    )
    way = mark("call at another time: `custmgr visit attempt {code} --seconds N --result no_answer`")
    found: int
    needed: int
    recorded: int
    code: str


class SecondsBelowNothing(Refusal):
    """It cannot ring for less than no time."""

    rule = "FVS-71"
    says = mark("it cannot have rung for {seconds} seconds")
    way = mark("give how long it rang with --seconds")
    seconds: int


class LabelTaken(Refusal):
    """A recording bears the label already."""

    rule = "FVS-50"
    exit = Exit.REFUSED
    says = mark("a recording of {name} bears the label {label} already")
    way = mark("give another label; see `custmgr record recordings`")
    label: str
    name: str


class SameSound(Refusal):
    """The same recording is kept a second time under another label."""

    rule = "FVS-50"
    exit = Exit.REFUSED
    says = mark("the file {path} is kept already, as {label}")
    way = mark("name the recording of this very call")
    path: str
    label: str


class NoSuchRecording(Refusal):
    """No recording bears the label."""

    says = mark("there is no recording {label}")
    way = mark("see `custmgr record recordings`")
    label: str


class OnADisc(Refusal):
    """A recording was burnt to a disc before."""

    rule = "FVS-04"
    exit = Exit.REFUSED
    says = mark("the recording {label} is on disc {disc} already")
    way = mark("leave it out; see `custmgr record discs`")
    label: str
    disc: str


class DiscTaken(Refusal):
    """A disc bears the number already."""

    rule = "FVS-04"
    exit = Exit.REFUSED
    says = mark("there is a disc {number} already")
    way = mark("give the new disc another number; see `custmgr record discs`")
    number: str


class NothingToBurn(Refusal):
    """A disc without recordings."""

    rule = "FVS-04"
    says = mark("no recording of that period waits for a disc")
    way = mark("give --from and --until, or --recording LABEL; see `custmgr record recordings`")
