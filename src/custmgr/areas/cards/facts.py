"""The words of a customer's card."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from custmgr.areas.credit.facts.verdicts import Verdict
from custmgr.areas.customers.facts import BusinessType, Change, CustomerKind, FileState, Party, Region, Status
from custmgr.areas.grading.facts import Grade
from custmgr.areas.importance.facts import Rank
from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark

if TYPE_CHECKING:  # each would cost every list the words of another area
    from custmgr.areas.folder.facts import Attachment, Contact
    from custmgr.areas.upkeep.facts import Health
    from custmgr.areas.vip.facts import Vip


class Dealt(Word):
    """What kind of business was done on a day (CUS-11)."""

    ORDER = "order", mark("Order")
    PURCHASE = "purchase", mark("Purchase")
    RETURN = "return", mark("Goods returned")
    PAYMENT = "payment", mark("Payment")
    VISIT = "visit", mark("Visit")
    COMPLAINT = "complaint", mark("Complaint case")


class Order(Word):
    """In which order customers are listed."""

    URGENCY = "urgency", mark("What is to be done first")
    CODE = "code", mark("Customer code")
    NAME = "name", mark("Customer name")
    GRADE = "grade", mark("Grade")
    LIMIT = "credit_limit", mark("Credit limit")
    REGISTERED = "registered_on", mark("Registered on")
    LAST = "last_purchase_on", mark("Last purchase")


class Shelf(Word):
    """Which files are listed (CUS-9)."""

    CURRENT = "current", mark("All but drafts")
    EVERY = "every", mark("All with drafts")
    ARCHIVED = "archived", mark("The Customer List")


class Key(NamedTuple):
    """What decides where a customer stands in the list."""

    id: int
    code: str
    state: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the register and the purchases tell of a customer."""

    id: int
    code: str
    name: str
    kind: CustomerKind | None
    party: Party
    region: Region
    file_state: FileState
    founded_on: str | None
    salesperson: str | None
    contact: str | None
    phone: str | None
    email: str | None
    address: str | None
    uscc: str | None
    district: str | None
    registered_on: date
    last_purchase_on: date | None
    status_by_hand: Status | None


@dataclass(frozen=True, slots=True)
class Card:
    """A customer as the clerk sees one: the register's entry with grade, limit and hold in force."""

    entry: Entry
    status: Status
    grade: Grade | None
    score: Decimal | None
    credit_limit_fen: int
    on_hold: bool

    def __getattr__(self, name: str) -> Any:
        """Let a card tell what its entry tells."""
        return getattr(self.entry, name)


@frozen
class Dealing:
    """One dated piece of business with the customer (CUS-11)."""

    on: date
    kind: Dealt
    number: str | None
    amount_fen: int | None
    note: str | None


@frozen
class Sorting:
    """The six criteria customers are sorted by: importance, type, region, traded, contacted and how often (ECM-14).

    `contacts` are the least and the most, None for no limit.
    """

    importance: Rank | None = None
    business_type: BusinessType | None = None
    place: str | None = None
    traded: bool | None = None
    contacts: tuple[int, int | None] | None = None


@frozen
class Wanted:
    """Which customers are asked for, in which order."""

    text: str | None = None
    grade: Grade | None = None
    status: Status | None = None
    salesperson: str | None = None
    shelf: Shelf = Shelf.CURRENT
    order: Order = Order.URGENCY
    marks: tuple[str, ...] = ()
    changed_on: date | None = None
    tags: tuple[str, ...] = ()
    sorting: Sorting = field(default_factory=Sorting)

    @property
    def looked_through(self) -> bool:
        """Say whether more than the register's own columns decides who is listed (FIL-09, FIL-10, FIL-11, FIL-17)."""
        return bool(self.marks) or bool(self.tags) or self.changed_on is not None


@frozen
class File:
    """Everything on file about one customer: the card, the form, and the rows kept with it."""

    card: Card
    credit: Verdict
    health: "Health"
    form: dict[str, Any]
    extra: dict[str, str]
    violations: tuple[dict[str, Any], ...]
    evaluations: tuple[dict[str, Any], ...]
    changes: tuple[Change, ...]
    formers: tuple[dict[str, Any], ...]
    contacts: "tuple[Contact, ...]"
    tags: tuple[str, ...]
    attachments: "tuple[Attachment, ...]"
    dealings: tuple[Dealing, ...]
    vip: "Vip | None" = None
    groups: tuple[str, ...] | None = None
