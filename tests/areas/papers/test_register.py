"""The register and tracking table: every accepted case with the fields of the paper."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.complaints.conftest import Desk
from tests.areas.papers.conftest import CLOSED

TITLES = [
    "No.", "Customer", "Part number", "Region", "Accepted on", "Case due", "Stage", "Lies with", "Since", "Stage due",
    "Days left", "Days late", "Authority", "Decided by", "Decided on", "Outcome", "Closed on", "Measures open",
]  # fmt: skip


def lines(path: Path) -> list[dict[str, Any]]:
    """Return the rows of the register, each by its titles."""
    rows = [[cell.value for cell in row] for row in load_workbook(path).worksheets[0].iter_rows()]
    start = next(place for place, row in enumerate(rows) if row[0] == "No.")
    assert rows[start] == TITLES
    return [dict(zip(TITLES, row, strict=True)) for row in rows[start + 1 :] if row[0] and row[0] != "None"]


@pytest.mark.rule("CMP-27")
def test_the_register_holds_every_accepted_case_with_its_stage_and_days(closed: Desk, tmp_path: Path) -> None:
    closed.open(now="2024-03-10T09:00")
    closed.open("--draft", now="2024-03-10T09:00", order=None)
    written = closed("register", now="2024-03-24T10:00")

    assert (written.json["file"], written.json["rows"]) == ("complaint-register.xlsx", 2)
    first, second = lines(tmp_path / "complaint-register.xlsx")
    assert (first["No."], first["Outcome"], first["Decided by"]) == ("240301", "Accepted by the customer", "孙总")
    assert (second["No."], second["Days left"], second["Days late"]) == ("240302", 0, 1)


@pytest.mark.rule("CMP-27", "CMP-61")
@pytest.mark.parametrize("day, left, late", [("13", 1, 0), ("14", 0, 0), ("15", 0, 1)])
def test_the_register_counts_the_days_to_the_due_day(
    opened: Desk, tmp_path: Path, day: str, left: int, late: int
) -> None:
    opened("register", now=f"2024-03-{day}T10:00")

    [case] = lines(tmp_path / "complaint-register.xlsx")
    assert (case["Days left"], case["Days late"]) == (left, late)


@pytest.mark.rule("CMP-55")
def test_a_tracked_case_counts_as_open_until_its_measure_is_confirmed(closed: Desk, tmp_path: Path) -> None:
    closed("register", now=CLOSED)

    [case] = lines(tmp_path / "complaint-register.xlsx")
    assert case["Measures open"] == 1


@pytest.mark.parametrize("month, rows", [("2024-02", 0), ("2024-03", 1), ("2024-04", 1)])
def test_the_register_of_a_month_holds_what_the_month_accepted(opened: Desk, month: str, rows: int) -> None:
    opened.open(now="2024-04-01T09:00")
    written = opened("register", "--month", month, now="2024-04-02T10:00")

    assert written.json["file"] == f"complaint-register-{month}.xlsx"
    assert written.json["rows"] == rows


def test_an_existing_register_is_replaced_only_when_forced(opened: Desk) -> None:
    assert [opened("register", *words).status for words in ((), (), ("--force",))] == [0, 2, 0]
