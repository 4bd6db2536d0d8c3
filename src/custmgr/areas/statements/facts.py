"""The words of statements of account."""

from datetime import date
from typing import NamedTuple

from custmgr.areas.money.facts.ageing import Aged
from custmgr.ground.words import Word, mark


class EntryKind(Word):
    """What an entry of a statement is."""

    PURCHASE = "purchase", mark("Purchase")
    CASH = "cash", mark("Purchase in cash")
    RETURN = "return", mark("Goods returned")
    PAYMENT = "payment", mark("Payment")


class Line(NamedTuple):
    """One entry: what it adds to what the customer owes, what it takes from it, and what is owed after it."""

    on: date
    kind: EntryKind
    number: str
    product: str | None
    debit_fen: int
    credit_fen: int
    balance_fen: int = 0


class Period(NamedTuple):
    """From which day to which a statement goes, both included."""

    first: date
    last: date


class Party(NamedTuple):
    """Whose statement it is, as his file says."""

    id: int
    code: str
    name: str
    contact: str | None
    phone: str | None
    address: str | None


class Owed(NamedTuple):
    """Who has an entry in a period or a balance at its end, and how much that is."""

    id: int
    code: str
    name: str
    closing_fen: int
    entries: int


class Confirmation(NamedTuple):
    """What a customer confirmed of a statement: our balance, his, why they differ, who signed and when."""

    code: str
    name: str
    first: date
    last: date
    ours_fen: int
    theirs_fen: int
    note: str | None
    signed_by: str
    on: date

    @property
    def difference_fen(self) -> int:
        """Return his balance less ours."""
        return self.theirs_fen - self.ours_fen


class Statement(NamedTuple):
    """A statement of account: opening balance, every entry, closing balance, and how old it is.

    `before` is what the customer confirmed up to the day before it begins.
    """

    party: Party
    period: Period
    opening_fen: int
    lines: tuple[Line, ...]
    aged: Aged
    bounds: tuple[int, ...]
    before: Confirmation | None

    @property
    def debit_fen(self) -> int:
        """Return what was added in the period."""
        return sum(line.debit_fen for line in self.lines)

    @property
    def credit_fen(self) -> int:
        """Return what was taken off in the period."""
        return sum(line.credit_fen for line in self.lines)

    @property
    def closing_fen(self) -> int:
        """Return what is owed at the end; below zero the customer has paid ahead."""
        return self.opening_fen + self.debit_fen - self.credit_fen

    @property
    def changed_fen(self) -> int:
        """Return by how much entries made since have changed the balance that was confirmed before."""
        return self.opening_fen - self.before.ours_fen if self.before else 0
