"""The hotline by which customers of a developer supervise the company."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.areas.estate import Estate, estate  # noqa: F401  fixtures are found by name
from tests.conftest import Run

FORM = (
    "--order", "A1", "--product", "3-501", "--quantity", "1", "--shipped", "2026-03-01", "--defective", "1",
    "--demand", "维修", "--reason", "外墙渗水",
)  # fmt: skip
NUMBER = "0757-22330000"


@pytest.fixture
def desk(estate: Estate) -> Run:  # noqa: F811  the fixture, not the function
    """Return the program at a desk with something due."""
    run = estate("2026-03-02")
    run("contact", "add", "林一", "--kind", "callin", "--by", "王置业", now="2026-03-02")
    return run


@pytest.fixture
def published(desk: Run, tmp_path: Path) -> Run:
    """Return the program at a desk whose hotline has a number."""
    file = tmp_path / "hotline.toml"
    file.write_text(f'[complaints]\nhotline = {{ value = "{NUMBER}", rule = "INF-29", mark = "A" }}\n', "utf-8")
    loaded = desk("policy", "load", str(file), "--by", "孙总", "--from", "2026-03-02", now="2026-03-02")
    assert loaded.status == 0, loaded.err
    return desk


def opened(desk: Run, *words: str) -> Any:
    """Take a complaint in."""
    return desk("complaint", "open", "--customer", "林一", *FORM, *words, "--json", now="2026-03-05T10:00")


@pytest.mark.rule("INF-29")
@pytest.mark.parametrize("typed", ["hotline", "客户投诉热线", "热线"])
def test_a_complaint_says_that_it_came_in_by_the_hotline(desk: Run, typed: str) -> None:
    number = opened(desk, "--channel", typed).json["number"]

    assert desk("complaint", "show", number, "--json", now="2026-03-05").json["channel"] == "hotline"
    told = desk("--lang", "zh", "complaint", "show", number, now="2026-03-05").out
    assert "投诉渠道" in told
    assert "客户投诉热线" in told


@pytest.mark.rule("INF-29")
def test_no_other_way_in_is_known(desk: Run) -> None:
    assert opened(desk, "--channel", "pigeon").status == 2


@pytest.mark.rule("INF-29")
def test_the_number_stands_above_the_list_of_work(published: Run, desk: Run) -> None:
    told = published("--lang", "zh", "visit", "due", now="2026-03-09").out

    assert told.lstrip().startswith(f"客户投诉热线 {NUMBER}")
    assert isinstance(published("visit", "due", "--json", now="2026-03-09").json, list)


@pytest.mark.rule("INF-29")
def test_without_a_number_nothing_stands_there(desk: Run) -> None:
    assert "热线" not in desk("--lang", "zh", "visit", "due", now="2026-03-09").out


@pytest.mark.rule("INF-29")
def test_number_and_way_in_are_printed_on_the_form(published: Run, tmp_path: Path) -> None:
    number = opened(published, "--channel", "hotline").json["number"]

    file = tmp_path / "form.xlsx"
    done = published("--lang", "zh", "complaint", "print", number, "-o", str(file), now="2026-03-05")

    assert done.status == 0, done.err
    page: Any = load_workbook(file).worksheets[0]
    cells = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {NUMBER, "投诉渠道", "客户投诉热线"} <= set(cells)
