"""`custmgr policy holidays`, and what is said where a deadline runs into a year whose days off nobody knows."""

import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Run

OWN = "[2027]\nholidays = [2027-01-01, 2027-01-02, 2027-01-03, 2027-02-06]\nworkdays = [2027-01-09]\n"
CHANGE = (
    "INSERT INTO limit_change (customer_id, form, from_fen, to_fen, reason, applied_on, applied_by, state)"
    " SELECT id, '{}', 0, 5000000, '扩大', '2026-12-30', '王业务', 'open' FROM customer"
)
SAID = "the days off of 2027 are not known"


@pytest.fixture
def applied(custmgr: Run, staff: dict[str, str], ledger: sqlite3.Connection) -> str:
    """Register a customer whose limit change waits over the turn of the year."""
    words = ("--kind", "buyer", "--contact", "张三", "--phone", "0769-88880001", "--salesperson", "王业务", "--json")
    code = custmgr("customer", "add", "东莞磁材公司", *words, now="2026-12-30").json["code"]
    ledger.execute(CHANGE)
    ledger.commit()
    return str(code)


def test_the_years_are_shown_with_where_they_come_from(custmgr: Run) -> None:
    shown = custmgr("policy", "holidays", "--json", now="2026-11-27").json

    assert [(line["year"], line["source"], line["count"]) for line in shown] == [
        (2025, "published", 28),
        (2026, "published", 33),
        (2027, "unknown", None),
    ]
    assert "2026-02-15/2026-02-23" in shown[1]["days_off"]
    assert "2026-02-14" in shown[1]["work"]


def test_the_companys_own_file_lies_beside_the_database(custmgr: Run, desk_file: Path) -> None:
    desk_file.with_name("holidays.toml").write_text(OWN, "utf-8")

    (year,) = custmgr("policy", "holidays", "2027", "--json").json

    assert year == {
        "year": 2027,
        "source": "own",
        "count": 4,
        "days_off": ["2027-01-01/2027-01-03", "2027-02-06"],
        "work": ["2027-01-09"],
    }


def test_another_file_is_checked_before_it_is_used(custmgr: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(OWN, "utf-8")
    bad.write_text("[2027]\nholidays = [2026-01-01]", "utf-8")

    refused = custmgr("policy", "holidays", "--file", str(bad))

    assert custmgr("policy", "holidays", "2027", "--file", str(good), "--json").json[0]["source"] == "own"
    assert (refused.status, len(refused.err.splitlines())) == (2, 1)
    assert "2027.holidays: 2026-01-01" in refused.err
    assert custmgr("policy", "holidays", "--file", "nowhere.toml").status == 2


@pytest.mark.rule("GRD-13")
@pytest.mark.parametrize(("now", "missed"), [("2026-11-30", False), ("2026-12-01", True), ("2027-01-01", True)])
def test_from_december_on_next_years_days_off_are_missed(custmgr: Run, now: str, missed: bool) -> None:
    waiting = [line for line in custmgr("today", "--json", now=now).json if line["rule"] == "GRD-13"]
    checked = custmgr("policy", "check", now=now)

    assert [line["what"].startswith(SAID) for line in waiting] == [True] * missed
    assert ("days off of 2027 are not known" in checked.err) == missed
    assert checked.status == 0


@pytest.mark.rule("CRL-13")
def test_a_deadline_counted_into_an_unknown_year_says_that_it_is_provisional(
    custmgr: Run, applied: str, desk_file: Path
) -> None:
    guessed = custmgr("today", "--json", now="2026-12-31")
    desk_file.with_name("holidays.toml").write_text(OWN, "utf-8")
    known = custmgr("today", "--json", now="2026-12-31")

    before, after = (next(line for line in run.json if line["rule"] == "CRL-13") for run in (guessed, known))
    assert (before["deadline"], before["provisional"], SAID in guessed.err) == ("2027-01-04", True, True)
    assert (after["deadline"], after["provisional"], known.err) == ("2027-01-05", False, "")


@pytest.mark.rule("CRL-13")
def test_a_deadline_within_the_known_years_says_nothing(custmgr: Run, applied: str, ledger: sqlite3.Connection) -> None:
    ledger.execute("DROP TRIGGER limit_change_figures_stay")
    ledger.execute("UPDATE limit_change SET applied_on = '2026-12-28'")
    ledger.commit()

    done = custmgr("today", "--json", now="2026-12-29")

    (line,) = (line for line in done.json if line["rule"] == "CRL-13")
    assert (line["deadline"], line["provisional"]) == ("2026-12-31", False)
    assert SAID not in done.err
