"""Dining sheets and briefs: numbers without a gap, steps in time, a list to pass on."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from custmgr.areas.occasions.rules import dining as rules
from tests.areas.occasions.conftest import Add
from tests.conftest import Result, Run

DAY = "2026-03-05"
Enter = Callable[..., Result]


@pytest.fixture
def sheet(hotel: Run) -> Enter:
    """Return a function that enters a sheet of the day."""

    def enter(number: str, *words: str, meal: str = "dinner", now: str = "2026-03-06T08:00") -> Result:
        return hotel("record", "sheet", number, "--on", DAY, "--meal", meal, *words, "--json", now=now)

    return enter


@pytest.fixture
def brief(hotel: Run, sheet: Enter) -> Enter:
    """Return a function that hands in the brief of the day, which one sheet belongs to."""
    sheet("101")

    def enter(at: str, *words: str, floor: str = "2楼", by: str = "周主管") -> Result:
        told = ("record", "brief", "--on", DAY, "--floor", floor, "--by", by, "--at", at, *words, "--json")
        return hotel(*told, now="2026-03-08T09:00")

    return enter


def step(run: Run, what: str, by: str, at: str, *, now: str = "2026-03-12T09:00", on: str = DAY) -> Result:
    return run("record", "step", what, "--on", on, "--by", by, "--at", at, "--json", now=now)


def due(run: Run, now: str) -> list[dict[str, str]]:
    lines: list[dict[str, str]] = run("visit", "due", "--json", now=now).json
    return lines


@pytest.mark.rule("OCC-03")
@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        (["101", "102", "104"], ("103",)),
        (["101", "102", "103"], ()),
        (["104", "101", "101"], ("102-103",)),
        (["A09", "A12", "7"], ("A10-A11",)),
        (["009", "011"], ("010",)),
        (["甲", "乙"], ()),
        ([], ()),
        (["1", "999999999"], ("2-999999998",)),
    ],
)
def test_a_number_missing_between_those_there_is_named(numbers: list[str], gaps: tuple[str, ...]) -> None:
    assert rules.missing(numbers) == gaps


@pytest.mark.rule("OCC-01", "OCC-03")
def test_the_sheets_of_a_day_are_bound_by_meal_and_number(hotel: Run, sheet: Enter) -> None:
    words = ("--table", "3号包厢", "--waiter", "小王", "--place", "room", "--remarks", "过生日")
    made = sheet("104", *words).json
    assert (made["table"], made["waiter"], made["place"], made["remarks"]) == ("3号包厢", "小王", "room", "过生日")
    sheet("101", meal="lunch")
    sheet("102", "--void")

    (day,) = hotel("record", "list", "--on", DAY, "--json", now="2026-03-06T08:30").json

    assert [(one["meal"], one["number"], one["void"]) for one in day["sheets"]] == [
        ("lunch", "101", False), ("dinner", "102", True), ("dinner", "104", False),
    ]  # fmt: skip
    assert day["missing"] == ["103"]
    assert "103" in hotel("record", "list", now="2026-03-06T08:30").err


@pytest.mark.rule("OCC-01", "OCC-03")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("101",), 2), (("102", "--waiter", "小李"), 3), (("102", "--waiter", "无此人"), 2), ((" ",), 2),
        (("102", "--place", "garden"), 2), (("102", "--table", "坏\u202e字"), 2),
    ],
)  # fmt: skip
def test_a_sheet_that_cannot_be_is_refused(sheet: Enter, words: tuple[str, ...], status: int) -> None:
    sheet("101")

    assert sheet(*words).status == status
    assert sheet("102", meal="dinner", now="2026-03-04T09:00").status == 2


@pytest.mark.rule("OCC-01")
def test_a_company_of_another_kind_keeps_no_sheets(custmgr: Run, staff: object) -> None:
    refused = custmgr("record", "sheet", "1", "--on", DAY, "--meal", "lunch", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "OCC-01")
    assert custmgr("record", "list").status == 3


@pytest.mark.rule("OCC-04")
@pytest.mark.parametrize(
    ("at", "late"), [("2026-03-06T09:00:00", False), ("2026-03-06T09:00:01", True), ("2026-03-05T23:30", False)]
)
def test_a_brief_is_in_time_through_nine_the_next_morning(brief: Enter, at: str, late: bool) -> None:
    made = brief(at).json

    assert (made["step"], made["deadline"], made["late"], made["by"]) == (
        "brief", "2026-03-06T09:00", late, "周主管",
    )  # fmt: skip


@pytest.mark.rule("OCC-04")
def test_a_brief_is_handed_in_once_by_a_floor_supervisor_after_the_day(brief: Enter) -> None:
    assert brief("2026-03-06T08:00", by="小王").status == 3
    assert brief("2026-03-04T08:00").status == 2
    assert brief("2026-03-08T09:00:01").status == 2
    assert brief("2026-03-06T08:00").status == 0
    assert brief("2026-03-06T08:00").status == 2
    assert brief("2026-03-06T08:00", "--events", "华东电子年会", floor="1楼").status == 0


@pytest.mark.rule("OCC-04", "OCC-06")
def test_each_floor_named_in_the_policy_has_a_brief_of_its_own(
    hotel: Run, sheet: Enter, brief: Enter, ledger: object
) -> None:
    ledger.execute(  # type: ignore[attr-defined]
        "UPDATE policy_area SET body = json_set(body, '$.dining.floors.value', json('[\"1楼\", \"2楼\"]'))"
        " WHERE area = 'occasions'"
    )
    ledger.commit()  # type: ignore[attr-defined]

    assert brief("2026-03-06T08:00", floor="3楼").status == 2
    assert brief("2026-03-06T08:00", floor="1楼").status == 0

    (day,) = hotel("record", "list", "--on", DAY, "--json", now="2026-03-06T09:00:01").json
    assert [(one["floor"], one["late"]) for one in day["steps"] if one["step"] == "brief"] == [
        ("1楼", False), ("2楼", True),
    ]  # fmt: skip


@pytest.mark.rule("OCC-06", "OCC-07", "OCC-09")
@pytest.mark.parametrize(
    ("what", "by", "deadline"),
    [
        ("signed", "吴经理", "2026-03-06T23:59:59"), ("own_brief", "吴经理", "2026-03-06T23:59:59"),
        ("read", "郑主管", "2026-03-06T12:00:00"), ("told_front_hall", "郑主管", "2026-03-06T18:00:00"),
        ("told_marketing", "郑主管", "2026-03-06T18:00:00"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("seconds", [0, 1])
def test_a_step_is_in_time_through_its_last_second(
    hotel: Run, brief: Enter, what: str, by: str, deadline: str, seconds: int
) -> None:
    at, late = (datetime.fromisoformat(deadline) + timedelta(seconds=seconds)).isoformat(), seconds > 0

    assert step(hotel, what, by, at).json["late"] is late
    assert step(hotel, what, by, at).status == 2
    assert step(hotel, what, "小王", at, on="2026-03-06").status in {2, 3}


@pytest.mark.rule("OCC-10")
@pytest.mark.parametrize(("at", "late"), [("2026-03-08T15:00:00", False), ("2026-03-08T15:00:01", True)])
def test_marketing_enters_within_forty_eight_hours_of_the_report(hotel: Run, brief: Enter, at: str, late: bool) -> None:
    refused = step(hotel, "entered", "小赵", at)
    assert (refused.status, refused.error["rule"]) == (2, "OCC-10")
    step(hotel, "told_marketing", "郑主管", "2026-03-06T15:00")

    made = step(hotel, "entered", "小赵", at).json

    assert (made["deadline"], made["late"], made["rule"]) == ("2026-03-08T15:00", late, "OCC-10")


@pytest.mark.rule("OCC-04", "OCC-06", "OCC-07", "OCC-09", "OCC-10")
def test_what_a_day_still_has_before_it_stands_in_the_list_until_it_is_done(hotel: Run, sheet: Enter) -> None:
    sheet("101")
    assert due(hotel, "2026-03-05T23:00") == []

    first = due(hotel, "2026-03-06T09:00:00")
    assert [(line["rule"], line["state"]) for line in first] == [
        ("OCC-04", "due"), ("OCC-07", "due"), ("OCC-09", "due"), ("OCC-09", "due"), ("OCC-06", "due"),
        ("OCC-06", "due"),
    ]  # fmt: skip
    assert due(hotel, "2026-03-06T09:00:01")[0]["state"] == "overdue"
    assert "2026-03-05" in first[0]["reason"]

    hotel("record", "brief", "--on", DAY, "--floor", "2楼", "--by", "周主管", now="2026-03-06T08:00")
    for what, by in (("signed", "吴经理"), ("own_brief", "吴经理"), ("read", "郑主管"), ("told_front_hall", "郑主管")):
        assert step(hotel, what, by, "2026-03-06T11:00").status == 0
    step(hotel, "told_marketing", "郑主管", "2026-03-06T15:00")

    left = due(hotel, "2026-03-06T16:00")
    assert [(line["rule"], line["deadline"]) for line in left] == [("OCC-10", "2026-03-08T15:00")]
    step(hotel, "entered", "小赵", "2026-03-06T16:00")
    assert due(hotel, "2026-03-06T16:00") == []
    assert len(due(hotel, "2026-03-07T08:00")) == 6


@pytest.mark.rule("OCC-04", "OCC-06")
def test_the_failings_of_a_month_are_listed_with_the_days_that_are_missing(hotel: Run, brief: Enter) -> None:
    brief("2026-03-06T09:00:01")
    for what, by in (("signed", "吴经理"), ("own_brief", "吴经理"), ("read", "郑主管")):
        step(hotel, what, by, "2026-03-06T11:00")

    found = hotel("record", "list", "--month", "2026-03", "--json", now="2026-03-07T08:00").json

    assert [(one["on"], one["step"], one["late"]) for one in found] == [
        (DAY, "brief", True), (DAY, "told_front_hall", True), (DAY, "told_marketing", True),
    ]  # fmt: skip
    assert len(hotel("record", "list", "--month", "2026-03", "--json", now="2026-03-08T09:01").json) == 3 + 6 + 1
    assert hotel("record", "list", "--month", "2026-04", "--json", now="2026-03-08T08:00").json == []


@pytest.mark.rule("OCC-04", "OCC-06")
def test_a_hotel_that_fell_behind_reads_a_line_a_step_and_not_one_a_day(hotel: Run, sheet: Enter) -> None:
    sheet("101")

    lines = due(hotel, "2026-04-05T10:00")

    assert len([line for line in lines if line["state"] == "overdue"]) == 6
    assert [line["reason"] for line in lines if line["rule"] == "OCC-04"] == [
        "Brief and sheets handed in, for 31 days from 2026-03-05"
    ]
    assert {line["state"] for line in lines if line["rule"] == "OCC-07"} == {"overdue", "due"}


@pytest.mark.rule("OCC-09", "OCC-11")
def test_the_list_of_a_day_is_a_workbook_for_the_two_managers(
    hotel: Run, add: Add, sheet: Enter, tmp_path: Path
) -> None:
    sheet("101")
    words = ("--likings", "不吃辣", "--spending", "1280", "--company", "华东电子", "--on", DAY, "--sheet", "101")
    add("--kind", "birthday", "--date", "03-05", "--hotel", "一店", *words, now="2026-03-06T08:00")
    add("--kind", "longevity", "--lunar", "01-15", "--hotel", "二店", "--on", DAY, now="2026-03-06T08:00")
    add("--kind", "wedding", "--date", "05-20", "--on", "2026-03-04", now="2026-03-06T08:00")

    told = hotel("report", "occasions", "--day", DAY, "--json", now="2026-03-06T13:00").json

    assert (told["rows"], told["totals"]["birthday"], told["totals"]["wedding"]) == (2, 1, 0)
    page = load_workbook(tmp_path / told["file"]).worksheets[0]
    cells = [[cell.value for cell in row] for row in page.iter_rows()]
    assert "2026-03-06 18:00" in str(cells[1][0])
    assert cells[3][:1] + cells[3][3:7] == ["Birthday", "华东电子", "13800138000", "不吃辣", 1280]
    assert hotel("report", "occasions", "--day", DAY).status == 2
    only = hotel("report", "occasions", "--day", DAY, "--hotel", "二店", "--force", "--json")
    assert only.json["rows"] == 1
    assert hotel("report", "occasions", "--day", "2026-03-07", now="2026-03-06T13:00").status == 2
    assert hotel("report", "occasions", "--day", DAY, "-o", "x.csv").status == 2
