"""`custmgr customer importance`, run as a person runs it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
NOW = "2026-03-05"


@pytest.fixture
def estate(custmgr: Run, staff: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Set up a developer's desk with one buyer of 3,000,000 and one caller; return the buyer's code."""
    assert staff
    monkeypatch.setenv("CUSTMGR_DB", str(tmp_path / "estate.db"))
    assert custmgr("init", "--policy", "estate").status == 0
    custmgr("staff", "add", "王业务", "--role", "salesperson")
    (tmp_path / "who.csv").write_text("编号,名称\nE00001,张三置业\nE00002,李四咨询\n", "utf-8")
    assert custmgr("customer", "import", "who.csv").status == 0
    assert custmgr("purchase", "add", "E00001", "--on", "2026-03-01", "--amount", "3000000").status == 0
    return "E00001"


def classed(custmgr: Run, *words: str) -> Any:
    """Class customers and return what scripts read."""
    return custmgr("customer", "importance", *words, "--json").json


@pytest.mark.rule("INF-10", "INF-12", "INF-16")
def test_everybody_is_classed_by_purchases_and_each_change_is_a_new_record(custmgr: Run, estate: str) -> None:
    first = classed(custmgr)
    custmgr("purchase", "add", estate, "--on", "2026-03-02", "--amount", "4999999.99")
    under = classed(custmgr, estate)
    custmgr("purchase", "add", estate, "--on", "2026-03-02", "--amount", "0.01")
    at = classed(custmgr, estate)

    assert [(one["code"], one["importance"]) for one in first] == [(estate, "C"), ("E00002", "E")]
    assert (under["total_purchases"], under["importance"]) == ("7999999.99", "C")
    assert (at["total_purchases"], at["importance"], at["route"], at["card"]) == ("8000000.00", "B", "B2", "platinum")
    history = classed(custmgr, estate, "--history")
    assert [one["route"] for one in history] == ["B2", "C"]


@pytest.mark.rule("INF-07", "INF-09")
def test_what_is_known_is_entered_and_taken_back(custmgr: Run, estate: str) -> None:
    villa = classed(custmgr, estate, "--set", "villa", "--set", "company_influence", "--by", "王业务")
    gone = classed(custmgr, estate, "--clear", "company_influence", "--by", "王业务")

    assert (villa["route"], villa["flags"], villa["card"]) == ("A2", ["villa", "company_influence"], "diamond")
    assert (gone["route"], gone["flags"]) == ("B1", ["villa"])


@pytest.mark.rule("INF-13")
def test_events_are_counted(custmgr: Run, estate: str) -> None:
    assert estate
    for _time in range(2):
        guest = classed(custmgr, "E00002", "--set", "event", "--by", "王业务")

    assert (guest["importance"], guest["events"]) == ("D", 2)


@pytest.mark.rule("INF-11")
def test_a_public_office_is_entered_with_a_warning(custmgr: Run, estate: str) -> None:
    done = custmgr("customer", "importance", estate, "--set", "gov_official", "--by", "王业务")

    assert (done.status, "keep" in done.err or "personal" in done.err) == (0, True)


@pytest.mark.rule("INF-16")
def test_a_class_of_importance_leaves_the_grade_of_credit_alone(custmgr: Run, estate: str) -> None:
    classed(custmgr, estate, "--set", "villa", "--by", "王业务")

    assert custmgr("customer", "show", estate, "--json").json["grade"] is None


@pytest.mark.rule("INF-16")
@pytest.mark.parametrize("change", ["DELETE FROM importance", "UPDATE importance SET total_fen = 1"])
def test_a_class_is_never_changed_or_removed(custmgr: Run, estate: str, tmp_path: Path, change: str) -> None:
    assert classed(custmgr, estate)["route"] == "C"

    connection = sqlite3.connect(tmp_path / "estate.db")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(change)
    connection.close()


@pytest.mark.parametrize(
    "words",
    [
        ("--set", "villa", "--by", "王业务"),
        ("--history",),
        ("E00001", "--set", "villa"),
        ("E00001", "--set", "castle", "--by", "王业务"),
        ("E00001", "--set", "villa", "--by", "无此人"),
        ("E00001", "--clear", "event", "--by", "王业务"),
        ("E00001", "--set", "villa", "--clear", "villa", "--by", "王业务"),
        ("E09999",),
    ],
)
def test_words_that_make_no_sense_are_bad_input(
    custmgr: Run, estate: str, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert estate

    assert custmgr("customer", "importance", *words).status == 2
    connection = sqlite3.connect(tmp_path / "estate.db")
    assert connection.execute("SELECT count(*) FROM importance_flag").fetchone() == (0,)
    connection.close()


@pytest.mark.rule("INF-16")
def test_a_manufacturer_does_not_class_by_importance(custmgr: Run, staff: dict[str, str]) -> None:
    assert staff

    refused = custmgr("customer", "importance", "--json", now=NOW)

    assert (refused.status, refused.error["rule"]) == (3, "INF-16")
