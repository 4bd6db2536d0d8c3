"""The month's papers: the summary of visits, workload, appraisal, feedback, violations; the form of one visit."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.supervision.conftest import Visited
from tests.areas.wealth import Wealth


def cells(path: Path, sheet: str) -> list[list[Any]]:
    """Return the filled rows of a sheet."""
    book = load_workbook(path)
    return [[cell for cell in row if cell is not None] for row in book[sheet].iter_rows(values_only=True) if any(row)]


@pytest.mark.rule("FVS-53", "FVS-10")
def test_the_summary_names_customer_time_method_and_content(signed: Wealth, visited: Visited, tmp_path: Path) -> None:
    visited("2026-03-05T10:30", "--set", "satisfaction=5")
    visited("2026-03-06T10:30", "--set", "satisfaction=4", by="赵专员")
    visited("2026-02-27T10:30")
    file = tmp_path / "汇总.xlsx"

    told = signed.done(
        "report", "callbacks", "--month", "2026-03", "-o", str(file), "--hand", "钱主管", now="2026-04-02"
    )

    assert (told["rows"], told["due_on"], told["handed_to"]) == (2, "2026-04-03", "钱主管")
    rows = cells(file, "Summary")
    assert rows[2][:4] == ["Customer name", "Time of the visit", "Method", "Content"]
    assert [row[0] for row in rows[3:5]] == ["周立", "周立"]
    assert [line["what"] for line in signed.done("today", now="2026-04-02") if line["rule"] == "FVS-10"] == [
        f"summary of the visits of {month}: to be written and handed up"
        for month in ("2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12",
                      "2026-01", "2026-02")
    ]  # fmt: skip


@pytest.mark.rule("FVS-10")
def test_the_months_work_of_each_specialist(signed: Wealth, visited: Visited, tmp_path: Path) -> None:
    signed.attempt("2026-03-05T10:10")
    visited("2026-03-05T14:30")
    visited("2026-03-09T10:30", "--kind", "continuing", now="2026-03-12")
    signed.done("visit", "check", "V00001", "--by", "周督导", *ALL, now="2026-03-12")
    signed.done("plan", "new", "--week", "2026-03-09", "--by", "赵专员")
    signed.done("plan", "add", "JH-0001", "周立", "--on", "2026-03-10", "--method", "phone", "--note", "提纲")
    signed.done("plan", "submit", "JH-0001")
    signed.done("plan", "approve", "JH-0001", "--by", "吴总部")
    file = tmp_path / "work.xlsx"

    signed.done("report", "callbacks", "--month", "2026-03", "-o", str(file), now="2026-04-02")

    rows = {row[0]: row[1:] for row in cells(file, "Workload")}
    assert rows["李专员"] == [0, 1, 2, 1, 0, 1, 1]  # planned, attempts, reached, late, given up, checked, in order
    assert rows["赵专员"] == [1, 0, 0, 0, 0, 0, 0]


@pytest.mark.rule("FVS-10", "FVS-42")
def test_a_yearly_visit_is_late_after_its_year(signed: Wealth, visited: Visited, tmp_path: Path) -> None:
    visited("2026-03-06T10:30", "--kind", "continuing")
    visited("2027-03-06T10:30", "--kind", "continuing")
    visited("2028-03-07T10:30", "--kind", "continuing", by="赵专员")

    for month, late in (("2027-03", 0), ("2028-03", 1)):
        file = tmp_path / f"{month}.xlsx"
        told = signed.done("report", "callbacks", "--month", month, "-o", str(file), now=f"{month}-31")
        assert told["totals"]["late"] == late


@pytest.mark.rule("FVS-39", "FVS-10")
@pytest.mark.parametrize(
    ("attempted", "on", "late"),
    [
        (None, "2026-03-12", 0),
        (None, "2026-03-13", 1),
        (("2026-03-12", 20), "2026-03-20", 0),
        (("2026-03-12", 19), "2026-03-20", 1),
        (("2026-03-13", 20), "2026-03-20", 1),
    ],
    ids=["the last day", "a day late", "called in time", "too short a call", "called a day late"],
)
def test_a_new_signing_visit_begun_too_late_counts_as_late(
    signed: Wealth, visited: Visited, tmp_path: Path, attempted: tuple[str, int] | None, on: str, late: int
) -> None:
    if attempted:
        signed.attempt(f"{attempted[0]}T10:30", seconds=attempted[1])
    visited(f"{on}T14:30")
    visited(f"{on}T15:30", "--kind", "new_signing")  # a second one begins nothing

    file = tmp_path / "work.xlsx"
    told = signed.done("report", "callbacks", "--month", "2026-03", "-o", str(file), now="2026-04-01")

    assert told["totals"]["late"] == late


@pytest.mark.rule("FVS-67", "FVS-32")
def test_the_month_appraises_each_wealth_manager(signed: Wealth, visited: Visited, tmp_path: Path) -> None:
    for score in ("5", "4", "3"):
        visited("2026-03-05T10:30", "--set", f"satisfaction={score}", by="赵专员" if score == "4" else "李专员",
                who="周立", now=f"2026-03-05T1{score}:30")  # fmt: skip
    case = signed.done("complaint", "open", "--customer", "周立", "--reason", "态度差", "--draft")["number"]
    signed.done("complaint", "against", case, "--person", "王经理", "--about", "attitude", "--text", "训斥")
    signed.done("finding", "open", "--kind", "anomaly", "--customer", "周立", "--text", "代签", "--set", "code=A2")
    file = tmp_path / "a.xlsx"

    signed.done("report", "callbacks", "--month", "2026-03", "-o", str(file), now="2026-04-02")

    rows = {row[0]: row[1:] for row in cells(file, "Wealth managers")}
    assert rows["王经理"] == [3, "4.00", 1, 1, 0]


@pytest.mark.rule("FVS-64")
def test_the_feedback_lists_results_opinions_and_answers(signed: Wealth, visited: Visited, tmp_path: Path) -> None:
    number = visited("2026-03-05T10:30", "--set", "opinions=希望增加说明会")
    words = ("--kind", "suggestion", "--about", f"visit:{number}", "--text", "希望增加说明会")
    signed.done("finding", "open", *words)
    facts = ("--set", "valid=yes", "--set", "handling=已安排", "--set", "answered_on=2026-03-06")
    signed.done("finding", "close", "F-0001", *facts, now="2026-03-06")
    file = tmp_path / "a.xlsx"

    signed.done("report", "callbacks", "--month", "2026-03", "-o", str(file), now="2026-04-02")

    (row,) = [row for row in cells(file, "Opinions") if row[0] == "周立"]
    assert [str(cell)[:10] for cell in row] == [
        "周立", "2026-03-05", "已答复", "希望增加说明会", "F-0001", "yes", "已安排", "2026-03-06",
    ]  # fmt: skip


@pytest.mark.rule("FVS-13")
def test_the_violations_are_written_also_when_there_were_none(wealth: Wealth, tmp_path: Path) -> None:
    empty, full = tmp_path / "feb.xlsx", tmp_path / "mar.xlsx"
    told = wealth.done("report", "violations", "--month", "2026-02", "-o", str(empty), now="2026-03-04")
    assert (told["rows"], told["due_on"], told["totals"]) == (0, "2026-03-04", {"found": 0, "open": 0})
    assert any("No violation was found in this month." in row for row in cells(empty, "Violations"))
    words = ("--kind", "violation", "--text", "私自收费", "--set", "person=王经理", "--set", "reported_on=2026-03-05")
    wealth.done("finding", "open", *words)
    wealth.done("finding", "close", "F-0001", "--set", "decision=退还并处罚", now="2026-03-06")

    told = wealth.done("report", "violations", "--month", "2026-03", "-o", str(full), now="2026-04-01")

    (row,) = [row for row in cells(full, "Violations") if row[0] == "F-0001"]
    assert [str(cell)[:10] for cell in row] == [
        "F-0001", "王经理", "Breach of ", "私自收费", "2026-03-05", "2026-03-05", "退还并处罚", "Closed",
        "2026-03-06",
    ]  # fmt: skip
    assert told["due_on"] == "2026-04-03"


@pytest.mark.rule("FVS-13", "FVS-09")
def test_what_is_to_be_sent_up_stands_in_the_days_work(signed: Wealth, visited: Visited) -> None:
    visited("2026-03-05T10:30")

    lines = {line["rule"]: line for line in signed.done("today", now="2026-04-04") if "2026-03" in line["what"]}

    assert [(rule, lines[rule]["deadline"], lines[rule]["days_late"]) for rule in ("FVS-09", "FVS-10", "FVS-13")] == [
        ("FVS-09", "2026-04-03", 1), ("FVS-10", "2026-04-03", 1), ("FVS-13", "2026-04-03", 1),
    ]  # fmt: skip


@pytest.mark.rule("FVS-22", "FVS-56")
def test_the_record_of_a_visit_is_written_as_a_form(signed: Wealth, visited: Visited, tmp_path: Path) -> None:
    number = visited(
        "2026-03-05T10:30", "--set", "understood=yes", "--set", "analysis=偏稳健", "--set", "at=2026-03-05T10:20"
    )
    file = tmp_path / "visit.xlsx"

    told = signed.done("visit", "print", number, "-o", str(file))

    (sheet,) = told["sheets"]
    text = "\n".join(str(cell) for row in cells(file, sheet) for cell in row)
    for wanted in (number, "周立", "李专员", "Telephone", "回访", "无", "已答复", "偏稳健", "2026-03-05 10:20"):
        assert wanted in text
    assert "Were the manager's introduction" in text


@pytest.mark.rule("FVS-20")
def test_a_blank_record_holds_the_questions_of_its_kind(wealth: Wealth, tmp_path: Path) -> None:
    file = tmp_path / "blank.xlsx"

    (sheet,) = wealth.done("visit", "print", "--blank", "continuing", "-o", str(file))["sheets"]

    text = "\n".join(str(cell) for row in cells(file, sheet) for cell in row)
    assert "Were returns promised or guaranteed in any form?" in text


ALL = ("--planned", "yes", "--in-time", "yes", "--truthful", "yes", "--traces", "yes")
