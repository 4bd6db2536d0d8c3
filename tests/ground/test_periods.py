"""Weeks, months and quarters."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.periods import Month, Period, Quarter, Week, last_finished_quarter, month_of, quarter_of

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@pytest.mark.rule("CUS-15")
@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2024, 3, 31), Quarter(2024, 1)),
        (date(2024, 4, 1), Quarter(2024, 2)),
        (date(2024, 12, 31), Quarter(2024, 4)),
    ],
)
def test_a_quarter_ends_with_its_third_month(day: date, quarter: Quarter) -> None:
    assert quarter_of(day) == quarter


def test_a_quarter_knows_its_days_months_and_neighbours() -> None:
    quarter = Quarter(2026, 1)

    assert (quarter.first, quarter.last) == (date(2026, 1, 1), date(2026, 3, 31))
    assert quarter.months == (Month(2026, 1), Month(2026, 2), Month(2026, 3))
    assert (quarter.previous, quarter.next) == (Quarter(2025, 4), Quarter(2026, 2))
    assert quarter.year_before == Quarter(2025, 1)
    assert Quarter(2026, 4).next == Quarter(2027, 1)


@pytest.mark.parametrize(("month", "last"), [(Month(2024, 2), 29), (Month(2026, 2), 28), (Month(2026, 12), 31)])
def test_a_month_knows_its_last_day(month: Month, last: int) -> None:
    assert month.last.day == last


def test_months_follow_one_another_over_the_year() -> None:
    assert Month(2026, 12).next == Month(2027, 1)
    assert Month(2027, 1).previous == Month(2026, 12)
    assert month_of(date(2026, 10, 31)) == Month(2026, 10)


def test_a_week_runs_from_monday_to_sunday() -> None:
    week = Week.of(date(2026, 3, 8))

    assert (week.first, week.last) == (date(2026, 3, 2), date(2026, 3, 8))
    assert Week.of(date(2026, 3, 9)) == week.next
    assert week.next.previous == week


def test_periods_are_written_the_way_they_are_typed() -> None:
    assert str(Month(2026, 3)) == "2026-03"
    assert str(Quarter(2026, 3)) == "2026Q3"
    assert str(Week.of(date(2026, 3, 2))) == "2026-W10"


@pytest.mark.parametrize(
    ("today", "finished"),
    [
        (date(2026, 9, 30), Quarter(2026, 2)),
        (date(2026, 10, 1), Quarter(2026, 3)),
        (date(2026, 1, 1), Quarter(2025, 4)),
    ],
)
def test_a_quarter_is_finished_the_day_after_its_last(today: date, finished: Quarter) -> None:
    assert last_finished_quarter(today) == finished


@pytest.mark.parametrize("number", [0, 13])
def test_there_are_twelve_months(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 12"):
        Month(2026, number)


@pytest.mark.parametrize("number", [0, 5])
def test_there_are_four_quarters(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        Quarter(2026, number)


def test_a_week_begins_on_a_monday() -> None:
    with pytest.raises(ValueError, match="not a Monday"):
        Week(date(2026, 3, 3))


@given(days, st.sampled_from([Week, Month, Quarter]))
def test_periods_join_without_a_gap(day: date, kind: type[Week | Month | Quarter]) -> None:
    period: Period = kind.of(day)

    assert period.first <= day <= period.last
    assert period.next.first == period.last + timedelta(days=1)
    assert period.previous.last == period.first - timedelta(days=1)


@given(days, days)
def test_quarters_stand_in_the_order_of_their_days(one: date, other: date) -> None:
    assert (Quarter.of(one) < Quarter.of(other)) is (Quarter.of(one).last < Quarter.of(other).first)
