"""What the keeping of a complaint's file says no with."""

from datetime import date

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NobodyWent(Refusal):
    """A visit names who went."""

    rule = "CMP-31"
    says = mark("a visit record names who went to the customer")
    way = mark("name them from the staff register: --went A,B")


class Unsaid(Refusal):
    """A record that says nothing."""

    says = mark("the record lacks its text: {place}")
    way = mark("write what is to be kept: {place} TEXT")
    place: str


class NoQualityPerson(Refusal):
    """Nobody of the first contact went, and the general manager designated nobody."""

    rule = "CMP-32"
    exit = Exit.REFUSED
    says = mark("of {departments} or the quality group nobody went with {went}, and {role} designated nobody")
    way = mark("name who went along with --went, or who sent them: --designated-by STAFF --designated-on DATE")
    went: tuple[str, ...]
    departments: tuple[Department, ...]
    role: Role


class NotTheDesignator(Refusal):
    """Only the general manager sends others to the customer."""

    rule = "CMP-32"
    exit = Exit.REFUSED
    says = mark("{name} cannot designate who goes: that is for {role}")
    way = mark("name who designated them on paper: `custmgr staff list`")
    name: str
    role: Role


class DesignatedLate(Refusal):
    """A designation is given before the visit."""

    rule = "CMP-32"
    exit = Exit.REFUSED
    says = mark("the designation of {designated_on} lies after the visit of {on}")
    way = mark("give the day on the paper: --designated-on DATE")
    designated_on: date
    on: date


class DesignationHalf(Refusal):
    """A designation has a name and a day."""

    rule = "CMP-32"
    says = mark("a designation needs both its name and its day")
    way = mark("give --designated-by STAFF and --designated-on DATE together")


class Ahead(Refusal):
    """A record of something that has not happened yet."""

    says = mark("{on} lies after today, {today}")
    way = mark("record it when it has taken place")
    on: date
    today: date


class ToldAfter(Refusal):
    """Who goes is told before he goes."""

    rule = "CMP-31"
    exit = Exit.REFUSED
    says = mark("they were told on {told_on}, after the visit of {on}")
    way = mark("correct one of the two days: --told-on DATE, --on DATE")
    told_on: date
    on: date


class NothingOwed(Refusal):
    """No visit of the case waits for its report."""

    rule = "CMP-33"
    says = mark("no visit of {number} waits for its report")
    way = mark("for an investigation without a visit, give its day: --investigated DATE")
    number: str


class SeveralReports(Refusal):
    """Several reports of a case could be meant."""

    rule = "CMP-34"
    says = mark("{number} has several, of {days}")
    way = mark("say which by the day of the investigation: --investigated DATE")
    number: str
    days: tuple[date, ...]


class FiledBefore(Refusal):
    """A report is filed after the investigation it tells of."""

    rule = "CMP-34"
    exit = Exit.REFUSED
    says = mark("the report of {filed_on} lies before the investigation of {investigated_on}")
    way = mark("correct one of the two days: --on DATE, --investigated DATE")
    filed_on: date
    investigated_on: date


class NoReport(Refusal):
    """No report of the case waits for its instruction."""

    rule = "CMP-34"
    says = mark("no report about {number} waits for an instruction")
    way = mark("see `custmgr complaint reports {number}`")
    number: str


class NotFiled(Refusal):
    """No report of the case was filed."""

    rule = "CMP-34"
    says = mark("no report about {number} was filed")
    way = mark("file it: `custmgr complaint report {number} --by STAFF --handling TEXT`")
    number: str


class NotTheInstructor(Refusal):
    """A report is instructed by the general manager."""

    rule = "CMP-34"
    exit = Exit.REFUSED
    says = mark("{name} cannot give the instruction: that is for {role}")
    way = mark("name who wrote it on the report: `custmgr staff list`")
    name: str
    role: Role


class PromisedEarly(Refusal):
    """Nothing is promised to the customer before the decision."""

    rule = "CMP-40"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage}; nothing is promised to the customer before the decision")
    way = mark("leave --promised out; what comes next: `custmgr complaint show {number}`")
    number: str
    stage: Stage


class MeetingHalf(Refusal):
    """A meeting has a day, a place and participants."""

    rule = "CMP-18"
    says = mark("a joint meeting needs place and participants, and only a meeting has them")
    way = mark("give --meeting, --place TEXT and --participants TEXT together")


class NoSuchNote(Refusal):
    """No note bears this number."""

    says = mark("there is no note {note}")
    way = mark("see `custmgr complaint notes`")
    note: int


class NotAsked(Refusal):
    """A note that was sent to nobody, or is answered, waits for no answer."""

    rule = "CMP-22"
    exit = Exit.REFUSED
    says = mark("note {note} about {number} waits for no answer")
    way = mark("see what does: `custmgr complaint notes`")
    note: int
    number: str


class NotOfDepartment(Refusal):
    """A note is answered by the department it was sent to."""

    rule = "CMP-22"
    exit = Exit.REFUSED
    says = mark("{name} does not belong to {department}, which was asked")
    way = mark("name one of its people with --by: `custmgr staff list`")
    name: str
    department: Department
