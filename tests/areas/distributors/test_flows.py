"""Flow sheets, agreements and the appraisal by the program."""

import sqlite3
from pathlib import Path

import pytest

from tests.areas.distributors.conftest import Office
from tests.areas.distributors.test_dealers import rows
from tests.conftest import Run

HEAD = "产品,批号,购货单位,地区,数量,库存\n"
AGREED = (
    "--from", "2026-01-01", "--until", "2026-12-31", "--amount", "900000", "--share", "30%:2026-04-30", "--share",
    "30%:2026-08-31", "--share", "40%:2026-12-31", "--sales-target", "1000000",
)  # fmt: skip


def sheet(tmp_path: Path, *lines: str, name: str = "flow.csv") -> Path:
    """Write a flow sheet."""
    file = tmp_path / name
    file.write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8")
    return file


def workbook(tmp_path: Path, *lines: str) -> Path:
    """Write a flow sheet as a workbook."""
    from custmgr.ground.sheet import write_plain

    file = tmp_path / "flow.xlsx"
    write_plain(file, HEAD.strip().split(","), [line.split(",") for line in lines])
    return file


@pytest.mark.rule("DST-24")
@pytest.mark.parametrize(
    ("now", "states"),
    [
        ("2026-03-30", []),
        ("2026-03-31", [("2026-03", "due")]),
        ("2026-04-01", [("2026-03", "overdue")]),
        ("2026-04-30", [("2026-03", "overdue"), ("2026-04", "due")]),
    ],
)
def test_a_dealer_owes_a_sheet_at_each_month_end(office: Office, now: str, states: list[tuple[str, str]]) -> None:
    office.ready()

    assert [(one["month"], one["state"]) for one in office.done("flows", now=now)] == states


@pytest.mark.rule("DST-24")
def test_a_sheet_is_kept_line_by_line_and_owed_no_more(
    office: Office, ledger: sqlite3.Connection, tmp_path: Path
) -> None:
    office.ready()
    file = workbook(tmp_path, "甲药,20260101,宁波药店,浙江省宁波市,12.5,100", "乙药,,温州药店,浙江,3,")

    tally = office.done("flow", "华东医药", file, "--month", "2026-03", now="2026-04-02")

    assert (tally["read"], tally["added"]) == (2, 2)
    kept = ledger.execute("SELECT product, batch, buyer, quantity_milli, stock_milli FROM dealer_flow_row").fetchall()
    assert kept == [("甲药", "20260101", "宁波药店", 12500, 100_000), ("乙药", None, "温州药店", 3000, None)]
    (month,) = office.done("flows", "--month", "2026-03", now="2026-04-02")
    assert (month["state"], month["received_on"], month["rows"], month["outside"]) == ("received", "2026-04-02", 2, [])


@pytest.mark.rule("DST-28")
def test_a_buyer_outside_the_territory_becomes_a_case_once(office: Office, tmp_path: Path) -> None:
    office.ready()
    file = sheet(tmp_path, "甲药,1,南京药店,江苏,5,", "乙药,1,南京药店,江苏,6,", "甲药,1,宁波药店,浙江,7,")

    done = office("flow", "华东医药", file, "--month", "2026-03")
    office("flow", "华东医药", file, "--month", "2026-03", "--again")

    assert "B-0001" in done.err
    (case,) = office.done("breaches")
    assert (case["origin"], case["buyer"], case["region"], case["month"]) == ("flow", "南京药店", "江苏", "2026-03")
    (month,) = office.done("flows", "--month", "2026-03")
    assert month["outside"] == ["南京药店 江苏"]


def test_a_sheet_with_a_bad_line_is_not_taken(office: Office, ledger: sqlite3.Connection, tmp_path: Path) -> None:
    office.ready()
    file = sheet(tmp_path, "甲药,1,南京药店,江苏,5,", "甲药,1,宁波药店,,7,", "甲药,1,宁波药店,浙江,-7,")

    done = office("flow", "华东医药", file, "--month", "2026-03")

    assert done.status == 2
    assert [rows(ledger, table) for table in ("dealer_flow", "dealer_flow_row", "dealer_breach")] == [0, 0, 0]


@pytest.mark.rule("DST-24")
def test_a_sheet_comes_neither_before_its_month_nor_for_a_stranger(office: Office, tmp_path: Path) -> None:
    office.ready()
    file = sheet(tmp_path, "甲药,1,宁波药店,浙江,7,")

    assert office("flow", "华东医药", file, "--month", "2026-04").status == 2
    assert office("flow", "华东医药", file, "--month", "2026-03", "--on", "2026-02-28").status == 2
    assert office("flow", "江南药业", file, "--month", "2026-03").status == 2
    office.screen("江南药业")
    assert office("flow", "江南药业", file, "--month", "2026-03").status == 3


@pytest.mark.rule("DST-21")
def test_an_agreement_is_divided_by_its_shares(office: Office) -> None:
    office.ready()

    made = office.done("agree", "华东医药", *AGREED)

    assert [(row["due_on"], row["amount"], row["overdue"]) for row in made["instalments"]] == [
        ("2026-04-30", "270000.00", False), ("2026-08-31", "270000.00", False), ("2026-12-31", "360000.00", False),
    ]  # fmt: skip
    late = office.done("assess", "华东医药", now="2026-05-01")
    assert [row["overdue"] for row in late["instalments"]] == [True, False, False]


@pytest.mark.rule("DST-21")
def test_shares_that_are_not_the_whole_are_refused(office: Office, ledger: sqlite3.Connection) -> None:
    office.ready()
    short = office("agree", "华东医药", *AGREED[:-4], "--share", "39.99%:2026-12-31")

    assert (short.status, short.error["rule"]) == (3, "DST-21")
    assert office("agree", "华东医药", *AGREED, "--share", "soon").status == 2
    assert office("agree", "华东医药", *AGREED, "--share", "0%:2026-12-31").status == 2
    assert office("agree", "华东医药", *AGREED, "--until", "2025-12-31").status == 2
    assert office("agree", "华东医药", *AGREED, "--amount", "0").status == 2
    assert office("agree", "华东医药", *AGREED, "--rebate=-1").status == 2
    assert rows(ledger, "dealer_agreement") == 0


@pytest.mark.rule("DST-26", "DST-27")
@pytest.mark.parametrize(
    ("sold", "paid", "met", "shown"),
    [
        ("1020000", "890000", (True, False, False), "0.89"),
        ("1000000", "900000", (True, True, True), "0.9"),
        ("1000000", "899999.99", (True, False, False), "0.8999"),
        ("999999.99", "900000", (False, True, True), "0.9"),
    ],
)
def test_a_dealer_passes_only_with_both_targets_and_the_share(
    office: Office, custmgr: Run, sold: str, paid: str, met: tuple[bool, ...], shown: str
) -> None:
    office.ready()
    office.done("agree", "华东医药", *AGREED)
    bought = custmgr("purchase", "add", "华东医药", "--on", "2026-03-05", "--amount", sold, "--credit")
    assert bought.status == 0, bought.err
    assert custmgr("payment", "add", "华东医药", "--on", "2026-03-05", "--amount", paid).status == 0

    found = office("assess", "华东医药")

    assert (found.json["sales_met"], found.json["collection_met"], found.json["share_met"]) == met
    assert (found.json["passed"], found.json["share_ratio"]) == (all(met), shown)
    assert found.json["assumed"] == ["min_collection_ratio"]
    assert "DST-27" in found.err


@pytest.mark.rule("DST-12")
def test_the_goods_of_a_confirmed_case_do_not_count_as_sold(office: Office, custmgr: Run) -> None:
    office.ready()
    office.done("agree", "华东医药", *AGREED)
    custmgr("purchase", "add", "华东医药", "--on", "2026-03-05", "--amount", "1000000")
    office.done("confirm", office.caught(), "--goods", "80000", "--by", "销售朱总")

    found = office.done("assess", "华东医药")

    assert (found["sales"], found["deducted"], found["sales_met"]) == ("920000.00", "80000.00", False)


@pytest.mark.rule("DST-26")
def test_a_dealer_is_measured_to_the_end_of_a_month(office: Office, custmgr: Run) -> None:
    office.ready()
    office.done("agree", "华东医药", *AGREED)
    custmgr("purchase", "add", "华东医药", "--on", "2026-03-05", "--amount", "250000")

    found = office.done("assess", "华东医药", "--month", "2026-03", now="2026-04-15")

    assert (found["until"], found["sales_target"], found["sales_met"]) == ("2026-03-31", "250000.00", True)
    assert office("assess", "华东医药", "--month", "2026-05").status == 2
    assert office("assess", "华东医药", "--month", "2025-12").status == 2


@pytest.mark.rule("DST-27")
def test_a_percentage_left_blank_is_not_checked_and_says_so(office: Office, custmgr: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[distributors]\nmin_collection_ratio = { value = "0", rule = "DST-27", mark = "T" }\n', "utf-8")
    custmgr("staff", "add", "孙总", "--role", "general_manager")
    assert custmgr("policy", "load", own, "--from", "2026-03-05", "--by", "孙总").status == 0
    office.ready()
    office.done("agree", "华东医药", *AGREED)

    found = office("assess", "华东医药")

    assert found.json["share_met"] is None
    assert "blank" in found.err


def test_without_an_agreement_nothing_is_measured(office: Office) -> None:
    office.ready()

    assert office("assess", "华东医药").status == 2


def test_a_person_reads_the_schedule_below_the_measures(office: Office, custmgr: Run) -> None:
    office.ready()
    office.done("agree", "华东医药", *AGREED)

    assert "270,000.00" in custmgr("dealer", "assess", "华东医药").out
