"""The words of merging."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from custmgr.ground.words import Word, mark


class Shared(Word):
    """What two files have in common (CUS-6, FIL-13)."""

    USCC = "uscc", mark("Credit code")
    TAX_NUMBER = "tax_number", mark("Tax number")
    NAME = "name_key", mark("Customer name")
    PHONE = "phone_key", mark("Telephone")


@dataclass(frozen=True)
class Twins:
    """Files that have something in common which one customer has alone."""

    shared: Shared
    value: str
    customers: tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """What a customer may buy on credit before and after."""

    code: str
    grade: str | None
    credit_limit_fen: int
    on_hold: bool
    receivables_fen: int


@dataclass(frozen=True)
class Merged:
    """What became of two files: what moved, what was filled in, what had to be set aside, how the customer stands."""

    former: str
    former_name: str
    customer: str
    name: str
    moved: dict[str, int]
    filled: tuple[str, ...]
    set_aside: dict[str, int]
    before: tuple[Standing, Standing]
    after: Standing

    @property
    def records(self) -> int:
        """Return how many records moved in all."""
        return sum(self.moved.values())


@dataclass(frozen=True)
class Former:
    """A file that was merged into another: its code, its name, why, who decided, and whether it was taken back."""

    id: int
    code: str
    name: str
    into_id: int
    customer: str
    reason: str
    decided_by: str | None
    on: date
    file: dict[str, Any]
    undone_on: date | None
