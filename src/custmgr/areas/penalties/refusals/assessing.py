"""What a proposal for punishment is refused with."""

from custmgr.areas.staff.facts import Department
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotDecidedYet(Refusal):
    """Nobody is punished before the case is decided."""

    rule = "CMP-104"
    exit = Exit.REFUSED
    says = mark("{number} is not decided yet, so nobody can be punished for it")
    way = mark("have it decided: `custmgr complaint approve {number} --by STAFF`")
    number: str


class NobodyCharged(Refusal):
    """A unit that is charged has nobody in the staff register."""

    rule = "CMP-119"
    exit = Exit.REFUSED
    says = mark("the staff register knows nobody of {unit}, which is charged for {number}")
    way = mark("enter its people: `custmgr staff edit NAME --unit {unit} --base-points N --since DATE`")
    number: str
    unit: str


class NoPoints(Refusal):
    """A share cannot be divided while one of the people has no base points."""

    rule = "CMP-119"
    exit = Exit.REFUSED
    says = mark("{people} of {unit} have no base points, by which the loss is divided")
    way = mark("enter them: `custmgr staff edit {first} --base-points N --since DATE`")
    unit: str
    people: tuple[str, ...]
    first: str


class OtherDepartment(Refusal):
    """Only people of the departments named are fined out of their bonus."""

    rule = "CMP-69"
    exit = Exit.REFUSED
    says = mark("{person} belongs to {department}; economic fines are for {allowed} only")
    way = mark("leave that share out: `custmgr penalty assess {number} --spare {unit}`")
    number: str
    unit: str
    person: str
    department: Department
    allowed: tuple[Department, ...]


class SpareNobody(Refusal):
    """A share of the departments that are fined is not left out."""

    rule = "CMP-69"
    exit = Exit.REFUSED
    says = mark("{unit} belongs to {allowed} and is fined")
    way = mark("assess again without --spare")
    unit: str
    allowed: tuple[Department, ...]


class NoSuchCharge(Refusal):
    """A unit to be spared is not charged."""

    says = mark("{unit} is not charged for {number}")
    way = mark("see who is: `custmgr complaint show {number}`")
    number: str
    unit: str


class NoSuperior(Refusal):
    """From a minor demerit upward the superior is punished jointly and must be known."""

    rule = "CMP-97"
    exit = Exit.REFUSED
    says = mark("the superior of {person} is punished jointly, but the staff register names none")
    way = mark("enter the superior: `custmgr staff edit {person} --superior NAME`")
    person: str


class CompanyBears(Refusal):
    """What third parties or the company bear is never fined."""

    rule = "CMP-117"
    exit = Exit.REFUSED
    says = mark("none of our staff is charged for {number}")
    way = mark("see who bears the loss: `custmgr complaint show {number}`")
    number: str


class UnfoundedUnpunished(Refusal):
    """Nobody is punished for a complaint that is not founded."""

    rule = "CMP-59"
    exit = Exit.REFUSED
    says = mark("{number} is not founded, so nobody is punished for it")
    way = mark("see the combined opinion: `custmgr complaint show {number}`")
    number: str


class SupersededUnpunished(Refusal):
    """The punishment of a case the customer did not accept belongs to the new form."""

    rule = "CMP.6-20"
    exit = Exit.REFUSED
    says = mark("{number} was not accepted by the customer; punishment is assessed on the new form")
    way = mark("open it if there is none: `custmgr complaint refile {number}`")
    number: str
