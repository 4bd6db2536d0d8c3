"""Days that come back every year, by both calendars."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.lunar import solar_of
from custmgr.mechanisms.yearly import Yearly, occurrences

NEW_YEARS = {2024: "2024-02-10", 2025: "2025-01-29", 2026: "2026-02-17", 2027: "2027-02-06", 2028: "2028-01-26"}


def on(when: Yearly, first: str, last: str) -> list[str]:
    return [str(day) for day in occurrences(when, date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.rule("OCC-20")
def test_the_twenty_ninth_of_february_is_the_twenty_eighth_in_a_common_year() -> None:
    assert on(Yearly(2, 29), "2027-01-01", "2028-12-31") == ["2027-02-28", "2028-02-29"]


@pytest.mark.rule("OCC-21")
def test_the_fifteenth_of_the_first_month_moves_through_the_solar_year() -> None:
    assert on(Yearly(1, 15, lunar=True), "2026-01-01", "2027-12-31") == ["2026-03-03", "2027-02-20"]


@pytest.mark.rule("OCC-21")
def test_a_birthday_of_a_leap_month_is_kept_in_the_ordinary_month_where_there_is_none() -> None:
    assert on(Yearly(6, 1, lunar=True, leap=True), "2025-01-01", "2027-12-31") == [
        "2025-07-25", "2026-07-14", "2027-07-04",
    ]  # fmt: skip
    assert on(Yearly(6, 1, lunar=True), "2025-01-01", "2025-12-31") == ["2025-06-25"]


@pytest.mark.rule("OCC-21")
def test_the_thirtieth_of_the_last_month_is_the_eve_of_the_new_year_however_long_the_month() -> None:
    eves = [str(date.fromisoformat(day) - timedelta(days=1)) for day in NEW_YEARS.values()]

    assert on(Yearly(12, 30, lunar=True), "2024-01-01", "2028-12-31") == eves


def test_the_first_of_the_first_month_is_the_new_year() -> None:
    assert {year: str(solar_of(year, 1, 1)) for year in NEW_YEARS} == NEW_YEARS


def test_outside_the_tables_there_is_no_lunar_day() -> None:
    assert solar_of(1899, 1, 1) is None
    assert solar_of(2101, 1, 1) is None
    assert on(Yearly(1, 1, lunar=True), "2101-06-01", "2103-01-01") == []


def test_once_means_the_year_named_and_no_other() -> None:
    assert on(Yearly(5, 20, year=2026, once=True), "2025-01-01", "2030-12-31") == ["2026-05-20"]
    assert on(Yearly(5, 20, year=2026), "2025-01-01", "2027-12-31") == ["2026-05-20", "2027-05-20"]
    assert on(Yearly(12, 8, lunar=True, year=2025, once=True), "2025-01-01", "2030-12-31") == ["2026-01-26"]


@pytest.mark.parametrize(
    ("when", "exists"),
    [
        (Yearly(2, 29), True), (Yearly(2, 30), False), (Yearly(4, 31), False), (Yearly(13, 1), False),
        (Yearly(0, 1), False), (Yearly(1, 0), False), (Yearly(12, 30, lunar=True), True),
        (Yearly(1, 31, lunar=True), False),
    ],
)  # fmt: skip
def test_some_days_exist_in_no_year(when: Yearly, exists: bool) -> None:
    assert when.exists is exists


@given(
    month=st.integers(1, 12), day=st.integers(1, 30), leap=st.booleans(), year=st.integers(1950, 2090),
)  # fmt: skip
def test_a_lunar_day_comes_once_in_every_lunar_year_in_order(month: int, day: int, leap: bool, year: int) -> None:
    when = Yearly(month, day, lunar=True, leap=leap)

    days = list(occurrences(when, solar_of(year, 1, 1) or date.min, solar_of(year + 3, 1, 1) or date.max))

    assert days[:3] == sorted(set(days))[:3]
    assert len([one for one in days if one < (solar_of(year + 3, 1, 1) or date.max)]) == 3
    assert all(353 <= (later - earlier).days <= 385 for earlier, later in pairwise(days))
