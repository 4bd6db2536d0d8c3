"""What the collection rate of a salesperson is made of."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from custmgr.ground.words import Word, mark


class Absent(Word):
    """What stands where no rate can (CMP-86)."""

    NO_RATE = "no_rate", mark("not applicable")


@dataclass(frozen=True)
class Receivable:
    """A purchase on credit that fell due in a period, with what was paid of it by a day."""

    customer: str
    product: str | None
    salesperson: str | None
    on: date
    amount_fen: int
    paid_fen: int


@dataclass(frozen=True)
class Hindrance:
    """A complaint that hinders collection: the customer and the part number on its form (CMP-86).

    It hinders what was delivered up to its closing, or up to the day asked about while it is open.
    """

    complaint: str
    customer: str
    product: str
    until: date


@dataclass(frozen=True)
class Collection:
    """The collection of one salesperson or of all, in fen; `complained_*` is what is deducted (CMP-86)."""

    salesperson: str | None
    due_fen: int
    complained_due_fen: int
    collected_fen: int
    complained_collected_fen: int
    complaints: tuple[str, ...]

    @property
    def counted_due_fen(self) -> int:
        """Return what is due without the complained part numbers."""
        return self.due_fen - self.complained_due_fen

    @property
    def counted_fen(self) -> int:
        """Return what was collected without the complained part numbers."""
        return self.collected_fen - self.complained_collected_fen

    @property
    def rate_ratio(self) -> Fraction | None:
        """Return collected ÷ due without the complained part numbers; none when nothing is left (CMP-86)."""
        return Fraction(self.counted_fen, self.counted_due_fen) if self.counted_due_fen else None

    @property
    def plain_ratio(self) -> Fraction | None:
        """Return collected ÷ due with nothing deducted; none when nothing is due."""
        return Fraction(self.collected_fen, self.due_fen) if self.due_fen else None

    @property
    def told_rate(self) -> Fraction | Absent:
        """Return the rate as people read it, in words where there is none."""
        return Absent.NO_RATE if self.rate_ratio is None else self.rate_ratio

    @property
    def told_plain(self) -> Fraction | Absent:
        """Return the rate with nothing deducted as people read it."""
        return Absent.NO_RATE if self.plain_ratio is None else self.plain_ratio


@dataclass(frozen=True)
class Collected:
    """The report of a period; `as_of` is the day its figures stand at."""

    period: str
    as_of: date
    salespersons: tuple[Collection, ...]
    total: Collection
    file: Path | None = None
