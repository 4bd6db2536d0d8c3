"""The resale month, and the loss that is shared out for administrative punishment after it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from custmgr.areas.complaints.facts.cases import Case, pieces
from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.words import THOUSANDTHS, Treatment
from custmgr.areas.penalties.facts.proposals import Burden, Sale
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.resale import NothingReturned, SoldBeforeDecision, SoldTooMany
from custmgr.ground.money import to_whole
from custmgr.ground.refusals import Refusal
from custmgr.mechanisms.calendar import add_months


def resale_until(decided_on: date, policy: Policy) -> date:
    """Return the last day goods may be sold again and count as sold: one month after the decision (CMP-91)."""
    return add_months(decided_on, policy.resale_months)


def counted(sales: Sequence[Sale], until: date) -> tuple[Sale, ...]:
    """Tell of every sale whether it counts: up to and including the last day; later the goods are unsold (CMP-93)."""
    return tuple(replace(sale, counts=sale.on <= until) for sale in sales)


def judge_sale(case: Case, sale: Sale, earlier: Sequence[Sale], decided_on: date) -> Refusal | None:
    """Refuse a sale of goods that did not come back, of more than came back, or before the decision (CMP-91)."""
    back = returned(case)
    if back is None:
        return NothingReturned(case.number)
    if sale.on < decided_on:
        return SoldBeforeDecision(case.number, sale.on, decided_on)
    left = (back.quantity_milli or 0) - sum(one.quantity_milli for one in earlier)
    if sale.quantity_milli > left:
        return SoldTooMany(case.number, _written(sale.quantity_milli), _written(max(left, 0)))
    return None


def burden_of(case: Case, sales: Sequence[Sale], decided_on: date, policy: Policy) -> Burden:
    """Return what is shared out: loss on what was sold, actual loss of the rest, other lines (CMP-92, CMP-93).

    `settled_on` is the day the burden is final: the last day of the resale month, or earlier when all was sold, or
    the decision's own where nothing came back.
    """
    actual = case.loss_fen or 0
    back = returned(case)
    if back is None:
        return Burden(actual, actual, settled_on=decided_on)
    until = resale_until(decided_on, policy)
    counting = [sale for sale in counted(sales, until) if sale.counts]
    sold = sum(sale.quantity_milli for sale in counting)
    quantity = back.quantity_milli or 0
    settled = max((sale.on for sale in counting), default=until) if sold >= quantity else until
    unsold = _actual(back, max(quantity - sold, 0))
    fen = actual - back.amount_fen + unsold + _on_sold(back, counting, policy)
    return Burden(fen, actual, quantity, sold, until, settled)


def returned(case: Case) -> LossLine | None:
    """Return the line of the goods that came back, or none (CMP-91)."""
    line = next((one for one in case.losses if one.kind is Treatment.RETURN), None)
    return line if line and line.quantity_milli else None


def loss_on(sale: Sale) -> int:
    """Return the loss on goods sold again against the A-grade price, in fen, never below 0 (CMP-92)."""
    return to_whole(Fraction(max(sale.a_price_fen - sale.price_fen, 0) * sale.quantity_milli, THOUSANDTHS))


def _on_sold(back: LossLine, sales: Sequence[Sale], policy: Policy) -> int:
    total = sum(loss_on(sale) for sale in sales)
    if not policy.cap_at_actual_loss:
        return total
    return min(total, back.amount_fen - _actual(back, max((back.quantity_milli or 0) - _sum(sales), 0)))


def _actual(back: LossLine, quantity_milli: int) -> int:
    """Return the actual loss by Annex L of a part of the goods returned."""
    if quantity_milli == back.quantity_milli:
        return back.amount_fen
    rate = Fraction(1) if back.rate is None else back.rate
    return to_whole(Fraction((back.price_fen or 0) * quantity_milli, THOUSANDTHS) * rate)


def _sum(sales: Sequence[Sale]) -> int:
    return sum(sale.quantity_milli for sale in sales)


def _written(milli: int) -> str:
    return f"{pieces(milli):,}"
