"""The words of orders."""

from datetime import date

from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class OrderState(Word):
    """How far an order has come."""

    OPEN = "open", mark("To be delivered")
    DELIVERED = "delivered", mark("Delivered")
    CLOSED = "closed", mark("Order closed")


@frozen
class Order:
    """What a customer ordered, and what of it was delivered; the amount in fen."""

    id: int
    number: str
    customer_id: int
    customer: str
    name: str
    on: date
    product: str | None
    amount_fen: int
    on_credit: bool
    release_id: int | None
    closed_on: date | None
    delivered_fen: int

    @property
    def left_fen(self) -> int:
        """Return what is still to be delivered, closed or not."""
        return max(0, self.amount_fen - self.delivered_fen)

    @property
    def state(self) -> OrderState:
        """Say how far it has come."""
        if not self.left_fen:
            return OrderState.DELIVERED
        return OrderState.CLOSED if self.closed_on else OrderState.OPEN


@frozen
class Wish:
    """An order as it is to be entered."""

    on: date
    amount_fen: int
    on_credit: bool
    number: str | None = None
    product: str | None = None
