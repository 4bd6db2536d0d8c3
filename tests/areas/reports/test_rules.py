"""How figures are compared, ranked, shared and dated."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.reports.facts import Change
from custmgr.areas.reports.policy import Complaints, Policy, Purchases
from custmgr.areas.reports.rules.cases import days_late, share_of_closed, statistics_due
from custmgr.areas.reports.rules.purchases import change, places, quantity_of
from custmgr.areas.reports.rules.units import exact_shares
from custmgr.ground.periods import Month

POLICY = Purchases(Decimal("0.80"), Decimal("0.95"), 10, 8, 10, Decimal("0.50"), 100)


@pytest.mark.rule("CUS-15")
@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [(1500, 1200, Fraction(1, 4)), (5, 0, Change.NEW), (0, 1200, Fraction(-1)), (7, 7, Fraction(0)), (0, 0, None)],
    ids=["a quarter more", "nothing before is new", "nothing now is all less", "the same", "nothing either time"],
)
def test_a_figure_is_compared_with_the_one_before(now: int, before: int, expected: object) -> None:
    assert change(now, before) == expected


@pytest.mark.rule("CMP-53")
@pytest.mark.parametrize(
    ("month", "due"),
    [(Month(2024, 2), date(2024, 3, 10)), (Month(2024, 12), date(2025, 1, 10))],
    ids=["February by 10 March", "December by 10 January"],
)
def test_the_statistics_are_due_by_the_tenth(month: Month, due: date) -> None:
    assert statistics_due(month, 10) == due


@pytest.mark.rule("CMP-53", "CMP-95")
@pytest.mark.parametrize(
    ("today", "confirmed_on", "late"),
    [
        (date(2024, 3, 9), None, 0),
        (date(2024, 3, 10), None, 0),
        (date(2024, 3, 11), None, 1),
        (date(2025, 3, 10), date(2024, 3, 10), 0),
        (date(2025, 3, 10), date(2024, 3, 12), 2),
    ],
    ids=["the 9th", "the 10th", "the 11th", "confirmed on the 10th", "confirmed on the 12th"],
)
def test_the_statistics_are_late_from_the_eleventh(today: date, confirmed_on: date | None, late: int) -> None:
    assert days_late(date(2024, 3, 10), today, confirmed_on) == late


@pytest.mark.rule("HBK-17")
def test_a_company_may_count_working_days_instead() -> None:
    assert statistics_due(Month(2026, 3), 10, workday=3) == date(2026, 4, 3)


@pytest.mark.rule("CMP-1", "HBK-17")
@pytest.mark.parametrize(
    ("on_time", "closed", "rate"),
    [(6, 8, Fraction(3, 4)), (0, 1, Fraction(0)), (1, 1, Fraction(1)), (5, 6, Fraction(5, 6)), (0, 0, None)],
)
def test_the_speed_of_handling_is_measured(on_time: int, closed: int, rate: Fraction | None) -> None:
    assert share_of_closed(on_time, closed) == rate


@pytest.mark.parametrize(
    ("first", "second"), [(7999, "A"), (8000, "B"), (8001, "B")], ids=["just under", "at the share", "just over"]
)
def test_part_a_ends_where_its_share_is_reached(first: int, second: str) -> None:
    ranked = places([first, 10000 - first], POLICY)

    assert [place.turnover for place in ranked] == ["A", second]


@pytest.mark.rule("CMP-128")
@given(st.lists(st.integers(min_value=0, max_value=10**12), min_size=1, max_size=12))
def test_shares_that_are_shown_add_up(parts: list[int]) -> None:
    assert sum(exact_shares(parts)) == (1 if any(parts) else 0)


def test_a_quantity_is_whole_where_it_can_be() -> None:
    assert quantity_of(2000) == 2
    assert quantity_of(2500) == Decimal("2.5")


@pytest.mark.parametrize(
    ("purchases", "complaints", "count"),
    [
        (POLICY, Complaints(10, ("mfg",)), 0),
        (replace(POLICY, a_ratio=Decimal("0.95")), Complaints(28, ("mfg",)), 1),
        (replace(POLICY, a_ratio=Decimal(0), top_customers=0), Complaints(29, ()), 3),
        (replace(POLICY, trend_quarters=0, movers=0, falling_customers=0), Complaints(10, ("mfg",)), 3),
        (replace(POLICY, falling_ratio=Decimal("1.01")), Complaints(10, ("mfg",)), 1),
        (replace(POLICY, falling_ratio=Decimal(1)), Complaints(10, ("mfg",)), 0),
    ],
)
def test_numbers_that_contradict_each_other_are_named(purchases: Purchases, complaints: Complaints, count: int) -> None:
    assert len(Policy(purchases, complaints).faults()) == count
