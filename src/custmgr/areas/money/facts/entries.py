"""The words of purchases and payments as they are listed and recorded."""

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


def payment_number(number: int) -> str:
    """Return the number a payment is called by."""
    return f"{PAYMENT_SERIES}{number:06}"


def pieces(milli: int) -> int | Decimal:
    """Return a quantity kept in thousandths in pieces, a whole number where it is one."""
    whole, rest = divmod(milli, THOUSAND)
    return Decimal(milli) / THOUSAND if rest else whole
