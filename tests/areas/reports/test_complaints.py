"""The monthly statistics of closed complaints (CMP-53, CMP-128)."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

ZERO = {
    "carried_in": 0, "accepted": 0, "closed": 0, "voided": 0, "carried_out": 0, "on_time": 0, "on_time_rate": None,
    "average_days": None, "satisfied": 0, "satisfied_rate": None, "accepted_quality": 0, "accepted_other": 0,
    "in_litigation": 0, "loss": "0.00", "unit_loss": "0.00", "third_party_loss": "0.00", "company_loss": "0.00",
    "open_measures": 0,
}  # fmt: skip


@pytest.mark.rule("CMP-53", "CMP.6-18")
def test_the_day_of_the_close_decides_the_month(custmgr: Any, settle: Any, rows: Any) -> None:
    last = settle("2024-02-20T09:00", "2024-02-29T16:00")
    first = settle("2024-02-21T09:00", "2024-03-01T09:00", loss="2000")

    february = custmgr("report", "complaints", "--month", "2024-02", "--json", now="2024-03-05").json
    march = custmgr("report", "complaints", "--month", "2024-03", "--json", now="2024-04-05").json

    assert february["file"] == "complaints-2024-02.xlsx"
    assert (february["rows"], march["rows"]) == (1, 1)
    assert next(row["Complaint number"] for row in rows("complaints-2024-02.xlsx", "Cases")) == last
    assert next(row["Complaint number"] for row in rows("complaints-2024-03.xlsx", "Cases")) == first
    assert february["totals"] == {
        **ZERO, "accepted": 2, "closed": 1, "carried_out": 1, "on_time": 1, "on_time_rate": "1",
        "loss": "18000.00", "unit_loss": "18000.00", "average_days": "9", "satisfied": 1, "satisfied_rate": "1",
        "accepted_quality": 2,
    }  # fmt: skip
    assert march["totals"]["carried_in"] == 1


@pytest.mark.rule("CMP-128")
def test_a_month_without_a_closed_case_still_gives_a_table(custmgr: Any, tmp_path: Path) -> None:
    told = custmgr("report", "complaints", "--month", "2024-02", "--json", now="2024-03-05").json

    assert (told["rows"], told["totals"]) == (0, ZERO)
    assert len(load_workbook(tmp_path / "complaints-2024-02.xlsx").sheetnames) == 6


@pytest.mark.rule("CMP-128")
def test_units_answer_for_shares_that_add_up(custmgr: Any, settle: Any, rows: Any) -> None:
    settle("2024-02-01T09:00", "2024-02-08T16:00", loss="18000", unit="G1")
    settle("2024-02-02T09:00", "2024-02-09T16:00", loss="2000", unit="G2")
    settle("2024-02-05T09:00", "2024-02-12T16:00", loss="1000", unit="G3")

    custmgr("report", "complaints", "--month", "2024-02", now="2024-03-05")

    units = rows("complaints-2024-02.xlsx", "By responsible unit")
    shares = [(row["Responsible unit"], row["Share in the loss"], row["Share of the loss"]) for row in units[:3]]
    assert shares == [("G1", 18000, 0.8572), ("G2", 2000, 0.0952), ("G3", 1000, 0.0476)]
    assert round(sum(row["Share of the cases"] for row in units[:3]), 4) == 1
    assert (units[3]["Cases"], units[3]["Share in the loss"]) == (3, 21000)


@pytest.mark.rule("CMP-128")
def test_each_stage_tells_its_time_and_who_was_late(custmgr: Any, settle: Any, rows: Any) -> None:
    settle("2024-02-01T09:00", "2024-02-16T09:00")

    told = custmgr("report", "complaints", "--month", "2024-02", "--json", now="2024-03-05").json

    assert (told["totals"]["on_time"], told["totals"]["on_time_rate"]) == (0, "0")
    times = {row["Stage"]: row for row in rows("complaints-2024-02.xlsx", "Time per stage")}
    late = [row for row in times.values() if row["Cases that were late"]]
    assert len(times) == 9
    assert [(row["Days used, average"], row["Days allowed, domestic"]) for row in late] == [(15, 6)]


@pytest.mark.rule("CMP-128")
def test_tracked_measures_of_earlier_months_are_listed_again(custmgr: Any, settle: Any, rows: Any) -> None:
    tracked = settle("2024-01-20T09:00", "2024-01-31T16:00")
    settle("2024-01-21T09:00", "2024-01-31T16:00", tracked="no")
    settle("2024-02-01T09:00", "2024-02-08T16:00")

    custmgr("report", "complaints", "--month", "2024-02", now="2024-03-05")

    open_still = rows("complaints-2024-02.xlsx", "Earlier measures still open")
    assert [(row["Complaint number"], row["Improvement measure"], row["Owner"]) for row in open_still] == [
        (tracked, "换电容", None)
    ]


@pytest.mark.rule("CMP-128")
def test_the_departments_have_room_to_confirm(custmgr: Any, rows: Any, tmp_path: Path) -> None:
    custmgr("report", "complaints", "--month", "2024-02", now="2024-03-05")

    assert len(rows("complaints-2024-02.xlsx", "Confirmation")) == 5
    texts = [
        cell.value for row in load_workbook(tmp_path / "complaints-2024-02.xlsx")["Cases"].iter_rows() for cell in row
    ]
    assert any(str(text).startswith("Prepared by ____") for text in texts)
    assert "In time up to and including 2024-03-10." in texts


def test_a_past_month_gives_the_same_cells_again(custmgr: Any, settle: Any, tmp_path: Path) -> None:
    settle("2024-02-01T09:00", "2024-02-08T16:00")

    custmgr("report", "complaints", "--month", "2024-02", "-o", "first.xlsx", now="2024-03-05")
    settle("2024-03-06T09:00", "2024-03-12T16:00")
    custmgr("report", "complaints", "--month", "2024-02", "-o", "again.xlsx", now="2025-03-05")

    first, again = (
        [
            [[cell.value for cell in row] for row in page.iter_rows()]
            for page in load_workbook(tmp_path / name).worksheets
        ]
        for name in ("first.xlsx", "again.xlsx")
    )
    assert first == again


def test_a_month_that_has_not_begun_has_no_statistics(custmgr: Any) -> None:
    assert custmgr("report", "complaints", "--month", "2024-03", now="2024-02-29").status == 2
    assert custmgr("report", "complaints", "--month", "2024-13", now="2024-02-29").status == 2


def test_an_empty_sheet_says_so_and_a_running_month_until_when(custmgr: Any, settle: Any, tmp_path: Path) -> None:
    running = custmgr("report", "complaints", "--month", "2024-02", "-o", "running.xlsx", now="2024-02-29")
    over = custmgr("report", "complaints", "--month", "2024-02", "-o", "over.xlsx", now="2024-03-01")

    texts = {name: _texts(tmp_path / name, "Cases") for name in ("running.xlsx", "over.xlsx")}
    unfinished = "The period has not ended; figures as of 2024-02-29."
    assert (unfinished in running.err, unfinished in over.err) == (True, False)
    assert (unfinished in texts["running.xlsx"], unfinished in texts["over.xlsx"]) == (True, False)
    assert "None" in texts["over.xlsx"]
    settle("2024-02-01T09:00", "2024-02-08T16:00")
    custmgr("report", "complaints", "--month", "2024-02", "-o", "filled.xlsx", now="2024-03-01")
    assert "None" not in _texts(tmp_path / "filled.xlsx", "Cases")


@pytest.mark.rule("CMP-62")
def test_stages_that_share_an_allowance_say_so(custmgr: Any, settle: Any, tmp_path: Path) -> None:
    settle("2024-02-01T09:00", "2024-02-08T16:00")

    custmgr("report", "complaints", "--month", "2024-02", now="2024-03-05")

    texts = _texts(tmp_path / "complaints-2024-02.xlsx", "Time per stage")
    (shared,) = (text for text in texts if text.startswith("One allowance together (3 days"))
    assert all(stage in shared for stage in ("Quality investigation", "Cause analysis", "R&D opinion", "Check"))


def test_a_report_has_a_workbook_s_name_and_properties(custmgr: Any, tmp_path: Path) -> None:
    refused = custmgr("report", "complaints", "--month", "2024-02", "-o", "x.txt", now="2024-03-05")
    custmgr("report", "complaints", "--month", "2024-02", "-o", "X.XLSX", now="2024-03-05")

    assert refused.status == 2
    assert "x.xlsx" in refused.err
    book = load_workbook(tmp_path / "X.XLSX")
    assert (book.properties.creator, book.properties.title) == ("custmgr", "Complaint Case Statistics Table 2024-02")


def _texts(path: Path, sheet: str) -> list[str]:
    return [str(cell.value) for row in load_workbook(path)[sheet].iter_rows() for cell in row if cell.value]
