"""The words of comparing the books with a control total."""

from datetime import date
from typing import NamedTuple


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
