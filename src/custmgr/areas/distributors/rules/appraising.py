"""Instalments of an agreement, and a dealer measured by it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.distributors.facts.agreements import Agreement, Done, Instalment, Measure, Share, Terms
from custmgr.areas.distributors.refusals.agreements import EndsBeforeIt, SharesNotWhole
from custmgr.ground.periods import MONTHS_IN_YEAR, Month
from custmgr.ground.refusals import Refusal
from custmgr.mechanisms.shares import split

SHOWN = 10**4


def judge_terms(terms: Terms) -> Refusal | None:
    """Refuse shares that are not exactly the whole, and an agreement that ends before it begins (DST-21)."""
    if terms.until_on < terms.from_on:
        return EndsBeforeIt(terms.from_on, terms.until_on)
    whole = sum((share.ratio for share in terms.shares), Fraction(0))
    return None if whole == 1 else SharesNotWhole(whole)


def instalments(terms: Terms, collected_fen: int, today: date) -> tuple[Instalment, ...]:
    """Divide the agreed amount by its shares, pay the earliest first, overdue the day after its day (DST-21)."""
    shares = sorted(terms.shares, key=lambda share: share.due_on)
    amounts = split(terms.amount_fen, [share.ratio for share in shares])
    rest, rows = collected_fen, []
    for share, amount in zip(shares, amounts, strict=True):
        open_fen = amount - min(amount, max(0, rest))
        rest -= amount
        rows.append(_instalment(share, amount, open_fen, today))
    return tuple(rows)


def target_until(target_fen: int, terms: Terms, month: Month | None) -> Fraction:
    """Return a target to the end of a month: as many of the agreement's months as have passed (DST-26)."""
    if month is None:
        return Fraction(target_fen)
    first, last = Month.of(terms.from_on), Month.of(terms.until_on)
    whole = _ordinal(last) - _ordinal(first) + 1
    passed = min(whole, max(0, _ordinal(month) - _ordinal(first) + 1))
    return Fraction(target_fen * passed, whole)


def measure(reached_fen: int, target: Fraction) -> Measure:
    """Measure what was reached by its target; exactly the target meets it (DST-26)."""
    if not target:
        return Measure(reached_fen, 0, None, None)
    exact = Fraction(reached_fen) / target
    return Measure(reached_fen, round(target), shown(exact, Fraction(1)), exact >= 1)


def share_of_sales(done: Done, target: Fraction, least_ratio: Decimal) -> Measure:
    """Measure collections by the sales target, unrounded; exactly the least share meets it, 0 asks nothing (DST-27)."""
    if not target:
        return Measure(done.collected_fen, 0, None, None)
    least, exact = Fraction(least_ratio), done.collected_fen / target
    return Measure(done.collected_fen, round(target * least), shown(exact, least), exact >= least if least else None)


def shown(exact: Fraction, least: Fraction) -> Fraction:
    """Return a ratio as it may be shown: rounded down where rounding would show a miss as met (DST-27).

    >>> shown(Fraction(89999999, 100000000), Fraction(9, 10))
    Fraction(8999, 10000)
    """
    return Fraction(exact * SHOWN // 1, SHOWN) if exact < least else exact


def in_force(agreements: Iterable[Agreement], on: date) -> Agreement | None:
    """Return the last agreement that holds on a day."""
    held = [one for one in agreements if one.terms.from_on <= on <= one.terms.until_on]
    return held[-1] if held else None


def _instalment(share: Share, amount_fen: int, open_fen: int, today: date) -> Instalment:
    late = open_fen > 0 and today > share.due_on
    return Instalment(share.ratio, share.due_on, amount_fen, open_fen, late)


def _ordinal(month: Month) -> int:
    return month.year * MONTHS_IN_YEAR + month.number
