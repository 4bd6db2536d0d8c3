"""Goods on their way: shipments with their box codes, and sales outside the territory."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from custmgr.areas.distributors.facts.words import BreachState, Origin, Penalty
from custmgr.ground.money import yuan


@dataclass(frozen=True)
class Code:
    """A box code: what stands before the number, and the number with its leading zeros (DST-10)."""

    prefix: str
    digits: str

    @property
    def number(self) -> int:
        """Return the number."""
        return int(self.digits)

    @property
    def width(self) -> int:
        """Return how many digits are printed."""
        return len(self.digits)

    def __str__(self) -> str:
        """Return the code as it stands on the box."""
        return self.prefix + self.digits


@dataclass(frozen=True)
class Shipment:
    """A shipment to a dealer's market, with the codes of its boxes (DST-10)."""

    id: int
    number: str
    customer_id: int
    customer: str
    name: str
    region: str
    first: Code
    last: Code
    product: str | None
    on: date


@dataclass(frozen=True)
class Find:
    """Whose box a code is, and whether it was found where it may be sold (DST-10, DST-11)."""

    code: str
    shipment: Shipment
    territory: tuple[str, ...]
    found: str | None
    inside: bool | None
    breach: str | None = None


@dataclass(frozen=True)
class Rates:
    """The figures a fine is worked out with, and which of them nobody has entered yet (DST-14).

    A multiple or a rate of nothing is a blank: no fine is worked out.
    """

    bonus_ratio: Decimal
    multiple: Decimal
    assumed: tuple[str, ...] = ()

    @property
    def are_blank(self) -> bool:
        """Say whether a figure the fine needs is left blank."""
        return not self.bonus_ratio or not self.multiple


@dataclass(frozen=True)
class Sanction:
    """One proposal: its amount in fen, if it has one, and how it was found."""

    kind: Penalty
    rule: str
    amount_fen: int | None
    basis: str

    def as_tree(self) -> Mapping[str, object]:
        """Return it as scripts read it."""
        amount = None if self.amount_fen is None else yuan(self.amount_fen)
        return {"kind": self.kind, "rule": self.rule, "amount": amount, "basis": self.basis}


@dataclass(frozen=True)
class Ruling:
    """What the company decided about a breach."""

    confirmed: bool
    deliberate: bool
    goods_fen: int
    taken_back_fen: int
    rates: Rates
    rebate_fen: int
    reason: str | None
    by: str
    on: date


@dataclass(frozen=True)
class Breach:
    """A sale outside the territory, to be decided or decided (DST-11, DST-28)."""

    id: int
    number: str
    origin: Origin
    customer_id: int
    customer: str
    name: str
    code: str | None
    month: str | None
    buyer: str | None
    region: str
    territory: tuple[str, ...]
    on: date
    ruling: Ruling | None
    sanctions: tuple[Sanction, ...] = ()

    @property
    def state(self) -> BreachState:
        """Return what was decided."""
        if self.ruling is None:
            return BreachState.CANDIDATE
        return BreachState.CONFIRMED if self.ruling.confirmed else BreachState.DISMISSED
