"""What access says no with."""

from datetime import date

from custmgr.areas.access.facts import Medium, State
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class SeesNothing(Refusal):
    """None of a person's roles sees customer files."""

    rule = "HBK-05"
    exit = Exit.REFUSED
    says = mark("none of the roles of {name} sees customer files")
    way = mark("`custmgr access matrix` shows who sees what")
    name: str


class NotHis(Refusal):
    """A customer of somebody else."""

    rule = "HBK-05"
    exit = Exit.REFUSED
    says = mark("{code} is no customer of {name}, who sees only customers of their own")
    way = mark("`custmgr access matrix` shows who sees what")
    code: str
    name: str


class HasLeft(Refusal):
    """Nothing is handed to a person who left; the last day still counts."""

    rule = "HBK-04"
    exit = Exit.REFUSED
    says = mark("{name} left on {left_on}; nothing is handed out to who has left")
    way = mark("name somebody who works here: `custmgr staff list`")
    name: str
    left_on: date


class IsLeaving(Refusal):
    """A leaver takes no customer data along."""

    rule = "CUS-16"
    exit = Exit.REFUSED
    says = mark("{name} is leaving since {since}; no customer data are handed out any more")
    way = mark("`custmgr staff handover {name}` lists what is to be handed over")
    name: str
    since: date


class NoPledge(Refusal):
    """Secrecy is acknowledged before anything is handed out."""

    rule = "HBK-04"
    exit = Exit.REFUSED
    says = mark("{name} has not acknowledged the duty of secrecy")
    way = mark("have it signed, then `custmgr access pledge {name} --on DATE`")
    name: str


class NeedsRequest(Refusal):
    """Customer data leave the desk on an approved request only."""

    rule = "INF-34"
    exit = Exit.REFUSED
    says = mark("customer data are handed out on an approved request only")
    way = mark("`custmgr access request --by STAFF --purpose TEXT`, then name its number with --request")


class NoSuchRequest(Refusal):
    """A number of no request."""

    says = mark("there is no request {number}")
    way = mark("see `custmgr access list --all`")
    number: str


class NotNext(Refusal):
    """A request is consented to in the order of its chain."""

    rule = "INF-37"
    exit = Exit.REFUSED
    says = mark("{number} waits for the consent of {wanted}, not of {name}")
    way = mark("`custmgr access consent {number} --by STAFF`, in the order of the chain")
    number: str
    wanted: Role
    name: str


class NothingToSign(Refusal):
    """A request that waits for nobody."""

    says = mark("{number} waits for nobody's consent: {state}")
    way = mark("see `custmgr access list --all`")
    number: str
    state: State


class NotConsented(Refusal):
    """A release before its consents."""

    rule = "INF-33"
    exit = Exit.REFUSED
    says = mark("{number} is not approved: it waits for {wanted}")
    way = mark("`custmgr access consent {number} --by STAFF`")
    number: str
    wanted: Role


class NotOpen(Refusal):
    """A request that is refused, expired or closed gives nothing any more."""

    rule = "INF-34"
    exit = Exit.REFUSED
    says = mark("{number} gives nothing any more: {state}")
    way = mark("make a new one: `custmgr access request --by STAFF --purpose TEXT`")
    number: str
    state: State


class WrongMedium(Refusal):
    """A request names the form in which data are handed out."""

    rule = "INF-34"
    exit = Exit.REFUSED
    says = mark("{number} was approved for {approved}, not for {wanted}")
    way = mark("make a request for it: `custmgr access request --medium …`")
    number: str
    approved: Medium
    wanted: Medium


class NotTheHandler(Refusal):
    """Customer data are handed out by certain functions."""

    rule = "INF-39"
    exit = Exit.REFUSED
    says = mark("{name} does not hand out customer data: that is for {roles}")
    way = mark("name who hands them out with --handler STAFF")
    name: str
    roles: tuple[Role, ...]


class NotTheHolder(Refusal):
    """Who does not work with customer data does not get them without a request."""

    rule = "INF-41"
    exit = Exit.REFUSED
    says = mark("{name} does not work with customer data and has no request")
    way = mark("`custmgr access request --by {name} --purpose TEXT`")
    name: str


class Unprotected(Refusal):
    """An electronic release is protected by a password."""

    rule = "INF-40"
    exit = Exit.REFUSED
    says = mark("the file would not be protected")
    way = mark("pack it in an encrypted archive and say how: --protected-by TEXT")


class OthersMayRead(Refusal):
    """The database itself must be closed to others before anything leaves it."""

    rule = "INF-40"
    exit = Exit.REFUSED
    says = mark("other users of this computer can read the database {path}")
    way = mark("close it: `chmod 600 {path}`")
    path: str


class NotFiled(Refusal):
    """What goes to the regulator is filed first."""

    rule = "FVS-77"
    exit = Exit.REFUSED
    says = mark("material for the regulator is filed with the head office first")
    way = mark("give the filing number: --filing NUMBER")


class SecretGrade(Refusal):
    """Secret-grade data are handled by the director or an appointee."""

    rule = "INF-44"
    exit = Exit.REFUSED
    says = mark("{count} of the customers are secret; {name} is neither {director} nor appointed")
    way = mark("`custmgr access appoint {name} --by STAFF`, or name the director with --handler")
    count: int
    name: str
    director: Role


class SecretUnnamed(Refusal):
    """Secret-grade data are used by somebody who is named."""

    rule = "INF-44"
    exit = Exit.REFUSED
    says = mark("{count} of the customers are secret, and nobody is named who uses their data")
    way = mark("name the director or an appointee with --by STAFF; `custmgr access appoint`")
    count: int


class CopiesOut(Refusal):
    """A request is closed when every paper copy came back."""

    rule = "INF-35"
    exit = Exit.REFUSED
    says = mark("{out} copy or copies of {number} are still out")
    way = mark("`custmgr access return {number} --copy N`")
    number: str
    out: int


class NoSuchCopy(Refusal):
    """A copy that is not out."""

    says = mark("copy {copy} of {number} is not out")
    way = mark("see `custmgr access list --all --json`")
    copy: int
    number: str


class HowManyCopies(Refusal):
    """A paper release says how many copies."""

    rule = "INF-35"
    says = mark("a release on paper says how many copies and when their use ends")
    way = mark("add --copies N --ends DATE")


class NotTheDirector(Refusal):
    """Appointments are the director's."""

    rule = "INF-44"
    exit = Exit.REFUSED
    says = mark("{name} cannot appoint anybody: that is for {director}")
    way = mark("name the director with --by")
    name: str
    director: Role


class PurposeUnsaid(Refusal):
    """A request says what for."""

    says = mark("a request says what the data are for")
    way = mark("add --purpose TEXT")


class InFuture(Refusal):
    """Something is entered for a day that is still to come."""

    says = mark("{on} lies in the future; today is {today}")
    way = mark("give today or an earlier day")
    on: date
    today: date
