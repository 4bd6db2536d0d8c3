"""Visits brought along from old books."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

HEAD = "客户名称,日期,拜访人,方式,内容,种类\n"


def write(tmp_path: Path, *rows: str, name: str = "visits.csv") -> Path:
    path = tmp_path / name
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.rule("CUS-21", "CUS-25")
def test_a_file_with_chinese_headings_comes_in_whole(
    custmgr: Run, customer: Callable[..., str], tmp_path: Path
) -> None:
    code = customer("甲公司", bought="2025-01-02")
    file = write(
        tmp_path, "甲公司,2025年2月1日,王业务、李业务,上门,看样品,", f"{code},2025/3/1,李业务,电话,问交期,回访"
    )

    took = custmgr("visit", "import", str(file), "--json")

    assert (took.status, took.json["read"], took.json["added"], took.json["rejected"]) == (0, 2, 2, 0)
    found = custmgr("visit", "list", code, "--json").json
    assert [(v["on"], v["method"], v["kind"], v["by"]) for v in found] == [
        ("2025-03-01", "phone", "revisit", ["李业务"]),
        ("2025-02-01", "onsite", "revisit", ["王业务", "李业务"]),
    ]


@pytest.mark.rule("CUS-19")
@pytest.mark.parametrize(("by", "warned"), [("王业务", True), ("王业务/李业务", False)])
def test_a_first_visit_of_the_past_by_one_person_is_recorded_with_a_warning(
    custmgr: Run, customer: Callable[..., str], tmp_path: Path, by: str, warned: bool
) -> None:
    code = customer("甲公司")
    file = write(tmp_path, "甲公司,2025-03-01,王业务,上门,再谈,", f"甲公司,2025-02-01,{by},上门,初谈,")

    took = custmgr("visit", "import", str(file))

    assert took.status == 0
    assert ("CUS-19" in took.err) is warned
    kinds = [visit["kind"] for visit in custmgr("visit", "list", code, "--json").json]
    assert kinds == ["revisit", "first"]


@pytest.mark.rule("CUS-21", "CUS-25")
@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("无此公司,2025-02-01,王业务,上门,看样品,", "customer"),
        ("甲公司,2026-03-06,王业务,上门,看样品,", "on"),
        ("甲公司,昨天,王业务,上门,看样品,", "on"),
        ("甲公司,2025-02-01,无此人,上门,看样品,", "by"),
        ("甲公司,2025-02-01,,上门,看样品,", "by"),
        ("甲公司,2025-02-01,王业务,骑马,看样品,", "method"),
        ("甲公司,2025-02-01,王业务,上门,,", "content"),
        ("甲公司,2025-02-01,王业务,上门,看样品,喝茶", "kind"),
    ],
)
def test_one_row_that_cannot_be_taken_keeps_the_whole_file_out(
    custmgr: Run, customer: Callable[..., str], tmp_path: Path, row: str, field: str
) -> None:
    code = customer("甲公司", bought="2025-01-02")
    file = write(tmp_path, "甲公司,2025-02-01,王业务,上门,看样品,", row)

    took = custmgr("visit", "import", str(file), "--json")

    assert took.status == 2
    assert [(reject["row"], reject["field"]) for reject in took.json["rejects"]] == [(3, field)]
    assert custmgr("visit", "list", code, "--json").json == []


def test_the_good_rows_come_in_when_the_bad_ones_are_skipped(
    custmgr: Run, customer: Callable[..., str], tmp_path: Path
) -> None:
    code = customer("甲公司", bought="2025-01-02")
    file = write(tmp_path, "甲公司,2025-02-01,王业务,上门,看样品,", "无此公司,2025-02-01,王业务,上门,看样品,")

    took = custmgr("visit", "import", str(file), "--skip-bad", "--json")

    assert (took.status, took.json["added"], took.json["rejected"]) == (0, 1, 1)
    assert len(custmgr("visit", "list", code, "--json").json) == 1


def test_equal_rows_of_one_file_stay_apart_and_rows_recorded_before_are_skipped(
    custmgr: Run, customer: Callable[..., str], tmp_path: Path
) -> None:
    customer("甲公司", bought="2025-01-02")
    row = "甲公司,2025-02-01,王业务,上门,看样品,"

    first = custmgr("visit", "import", str(write(tmp_path, row, row)), "--json")
    other = custmgr("visit", "import", str(write(tmp_path, row, row, row, name="b.csv")), "--json")
    strict = write(tmp_path, row, name="c.csv")
    refused = custmgr("visit", "import", str(strict), "--on-duplicate", "fail", "--json")

    assert first.json["added"] == 2
    assert (other.json["added"], other.json["skipped"]) == (0, 3)
    assert refused.status == 2


def test_the_same_file_twice_is_refused(custmgr: Run, customer: Callable[..., str], tmp_path: Path) -> None:
    customer("甲公司", bought="2025-01-02")
    file = write(tmp_path, "甲公司,2025-02-01,王业务,上门,看样品,")
    custmgr("visit", "import", str(file))

    assert custmgr("visit", "import", str(file)).status == 3


def test_unknown_customers_become_drafts_when_asked_for(custmgr: Run, staff: dict[str, str], tmp_path: Path) -> None:
    file = write(tmp_path, "新公司,2025-02-01,王业务,上门,看样品,", "新公司,2025-03-01,王业务,电话,问价,")

    took = custmgr("visit", "import", str(file), "--create-customers", "--json")

    assert (took.status, took.json["added"]) == (0, 2)
    assert len(custmgr("visit", "list", "新公司", "--json").json) == 2


def test_a_name_two_customers_share_is_refused_and_their_codes_are_not(
    custmgr: Run, customer: Callable[..., str], tmp_path: Path
) -> None:
    codes = [customer("甲公司", bought="2025-01-02"), customer("甲公司", bought="2025-01-02")]

    vague = custmgr("visit", "import", str(write(tmp_path, "甲公司,2025-02-01,王业务,上门,看样品,")), "--json")
    clear = write(tmp_path, *(f"{code},2025-02-01,王业务,上门,看样品," for code in codes), name="b.csv")

    assert (vague.status, vague.json["rejects"][0]["field"]) == (2, "customer")
    assert custmgr("visit", "import", str(clear), "--json").json["added"] == 2


def test_a_long_file_is_written_in_batches(custmgr: Run, customer: Callable[..., str], tmp_path: Path) -> None:
    code = customer("甲公司", bought="2025-01-02")
    file = write(tmp_path, *(f"{code},2025-02-01,王业务,电话,第{number}次," for number in range(5001)))

    assert custmgr("visit", "import", str(file), "--json").json["added"] == 5001
