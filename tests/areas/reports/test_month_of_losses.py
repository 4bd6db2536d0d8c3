"""A month's statistics with loss lines, attribution, confirmations, a refiled case and measures, by the program."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.complaints.conftest import Desk

Rows = Callable[[str, str], list[dict[str, Any]]]
FEBRUARY = ("report", "complaints", "--month", "2024-02", "--force", "--json")


def run(desk: Desk, *words: str, now: str) -> Any:
    done = desk(*words, now=now)
    assert done.status == 0, done.err
    return done.json


def finished(
    desk: Desk,
    day: int,
    loss: str,
    *charges: tuple[str, ...],
    parent: str = "",
    ended: str = "--accepted",
    returned: bool = False,
) -> str:
    """Take a case through February 2024, charged as told and closed the same day.

    The loss is compensation, or the price of each of 2000 pieces returned.
    """
    now = f"2024-02-{day:02}T10:00"
    number = (
        run(desk, "refile", parent, now=now)["number"]
        if parent
        else desk.open(now=now, shipped="2024-01-10").json["number"]
    )
    case = Desk(desk.run, number)
    case.walk("accept", "qc", now=now)
    made = ("unit=二线", "shift=夜班", "personnel=甲", "produced_on=2024-01-05", "cause=磨损", "countermeasure=换模")
    run(case, "route", number, "--by", "郑制造", "--skip", "rd", *(w for s in made for w in ("--set", s)), now=now)
    case.walk("review", "opinion", now=now)
    kind = ("return", "--quantity", "2000", "--price", loss) if returned else ("claim", "--amount", loss)
    run(case, "loss", number, "--kind", *kind, "--treatment", kind[0], now=now)
    for charge in charges:
        run(case, "attribute", number, "--ratio", charge[1], "--unit", charge[0], *charge[2:], now=now)
    judged = ("founded=yes", f"treatment={kind[0]}", "tracked=yes", "responsible=制造部")
    run(case, "route", number, "--by", "陈生管", *(w for s in judged for w in ("--set", s)), now=now)
    run(case, "approve", number, "--by", "孙总", now=now)
    run(case, "close", number, "--answered", "letter", ended, now=now)
    return str(number)


G1, G2 = ("一科/G1", "--department", "mfg"), ("一科/G2", "--department", "mfg")


def charge(unit: tuple[str, ...], ratio: str, *more: str) -> tuple[str, ...]:
    return (unit[0], ratio, *unit[1:], *more)


@pytest.fixture
def two(desk: Desk) -> tuple[str, str]:
    first = finished(desk, 5, "18000", charge(G1, "60", "--item", "4"), charge(G2, "40", "--item", "3"))
    second = finished(desk, 6, "2000", charge(G1, "100", "--item", "4"))
    return first, second


@pytest.mark.rule("CMP-128", "CMP-95")
def test_the_worked_example_comes_out_of_the_program(desk: Desk, two: tuple[str, str], rows: Rows) -> None:
    told = desk.run(*FEBRUARY, now="2024-03-10T10:00").json

    by_unit = rows(told["file"], "By responsible unit")
    shown = ("Responsible unit", "Cases", "Share in the loss", "Share of the loss")
    assert [tuple(row[title] for title in shown) for row in by_unit] == [
        ("一科/G1", 2, 12800, 0.64), ("一科/G2", 1, 7200, 0.36), ("Total", 2, 20000, 1),
    ]  # fmt: skip
    by_item = rows(told["file"], "By item")
    assert [(row["Item no."], row["Cases"], row["Share in the loss"]) for row in by_item[:2]] == [
        (4, 2, 12800),
        (3, 1, 7200),
    ]
    assert (told["totals"]["loss"], told["totals"]["unit_loss"], told["rows"]) == ("20000.00", "20000.00", 2)
    assert (told["due_on"], told["days_late"]) == ("2024-03-10", 0)


@pytest.mark.rule("CMP-128")
def test_a_line_of_the_first_sheet_holds_every_column(desk: Desk, two: tuple[str, str], rows: Rows) -> None:
    told = desk.run(*FEBRUARY, now="2024-03-10T10:00").json

    line = rows(told["file"], "Cases")[0]
    assert list(line) == [
        "Complaint number", "Customer", "Region", "Part number", "Order number", "Quantity", "Defective quantity",
        "Class by cause", "Item no.", "Complaint item", "Responsible units", "Ratio", "Treatment",
        "Loss: compensation", "Loss: allowance", "Loss: return", "Loss: replacement", "Loss: rework", "Total loss",
        "Complaint amount", "Authority", "Decided by", "Decided on", "Accepted on", "Closed on", "Days used",
        "Days allowed", "In time", "Improvement measure", "Status of the measure", "Effect confirmed on",
        "Kind of penalty", "Remarks",
    ]  # fmt: skip
    assert (line["Responsible units"], line["Ratio"], line["Item no."]) == (
        "一科/G1, 一科/G2",
        "60.00%, 40.00%",
        "4, 3",
    )
    assert (line["Loss: compensation"], line["Loss: rework"], line["Total loss"]) == (18000, None, 18000)
    assert (line["Improvement measure"], line["Status of the measure"]) == ("换模", "No measure yet")
    assert line["Kind of penalty"]


@pytest.mark.rule("CMP-58", "CMP-128")
def test_what_a_supplier_bears_is_recoverable(desk: Desk, rows: Rows) -> None:
    finished(desk, 5, "50000", ("供应商甲", "40", "--third-party"), charge(G1, "60", "--item", "4"))

    totals = desk.run(*FEBRUARY, now="2024-03-01T10:00").json["totals"]

    assert (totals["third_party_loss"], totals["unit_loss"], totals["company_loss"]) == ("20000.00", "30000.00", "0.00")


@pytest.mark.rule("CMP.6-20", "CMP-52")
def test_the_loss_of_a_refiled_case_is_counted_once(desk: Desk, rows: Rows) -> None:
    old = finished(desk, 5, "18000", charge(G1, "100", "--item", "4"), ended="--not-accepted")
    finished(desk, 8, "21000", charge(G1, "100", "--item", "4"), parent=old)

    told = desk.run(*FEBRUARY, now="2024-03-01T10:00").json

    assert (told["totals"]["closed"], told["totals"]["loss"], told["totals"]["unit_loss"]) == (
        2,
        "21000.00",
        "21000.00",
    )
    lines = rows(told["file"], "Cases")
    assert [line["Total loss"] for line in lines[:2]] == [0, 21000]
    assert "Not accepted by the customer" in lines[0]["Remarks"]
    assert lines[1]["Remarks"].startswith("new form of an earlier complaint, ")
    assert "kind of penalty not stated" in lines[1]["Remarks"]


@pytest.mark.rule("CMP-54", "CMP-53")
def test_the_confirmations_stand_on_their_sheet(desk: Desk, two: tuple[str, str], rows: Rows) -> None:
    run(desk, "confirm", "--month", "2024-02", "--department", "mfg", "--by", "郑制造", now="2024-03-07T10:00")
    run(desk, "confirm", two[0], "--department", "qc", "--by", "吴质管", "--opinion", "属实", now="2024-03-08T10:00")

    told = desk.run(*FEBRUARY, now="2024-03-11T10:00").json

    sheet = {row["Department"]: row for row in rows(told["file"], "Confirmation")}
    made, checked = sheet["Manufacturing department"], sheet["Quality management department"]
    assert (made["Name"], str(made["Date"])[:10]) == ("郑制造", "2024-03-07")
    assert (checked["Name"], checked["Date"]) == ("吴质管", None)
    view = "Responsibility and ratio confirmed, or objection"
    assert checked[view] == f"confirmed: {two[0]}; still open: {two[1]}; 属实"
    assert told["days_late"] == 1


@pytest.mark.rule("CMP-53")
def test_a_late_table_says_so_beside_the_result(desk: Desk) -> None:
    last, late = (desk.run(*FEBRUARY, now=f"2024-03-{day}T10:00") for day in (10, 11))

    assert "late" not in last.err
    assert "due by 2024-03-10 and are 1 days late" in late.err


@pytest.mark.rule("CMP-55", "CMP-7")
def test_a_measure_is_listed_each_month_until_its_effect_is_confirmed(
    desk: Desk, two: tuple[str, str], rows: Rows
) -> None:
    def track(*words: str, now: str) -> None:
        run(desk, "track", two[0], *words, now=now)

    def listed(month: str, now: str) -> list[tuple[str, str, str, int]]:
        told = desk.run("report", "complaints", "--month", month, "--force", "--json", now=now).json
        found = rows(told["file"], "Earlier measures still open")
        assert told["totals"]["open_measures"] == len(found)
        return [
            (row["Complaint number"], row["Improvement measure"], row["Status of the measure"], row["Days late"])
            for row in found
        ]

    track("--measure", "点检", "--owner", "郑制造", "--due", "2024-03-20", now="2024-02-20T10:00")
    track("--status", "agreed", "--by", "郑制造", now="2024-03-02T10:00")
    march = listed("2024-03", "2024-04-05T10:00")
    track("--status", "done", "--by", "郑制造", now="2024-04-02T10:00")
    track("--status", "effect_confirmed", "--by", "陈生管", "--result", "好", now="2024-04-20T10:00")

    assert march == [(two[0], "点检", "Agreed", 11), (two[1], "换模", None, 0)]
    assert listed("2024-03", "2024-05-05T10:00") == march
    assert [number for number, *_rest in listed("2024-04", "2024-05-05T10:00")] == [two[1]]


@pytest.mark.rule("CMP.6-18")
def test_nothing_entered_later_changes_a_past_month(desk: Desk, two: tuple[str, str], tmp_path: Path) -> None:
    third = finished(desk, 7, "80", charge(G1, "100", "--item", "4"), returned=True)
    track = ("track", two[0], "--measure", "点检", "--owner", "郑制造", "--due", "2024-03-20")
    run(desk, *track, now="2024-02-20T10:00")
    desk.run(*FEBRUARY, "-o", "first.xlsx", now="2024-03-05T10:00")

    run(desk, "track", two[0], "--status", "agreed", "--by", "郑制造", "--on", "2024-02-21", now="2024-03-06T10:00")
    run(desk, *track, now="2024-03-07T10:00")
    fewer = ("--kind", "return", "--quantity", "1990", "--price", "80", "--reason", "实退1990件")
    run(desk, "loss", third, *fewer, now="2024-03-08T10:00")
    assert run(desk, "show", third, now="2024-03-08T10:00")["loss"] == "31840.00"
    desk.run(*FEBRUARY, "-o", "again.xlsx", now="2025-03-05T10:00")

    assert cells(tmp_path / "first.xlsx") == cells(tmp_path / "again.xlsx")


def cells(path: Path) -> list[list[list[object]]]:
    return [[[cell.value for cell in row] for row in page.iter_rows()] for page in load_workbook(path).worksheets]
