"""What a complaint cost: one line for each kind of treatment."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.complaints.facts.words import THOUSANDTHS, Stage, Treatment
from custmgr.ground.frozen import frozen
from custmgr.ground.money import grouped, ratio

PER_CENT = 100


@frozen
class LossLine:
    """One line of the loss; a later line of the same kind takes its place, and the earlier one is kept.

    `stage` is where the form lay when the line was entered; `estimated` tells a return whose goods are not received.
    """

    id: int
    kind: Treatment
    amount_fen: int
    quantity_milli: int | None
    price_fen: int | None
    work_fen: int | None
    transport_fen: int | None
    waste_fen: int | None
    estimated: bool
    entered_at: datetime
    rate: Fraction | None = None
    stage: Stage = Stage.SYNTHESIS
    reason: str | None = None
    by: str = ""

    @property
    def quantity(self) -> int | Decimal | None:
        """Return the quantity in pieces."""
        return None if self.quantity_milli is None else _pieces(self.quantity_milli)

    @property
    def formula(self) -> str:
        """Return how the amount came about, as people write it: 2,000 × 80.00 × 20%."""
        if self.quantity_milli is not None and self.price_fen is not None:
            rate = "" if self.rate is None else f" × {ratio(self.rate * PER_CENT)}%"
            return f"{_pieces(self.quantity_milli):,} × {grouped(self.price_fen)}{rate}"
        parts = [part for part in (self.work_fen, self.transport_fen, self.waste_fen) if part is not None]
        return " + ".join(grouped(part) for part in parts or [self.amount_fen])


def latest(lines: Iterable[LossLine]) -> tuple[LossLine, ...]:
    """Return the line that counts of each kind, in the order of the kinds."""
    by_kind = {line.kind: line for line in lines}
    return tuple(by_kind[kind] for kind in Treatment if kind in by_kind)


def total(lines: Iterable[LossLine]) -> int:
    """Return the sum of the lines in fen (CMP-111)."""
    return sum(line.amount_fen for line in lines)


def _pieces(milli: int) -> int | Decimal:
    whole, rest = divmod(milli, THOUSANDTHS)
    return Decimal(milli) / THOUSANDTHS if rest else whole
