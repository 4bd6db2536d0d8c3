"""The words of the ageing."""

from datetime import date
from typing import NamedTuple


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
