"""How purchases are compared with the quarter before, ranked and added up."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.reports.facts import TURNOVER, Bought, Change, Place
from custmgr.areas.reports.policy import Purchases
from custmgr.ground.periods import Quarter

THOUSANDTHS = 1000
NAMES = tuple(field.name for field in fields(Bought))
ADDED = tuple(field.name for field in fields(Bought) if field.type is int)


def change(now: int, before: int) -> Fraction | Change | None:
    """Compare with the period before: a share of it, "new" where it was nothing, none where both are (CUS-15).

    >>> change(1500, 1200), change(0, 1200)
    (Fraction(1, 4), Fraction(-1, 1))
    """
    if before == 0:
        return Change.NEW if now > 0 else None
    return Fraction(now - before, before)


def places(amounts: Sequence[int], policy: Purchases) -> list[Place]:
    """Rank amounts given from the largest down; whoever helps to reach the first share is part A (CUS-15).

    Part A ends with the customer who reaches its share; the next one begins part B. Who bought nothing has none.
    """
    whole, reached, found = sum(amounts), 0, []
    for amount in amounts:
        turnover = _part(Fraction(reached, whole), policy) if amount > 0 else None
        reached += amount
        share = Fraction(amount, whole) if whole else Fraction(0)
        found.append(Place(share, Fraction(reached, whole) if whole else Fraction(0), turnover))
    return found


def line_of(bought: Bought, place: Place | None) -> dict[str, Any]:
    """Return one line of a purchase sheet: the figures, what became of them, the place in the turnover (CUS-15)."""
    return {
        **{name: getattr(bought, name) for name in NAMES},
        "quantity": quantity_of(bought.quantity_milli),
        "previous_quantity": quantity_of(bought.previous_quantity_milli),
        "quantity_change": change(bought.quantity_milli, bought.previous_quantity_milli),
        "amount_change": change(bought.amount_fen, bought.previous_amount_fen),
        "year_change": change(bought.amount_fen, bought.year_before_amount_fen),
        "turnover": place.turnover if place else None,
        "share": place.share_ratio if place else None,
        "cumulative": place.cumulative_ratio if place else None,
    }


def summed(bought: Iterable[Bought]) -> Bought:
    """Return the line under a table: every figure added up."""
    whole = dict.fromkeys(ADDED, 0)
    for row in bought:
        for name in ADDED:
            whole[name] += getattr(row, name)
    return Bought(code="", name="", salesperson=None, grade=None, last_on=None, **whole)


def totals(bought: Sequence[Bought]) -> dict[str, Any]:
    """Return the totals of a quarter and of the one before; a customer counts where it ordered (CUS-15)."""
    return {
        **line_of(summed(bought), None),
        "customers": sum(row.orders > 0 for row in bought),
        "previous_customers": sum(row.previous_orders > 0 for row in bought),
    }


def stopped(bought: Sequence[Bought], quarter: Quarter) -> list[dict[str, Any]]:
    """Return who ordered in the four quarters before and nothing in this one, the greatest loss first (CUS-15)."""
    gone = [row for row in bought if row.orders == 0 and row.last_on and row.last_on >= quarter.year_before.first]
    gone.sort(key=lambda row: (-row.four_quarters_fen, row.code))
    return [{**line_of(row, None), "days": (quarter.last - row.last_on).days} for row in gone if row.last_on]


def quantity_of(milli: int) -> int | Decimal:
    """Return a quantity kept in thousandths as the number it is."""
    whole, rest = divmod(milli, THOUSANDTHS)
    return Decimal(milli) / THOUSANDTHS if rest else whole


def _part(reached_before: Fraction, policy: Purchases) -> str:
    reached = [bound for bound in (policy.a_ratio, policy.b_ratio) if reached_before >= bound]
    return TURNOVER[len(reached)]
