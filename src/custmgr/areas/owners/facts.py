"""What is known of a unit an owner bought."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Deal:
    """A unit as it is entered, beside its purchase (INF-19, INF-23)."""

    unit: str
    discount: str | None = None
    address: str | None = None
    project: str | None = None
    subscribed_on: date | None = None
    signed_on: date | None = None


@dataclass(frozen=True)
class Owned:
    """A unit on file, with its purchase as it stands now."""

    purchase: str
    customer: str
    name: str
    phone: str | None
    deal: Deal
    price_fen: int
    on: date
    entered_on: date
    late: bool

    @property
    def unit(self) -> str:
        """Return the unit."""
        return self.deal.unit


@dataclass(frozen=True)
class Bought:
    """What is typed of a deal whose purchase is to be recorded with it."""

    price_fen: int
    on: date | None = None
    salesperson: str | None = None
