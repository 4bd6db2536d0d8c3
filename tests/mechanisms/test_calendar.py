"""Working days and months."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.holidays import Holidays
from custmgr.mechanisms.calendar import add_months, add_workdays, is_provisional, is_workday

days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@pytest.mark.rule("GRD-13")
def test_the_tenth_working_day_after_the_year_counts_the_working_sunday(holidays: Holidays) -> None:
    assert add_workdays(date(2025, 12, 31), 10, holidays) == date(2026, 1, 15)


@pytest.mark.rule("GRD-13")
@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        pytest.param(date(2026, 3, 5), 5, date(2026, 3, 12), id="over a weekend"),
        pytest.param(date(2026, 3, 7), 5, date(2026, 3, 13), id="from a Saturday"),
        pytest.param(date(2026, 2, 13), 5, date(2026, 2, 27), id="over Spring Festival with a working Saturday"),
        pytest.param(date(2026, 2, 27), 5, date(2026, 3, 5), id="over a working Saturday"),
        pytest.param(date(2026, 4, 30), 1, date(2026, 5, 6), id="over Labour Day"),
        pytest.param(date(2026, 9, 24), 5, date(2026, 10, 9), id="over Mid-Autumn and National Day"),
        pytest.param(date(2025, 12, 31), 1, date(2026, 1, 4), id="to a working Sunday"),
        pytest.param(date(2026, 3, 7), 0, date(2026, 3, 7), id="no days at all"),
    ],
)
def test_working_days_are_counted_from_the_day_after(holidays: Holidays, start: date, n: int, end: date) -> None:
    assert add_workdays(start, n, holidays) == end


def test_working_days_are_never_counted_backwards(holidays: Holidays) -> None:
    with pytest.raises(ValueError, match="forwards"):
        add_workdays(date(2026, 3, 5), -1, holidays)


@pytest.mark.rule("GRD-13")
@pytest.mark.parametrize(
    ("day", "works"),
    [
        pytest.param(date(2026, 2, 14), True, id="a make-up Saturday"),
        pytest.param(date(2026, 2, 16), False, id="a Monday off"),
        pytest.param(date(2026, 3, 6), True, id="a plain Friday"),
        pytest.param(date(2026, 3, 7), False, id="a plain Saturday"),
        pytest.param(date(2026, 3, 8), False, id="a plain Sunday"),
    ],
)
def test_a_day_is_a_working_day_by_the_lists_first(holidays: Holidays, day: date, *, works: bool) -> None:
    assert is_workday(day, holidays) is works


def test_a_year_without_a_table_knows_weekends_and_is_provisional(holidays: Holidays) -> None:
    assert is_workday(date(2027, 1, 1), holidays)
    assert is_provisional(date(2027, 1, 1), holidays)
    assert not is_provisional(date(2026, 12, 31), holidays)


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 1, date(2024, 3, 29)),
        (date(2024, 3, 15), 1, date(2024, 4, 15)),
        (date(2023, 12, 31), 1, date(2024, 1, 31)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_last(start: date, n: int, end: date) -> None:
    assert add_months(start, n) == end


@given(day=days, n=st.integers(0, 40))
def test_one_more_working_day_is_always_later(holidays: Holidays, day: date, n: int) -> None:
    sooner = add_workdays(day, n, holidays)

    later = add_workdays(day, n + 1, holidays)

    assert sooner < later
    assert is_workday(later, holidays)


@given(day=days, n=st.integers(1, 40))
def test_starting_later_never_ends_sooner(holidays: Holidays, day: date, n: int) -> None:
    assert add_workdays(day, n, holidays) <= add_workdays(day + timedelta(days=1), n, holidays)


@given(day=days, n=st.integers(0, 60))
def test_months_later_keeps_the_month_count_and_never_the_day_grows(day: date, n: int) -> None:
    end = add_months(day, n)

    assert (end.year - day.year) * 12 + end.month - day.month == n
    assert end.day <= day.day
