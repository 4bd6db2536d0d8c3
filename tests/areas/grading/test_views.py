"""Grade and limit in force, as other areas ask for them."""

import sqlite3
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from custmgr.areas.grading import views
from custmgr.areas.grading.facts import Grade, LimitSource
from tests.areas.grading.conftest import Books

Run = Callable[..., Any]
Enter = Callable[..., str]
NOW = "2026-02-10"


@pytest.mark.rule("GRD-18", "CRL-09")
@pytest.mark.parametrize(("on", "limit_fen"), [("2026-02-09", 500_00), ("2026-02-10", 200_000_00)])
def test_a_grade_is_in_force_from_the_day_of_its_approval(
    custmgr: Run, regular: Enter, books: Books, ledger: sqlite3.Connection, on: str, limit_fen: int
) -> None:
    books.opening_limit(regular(), 500_00)
    custmgr("customer", "grade", now=NOW)
    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)

    (found,) = views.standing(ledger, None, date.fromisoformat(on)).values()

    assert found.limit_fen == limit_fen
    assert found.source is (LimitSource.FORMULA if limit_fen > 500_00 else LimitSource.OPENING)


@pytest.mark.rule("GRD-18")
def test_an_unapproved_score_leaves_the_old_grade_in_force(
    custmgr: Run, regular: Enter, ledger: sqlite3.Connection
) -> None:
    code = regular()
    custmgr("customer", "grade", code, "--quarter", "2025Q3", "--score", "75", "--reason", "评审", now=NOW)
    custmgr("customer", "grade", "--approve", "2025Q3", "--by", "集团周总", now=NOW)

    custmgr("customer", "grade", code, "--score", "92", "--reason", "评审", now=NOW)

    (found,) = views.standing(ledger, None, date(2026, 2, 10)).values()
    assert (found.grade, found.score, found.quarter) == (Grade.C, Decimal(75), "2025Q3")


@pytest.mark.rule("GRD-18")
def test_an_older_quarter_approved_late_does_not_displace_a_newer_one(
    custmgr: Run, regular: Enter, ledger: sqlite3.Connection
) -> None:
    code = regular()
    for quarter, score in (("2025Q4", "85"), ("2025Q3", "65")):
        custmgr("customer", "grade", code, "--quarter", quarter, "--score", score, "--reason", "评审", now=NOW)
        custmgr("customer", "grade", "--approve", quarter, "--by", "集团周总", now=NOW)

    (found,) = views.standing(ledger, None, date(2026, 2, 10)).values()

    assert found.grade == "B"


@pytest.mark.rule("CRL-07", "CRL-08")
def test_a_limit_that_is_not_known_is_0_in_force(custmgr: Run, books: Books, ledger: sqlite3.Connection) -> None:
    unknown, nobody = books.customer("长安配件"), books.customer("从不采购")
    books.bought(unknown, "2025-01-08", 300_000)
    custmgr("customer", "grade", unknown, "--score", "90", "--reason", "评审", now=NOW)
    custmgr("customer", "grade", "--approve", "2025Q4", "--by", "集团周总", now=NOW)

    found = views.standing(ledger, None, date(2026, 2, 10))

    assert nobody
    assert [(one.limit_fen, one.source) for one in found.values()] == [
        (0, LimitSource.FORMULA),
        (0, LimitSource.NONE),
    ]


def test_only_those_asked_about_are_answered(regular: Enter, ledger: sqlite3.Connection) -> None:
    regular("长安配件")
    regular("永安电机")

    assert list(views.standing(ledger, [2], date(2026, 2, 10))) == [2]
    assert views.standing(ledger, [], date(2026, 2, 10)) == {}


@pytest.mark.rule("GRD-17")
def test_the_history_holds_every_grading_latest_first(custmgr: Run, regular: Enter, ledger: sqlite3.Connection) -> None:
    code = regular()
    custmgr("customer", "grade", code, now=NOW)
    custmgr("customer", "grade", code, "--score", "60", "--reason", "评审", now=NOW)

    assert [(one.grade, one.reason) for one in views.history(ledger, 1)] == [("D", "评审"), ("A", None)]
