"""Days, moments, months and quarters, read."""

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.dates import to_day, to_moment, to_month, to_quarter
from custmgr.ground.periods import Month, Quarter
from custmgr.ground.reading import Unreadable

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-01",
        "2026-10-1",
        "2026/10/1",
        "2026.10.1",
        "2026年10月1日",
        "2026 年 10 月 1 日",
        "20261001",
        "２０２６－１０－０１",
        "\u3000 2026-10-01\n",
        "2026-10-01T00:00:00",
        "2026-10-01 00:00",
        "2026/10/1 0:00:00",
        "2026-10-01 00:00:00.000",
    ],
)
def test_a_day_is_read_with_its_year_first(text: str) -> None:
    assert to_day(text) == date(2026, 10, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("1/2/2026", id="the year last"),
        pytest.param("26-10-01", id="a short year"),
        pytest.param("2026-02-29", id="a day that never was"),
        pytest.param("20261301", id="a thirteenth month"),
        pytest.param("2026-10/01", id="mixed marks"),
        pytest.param("1899-12-31", id="before 1900"),
        pytest.param("2201-01-01", id="after 2200"),
        pytest.param("2026-10-01 09:30", id="a clock time"),
        pytest.param("2026-10", id="a month"),
        pytest.param("明天", id="a word"),
        pytest.param("٢٠٢٦-١٠-٠١", id="digits of another script"),
    ],
)
def test_what_is_no_clear_day_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        to_day(text)

    assert (told.value.kind, told.value.text) == ("day", text)


@pytest.mark.parametrize(("text", "year"), [("1900-01-01", 1900), ("2200-12-31", 2200)])
def test_the_first_and_the_last_year_are_read(text: str, year: int) -> None:
    assert to_day(text).year == year


@given(days)
def test_a_day_reads_back_from_every_form(day: date) -> None:
    assert to_day(day.isoformat()) == day
    assert to_day(f"{day:%Y%m%d}") == day
    assert to_day(f"{day.year}年{day.month}月{day.day}日") == day


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-11-22", "2026-11-22T09:00:00"),
        ("2026年11月22日", "2026-11-22T09:00:00"),
        ("20261122", "2026-11-22T09:00:00"),
        ("2026-11-22T09:30", "2026-11-22T09:30:00"),
        ("2026-11-22 09:30", "2026-11-22T09:30:00"),
        ("2026-11-22 09:30:15", "2026-11-22T09:30:15"),
        ("2026-11-22T00:00:00", "2026-11-22T00:00:00"),
        ("2026年11月22日 9:30", "2026-11-22T09:30:00"),
        ("2026年11月22日9：30", "2026-11-22T09:30:00"),
        ("2026/11/22 23:59:59", "2026-11-22T23:59:59"),
    ],
)
def test_a_moment_is_wall_time_and_a_bare_day_its_nine_oclock(text: str, iso: str) -> None:
    assert to_moment(text) == datetime.fromisoformat(iso)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9:30",
        "2026-11-22 24:00",
        "2026-11-22 9:60",
        "2026-11-2209:30",
        "2026-11-22T09:30+08:00",
        "2026-02-30 09:00",
        "2026-11-22 9",
    ],
)
def test_what_is_no_clear_moment_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        to_moment(text)

    assert (told.value.kind, told.value.text) == ("moment", text)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 12, 31)))  # noqa: DTZ001  Shanghai wall time
def test_a_moment_reads_back_to_the_second(moment: datetime) -> None:
    exact = moment.replace(microsecond=0)

    assert to_moment(exact.isoformat()) == exact
    assert to_moment(exact.isoformat(" ")) == exact


@pytest.mark.parametrize("text", ["2026-10", "2026/10", "2026年10月", "202610", "２０２６年１０月", " 2026-10 "])
def test_a_month_is_read(text: str) -> None:
    assert to_month(text) == Month(2026, 10)


@pytest.mark.parametrize("text", ["", "2026-13", "2026-00", "2026.10", "10-2026", "2201-01", "2026-10-01"])
def test_what_is_no_clear_month_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable, match="month"):
        to_month(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026Q3",
        "2026q3",
        "2026-Q3",
        "2026 Q3",
        "２０２６Ｑ３",
        "2026年3季度",
        "2026年第3季度",
        "2026年第三季度",
        "2026年三季度",
    ],
)
def test_a_quarter_is_read(text: str) -> None:
    assert to_quarter(text) == Quarter(2026, 3)


@pytest.mark.parametrize("text", ["", "2026Q5", "2026Q0", "Q3", "2026-3", "2026年五季度", "1899Q4"])
def test_what_is_no_clear_quarter_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable, match="quarter"):
        to_quarter(text)


@given(days)
def test_a_period_reads_back_as_it_is_written(day: date) -> None:
    assert to_month(str(Month.of(day))) == Month.of(day)
    assert to_quarter(str(Quarter.of(day))) == Quarter.of(day)


@given(st.text(alphabet="0123456789-/.年月日T: Qq季度三第", max_size=20))
def test_any_text_is_read_or_unreadable(text: str) -> None:
    for read in (to_day, to_moment, to_month, to_quarter):
        with suppress(Unreadable):
            value = read(text)
            assert read(str(value)) == value
