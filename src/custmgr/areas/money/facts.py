"""The words of purchases and payments."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from custmgr.ground.money import grouped
from custmgr.ground.periods import Quarter
from custmgr.ground.words import Word, mark

THOUSAND = 1000


class ExceptionKind(Word):
    """Why a purchase should not have gone out on credit; the value is the rule (CUS-27, CRL-10)."""

    NO_TERM = "CUS-27", mark("no approved term")
    OVER_LIMIT = "CRL-10", mark("over the limit")


@dataclass(frozen=True)
class Purchase:
    """What a customer bought; bought in cash it is paid at once."""

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
    salesperson: str | None
    district: str | None
    order: str | None

    @property
    def open_fen(self) -> int:
        """Return what is still to be paid."""
        return self.amount_fen - self.paid_fen

    @property
    def quantity(self) -> int | Decimal | None:
        """Return the quantity in pieces, a whole number where it is one."""
        if self.quantity_milli is None:
            return None
        whole, rest = divmod(self.quantity_milli, THOUSAND)
        return Decimal(self.quantity_milli) / THOUSAND if rest else whole


@dataclass(frozen=True)
class Judged(Purchase):
    """A purchase with what was owed with it, what might have been, and why it should not have gone out on credit."""

    exposure_fen: int | None = None
    limit_fen: int | None = None
    exceptions: tuple[ExceptionKind, ...] = ()


@dataclass(frozen=True)
class Part:
    """What of a payment went to which purchase."""

    purchase: str
    amount_fen: int


@dataclass(frozen=True)
class Payment:
    """What a customer paid, and which purchases it was used for."""

    id: int
    customer: str
    name: str
    on: date
    amount_fen: int
    parts: tuple[Part, ...]

    @property
    def unallocated_fen(self) -> int:
        """Return the rest that waits for the next credit purchase."""
        return self.amount_fen - sum(part.amount_fen for part in self.parts)

    @property
    def allocated(self) -> tuple[dict[str, str | int], ...]:
        """Return the parts as scripts read them."""
        return tuple({"purchase": part.purchase, "amount": part.amount_fen} for part in self.parts)

    @property
    def used_for(self) -> tuple[str, ...]:
        """Return the parts as people read them."""
        return tuple(f"{part.purchase} {grouped(part.amount_fen)}" for part in self.parts)


@dataclass(frozen=True)
class Receivables:
    """What a customer owes in all, what of it is overdue, and the earliest due day among what is open."""

    open_fen: int
    overdue_fen: int
    oldest_due_on: date


@dataclass(frozen=True)
class Sale:
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


@dataclass(frozen=True)
class Wanted:
    """Which purchases are asked for."""

    customer_id: int | None = None
    only_open: bool = False
    only_overdue: bool = False
    quarter: Quarter | None = None
    limit: int | None = None

    @property
    def is_narrowed(self) -> bool:
        """Say whether only some purchases are asked for, however many of them are shown."""
        return bool(self.customer_id or self.only_open or self.only_overdue or self.quarter)


@dataclass(frozen=True)
class Rest:
    """What is left of a payment; the purchase it names, if any."""

    payment_id: int
    fen: int
    purchase_id: int | None = None


@dataclass(frozen=True)
class Open:
    """What is left to pay of a purchase."""

    purchase_id: int
    fen: int


@dataclass(frozen=True)
class Allocated:
    """What of a payment is used for a purchase."""

    payment_id: int
    purchase_id: int
    fen: int


class State(NamedTuple):
    """What must be known of a purchase before a file may change it."""

    id: int
    customer_id: int
    on_credit: int
    paid_fen: int
    open_fen: int


class Promise(NamedTuple):
    """What must be known of an order before a purchase delivers it."""

    id: int
    number: str
    customer_id: int
    on_credit: int
    closed_on: str | None
    left_fen: int
