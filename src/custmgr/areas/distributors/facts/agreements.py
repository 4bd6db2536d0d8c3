"""Distribution agreements, and how a dealer meets them."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True)
class Share:
    """A share of the agreed amount, to be paid by a day (DST-21)."""

    ratio: Fraction
    due_on: date


@dataclass(frozen=True)
class Terms:
    """What an agreement says: its time, amount, targets, rebate and shares (DST-21, DST-26)."""

    from_on: date
    until_on: date
    amount_fen: int
    sales_target_fen: int
    collection_target_fen: int
    rebate_fen: int
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class Agreement:
    """An agreement on file."""

    id: int
    customer_id: int
    customer: str
    name: str
    terms: Terms
    on: date


@dataclass(frozen=True)
class Instalment:
    """One row of the schedule: what is due when, and what is still open of it (DST-21)."""

    ratio: Fraction
    due_on: date
    amount_fen: int
    open_fen: int
    overdue: bool


@dataclass(frozen=True)
class Done:
    """What a dealer bought and paid in a time, the volume of confirmed breaches taken off (DST-12, DST-26)."""

    bought_fen: int
    deducted_fen: int
    collected_fen: int

    @property
    def sales_fen(self) -> int:
        """Return the sales that count."""
        return self.bought_fen - self.deducted_fen


@dataclass(frozen=True)
class Measure:
    """One demand of the appraisal: reached, demanded; the ratio as it may be shown (DST-26, DST-27).

    `met` is None where the paper's blank is left blank.
    """

    reached_fen: int
    target_fen: int
    ratio: Fraction | None
    met: bool | None


@dataclass(frozen=True)
class Assessment:
    """A dealer measured by its agreement."""

    agreement: Agreement
    until: date
    sales: Measure
    collection: Measure
    share_of_sales: Measure
    instalments: tuple[Instalment, ...]
    deducted_fen: int
    rebate_fen: int
    assumed: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Say whether both targets and the share of the sales target are met; a blank share asks nothing."""
        return all(measure.met is not False for measure in (self.sales, self.collection, self.share_of_sales))
