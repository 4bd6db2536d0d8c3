"""What the printed papers say no with."""

from datetime import date

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchCopy(Refusal):
    """The closed form has a fixed number of copies."""

    rule = "CMP-49"
    says = mark("there is no copy {copy}; the complaint form has {most} copies")
    way = mark("see who keeps which: `custmgr complaint copies {number}`")
    number: str
    copy: int
    most: int


class NotClosedYet(Refusal):
    """Numbered copies exist of the closed form only."""

    rule = "CMP-49"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage}; its copies are issued when it is closed")
    way = mark("print a working copy: `custmgr complaint print {number}`")
    number: str
    stage: Stage


class NotItsKeeper(Refusal):
    """A copy goes to the department that keeps it."""

    rule = "CMP-49"
    exit = Exit.REFUSED
    says = mark("copy {copy} is kept by the {department}, to which {person} does not belong")
    way = mark("name a person of that department with --by: `custmgr staff list`")
    copy: int
    department: Department
    person: str


class HandedBeforeClosing(Refusal):
    """A copy is handed over after the closing."""

    rule = "CMP-49"
    exit = Exit.REFUSED
    says = mark("the copy was signed for on {on}, before the closing of {closed_on}")
    way = mark("give the day of the signature with --on")
    on: date
    closed_on: date


class HandedAhead(Refusal):
    """A copy was signed for on a day that has not come yet."""

    says = mark("the copy was signed for on {on}, after today, {today}")
    way = mark("give the day of the signature with --on; today at the latest")
    on: date
    today: date


class NothingDecided(Refusal):
    """No letter leaves the house before the decision."""

    rule = "CMP-47"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage}; nothing goes to the customer without a valid decision")
    way = mark("see what comes next: `custmgr complaint show {number}`")
    number: str
    stage: Stage


class DecisionOutgrown(Refusal):
    """The amount has outgrown the level of who decided, so that his decision no longer counts."""

    rule = "CMP-47"
    exit = Exit.REFUSED
    says = mark("{name} decided {number} on {decided_fen}; it is {amount_fen} now, which {role} decides")
    way = mark("`custmgr complaint approve {number} --by STAFF` with that role, then print the letter")
    number: str
    name: str
    decided_fen: int
    amount_fen: int
    role: Role


class BlankOrCase(Refusal):
    """An empty form belongs to no case."""

    says = mark("--blank prints an empty form, so it takes no number and no copy")
    way = mark("`custmgr complaint print --blank`, or `custmgr complaint print NUMBER`")
