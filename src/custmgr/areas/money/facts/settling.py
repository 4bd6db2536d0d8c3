"""What must be known of purchases and payments before something is done to them."""

from datetime import date
from typing import NamedTuple


class Receivables(NamedTuple):
    """What a customer owes in all, what of it is overdue, and the earliest due day among what is open."""

    open_fen: int
    overdue_fen: int
    oldest_due_on: date


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
