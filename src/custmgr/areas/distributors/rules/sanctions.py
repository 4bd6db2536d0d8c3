"""What follows from a confirmed sale outside the territory: proposals, which the company confirms."""

from collections.abc import Iterator
from fractions import Fraction

from custmgr.areas.distributors.facts.goods import Rates, Ruling, Sanction
from custmgr.areas.distributors.facts.words import Penalty
from custmgr.ground.money import grouped, percent, ratio, to_whole


def sanctions_of(ruling: Ruling) -> tuple[Sanction, ...]:
    """Propose a, b and c of the paper, and for deliberate diversion the end of cooperation (DST-12 to DST-15)."""
    return tuple(_sanctions(ruling)) if ruling.confirmed else ()


def fine_fen(goods_fen: int, rates: Rates) -> int | None:
    """Return goods value × bonus rate × multiple, rounded half up to whole fen; None over a blank (DST-14).

    >>> from decimal import Decimal
    >>> fine_fen(8_000_000, Rates(Decimal("0.03"), Decimal(1)))
    240000
    """
    if rates.are_blank:
        return None
    return to_whole(goods_fen * Fraction(rates.bonus_ratio) * Fraction(rates.multiple))


def rebate_after_fen(rebate_fen: int, ruling: Ruling | None) -> int:
    """Return the year-end rebate: nothing once a dealer diverted goods deliberately (DST-15)."""
    return 0 if ruling is not None and ruling.confirmed and ruling.deliberate else rebate_fen


def _sanctions(ruling: Ruling) -> Iterator[Sanction]:
    yield Sanction(Penalty.VOLUME, "DST-12", -ruling.goods_fen, grouped(ruling.goods_fen))
    yield Sanction(Penalty.TAKEN_BACK, "DST-13", ruling.taken_back_fen, grouped(ruling.taken_back_fen))
    rates = ruling.rates
    if (fine := fine_fen(ruling.goods_fen, rates)) is not None:
        basis = f"{grouped(ruling.goods_fen)} × {percent(rates.bonus_ratio)} × {ratio(rates.multiple)}"
        yield Sanction(Penalty.FINE, "DST-14", fine, basis)
    if ruling.deliberate:
        yield Sanction(Penalty.TERMINATE, "DST-15", None, "")
        after = rebate_after_fen(ruling.rebate_fen, ruling)
        yield Sanction(Penalty.REBATE, "DST-15", after, f"{grouped(ruling.rebate_fen)} → {grouped(after)}")
