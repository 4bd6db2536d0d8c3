"""What the keeping of conflicts of interest says no with."""

from datetime import date

from custmgr.areas.conflicts.facts import Ground
from custmgr.areas.staff.facts import Department
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class InConflict(Refusal):
    """Somebody with an interest in the matter takes no part in the visit."""

    rule = "FVS-07"
    exit = Exit.REFUSED
    says = mark("{person} may not visit {name}: {who} {ground} ({why})")
    way = mark("let somebody else make the visit; see `custmgr visit conflicts {code}`")
    person: str
    name: str
    who: str | Department
    ground: Ground
    why: str
    code: str


class NobodyNamed(Refusal):
    """Neither a person nor a department, or both."""

    says = mark("name either a person or a department")
    way = mark("give --person STAFF or --department DEPARTMENT")


class NothingToEnd(Refusal):
    """A conflict that is to end, and is not in the register."""

    says = mark("no conflict of {who} with {name} is open in the register")
    way = mark("see `custmgr visit conflicts {code}`")
    who: str | Department
    name: str
    code: str


class EndsBefore(Refusal):
    """A conflict ends after it began."""

    says = mark("the conflict cannot end on {until}, before it began on {since}")
    way = mark("correct --until")
    until: date
    since: date


class NotNamedYet(Refusal):
    """A complaint that is said to be verified about nobody."""

    rule = "FVS-68"
    exit = Exit.REFUSED
    says = mark("complaint {number} does not say that it is about {who}")
    way = mark("enter it first: `custmgr complaint against {number} --person STAFF --text TEXT`")
    number: str
    who: str | Department


class NoSuchVisit(Refusal):
    """The visit named is none of the customer who complains."""

    says = mark("there is no visit {visit} of the customer of complaint {number}")
    way = mark("see `custmgr visit list`, and record the visit first")
    visit: str
    number: str
