"""What dividing a loss among those responsible, and confirming it, is refused with."""

from datetime import date

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.staff.facts import Department
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class OddRatio(Refusal):
    """A ratio is negative, above the whole, or finer than one in a million."""

    rule = "CMP-94"
    says = mark("{text} is no ratio of a loss")
    way = mark("give a part of 100 %, as 60, 60% or 0.6; 0 takes the share back")
    text: str


class MoreThanWhole(Refusal):
    """The shares would add up to more than the whole loss."""

    rule = "CMP-94"
    exit = Exit.REFUSED
    says = mark("the shares of {number} would add up to {total}; the whole is 100.00%")
    way = mark("lower another share first: `custmgr complaint attribute {number} --unit {unit} --ratio R`")
    number: str
    total: str
    unit: str


class NotWhole(Refusal):
    """A founded complaint leaves the combined opinion only with the whole loss divided."""

    rule = "CMP-44"
    exit = Exit.REFUSED
    says = mark("the shares of {number} add up to {total}, not 100.00%; {missing} are not charged to anybody")
    way = mark("`custmgr complaint attribute {number} --unit UNIT --ratio {missing}`")
    number: str
    total: str
    missing: str


class TwoParties(Refusal):
    """A share is charged to a third party or to the company, not to both, and to none of our staff."""

    rule = "CMP-58"
    says = mark("a share goes to our staff, to a third party or to the company, not to several of them")
    way = mark("give one of --third-party and --company, without --person and --department")


class NoSuchItem(Refusal):
    """The facts that lead to administrative punishment are numbered 1 to 15."""

    rule = "CMP-98"
    says = mark("there is no item {item} on the list of facts")
    way = mark("choose one from 1 to {last} with --item")
    item: int
    last: int


class ItemUnexplained(Refusal):
    """The last item of the list says nothing by itself."""

    rule = "CMP-98"
    says = mark("item {item} is “other” and needs a text")
    way = mark("add --item-text TEXT")
    item: int


class ItemMissing(Refusal):
    """Administrative punishment needs the fact it rests on, for everybody who is charged."""

    rule = "CMP-98"
    exit = Exit.REFUSED
    says = mark("{number} asks for administrative punishment, but no item is entered for: {units}")
    way = mark("`custmgr complaint attribute {number} --unit {unit} --ratio {ratio} --item N`")
    number: str
    units: str
    unit: str
    ratio: str


class GroupUnidentified(Refusal):
    """Manufacturing is charged by the group; a whole section only when no group can be identified."""

    rule = "CMP-115"
    exit = Exit.REFUSED
    says = mark("{unit} is more than one group: {groups}")
    way = mark("charge the group where it happened, or say with --reason why none can be identified")
    unit: str
    groups: tuple[str, ...]


class WholeDepartment(Refusal):
    """A whole department of manufacturing is charged only when no group can be identified."""

    rule = "CMP-115"
    exit = Exit.REFUSED
    says = mark("{unit} is the whole department; in manufacturing the group is charged where it happened")
    way = mark("charge the group where it happened, or say with --reason why none can be identified")
    unit: str


class PersonUnidentified(Refusal):
    """Business and service are charged by the person; the department only when nobody can be identified."""

    rule = "CMP-116"
    exit = Exit.REFUSED
    says = mark("in the {department} the person is charged, not {unit}")
    way = mark("name him with --person NAME, or say with --reason why nobody can be identified")
    department: Department
    unit: str


class NoSuchShare(Refusal):
    """There is no share of this unit to take back."""

    says = mark("{number} has no share of {unit}")
    way = mark("see its shares: `custmgr complaint show {number}`")
    number: str
    unit: str


class AttributionConfirmed(Refusal):
    """Responsibility that was confirmed changes only after a memorandum of dissent was upheld."""

    rule = "CMP-54"
    exit = Exit.REFUSED
    says = mark("responsibility and ratio of {number} were confirmed by {department} on {confirmed_on}")
    way = mark("a memorandum changes it: `custmgr complaint dissent {number} --department D --by STAFF --text TEXT`")
    number: str
    department: Department
    confirmed_on: date


class AttributionFixed(Refusal):
    """Responsibility is judged at the combined opinion; later only a memorandum changes it."""

    rule = "CMP-57"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage}; responsibility was judged at the combined opinion")
    way = mark("a memorandum changes it: `custmgr complaint dissent {number} --department D --by STAFF --text TEXT`")
    number: str
    stage: Stage


class NothingToConfirm(Refusal):
    """Responsibility is confirmed of founded, closed cases whose loss is divided as a whole."""

    rule = "CMP-54"
    exit = Exit.REFUSED
    says = mark("{number} is not a founded, closed case with its whole loss divided; there is nothing to confirm")
    way = mark("see how it stands: `custmgr complaint show {number}`")
    number: str


class ConfirmedAlready(Refusal):
    """A department confirms a case once, unless a memorandum was upheld since."""

    rule = "CMP-54"
    exit = Exit.REFUSED
    says = mark("{department} confirmed {number} on {confirmed_on} already")
    way = mark("see `custmgr complaint show {number}`")
    number: str
    department: Department
    confirmed_on: date


class NotOfDepartment(Refusal):
    """Somebody speaks for a department he does not belong to."""

    rule = "CMP-39"
    exit = Exit.REFUSED
    says = mark("{name} does not belong to: {department}")
    way = mark("name somebody of that department with --by: `custmgr staff list`")
    name: str
    department: Department


class OneOrMonth(Refusal):
    """Either one case is confirmed, or those of a month."""

    says = mark("either a complaint or a month is confirmed")
    way = mark("`custmgr complaint confirm {number} --department mfg --by STAFF`, or --month instead of the number")
    number: str
