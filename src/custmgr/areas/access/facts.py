"""The words of access."""

from dataclasses import dataclass, field
from datetime import date, datetime

from custmgr.areas.customers.facts import Block
from custmgr.areas.staff.facts import Role
from custmgr.ground.words import Word, mark


class Group(Word):
    """A group of fields of the customer file (HBK-05)."""

    HEAD = "head", mark("Head of the file")
    CONTACTS = "contacts", mark("Contacts")
    COMPANY = "company", mark("Company")
    INDUSTRY = "industry", mark("Industry and market")
    PURCHASING = "purchasing", mark("Purchasing")
    COMPETITION = "competition", mark("Competition")
    INVOICING = "invoicing", mark("Invoicing")
    CREDIT = "credit", mark("Grade and credit")
    RECORDS = "records", mark("Violations, evaluations, changes")


class Extent(Word):
    """How far sight goes, where it is no list of groups."""

    EVERYTHING = "everything", mark("Everything")


class Medium(Word):
    """In which form customer data are handed out (INF-34, INF-35)."""

    ELECTRONIC = "electronic", mark("Electronic")
    PAPER = "paper", mark("On paper")


class Material(Word):
    """What is asked for: customer data, or the archive of visits (FVS-76)."""

    CUSTOMERS = "customers", mark("Customer data")
    VISITS = "visits", mark("Visit archive")


class Leak(Word):
    """Whether a secret has leaked, or may (INF-45)."""

    LEAKED = "leaked", mark("Leaked")
    POSSIBLE = "possible", mark("May leak")


class LeakWay(Word):
    """In which way a secret got out (INF-43, FVS-06)."""

    PRIVATE = "private", mark("In private dealings or letters")
    PUBLIC_TALK = "public_talk", mark("Talked about in public")
    LOST_FILE = "lost_file", mark("A file was lost")
    OTHER = "other", mark("Passed on in another way")


class Severity(Word):
    """How serious a breach of secrecy is: settled by company rules, or by law (HBK-04)."""

    NORMAL = "normal", mark("By company rules")
    SERIOUS = "serious", mark("By law")


class State(Word):
    """How far a request has come (INF-36, INF-37)."""

    WAITING = "waiting", mark("Waits for consent")
    READY = "ready", mark("May be released")
    REFUSED = "refused", mark("Refused")
    EXPIRED = "expired", mark("Expired")
    OUT = "out", mark("Copies are out")
    RELEASED = "released", mark("Released")
    CLOSED = "closed", mark("Closed")


BLOCKS = {
    Group.HEAD: (Block.HEAD,),
    Group.CONTACTS: (Block.CONTACT, Block.SECOND, Block.WISHES),
    Group.COMPANY: (Block.COMPANY,),
    Group.INDUSTRY: (Block.INDUSTRY,),
    Group.PURCHASING: (Block.PURCHASING,),
    Group.COMPETITION: (Block.RIVALS,),
    Group.INVOICING: (Block.INVOICING,),
}


@dataclass(frozen=True)
class Wish:
    """What is asked for: by whom, for which project and purpose, in which form, until when."""

    by: str
    purpose: str
    project: str | None = None
    medium: Medium = Medium.ELECTRONIC
    material: Material = Material.CUSTOMERS
    regulator: bool = False
    until: date | None = None


@dataclass(frozen=True)
class Consent:
    """One signature under a request."""

    role: Role
    by: str
    agreed: bool
    opinion: str | None
    on: date


@dataclass(frozen=True)
class Copy:
    """A paper copy: its number, who holds it, until when it is due back, when it came back (INF-35)."""

    copy: int
    holder: str
    issued_on: date
    due_on: date
    returned_on: date | None


@dataclass(frozen=True)
class Request:
    """A request for customer data, with its consents and copies."""

    id: int
    number: str
    requester: str
    project: str | None
    own: bool
    purpose: str
    medium: Medium
    material: Material
    regulator: bool
    until: date | None
    on: date
    closed_on: date | None
    chain: tuple[Role, ...]
    consents: tuple[Consent, ...] = ()
    copies: tuple[Copy, ...] = ()
    released: bool = False

    @property
    def next_role(self) -> Role | None:
        """Return whose consent comes next; none where all have agreed or one refused."""
        if any(not one.agreed for one in self.consents) or len(self.consents) >= len(self.chain):
            return None
        return self.chain[len(self.consents)]

    @property
    def out(self) -> int:
        """Count the paper copies that did not come back."""
        return sum(one.returned_on is None for one in self.copies)

    def state(self, today: date) -> State:
        """Say how far it has come."""
        if self.closed_on is not None:
            return State.CLOSED
        if any(not one.agreed for one in self.consents):
            return State.REFUSED
        if self.next_role is not None:
            return State.WAITING
        if self.out:
            return State.OUT
        if self.until is not None and today > self.until:
            return State.EXPIRED
        return State.RELEASED if self.released else State.READY


@dataclass(frozen=True)
class Release:
    """What was handed out: to whom, by whom, how much, which fields, the digest of the file (INF-34)."""

    at: datetime
    request: str | None
    to: str
    handler: str
    medium: Medium
    rows: int
    fields: tuple[str, ...]
    path: str | None
    sha256: str | None
    protection: str | None
    filing: str | None
    id: int = 0


@dataclass(frozen=True)
class Handing:
    """How a release is meant: who hands it out, how a file is protected, the regulator's filing number, the copies."""

    handler: str
    to: str | None = None
    protection: str | None = None
    filing: str | None = None
    copies: int = 0
    ends_on: date | None = None
    customers: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Pledge:
    """That somebody acknowledged the duty of secrecy, and when (HBK-04)."""

    name: str
    on: date


@dataclass(frozen=True)
class Appointee:
    """Whom the director appointed to handle secret-grade data, and until when (INF-44)."""

    name: str
    by: str
    from_on: date
    until: date | None


@dataclass(frozen=True)
class Sight:
    """What a role sees, and whether of its own customers only (FIL-08, HBK-05)."""

    role: Role
    groups: tuple[Group, ...]
    own_only: bool

    @property
    def told(self) -> tuple[Word, ...]:
        """Return the groups as people read them: everything is one word."""
        return (Extent.EVERYTHING,) if len(self.groups) == len(Group) else self.groups
