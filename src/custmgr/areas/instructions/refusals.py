"""What the keeping of instructions says no with."""

from datetime import date

from custmgr.areas.instructions.facts import Element, State
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchInstruction(Refusal):
    """No instruction bears this number."""

    says = mark("there is no instruction {number}")
    way = mark("see `custmgr instruction list --all`")
    number: str


class NoRequest(Refusal):
    """Special visits nobody asked for."""

    rule = "FVS-38"
    exit = Exit.REFUSED
    says = mark("no instruction asks for a special visit to {name}")
    way = mark("enter the request: `custmgr instruction ask --department TEXT --need TEXT`")
    name: str


class NotApproved(Refusal):
    """A special visit before its plan was approved and filed."""

    rule = "FVS-46"
    exit = Exit.REFUSED
    says = mark("the special visits of {number} are not approved: {state}")
    way = mark("have it approved first: `custmgr instruction approve {number} --by STAFF --filing NO`")
    number: str
    state: State


class ApprovedLater(Refusal):
    """A special visit dated before its plan was approved."""

    rule = "FVS-46"
    exit = Exit.REFUSED
    says = mark("the visit of {on} was made before {number} was approved, on {approved_on}")
    way = mark("correct the day with --on, if it is wrong")
    on: date
    number: str
    approved_on: date


class ElementsLacking(Refusal):
    """A plan of visits that is not whole."""

    rule = "FVS-45"
    exit = Exit.REFUSED
    says = mark("the plan of {number} lacks: {elements}")
    way = mark("add it: `custmgr instruction plan {number} {options}`")
    number: str
    elements: tuple[Element, ...]
    options: str


class NotTheApprover(Refusal):
    """Somebody approves who does not hold the office."""

    rule = "FVS-46"
    exit = Exit.REFUSED
    says = mark("{name} may not approve {number}: that is up to {roles}")
    way = mark("name who signed: --by STAFF; see `custmgr staff list`")
    name: str
    number: str
    roles: tuple[Role, ...]


class FilingNeeded(Refusal):
    """An approval without the number under which the plan is filed."""

    rule = "FVS-46"
    exit = Exit.REFUSED
    says = mark("the plan of {number} is filed when it is approved")
    way = mark("give the filing number: --filing NO")
    number: str


class OpinionNeeded(Refusal):
    """A refusal without a reason."""

    says = mark("a plan is refused with a reason")
    way = mark("write it: --opinion TEXT")


class DecidedBefore(Refusal):
    """An instruction is decided on once."""

    rule = "FVS-46"
    exit = Exit.REFUSED
    says = mark("{number} was decided on {on}: {state}")
    way = mark("enter a new request: `custmgr instruction ask`")
    number: str
    on: date
    state: State


class WhichInstruction(Refusal):
    """Several instructions could be meant."""

    says = mark("several instructions ask for a visit to {name}: {numbers}")
    way = mark("say which: --instruction {first}")
    name: str
    numbers: tuple[str, ...]
    first: str


class VisitedBefore(Refusal):
    """The customer was visited for this instruction."""

    says = mark("{name} was visited for {number}: {visit}")
    way = mark("see `custmgr instruction show {number}`")
    name: str
    number: str
    visit: str


class NothingPlanned(Refusal):
    """A step that plans nothing."""

    says = mark("say what is planned")
    way = mark("give --content, --method, --from, --until, --customer or --visitor")


class EndsBeforeItBegins(Refusal):
    """A time that ends before it begins."""

    rule = "FVS-45"
    says = mark("the visits cannot end on {until}, before they begin on {begins}")
    way = mark("correct --from or --until")
    until: date
    begins: date


class NobodyToVisit(Refusal):
    """A visitor of nobody."""

    says = mark("no customer of {number} waits for a visitor")
    way = mark("name whom {visitor} visits: --customer CUSTOMER --visitor {visitor}")
    number: str
    visitor: str
