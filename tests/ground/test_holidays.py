"""The published holidays and the company's own file."""

from datetime import date
from pathlib import Path

import pytest

from custmgr.ground.holidays import BadHolidays, statutory

OWN = """
[2026]
holidays = [2026-03-09]

[2027]
holidays = [2027-01-01, "2027年1月2日"]
workdays = [2027-01-03]
"""


def test_the_year_2026_is_known_with_its_make_up_days() -> None:
    known = statutory()

    assert {day for day in known.work if day.year == 2026} == {
        date(2026, month, day) for month, day in ((1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10))
    }
    assert sum(day.year == 2026 for day in known.off) == 33
    assert {2004, 2026} <= known.covered
    assert 2003 not in known.covered


def test_a_year_of_the_companys_own_file_replaces_the_published_one(tmp_path: Path) -> None:
    file = tmp_path / "holidays.toml"
    file.write_text(OWN, encoding="utf-8")

    known = statutory(file)

    assert {day for day in known.off if day.year in {2026, 2027}} == {
        date(2026, 3, 9),
        date(2027, 1, 1),
        date(2027, 1, 2),
    }
    assert {day for day in known.work if day.year in {2026, 2027}} == {date(2027, 1, 3)}
    assert {2025, 2026, 2027} <= known.covered
    assert date(2025, 10, 1) in known.off


def test_without_an_own_file_the_published_days_hold(tmp_path: Path) -> None:
    assert statutory(tmp_path / "none.toml") == statutory()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("[next]\nholidays = []", "next", id="no year"),
        pytest.param("2027 = 1", "2027", id="no table"),
        pytest.param("[2027]\ndays = []", "2027.days", id="an unknown key"),
        pytest.param("[2027]\nholidays = 1", "2027.holidays", id="no list"),
        pytest.param("[2027]\nholidays = ['tomorrow']", "2027.holidays: tomorrow", id="no day"),
        pytest.param("[2027]\nholidays = [2026-01-01]", "2027.holidays: 2026-01-01", id="another year"),
        pytest.param(
            "[2027]\nholidays = [2027-01-01]\nworkdays = [2027-01-01]", "2027.workdays: 2027-01-01", id="both"
        ),
    ],
)
def test_a_faulty_own_file_is_refused_with_the_place(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "holidays.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(BadHolidays) as told:
        statutory(file)

    assert (told.value.path, told.value.place) == (str(file), place)


@pytest.mark.parametrize("content", [b"[2027", b"\xff\xfe"], ids=["broken TOML", "no text"])
def test_an_own_file_that_is_no_table_at_all_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "holidays.toml"
    file.write_bytes(content)

    with pytest.raises(BadHolidays):
        statutory(file)
