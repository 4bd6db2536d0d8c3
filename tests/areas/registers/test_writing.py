"""The registers as workbooks, named as the paper names them."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.estate import Estate, estate  # noqa: F401  fixtures are found by name
from tests.conftest import Run

NOW = "2026-04-01"
SEVEN = ("area=顺德", "sex=女", "need=首次置业", "age_band=25-34")  # beside name, telephone and day


@pytest.fixture
def desk(estate: Estate) -> Run:  # noqa: F811  the fixture, not the function
    """Return the program at a desk with two walk-ins, a late call, and two deals of two projects."""
    run = estate("2026-03-02")
    sets = tuple(word for one in SEVEN for word in ("--set", one))
    run("contact", "add", "林一", "--kind", "walkin", "--by", "王置业", *sets, now="2026-03-05")
    run("contact", "add", "林一", "--kind", "walkin", "--by", "王置业", now="2026-03-09")
    run("contact", "add", "林一", "--kind", "callin", "--by", "王置业", "--on", "2026-03-05", now="2026-03-06")
    deals = (("3-501", "3000000", "君兰", "2026-03-09"), ("8-101", "5000000", "御湖", "2026-03-10"))
    for unit, price, project, on in deals:
        told = ("--unit", unit, "--price", price, "--project", project, "--subscribed", "2026-03-09", "--signed", on)
        run("owner", "add", "林一", *told, now=on)
    return run


def lines(path: Path, place: int) -> list[list[Any]]:
    """Return what stands on a sheet, without its empty lines and cells."""
    sheet = load_workbook(path).worksheets[place]
    told = [[cell for cell in line if cell is not None] for line in sheet.iter_rows(values_only=True)]
    return [line for line in told if line]


@pytest.mark.rule("INF-17", "INF-18")
def test_a_month_is_two_workbooks_counted_by_source_and_importance(desk: Run, tmp_path: Path) -> None:
    told = desk("--lang", "zh", "report", "intake", "--month", "2026-03", "-o", str(tmp_path), "--json", now=NOW).json

    names = [Path(one).name for one in told["files"]]
    assert names == ["来访客户汇总_2026-03.xlsx", "来电客户汇总_2026-03.xlsx"]
    assert (told["rows"], told["totals"]) == (3, {"walkin": 2, "callin": 1, "late": 1})
    rows = lines(tmp_path / names[0], 0)
    assert rows[0] == ["来访客户汇总 2026-03"]
    assert {"客户名称", "性别", "年龄区间", "居住工作区域", "购买诚意度"} <= set(rows[1])
    assert 0.7 in rows[2]
    assert lines(tmp_path / names[0], 2)[2:] == [["B级 重要客户", 2, 0], ["合计", 2, 0]]
    assert lines(tmp_path / names[1], 2)[2:] == [["B级 重要客户", 1, 1], ["合计", 1, 1]]


@pytest.mark.rule("INF-20", "INF-21")
@pytest.mark.parametrize(
    ("words", "name", "counts"),
    [
        (("--day", "2026-03-05"), "2026-03-05", (1, 1, 1)),
        (("--day", "2026-03-06"), "2026-03-06", (0, 0, 0)),
        (("--week", "2026-03-08"), "2026-W10", (1, 1, 1)),
        (("--week", "2026年第11周"), "2026-W11", (1, 0, 0)),
    ],
)
def test_a_day_and_a_week_are_written_too(
    desk: Run, tmp_path: Path, words: tuple[str, ...], name: str, counts: tuple[int, int, int]
) -> None:
    told = desk("report", "intake", *words, "-o", str(tmp_path), "--json", now=NOW).json

    assert tuple(told["totals"].values()) == counts
    assert sorted(one.name for one in tmp_path.glob("*.xlsx")) == [
        f"来电客户汇总_{name}.xlsx",
        f"来访客户汇总_{name}.xlsx",
    ]


@pytest.mark.rule("INF-24", "INF-23")
def test_owners_are_summed_by_project_and_by_day(desk: Run, tmp_path: Path) -> None:
    told = desk("--lang", "zh", "report", "owners", "--month", "2026-03", "-o", str(tmp_path), "--json", now=NOW).json

    file = tmp_path / "业主信息汇总_2026-03.xlsx"
    assert told["file"] == str(file)
    assert told["totals"] == {"units": 2, "owners": 1, "price": "8000000.00"}
    assert "2026-04-01" in lines(file, 0)[1][0]
    assert lines(file, 1)[2:] == [["君兰", 1, 1, 3000000], ["御湖", 1, 1, 5000000], ["合计", 2, 1, 8000000]]
    assert [line[1:] for line in lines(file, 2)[2:]] == [[2, 1, 3000000], [0, 1, 5000000]]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--day", "2026-03-05", "--month", "2026-03"),
        ("--month", "2026-05"),
        ("--week", "2026-W99"),
        ("--week", "昨天"),
        ("--month", "2026-03", "-o", "nowhere"),
    ],
)
def test_a_register_is_written_for_one_period_that_has_begun(desk: Run, words: tuple[str, ...]) -> None:
    assert desk("report", "intake", *words, now=NOW).status == 2


def test_a_register_is_not_written_over(desk: Run, tmp_path: Path) -> None:
    words = ("report", "intake", "--month", "2026-03", "-o", str(tmp_path))
    assert desk(*words, now=NOW).status == 0
    assert desk(*words, now=NOW).status == 2
    assert desk(*words, "--force", now=NOW).status == 0
