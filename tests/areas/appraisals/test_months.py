"""The month of the visits by real commands: feedback, figures, workbooks, what waits."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.conftest import Run


@pytest.mark.rule("VIS-34")
def test_a_month_is_appraised_by_visitor(march: Run) -> None:
    told = march("visit", "stats", "--month", "2026-03", "--json", now="2026-04-03").json

    figures = {row["name"]: row for row in told["rows"]}
    keys = ("due", "done", "in_time", "visits", "on_time", "late", "missing", "unplanned", "execution", "score")
    assert [figures["王业务"][key] for key in keys] == [3, 2, 1, 2, 1, 1, 0, 0, "0.666667", "58.33"]
    assert [figures["李业务"][key] for key in keys] == [0, 0, 0, 1, 0, 0, 1, 1, None, None]
    assert (told["total"]["effectiveness"], told["due_on"], told["without_feedback"]) == (
        "0.333333",
        "2026-04-03",
        ["V00003"],
    )


@pytest.mark.rule("VIS-01")
def test_customers_in_no_plan_of_the_month_are_named(march: Run) -> None:
    words = ("--kind", "buyer", "--contact", "林", "--phone", "0769-88880003", "--business-type", "shop_4s")
    assert march("customer", "add", "旧客户", *words).status == 0

    told = march("visit", "stats", "--month", "2026-03", "--json").json
    shown = march("visit", "stats", "--month", "2026-03").out

    assert [one["name"] for one in told["unvisited"]] == ["海棠汽车", "旧客户"]
    assert "2 customers not in any plan" in shown
    assert march("customer", "show", "旧客户", "--json").json["business_type"] == "shop_4s"


@pytest.mark.rule("VIS-01")
def test_who_is_no_longer_active_need_not_be_planned(march: Run, ledger: sqlite3.Connection) -> None:
    row = (2, "lost", "停业", "卫文员", "2026-03-01", "")
    ledger.execute(
        "INSERT INTO file_status (customer_id, status, reason, by, on_day, at) VALUES (?, ?, ?, ?, ?, ?)", row
    )
    ledger.commit()

    assert march("visit", "stats", "--month", "2026-03", "--json").json["unvisited"] == []


@pytest.mark.rule("VIS-33")
def test_one_document_speaks_of_several_visits_and_goes_to_whom_it_concerns(march: Run) -> None:
    words = ("--document", "2026-033", "--to", "周区域,吴质管", "--json")
    done = march("visit", "feedback", "V3", *words, now="2026-03-18")

    (closed,) = done.json
    assert (closed["state"], closed["days_late"], closed["sent_on"]) == ("closed", 0, "2026-03-18")
    assert (closed["visit"], closed["document"]) == ("V00003", "2026-033")
    assert closed["sent_to"] == ["周区域", "吴质管"]


@pytest.mark.rule("VIS-33")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("V1",), 3),
        (("V9",), 2),
        (("V3",), 3),
        (("V3", "--to", "无名"), 2),
        (("V3", "--to", "周区域", "--on", "2026-03-31"), 2),
        (("V3", "--to", "周区域", "--on", "2026-03-12"), 3),
    ],
    ids=["sent already", "no such visit", "no reader", "unknown reader", "ahead", "before the visit"],
)
def test_feedback_that_cannot_be_is_refused(march: Run, words: tuple[str, ...], status: int) -> None:
    done = march("visit", "feedback", *words, "--document", "2026-040", "--json", now="2026-03-18")

    assert done.status == status
    assert status != 3 or done.error["rule"] == "VIS-33"


@pytest.mark.rule("VIS-35")
def test_the_report_states_the_score_and_no_pay(march: Run, tmp_path: Path) -> None:
    written = march("report", "visits", "--month", "2026-03", "--json", now="2026-04-03").json

    book = load_workbook(tmp_path / "visits-2026-03.xlsx")
    cells = [cell.value for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None]
    assert (written["rows"], written["totals"]["score"]) == (2, "50")
    assert any("computes no pay" in str(cell) for cell in cells)
    assert not any("pay" in str(column) and "score" not in str(column) for column in cells[5:19])
    titles = [sheet.title for sheet in book]
    assert titles == ["Appraisal", "Planned visits", "Visits and feedback", "Findings opened", "In no plan"]


@pytest.mark.rule("VIS-34")
def test_the_report_of_a_past_month_repeats_itself_and_keeps_its_types(march: Run, tmp_path: Path) -> None:
    march("report", "visits", "--month", "2026-03", now="2026-04-03")
    first = sheet_of(tmp_path / "visits-2026-03.xlsx")
    again = march("report", "visits", "--month", "2026-03", "--force", now="2026-06-01")

    assert again.status == 0
    assert sheet_of(tmp_path / "visits-2026-03.xlsx") == first
    row = next(row for row in first if row[0] == "王业务")
    assert (row[1], row[10], row[13]) == (3, 0.6667, 58.33)
    assert "n/a" in next(row for row in first if row[0] == "李业务")
    assert march("report", "visits", "--month", "2026-03").status == 2
    assert march("report", "visits", "--month", "2026-04", now="2026-03-31").status == 2


@pytest.mark.rule("VIS-34")
@pytest.mark.parametrize(("now", "late"), [("2026-03-31", None), ("2026-04-03", 0), ("2026-04-04", 1)])
def test_the_appraisal_waits_until_it_is_written(march: Run, now: str, late: int | None) -> None:
    def waiting() -> list[int]:
        return [line["days_late"] for line in march("today", "--json", now=now).json if line["rule"] == "VIS-34"]

    assert waiting() == ([] if late is None else [late])
    if late is not None:
        march("report", "visits", "--month", "2026-03", now=now)
        assert waiting() == []


@pytest.mark.rule("VIS-11", "VIS-12", "VIS-13", "VIS-14", "VIS-15")
def test_the_registers_hold_the_last_word_of_each_name(march: Run, tmp_path: Path) -> None:
    march("customer", "channels", "长青", "--register", "门店", now="2026-03-20")
    march("finding", "close", number_of(march, "coverage_filing"), "--set", "filed_on=2026-03-10", now="2026-03-10")
    later = ("--topic", "M1=x", "--row", "D4:name=城西店,state=不稳定", "--plan-item", "2")
    march("visit", "record", "C00001", "--by", "王业务", "--method", "onsite", *later, now="2026-03-20")

    written = march("report", "coverage", "--json", now="2026-04-03").json

    book = load_workbook(tmp_path / "coverage-2026-04-03.xlsx")
    told = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)][2:] for sheet in book}
    assert written["totals"] == {"sub_dealer": 1, "group": 1, "shop": 3, "channel": 1}
    assert told["Sub-dealers"][0][2:9] == ["小李用品", "yes", "no", None, None, "昆山", "12家"]
    assert str(told["Sub-dealers"][0][10])[:10] == "2026-03-10"
    assert told["Group customers"][0][3:8] == ["Existing", 12, 2, 1, 13]
    states = {row[2]: (row[3], row[4], row[5]) for row in told["4S shops"]}
    assert states == {
        "城北店": ("New", None, None),
        "城南店": ("Existing", "Cooperation ended", "价格"),
        "城西店": ("Existing", "Unstable", None),
    }


def test_a_desk_without_plans_owes_no_appraisal(custmgr: Run, staff: dict[str, str]) -> None:
    assert custmgr("visit", "stats", "--month", "2026-02", "--json").json["rows"] == []
    assert not [line for line in custmgr("today", "--json").json if line["rule"] == "VIS-34"]


def sheet_of(path: Path) -> list[tuple[Any, ...]]:
    return list(load_workbook(path).worksheets[0].iter_rows(values_only=True))


def number_of(desk: Run, kind: str) -> str:
    (line,) = desk("finding", "list", "--kind", kind, "--json", now="2026-03-20").json
    return str(line["number"])
