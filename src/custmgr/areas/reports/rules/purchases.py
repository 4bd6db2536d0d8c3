"""How purchases are compared with the quarter before, ranked and added up."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.reports.facts import TURNOVER, Bought, Change, Class, Place, Trend
from custmgr.areas.reports.policy import Purchases
from custmgr.ground.periods import Quarter

THOUSANDTHS = 1000
QUARTERS = 4
ADDED = Bought._fields[4:16]


def change(now: int, before: int) -> Fraction | Change | None:
    """Compare with the period before: a share of it, "new" where it was nothing, none where both are (CUS-15).

    >>> change(1500, 1200), change(0, 1200)
    (Fraction(1, 4), Fraction(-1, 1))
    """
    if before == 0:
        return Change.NEW if now > 0 else None
    return Fraction(now - before, before)


class Ranking:
    """The places of amounts told from the largest down, of which the whole is known (CUS-15).

    Part A ends with the customer who reaches its share; the next one begins part B. Who bought nothing has none.
    """

    def __init__(self, whole: int, policy: Purchases) -> None:
        self.whole, self.policy, self.reached = whole, policy, 0

    def place(self, amount: int) -> Place:
        """Return the place of the next amount."""
        turnover = _part(self.reached, self.whole, self.policy) if amount > 0 else None
        self.reached += amount
        return Place(part_of(amount, self.whole), part_of(self.reached, self.whole), turnover)


def places(amounts: Sequence[int], policy: Purchases) -> list[Place]:
    """Rank amounts given from the largest down; whoever helps to reach the first share is part A (CUS-15)."""
    ranking = Ranking(sum(amounts), policy)
    return [ranking.place(amount) for amount in amounts]


def part_of(amount: int, whole: int) -> Fraction:
    """Return the share of an amount in the whole, none of nothing."""
    return Fraction(amount, whole) if whole else Fraction(0)


def line_of(bought: Bought, place: Place | None) -> dict[str, Any]:
    """Return one line of a purchase sheet: the figures, what became of them, the place in the turnover (CUS-15)."""
    line = bought._asdict()
    line["quantity"] = quantity_of(bought.quantity_milli)
    line["previous_quantity"] = quantity_of(bought.previous_quantity_milli)
    line["quantity_change"] = change(bought.quantity_milli, bought.previous_quantity_milli)
    line["amount_change"] = change(bought.amount_fen, bought.previous_amount_fen)
    line["year_change"] = change(bought.amount_fen, bought.year_before_amount_fen)
    share, cumulative, turnover = place or (None, None, None)
    line["turnover"], line["share"], line["cumulative"] = turnover, share, cumulative
    return line


def summed(bought: Iterable[Bought]) -> Bought:
    """Return the line under a table: every figure added up."""
    whole = dict.fromkeys(ADDED, 0)
    for row in bought:
        for name in ADDED:
            whole[name] += getattr(row, name)
    return Bought._make(("", "", None, None, *whole.values(), None, None))


def stopped(row: Bought, quarter: Quarter) -> bool:
    """Say whether a customer ordered in the four quarters before and nothing in this one (CUS-15)."""
    return row.orders == 0 and (row.last_on or "") >= quarter.year_before.first.isoformat()


def stopped_line(row: Bought, quarter: Quarter) -> dict[str, Any]:
    """Return the line of a customer who stopped buying: when the last order was, and what is lost with him."""
    last = date.fromisoformat(row.last_on or "")
    return {**line_of(row, None), "last_on": last, "days": (quarter.last - last).days}


def is_falling(row: Bought, policy: Purchases) -> bool:
    """Say whether a customer still buys, but less than the share of his average of the four quarters before (CUS-15).

    Exactly that share is not falling.
    """
    return row.orders > 0 and row.amount_fen * QUARTERS < row.four_quarters_fen * Fraction(policy.falling_ratio)


def falling_line(row: Bought) -> dict[str, Any]:
    """Return the line of a customer who is falling behind: his average before, and how much is missing."""
    average = Fraction(row.four_quarters_fen, QUARTERS)
    missing = Fraction(row.amount_fen) / average - 1 if average else None
    return {**line_of(row, None), "average_fen": round(average), "missing": missing}


def by_loss(row: Bought) -> tuple[int, str]:
    """Return the sort key of who is falling behind: the greatest loss against his average first."""
    return QUARTERS * row.amount_fen - row.four_quarters_fen, row.code


def classes(counted: dict[str | None, list[int]]) -> list[Class]:
    """Return the parts of the turnover with their customers, those who bought nothing last (CUS-15)."""
    people = sum(figures[0] for figures in counted.values())
    money = sum(figures[1] for figures in counted.values())
    found = []
    for name in (*TURNOVER, None):
        customers, amount, previous = counted.get(name, [0, 0, 0])
        shares = part_of(customers, people), part_of(amount, money)
        found.append(Class(name or "", customers, shares[0], amount, shares[1], previous))
    return found


def trend_lines(trend: Sequence[Trend]) -> Iterator[dict[str, Any]]:
    """Return the quarters of the trend, each beside the one before it (CUS-15)."""
    before: Trend | None = None
    for one in trend:
        told = change(one.amount_fen, before.amount_fen) if before else None
        quantity = quantity_of(one.quantity_milli)
        average = round(Fraction(one.amount_fen + one.returned_fen, one.orders)) if one.orders else None
        yield {**one._asdict(), "quantity": quantity, "amount_change": told, "average_fen": average}
        before = one


def quantity_of(milli: int) -> int | Decimal:
    """Return a quantity kept in thousandths as the number it is."""
    whole, rest = divmod(milli, THOUSANDTHS)
    return Decimal(milli) / THOUSANDTHS if rest else whole


def _part(reached_before: int, whole: int, policy: Purchases) -> str:
    bounds = (policy.a_ratio, policy.b_ratio)
    return TURNOVER[sum(reached_before >= bound * whole for bound in bounds)]
