"""Days as people type them."""

import pytest

from custmgr.areas.occasions.rules import reading
from custmgr.mechanisms.yearly import Yearly


@pytest.mark.rule("OCC-20")
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03-05", Yearly(3, 5)), ("3月5日", Yearly(3, 5)), ("02-29", Yearly(2, 29)), ("３－５", Yearly(3, 5)),
        ("2026-05-20", Yearly(5, 20, year=2026)), ("2028年2月29日", Yearly(2, 29, year=2028)),
        ("2027-02-29", None), ("02-30", None), ("03-05+", None), ("13-01", None), ("明天", None), ("", None),
    ],
)  # fmt: skip
def test_a_solar_day_is_read_with_and_without_its_year(text: str, day: Yearly | None) -> None:
    assert reading.solar(text) == day


@pytest.mark.rule("OCC-21")
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("01-15", Yearly(1, 15, lunar=True)),
        ("06-01+", Yearly(6, 1, lunar=True, leap=True)),
        ("正月十五", Yearly(1, 15, lunar=True)),
        ("农历闰六月初一", Yearly(6, 1, lunar=True, leap=True)),
        ("腊月三十", Yearly(12, 30, lunar=True)),
        ("冬月廿一", Yearly(11, 21, lunar=True)),
        ("十一月二十一", Yearly(11, 21, lunar=True)),
        ("1950年八月十五日", Yearly(8, 15, lunar=True, year=1950)),
        ("01-31", None), ("十三月初一", None), ("正月初零", None), ("八月", None),
    ],
)  # fmt: skip
def test_a_lunar_day_is_read_in_figures_and_as_it_is_spoken(text: str, day: Yearly | None) -> None:
    assert reading.lunar(text) == day


@pytest.mark.rule("OCC-21")
@pytest.mark.parametrize("month", range(1, 13))
def test_a_lunar_day_is_spoken_as_it_is_read(month: int) -> None:
    for day in range(1, 31):
        when = Yearly(month, day, lunar=True, leap=bool(day % 2))

        assert reading.lunar(reading.spoken_lunar(when)) == when
        assert reading.lunar(reading.written(when)) == when


@pytest.mark.rule("OCC-21")
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("农历01-30", Yearly(1, 30, lunar=True)), ("阴历 闰六月初一", Yearly(6, 1, lunar=True, leap=True)),
        ("腊月三十", Yearly(12, 30, lunar=True)), ("八月初一", Yearly(8, 1, lunar=True)), ("03-05", Yearly(3, 5)),
        ("1980-03-05 00:00:00", Yearly(3, 5, year=1980)), ("三月五日", None), ("农历01-31", None), ("02-30", None),
    ],
)  # fmt: skip
def test_in_a_column_for_both_a_lunar_day_is_told_by_its_words(text: str, day: Yearly | None) -> None:
    assert reading.either(text) == day
