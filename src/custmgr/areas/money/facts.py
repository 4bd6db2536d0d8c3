"""The words of purchases and payments."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from custmgr.ground.money import grouped
from custmgr.ground.periods import Quarter
from custmgr.ground.words import Word, mark

THOUSAND = 1000
PAYMENT_SERIES = "K"


class ExceptionKind(Word):
    """Why a purchase should not have gone out on credit; the value is the rule (CUS-27, CRL-10)."""

    NO_TERM = "CUS-27", mark("no approved term")
    OVER_LIMIT = "CRL-10", mark("over the limit")


class Purchase(NamedTuple):
    """What a customer bought; bought in cash it is paid at once. A return is one below zero that names its purchase.

    A judged one says what was owed with it, what might have been, and why it should not have gone out on credit.
    """

    id: int
    number: str
    customer: str
    name: str
    on: date
    product: str | None
    quantity_milli: int | None
    amount_fen: int
    due_on: date
    on_credit: bool
    paid_fen: int
    returned_fen: int
    open_fen: int
    salesperson: str | None
    district: str | None
    order: str | None
    returns: str | None
    reason: str | None
    void_on: date | None
    void_reason: str | None
    exposure_fen: int | None = None
    limit_fen: int | None = None
    exceptions: tuple[ExceptionKind, ...] = ()

    @property
    def quantity(self) -> int | Decimal | None:
        """Return the quantity in pieces, a whole number where it is one."""
        return None if self.quantity_milli is None else pieces(self.quantity_milli)

    @property
    def came_back(self) -> int | None:
        """Return what was returned of it, None where nothing was."""
        return self.returned_fen or None


class Part(NamedTuple):
    """What of a payment went to which purchase."""

    purchase: str
    amount_fen: int


class Payment(NamedTuple):
    """What a customer paid, and which purchases it was used for; one that is kept waits until it is allocated."""

    id: int
    first_id: int
    customer: str
    name: str
    on: date
    amount_fen: int
    kept: bool
    void_on: date | None
    void_reason: str | None
    parts: tuple[Part, ...]

    @property
    def number(self) -> str:
        """Return the number a payment is called by; a correcting one is called as the one it replaces."""
        return payment_number(self.first_id)

    @property
    def unallocated_fen(self) -> int:
        """Return the rest that waits for the next credit purchase."""
        return 0 if self.void_on else self.amount_fen - sum(part.amount_fen for part in self.parts)

    @property
    def kept_back(self) -> bool | None:
        """Say that the rest is kept back, None where it is not."""
        return self.kept or None

    @property
    def allocated(self) -> tuple[dict[str, str | int], ...]:
        """Return the parts as scripts read them."""
        return tuple({"purchase": part.purchase, "amount": part.amount_fen} for part in self.parts)

    @property
    def used_for(self) -> tuple[str, ...]:
        """Return the parts as people read them."""
        return tuple(f"{part.purchase} {grouped(part.amount_fen)}" for part in self.parts)


class Use(NamedTuple):
    """One entry of what a payment is used for: taken back, it is below zero; moved later, it says when and why."""

    payment: str
    purchase: str
    paid_on: date
    amount_fen: int
    moved_on: date | None
    reason: str | None


class Receivables(NamedTuple):
    """What a customer owes in all, what of it is overdue, and the earliest due day among what is open."""

    open_fen: int
    overdue_fen: int
    oldest_due_on: date


class Sale(NamedTuple):
    """A purchase as it is to be recorded; the order it delivers by its number, and by its row once it is known."""

    on: date
    amount_fen: int
    quantity_milli: int | None = None
    product: str | None = None
    number: str | None = None
    on_credit: bool = False
    district: str | None = None
    order: str | None = None
    order_id: int | None = None


class GoodsBack(NamedTuple):
    """What of a purchase comes back: an amount, a quantity, both, or neither for all that is left of it."""

    on: date
    reason: str
    amount_fen: int | None = None
    quantity_milli: int | None = None
    number: str | None = None


class Standing(NamedTuple):
    """A purchase as it stands in the books, with everything a correction may change and a return is measured by."""

    id: int
    first_id: int
    number: str
    customer_id: int
    code: str
    on: date
    product: str | None
    quantity_milli: int | None
    amount_fen: int
    due_on: date
    on_credit: bool
    paid_fen: int
    returned_fen: int
    returned_milli: int
    salesperson_id: int | None
    district: str | None
    order_id: int | None
    returns_id: int | None

    @property
    def left_fen(self) -> int:
        """Return what has not been returned."""
        return self.amount_fen - self.returned_fen

    @property
    def left_milli(self) -> int | None:
        """Return the quantity that has not been returned, None where none is known."""
        return None if self.quantity_milli is None else self.quantity_milli - self.returned_milli

    @property
    def open_fen(self) -> int:
        """Return what is still to be paid."""
        return self.left_fen - self.paid_fen


class Received(NamedTuple):
    """A payment as it stands in the books, with everything a correction may change."""

    id: int
    first_id: int
    customer_id: int
    code: str
    on: date
    amount_fen: int
    allocated_fen: int
    kept: bool

    @property
    def rest_fen(self) -> int:
        """Return what is used for no purchase."""
        return self.amount_fen - self.allocated_fen


class Wanted(NamedTuple):
    """Which purchases are asked for."""

    customer_id: int | None = None
    only_open: bool = False
    only_overdue: bool = False
    quarter: Quarter | None = None
    limit: int | None = None
    void: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Say whether only some purchases are asked for, however many of them are shown."""
        return bool(self.customer_id or self.only_open or self.only_overdue or self.quarter or self.void)


class Rest(NamedTuple):
    """What is left of a payment; the purchase it names, if any."""

    payment_id: int
    fen: int
    purchase_id: int | None = None


class Open(NamedTuple):
    """What is left to pay of a purchase."""

    purchase_id: int
    fen: int


class Allocated(NamedTuple):
    """What of a payment is used for a purchase; below zero it is taken back."""

    payment_id: int
    purchase_id: int
    fen: int


class Moved(NamedTuple):
    """Why money is used for something else, and from which day on; a correction counts from the beginning."""

    reason: str | None = None
    on: date | None = None


AS_PAID = Moved()


class State(NamedTuple):
    """What must be known of a purchase before a file may change it."""

    id: int
    customer_id: int
    on_credit: int
    paid_fen: int
    open_fen: int
    returned_fen: int
    returns_id: int | None


class Promise(NamedTuple):
    """What must be known of an order before a purchase delivers it."""

    id: int
    number: str
    customer_id: int
    on_credit: int
    closed_on: str | None
    left_fen: int


def payment_number(number: int) -> str:
    """Return the number a payment is called by."""
    return f"{PAYMENT_SERIES}{number:06}"


def pieces(milli: int) -> int | Decimal:
    """Return a quantity kept in thousandths in pieces, a whole number where it is one."""
    whole, rest = divmod(milli, THOUSAND)
    return Decimal(milli) / THOUSAND if rest else whole


class Aged(NamedTuple):
    """What a customer owes by how long it is past due, from the first row of the policy to what is older than all.

    `waiting_fen` is what was paid and is used for nothing yet; under a total, code and name are empty.
    """

    code: str
    name: str
    salesperson: str | None
    open_fen: int
    not_due_fen: int
    parts_fen: tuple[int, ...]
    waiting_fen: int
    oldest_due_on: date | None

    @property
    def overdue_fen(self) -> int:
        """Return what is past due."""
        return sum(self.parts_fen)

    @property
    def balance_fen(self) -> int:
        """Return what is owed less what waits to be used."""
        return self.open_fen - self.waiting_fen


class DuePart(NamedTuple):
    """What of a customer's purchases is open and due on one day."""

    customer_id: int
    due_on: str
    open_fen: int


class Ledger(NamedTuple):
    """How many entries a time has, what they add up to less returns, and how many returns of how much."""

    rows: int
    total_fen: int
    returns: int
    returned_fen: int


class Found(NamedTuple):
    """An entry that may explain a difference."""

    number: str
    customer: str
    name: str
    on: date
    amount_fen: int


class Reconciled(NamedTuple):
    """The books of a time beside a control total, and which entries may explain a difference."""

    first: date
    last: date
    ledger: Ledger
    control_fen: int
    control_rows: int | None
    suspects: tuple[Found, ...]

    @property
    def difference_fen(self) -> int:
        """Return the books less the control total."""
        return self.ledger.total_fen - self.control_fen

    @property
    def rows_difference(self) -> int | None:
        """Return the entries less the control's, None where no number was given."""
        return None if self.control_rows is None else self.ledger.rows - self.control_rows

    @property
    def agrees(self) -> bool:
        """Say whether nothing differs, not by 0.01 and not by one entry."""
        return not self.difference_fen and not self.rows_difference
