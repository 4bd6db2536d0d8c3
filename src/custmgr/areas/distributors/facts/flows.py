"""Sales flow sheets."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.distributors.facts.words import FlowState


@dataclass(frozen=True)
class FlowRow:
    """One line of a sheet: what went to whom, where."""

    product: str
    batch: str | None
    buyer: str
    region: str
    quantity_milli: int
    stock_milli: int | None


@dataclass(frozen=True)
class FlowMonth:
    """The sheet of one dealer and month: there, due, overdue; and how many buyers lie outside (DST-24, DST-28)."""

    customer_id: int
    customer: str
    name: str
    month: str
    due_on: date
    state: FlowState
    received_on: date | None
    rows: int
    outside: tuple[str, ...] = ()
