"""What the keeping of contacts says no with."""

from datetime import date

from custmgr.areas.contacts.facts.sheets import Known
from custmgr.areas.contacts.facts.words import Bond, ContactKind, Level
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class OtherDepartment(Refusal):
    """Some talks go through one department only."""

    rule = "COM-07"
    exit = Exit.REFUSED
    says = mark("{kind}: carried on by {department}, but they go through {allowed} alone")
    way = mark("let that department do it, and name it: --dept")
    kind: ContactKind
    department: Department | None
    allowed: tuple[Department, ...]


class ChairNotAllowed(Refusal):
    """Important questions between departments are dealt with under certain chairs only."""

    rule = "COM-12"
    exit = Exit.REFUSED
    says = mark("a coordination meeting is not chaired by {chair}, but by: {allowed}")
    way = mark("name who chaired it: --chair STAFF, or the department")
    chair: str
    allowed: tuple[Role | Department, ...]


class MinutesNeeded(Refusal):
    """A meeting leaves minutes."""

    rule = "COM-15"
    exit = Exit.REFUSED
    says = mark("a meeting is recorded and the record kept; neither minutes nor their number are given")
    way = mark("give them: --minutes TEXT or --minutes-no NUMBER")


class SizeBelowNothing(Refusal):
    """Nothing is smaller than nothing."""

    rule = "ECM-09"
    says = mark("what was sent cannot be {size} MB large")
    way = mark("give its size, 0 or more: --size-mb N")
    size: str


class LevelNeeded(Refusal):
    """A meeting has a level."""

    rule = "COM-02"
    says = mark("a meeting is held at one of these levels: {levels}")
    way = mark("name it: --level company|coordination|project|exchange")
    levels: tuple[Level, ...]


class NoMeeting(Refusal):
    """Level and chair belong to meetings."""

    says = mark("level and chair belong to meetings, not to: {kind}")
    way = mark("leave --level and --chair out, or enter it with --kind meeting")
    kind: ContactKind


class CustomerNeeded(Refusal):
    """What is no matter inside the company has a customer."""

    says = mark("{kind}: with which customer?")
    way = mark("name the customer: `custmgr contact add CUSTOMER --kind …`")
    kind: ContactKind


class ContactAhead(Refusal):
    """A contact that has not happened yet."""

    says = mark("the contact on {on} lies after today, {today}")
    way = mark("enter it when it has taken place")
    on: date
    today: date


class PhoneLacking(Refusal):
    """Of everybody who calls or walks in the telephone number is kept."""

    rule = "INF-18"
    exit = Exit.REFUSED
    says = mark("{name} has no telephone number on file, which is needed of everybody who calls or walks in")
    way = mark("enter it: `custmgr customer edit {code} phone=NUMBER`")
    code: str
    name: str


class NoSuchChair(Refusal):
    """A chair is a member of staff, or a department."""

    says = mark("{chair} is neither a member of staff nor a department")
    way = mark("see `custmgr staff list`; departments: {departments}")
    chair: str
    departments: str


class Derived(Refusal):
    """What the file or the contacts tell is not entered again."""

    says = mark("{field} is known from the file or the first contact and is not entered here")
    way = mark("change the file: `custmgr customer edit CUSTOMER FIELD=VALUE`")
    field: Known


class NotInBand(Refusal):
    """Some fields hold one of certain values."""

    rule = "INF-18"
    says = mark("{field} cannot be “{text}” but one of: {allowed}")
    way = mark("choose one of these; the list stands in `custmgr policy show contacts`")
    field: Known
    text: str
    allowed: tuple[str, ...]


class YesOrNo(Refusal):
    """A flag holds or does not."""

    rule = "ECM-05"
    says = mark("{field} is yes or no, not “{text}”")
    way = mark("type it like --set middleman=yes")
    field: Known
    text: str


class NoSuchZone(Refusal):
    """A time zone that is not known."""

    rule = "ECM-20"
    says = mark("“{text}” is no time zone")
    way = mark("name it like `Europe/London`, `America/New_York`, `Asia/Dubai`")
    text: str


class NoSuchField(Refusal):
    """A name that stands on no sheet."""

    says = mark("no field of a customer's sheet is called “{name}”")
    way = mark("choose one of: {allowed}")
    name: str
    allowed: str


class NoSuchCredential(Refusal):
    """No reference or certificate bears this number."""

    says = mark("there is no reference or certificate {number}")
    way = mark("see `custmgr contact credentials`")
    number: str


class WithdrawnAlready(Refusal):
    """A reference or certificate is withdrawn once."""

    says = mark("{name} was withdrawn on {on}")
    way = mark("see `custmgr contact credentials --all`")
    name: str
    on: date


class NobodyLearntOf(Refusal):
    """What is learnt is learnt of a customer."""

    says = mark("--set tells something learnt of a customer, and none is named")
    way = mark("name the customer, or leave --set out")


class BondNotKept(Refusal):
    """A tag this company does not put on contacts."""

    rule = "HBK-23"
    exit = Exit.REFUSED
    says = mark("contacts are not tagged “{bond}” here")
    way = mark("leave --tag out; the tags kept: `custmgr policy show contacts`")
    bond: Bond


class BondOfNobody(Refusal):
    """A way to keep a customer loyal concerns a customer."""

    rule = "HBK-23"
    says = mark("--tag says how a customer is kept loyal, and no customer is named")
    way = mark("name the customer, or leave --tag out")
