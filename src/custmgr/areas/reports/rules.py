"""How the figures of the reports are compared, ranked and shared."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.reports.facts import Bought, Change, Place, Turnover
from custmgr.areas.reports.policy import Purchases
from custmgr.ground.periods import Month, Quarter
from custmgr.mechanisms.shares import split

HUNDREDTHS_OF_PERCENT = 10_000
THOUSANDTHS = 1000
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

    Part A ends with the customer who reaches its share; the next one begins part B. Nobody who bought nothing has a part.
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
        **asdict(bought),
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


def statistics_due(month: Month, day: int) -> date:
    """Return the last day in time for the statistics of a month: that day of the next month (CMP-53)."""
    return month.next.first.replace(day=day)


def exact_shares(parts: Sequence[int]) -> list[Fraction]:
    """Share out 100.00 percent by largest remainder, so that the shares shown add up; nothing at all, all zero (CMP-128).

    >>> exact_shares([1, 1, 1])
    [Fraction(1667, 5000), Fraction(3333, 10000), Fraction(3333, 10000)]
    """
    if not any(parts):
        return [Fraction(0) for _part in parts]
    shared = split(HUNDREDTHS_OF_PERCENT, [Fraction(part) for part in parts])
    return [Fraction(part, HUNDREDTHS_OF_PERCENT) for part in shared]


def quantity_of(milli: int) -> int | Decimal:
    """Return a quantity kept in thousandths as the number it is."""
    whole, rest = divmod(milli, THOUSANDTHS)
    return Decimal(milli) / THOUSANDTHS if rest else whole


def _part(reached_before: Fraction, policy: Purchases) -> Turnover:
    if reached_before < policy.a_ratio:
        return Turnover.A
    return Turnover.B if reached_before < policy.b_ratio else Turnover.C
