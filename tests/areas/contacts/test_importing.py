"""The day's list of the sales staff, taken in from a sheet; what is learnt with a single contact."""

from pathlib import Path
from typing import Any

import pytest

from tests.areas.contacts.conftest import Desk
from tests.conftest import Run

HEAD = (
    "来电来访日期,来源,客户姓名,性别,年龄区间,联系电话,"
    "居住工作区域,需求类型,接受价格区间,购买诚意度,客户基本特征,销售人员\n"
)
ROW = "2026-03-05,来访,赵二,男,35-44,13800138001,顺德,改善,200-300万,高,三代同堂,王业务"


@pytest.fixture
def house(desk: Desk) -> Run:
    """Return the program at a developer's desk."""
    return desk("estate", "2026-03-02")


def taken(run: Run, tmp_path: Path, *rows: str, words: tuple[str, ...] = (), now: str = "2026-03-05T18:00") -> Any:
    """Import rows."""
    file = tmp_path / "list.csv"
    file.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    return run("contact", "import", str(file), "--create-customers", *words, "--json", now=now)


@pytest.mark.rule("INF-18")
def test_a_list_brings_the_ten_items(house: Run, tmp_path: Path) -> None:
    assert taken(house, tmp_path, ROW).json["added"] == 1

    (sheet,) = house("contact", "sheet", "赵二", "--json", now="2026-03-05").json["sheets"]
    assert (sheet["filled"], sheet["completeness"]) == (10, "1")
    (kept,) = house("contact", "list", "赵二", "--json", now="2026-03-05").json
    assert (kept["kind"], kept["by"], kept["on"], kept["late"]) == ("walkin", "王业务", "2026-03-05", False)


@pytest.mark.rule("INF-20")
@pytest.mark.parametrize(("now", "late"), [("2026-03-05T23:59:59", 0), ("2026-03-06T00:00:00", 1)])
def test_a_list_taken_in_after_its_day_is_late(house: Run, tmp_path: Path, now: str, late: int) -> None:
    done = taken(house, tmp_path, ROW, now=now)

    assert ("INF-20" in done.err) is bool(late)
    assert len(house("contact", "list", "--late", "--json", now=now).json) == late


def test_a_row_taken_in_before_is_skipped(house: Run, tmp_path: Path) -> None:
    taken(house, tmp_path, ROW)

    again = taken(house, tmp_path, ROW, "2026-03-05,来电,林二,,,13800138002,,,,,,王业务").json

    assert (again["added"], again["skipped"]) == (1, 1)
    assert taken(house, tmp_path, ROW, words=("--on-duplicate", "fail", "--again")).status == 2


def test_kind_and_salesperson_may_be_said_for_the_whole_list(house: Run, tmp_path: Path) -> None:
    row = "2026-03-05,,赵二,,,13800138001,,,,,,"

    assert taken(house, tmp_path, row).status == 2
    assert taken(house, tmp_path, row, words=("--kind", "callin")).status == 2
    assert taken(house, tmp_path, row, words=("--kind", "callin", "--by", "王业务")).json["added"] == 1


@pytest.mark.rule("INF-18")
@pytest.mark.parametrize(
    "row",
    [
        "2026-03-05,来访,林二,,,,,,,,,王业务",  # no telephone
        "2026-03-05,来访,林二,,一百岁,13800138001,,,,,,王业务",  # no age band
        "2026-03-06,来访,林二,,,13800138001,,,,,,王业务",  # tomorrow
        "2026-03-05,信鸽,林二,,,13800138001,,,,,,王业务",
        "2026-03-05,来访,,,,13800138001,,,,,,王业务",
    ],
)
def test_with_a_row_that_cannot_be_taken_nothing_is(house: Run, tmp_path: Path, row: str) -> None:
    assert taken(house, tmp_path, ROW, row).status == 2
    assert house("contact", "list", "--json", now="2026-03-05").json == []


@pytest.mark.rule("INF-18", "INF-20")
def test_of_a_refused_row_nothing_is_kept_where_the_others_are(house: Run, tmp_path: Path) -> None:
    bad = "2026-03-04,来访,林二,,,13800138001,,火星,,,,王业务"
    good = "2026-03-05,来电,林二,,,13800138002,,,,,,王业务"
    odd = "2026-03-04,来访,无电话,,,,,,,,,王业务"

    done = taken(house, tmp_path, bad, good, odd, words=("--skip-bad",))

    assert (done.json["added"], done.json["rejected"]) == (1, 2)
    assert "首次置业" in done.json["rejects"][0]["reason"]
    assert "INF-20" not in done.err
    (kept,) = house("contact", "list", "--json", now="2026-03-05").json
    assert (kept["name"], kept["on"]) == ("林二", "2026-03-05")
    assert house("customer", "show", "林二", "--full", "--json", now="2026-03-05").json["phone"] == "13800138002"
    assert house("customer", "show", "无电话", now="2026-03-05").status == 2


@pytest.mark.rule("INF-20")
def test_where_nothing_was_written_nothing_was_late(house: Run, tmp_path: Path) -> None:
    done = taken(house, tmp_path, ROW, "2026-03-04,信鸽,林二,,,13800138001,,,,,,王业务", now="2026-03-06T08:00")

    assert done.status == 2
    assert "INF-20" not in done.err


@pytest.mark.rule("INF-18")
def test_a_single_contact_brings_what_was_learnt(house: Run) -> None:
    words = ("--kind", "walkin", "--by", "王业务", "--set", "area=顺德", "--set", "sex=女")
    assert house("contact", "add", "华东", *words, now="2026-03-05").status == 0

    (sheet,) = house("contact", "sheet", "华东", "--json", now="2026-03-05").json["sheets"]
    assert (sheet["values"]["area"], sheet["values"]["sex"]) == ("顺德", "女")
    assert house("contact", "add", "--kind", "meeting", *words[2:], now="2026-03-05").status == 2
    assert house("contact", "add", "华东", *words, "--set", "sex=甲", now="2026-03-05").status == 2
    assert len(house("contact", "list", "华东", "--json", now="2026-03-05").json) == 1
