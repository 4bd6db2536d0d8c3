"""Statements of account: opening balance, every entry, closing balance, and what the customer confirms."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.conftest import Act
from tests.conftest import Run

FEBRUARY = ("--month", "2026-02")


@pytest.fixture
def february(custmgr: Run, sell: Act, pay: Act) -> None:
    """Enter a debt of January, and of each kind of entry one in February, the first and last day among them."""
    sell("100", "--credit", on="2026-01-31")
    sell("50", "--credit", "--product", "N35", on="2026-02-01")
    sell("20", on="2026-02-10")
    pay("70", on="2026-02-20")
    sell("9", "--credit", on="2026-03-01")
    back = ("purchase", "return", "P000002", "--amount", "5", "--reason", "破损")
    assert custmgr(*back, "--on", "2026-02-28").status == 0


def written(custmgr: Run, *words: str) -> Any:
    done = custmgr("report", "statement", *words, "--force", "--json")
    assert done.status == 0, done.err
    return done.json


def cells(path: Path) -> list[list[object]]:
    return [
        [cell for cell in row if cell is not None]
        for row in load_workbook(path).worksheets[0].iter_rows(values_only=True)
    ]


@pytest.mark.usefixtures("february")
def test_a_statement_goes_from_the_opening_to_the_closing_balance(custmgr: Run, tmp_path: Path) -> None:
    told = written(custmgr, "C00001", *FEBRUARY)
    rows = cells(tmp_path / told["file"])

    assert (told["file"], told["rows"]) == ("statement-C00001-2026-02.xlsx", 1)
    assert told["totals"] == {"opening": "100.00", "debit": "70.00", "credit": "95.00", "closing": "75.00"}
    (one,) = told["statements"]
    assert (one["customer"], one["in_words"], one["entries"]) == ("C00001", "人民币柒拾伍元整", 4)
    lines = [(str(row[0])[:10], *row[1:]) for row in rows if row and str(row[0])[:7] == "2026-02" and len(row) > 2]
    assert lines == [
        ("2026-02-01", "Opening balance", 100),
        ("2026-02-01", "Purchase", "P000002", "N35", 50, 150),
        ("2026-02-10", "Purchase in cash", "P000003", 20, 20, 150),
        ("2026-02-20", "Payment", "K000001", 70, 80),
        ("2026-02-28", "Goods returned", "T000001", "N35", 5, 75),
        ("2026-02-28", "Closing balance", 70, 95, 75),
    ]


@pytest.mark.usefixtures("february")
def test_the_closing_balance_opens_the_next_statement_and_is_aged_at_its_end(custmgr: Run, tmp_path: Path) -> None:
    february = written(custmgr, "C00001", *FEBRUARY)
    march = written(custmgr, "C00001", "--from", "2026-03-01", "--to", "2026-03-05")
    rows = cells(tmp_path / february["file"])

    assert march["totals"]["opening"] == february["totals"]["closing"]
    assert march["file"] == "statement-C00001-2026-03-01_2026-03-05.xlsx"
    ages = {row[0]: row[1] for row in rows if len(row) == 4} | {row[2]: row[3] for row in rows if len(row) == 4}
    assert (ages["Not due"], ages["1 to 30 days past due"], ages["Paid ahead"]) == (75, 0, 0)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (FEBRUARY, 0),
        (("--from", "2026-02-01", "--to", "2026-02-01"), 0),
        (("--from", "2026-02-02", "--to", "2026-02-01"), 2),
        (("--from", "2026-02-01"), 2),
        (("--to", "2026-02-01"), 2),
        ((*FEBRUARY, "--to", "2026-02-28"), 2),
        ((), 2),
        (("--month", "2026-03"), 0),
        (("--month", "2026-04"), 2),
    ],
)
@pytest.mark.usefixtures("february")
def test_a_statement_has_one_period_that_has_begun(custmgr: Run, words: tuple[str, ...], status: int) -> None:
    assert custmgr("report", "statement", "C00001", *words).status == status


@pytest.mark.usefixtures("february")
def test_everybody_with_an_entry_or_a_balance_gets_a_sheet(custmgr: Run, sell: Act, tmp_path: Path) -> None:
    sell("5", "--credit", whose="C00002", on="2026-01-01")
    told = written(custmgr, *FEBRUARY)
    sheets = load_workbook(tmp_path / told["file"]).sheetnames
    mine = written(custmgr, *FEBRUARY, "--salesperson", "王业务")
    early = custmgr("report", "statement", "--month", "2025-12")

    assert (told["file"], [one["customer"] for one in told["statements"]]) == (
        "statements-2026-02.xlsx",
        ["C00001", "C00002"],
    )
    assert len(sheets) == 2
    assert [one["customer"] for one in mine["statements"]] == ["C00001"]
    assert early.status == 2


@pytest.mark.usefixtures("february")
@pytest.mark.parametrize(
    ("amount", "note", "status", "difference"),
    [
        ("75", (), 0, "0.00"),
        ("74.99", (), 2, None),
        ("74.99", ("--note", "尾差"), 0, "-0.01"),
        ("75.01", ("--note", " "), 2, None),
    ],
)
def test_a_confirmation_keeps_both_balances_and_why_they_differ(
    custmgr: Run, amount: str, note: tuple[str, ...], status: int, difference: str | None
) -> None:
    words = ("statement", "confirm", "C00001", *FEBRUARY, "--amount", amount, "--signed-by", "张会计", *note, "--json")
    done = custmgr(*words)

    assert done.status == status
    if difference is not None:
        assert (done.json["ours"], done.json["theirs"], done.json["difference"]) == (
            "75.00",
            f"{float(amount):.2f}",
            difference,
        )
        assert len(custmgr("statement", "list", "C00001", "--json").json) == 1


@pytest.mark.usefixtures("february")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((*FEBRUARY, "--on", "2026-02-28"), 0),
        ((*FEBRUARY, "--on", "2026-02-27"), 2),
        ((*FEBRUARY, "--on", "2026-03-06"), 2),
        (("--month", "2026-03"), 2),
    ],
)
def test_what_is_confirmed_is_over(custmgr: Run, words: tuple[str, ...], status: int) -> None:
    done = custmgr("statement", "confirm", "C00001", "--amount", "75", "--signed-by", "张会计", *words)

    assert done.status == status


@pytest.mark.usefixtures("february")
def test_who_has_not_confirmed_is_listed_the_largest_balance_first(custmgr: Run, sell: Act) -> None:
    sell("500", "--credit", whose="C00002", on="2026-02-02")
    missing = ("statement", "list", *FEBRUARY, "--missing", "--json")
    before = [row["customer"] for row in custmgr(*missing).json]
    custmgr("statement", "confirm", "C00001", *FEBRUARY, "--amount", "75", "--signed-by", "张会计")

    assert (before, [row["customer"] for row in custmgr(*missing).json]) == (["C00002", "C00001"], ["C00002"])
    custmgr("statement", "confirm", "C00002", *FEBRUARY, "--amount", "500", "--signed-by", "李会计")
    assert custmgr(*missing[:-1]).out == "Everybody has confirmed.\n"


@pytest.mark.usefixtures("february")
def test_a_correction_of_what_was_confirmed_is_told_on_the_next_statement(custmgr: Run, tmp_path: Path) -> None:
    custmgr("statement", "confirm", "C00001", *FEBRUARY, "--amount", "75", "--signed-by", "张会计")
    custmgr("purchase", "correct", "P000001", "--amount", "90", "--reason", "录入错误")

    told = written(custmgr, "C00001", "--month", "2026-03")

    text = " ".join(str(cell) for row in cells(tmp_path / told["file"]) for cell in row)
    assert told["totals"]["opening"] == "65.00"
    assert "You confirmed 75.00 as of 2026-02-28" in text
    assert "change it by -10.00" in text
    assert "figures as of 2026-03-05" in text


@pytest.mark.usefixtures("february")
def test_people_read_it_too(custmgr: Run) -> None:
    one = custmgr("report", "statement", "C00001", *FEBRUARY).out
    both = custmgr("report", "statement", *FEBRUARY).out
    custmgr("statement", "confirm", "C00001", *FEBRUARY, "--amount", "70", "--signed-by", "张会计", "--note", "运费")

    assert "人民币柒拾伍元整" in one
    assert "Closing balance" in both
    assert "-5.00" in custmgr("statement", "list").out
    assert custmgr("statement", "list", "C00002").out == "No confirmation fits.\n"
