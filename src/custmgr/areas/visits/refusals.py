"""What the visits say no with."""

from datetime import date

from custmgr.areas.staff.facts import Role
from custmgr.areas.visits.facts import Detail, VisitKind
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import Word, mark


class FirstVisitAlone(Refusal):
    """A first visit to a new customer is made by more salespersons than were named."""

    rule = "CUS-19"
    exit = Exit.REFUSED
    says = mark("the first visit to {name}, a new customer, needs {needed} different salespersons; {found} is named")
    way = mark("`custmgr visit record {code} --by A,B …`, both registered as salesperson")
    code: str
    name: str
    needed: int
    found: int


class NoContent(Refusal):
    """A record says nothing."""

    rule = "CUS-25"
    says = mark("a visit record without content is not accepted")
    way = mark("write what was learnt of the customer: --content TEXT")


class FieldMissing(Refusal):
    """A record without something the company asks for."""

    exit = Exit.REFUSED
    says = mark("the record lacks: {field}")
    way = mark("add {option}")
    field: Word
    option: str


class NotADetail(Refusal):
    """Something is entered that no record knows."""

    says = mark("a visit record has no “{name}”")
    way = mark("it has: {fields}")
    name: str
    fields: tuple[str, ...]


class UnreadableDetail(Refusal):
    """A detail cannot be read as what it is."""

    says = mark("“{text}” cannot be read as: {field}")
    way = mark("type it like --set {example}")
    text: str
    field: Detail
    example: str


class NothingToAdd(Refusal):
    """An addition that says nothing."""

    says = mark("nothing is added to {number}")
    way = mark("say what was learnt: --topic CODE=TEXT; the codes: `custmgr visit topics`")
    number: str


class ScoreOutside(Refusal):
    """A score that is none of those there are."""

    exit = Exit.REFUSED
    says = mark("{field} is {given}, outside {least} to {most}")
    way = mark("give a number from {least} to {most}: --set {name}={most}")
    field: Detail
    given: str
    least: int
    most: int
    name: str


class NoSuchVisit(Refusal):
    """No record bears this number."""

    says = mark("there is no visit {number}")
    way = mark("see `custmgr visit list`")
    number: str


class VisitAhead(Refusal):
    """A record of something that has not happened yet."""

    rule = "CUS-21"
    says = mark("the visit on {on} lies after today, {today}")
    way = mark("record it when it has taken place")
    on: date
    today: date


class NobodyWent(Refusal):
    """A record without a visitor."""

    rule = "CUS-21"
    says = mark("a visit record names who made the visit")
    way = mark("name them from the staff register: --by A,B")


class NotFirst(Refusal):
    """A first visit to a customer who was visited or bought before."""

    rule = "CUS-19"
    says = mark("{name} is no new customer: there are earlier visits or purchases")
    way = mark("record it with --kind revisit")
    name: str


class NotInstructed(Refusal):
    """An instruction is named for a visit that carries out none."""

    says = mark("an instruction is carried out by a visit of its own kind, not by: {kind}")
    way = mark("record it with --kind special_instruction, or leave --instruction out")
    kind: VisitKind


class NotASalesperson(Refusal):
    """Only certain people keep in touch with a customer: salespersons, where the policy says nothing else."""

    rule = "CUS-22"
    says = mark("{name} is registered as none of these: {roles}")
    way = mark("name one of them: `custmgr staff list`")
    name: str
    roles: tuple[Role, ...]


class NothingToAssign(Refusal):
    """An assignment that would change nothing."""

    says = mark("say what to change")
    way = mark("`custmgr customer assign {code} --important --contact A --contact B`")
    code: str
