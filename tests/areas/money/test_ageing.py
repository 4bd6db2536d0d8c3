"""How long open amounts have been due: each bound on both sides, today and on any day before."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from custmgr.areas.money import rules
from custmgr.areas.money.policy import Policy, Step
from tests.areas.conftest import Act
from tests.conftest import Run


@pytest.mark.rule("CUS-29")
@pytest.mark.parametrize(
    ("today", "step"),
    [
        ("2026-03-01", 0),
        ("2026-03-02", 1),
        ("2026-03-31", 1),
        ("2026-04-01", 2),
        ("2026-04-30", 2),
        ("2026-05-01", 3),
        ("2026-05-30", 3),
        ("2026-05-31", 4),
    ],
)
def test_a_part_of_the_ageing_ends_with_its_last_day(today: str, step: int) -> None:
    """Due on 1 March: the 30th, 60th and 90th day past it belong to the part they close."""
    assert rules.step_of(date(2026, 3, 1), date.fromisoformat(today), (30, 60, 90)) == step


@pytest.mark.parametrize(
    ("days", "faults"),
    [
        ((30, 60, 90), 0),
        ((1,), 0),
        ((0, 30), 1),
        ((30, 30), 1),
        ((60, 30), 1),
        ((), 1),
    ],
)
def test_the_rows_of_the_policy_rise_from_one_day_on(days: tuple[int, ...], faults: int) -> None:
    assert len(Policy(tuple(map(Step, days))).faults()) == faults


@pytest.fixture
def owing(sell: Act, pay: Act) -> None:
    """Enter debts due in December, January and March, and money that waits."""
    sell("100", "--credit", on="2025-11-05")
    sell("50", "--credit", on="2025-12-20")
    sell("30", "--credit", on="2026-02-28")
    sell("9", "--credit", whose="C00002", on="2026-03-01")
    pay("40", "--keep", on="2026-03-02")


@pytest.mark.rule("CUS-29")
@pytest.mark.usefixtures("owing")
def test_every_customer_and_the_total_are_aged(custmgr: Run) -> None:
    told = custmgr("credit", "ageing", "--json").json

    first, second = told["rows"]
    assert (told["as_of"], [row["code"] for row in told["rows"]]) == ("2026-03-05", ["C00001", "C00002"])
    assert (first["open"], first["not_due"], first["overdue"]) == ("180.00", "30.00", "150.00")
    assert [part["amount"] for part in first["parts"]] == ["0.00", "50.00", "100.00", "0.00"]
    assert [(part["from_days"], part["to_days"]) for part in first["parts"]] == [
        (1, 30),
        (31, 60),
        (61, 90),
        (91, None),
    ]
    assert (first["unallocated"], first["balance"], first["oldest_due_on"]) == ("40.00", "140.00", "2025-12-05")
    assert (second["open"], second["not_due"]) == ("9.00", "9.00")
    assert (told["total"]["open"], told["total"]["overdue"], told["total"]["balance"]) == ("189.00", "150.00", "149.00")


@pytest.mark.usefixtures("owing")
def test_an_earlier_day_shows_what_was_open_then(custmgr: Run) -> None:
    """Neither what was paid, returned nor moved after a day tells on it."""
    words = ("credit", "ageing", "C00001", "--on", "2026-03-03", "--json")
    before = custmgr(*words, now="2026-03-03").json
    custmgr("payment", "add", "C00001", "--on", "2026-03-04", "--amount", "120")
    custmgr("purchase", "return", "P000003", "--on", "2026-03-05", "--amount", "10", "--reason", "破损")
    custmgr("payment", "allocate", "K000001", "--to", "P000002", "--reason", "来函")

    assert custmgr(*words).json == before
    assert custmgr("credit", "ageing", "C00001", "--json").json["total"]["balance"] == "10.00"


@pytest.mark.usefixtures("owing")
def test_a_correction_counts_from_the_day_of_the_purchase(custmgr: Run) -> None:
    custmgr("purchase", "correct", "P000002", "--amount", "60", "--reason", "录入错误")

    told = custmgr("credit", "ageing", "C00001", "--on", "2026-01-31", "--json").json["total"]

    assert (told["open"], told["overdue"]) == ("160.00", "160.00")


def test_nobody_is_aged_where_nothing_is_open_and_no_day_ahead(custmgr: Run, sell: Act) -> None:
    sell("5")

    assert custmgr("credit", "ageing", "--json").json["rows"] == []
    assert custmgr("credit", "ageing").out == "Nobody owes anything.\n"
    assert [custmgr("credit", "ageing", "--on", day).status for day in ("2026-03-05", "2026-03-06")] == [0, 2]


@pytest.mark.usefixtures("owing")
def test_a_narrow_terminal_shows_fewer_columns_and_never_half_a_figure(custmgr: Run) -> None:
    wide, narrow, slip = (custmgr("credit", "ageing", env={"COLUMNS": width}).out for width in ("120", "80", "30"))

    assert "31-60 days" in wide
    assert "31-60 days" not in narrow
    for told in (wide, narrow, slip):
        assert "180.00" in told
        assert "2025-12-05" in told or told is wide


@pytest.mark.usefixtures("owing")
def test_the_workbook_is_typed_and_adds_up(custmgr: Run, tmp_path: Path) -> None:
    told = custmgr("report", "ageing", "--json").json
    page = load_workbook(tmp_path / "ageing-2026-03-05.xlsx").worksheets[0]
    rows = {row[0]: row for row in page.iter_rows(values_only=True)}

    assert (told["file"], told["rows"], told["total"]["open"]) == ("ageing-2026-03-05.xlsx", 2, "189.00")
    assert rows["C00001"][3:9] == (180, 30, 0, 50, 100, 0)
    assert rows["Total"][3] == 189
    assert custmgr("report", "ageing").status == 2
