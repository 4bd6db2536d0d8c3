"""The complaint register a clerk kept before this desk, taken over."""

import sqlite3
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from custmgr.areas.complaints.rules.importing import series_of
from custmgr.areas.settlement.views import open_settlements
from tests.areas.complaints.conftest import Desk
from tests.conftest import Result

COLUMNS = "客户投诉编号 客户 订单编号 料号 数量 交运日期 不良数量 客户要求 投诉理由"
HEAD = f"{COLUMNS} 受理日期 结案日期 索赔金额 损失金额 责任单位 阶段".replace(" ", ",")
GOODS = "华东电子,SO-1,P-1,1000PCS,2024-01-10,100,退货,尺寸超差"
NOW = "2024-03-06T09:00"


def register(folder: Path, *rows: str, head: str = HEAD, name: str = "register.csv") -> str:
    """Write a register; return its path."""
    path = folder / name
    path.write_text("\n".join((head, *rows)) + "\n", "utf-8")
    return str(path)


def bring(desk: Desk, folder: Path, *rows: str, words: tuple[str, ...] = (), head: str = HEAD) -> Result:
    """Import a register of these rows, of a different name each time."""
    name = f"register-{sum(1 for _file in folder.glob('register-*'))}.csv"
    return desk("import", register(folder, *rows, head=head, name=name), *words, now=NOW)


@pytest.mark.rule("CMP-16", "CMP-27")
def test_a_running_case_enters_with_its_own_number_and_days(desk: Desk, tmp_path: Path) -> None:
    row = f"240206,{GOODS},2024-02-20,,5000,,,质管调查"

    took = bring(desk, tmp_path, row)
    case = desk("show", "240206", now=NOW).json

    assert (took.status, took.json["added"], took.json["incomplete"]) == (0, 1, 0)
    assert {key: case[key] for key in ("stage", "department", "accepted_at", "due", "days_late", "claim")} == {
        "stage": "accept", "department": "gmo", "accepted_at": "2024-02-20T09:00", "due": "2024-03-04",
        "days_late": 2, "claim": "5000.00",
    }  # fmt: skip
    assert [case[key] for key in ("order", "product", "quantity", "defective", "shipped", "demand", "reason")] == [
        "SO-1", "P-1", 1000, 100, "2024-01-10", "退货", "尺寸超差",
    ]  # fmt: skip
    (entry,) = desk("dossier", "240206").json
    assert entry["detail"]["stage"] == "质管调查"


@pytest.mark.rule("CMP-26")
def test_a_number_that_was_brought_is_never_given_again(desk: Desk, tmp_path: Path) -> None:
    bring(desk, tmp_path, *(f"2403{serial},{GOODS},2024-03-01,,,,,处理中" for serial in ("07", "05", "02")))

    assert desk.open(now=NOW).json["number"] == "240308"
    assert desk.open(now="2024-04-01").json["number"] == "240401"


@pytest.mark.rule("CMP-26")
def test_the_file_brings_less_than_the_desk_gave_out(desk: Desk, tmp_path: Path) -> None:
    for _time in range(3):
        desk.open(now=NOW)

    assert bring(desk, tmp_path, f"240301,{GOODS},2024-03-01,,,,,").json["skipped"] == 1
    assert desk.open(now=NOW).json["number"] == "240304"


@pytest.mark.rule("CMP-26")
@pytest.mark.parametrize(
    ("number", "series"),
    [
        ("240305", ("2403", 5)), ("2403100", ("2403", 100)), ("241207", ("2412", 7)), ("241307", None),
        ("240300", None), ("2403005", None), ("KS-7", None), ("K240305", None),
    ],
)  # fmt: skip
def test_a_number_formed_as_ours_takes_its_place_in_the_month(number: str, series: tuple[str, int] | None) -> None:
    assert series_of(number, "{yy:02}{mm:02}{nn:02}") == series


@pytest.mark.rule("CMP-26")
def test_a_number_formed_otherwise_is_kept_too(desk: Desk, tmp_path: Path) -> None:
    took = bring(desk, tmp_path, f"ks-7,{GOODS},2024-03-01,,,,,", f"KS-8,{GOODS},2024-03-01,2024-03-05,,,,")

    assert took.json["added"] == 2
    assert [case["number"] for case in desk("list", now=NOW).json] == ["KS-7", "KS-8"]
    assert desk.open(now=NOW).json["number"] == "240301"


@pytest.mark.rule("CMP.6-18", "CMP-16")
def test_a_closed_case_stays_closed_and_stands_in_the_month_of_its_close(desk: Desk, tmp_path: Path) -> None:
    head = f"{HEAD},核决人,异常原因,处理方式,处理结果"
    named = f"240205,{GOODS},2024-02-05,2024-02-15,5000,3000,二线,已结案,孙总,磨损,退货,客户接受"
    bare = f"240206,{GOODS},2024-02-05,2024-02-25,,,,,,,看着办,"

    took = bring(desk, tmp_path, named, bare, head=head)
    case, late = (desk("show", number, now=NOW).json for number in ("240205", "240206"))
    report = desk.run("report", "complaints", "--month", "2024-02", "--json", now="2024-03-06")

    assert (took.json["added"], took.json["rejected"]) == (2, 0)
    assert [case[key] for key in ("stage", "outcome", "closed_on", "loss", "approved_by", "days_late")] == [
        "closed", "accepted", "2024-02-15", "3000.00", "孙总 (by the old books)", 0,
    ]  # fmt: skip
    assert (late["approved_by"], late["authority"], late["days_late"]) == ("the old books", "general_manager", 7)
    totals = report.json["totals"]
    assert [totals[key] for key in ("carried_in", "accepted", "closed", "carried_out", "on_time", "loss")] == [
        0, 2, 2, 0, 1, "3000.00",
    ]  # fmt: skip
    cells = {str(cell.value) for row in load_workbook(report.json["file"]).worksheets[0].iter_rows() for cell in row}
    assert {"240205", "240206", "孙总 (by the old books)", "the old books"} <= cells
    assert desk("route", "240205", now=NOW).error["rule"] == "CMP.6-17"


@pytest.mark.rule("CMP-16")
@pytest.mark.parametrize(
    ("said", "outcome", "loss"),
    [("", "accepted", "3000.00"), ("客户未接受", "not_accepted", "3000.00"), ("不成立", "unfounded", None)],
)
def test_the_old_outcome_is_kept(desk: Desk, tmp_path: Path, said: str, outcome: str, loss: str | None) -> None:
    bring(desk, tmp_path, f"240205,{GOODS},2024-02-05,2024-02-15,,3000,,,{said}", head=f"{HEAD},处理结果")

    case = desk("show", "240205", now=NOW).json

    assert (case["outcome"], case["loss"]) == (outcome, loss)


@pytest.mark.rule("CMP-26")
def test_a_void_case_keeps_its_number_and_is_carried_nowhere(desk: Desk, tmp_path: Path) -> None:
    bring(desk, tmp_path, f"240207,{GOODS},2024-02-22,,,,,作废,重复登记", head=f"{HEAD},备注")

    case = desk("show", "240207", now=NOW).json
    totals = desk.run("report", "complaints", "--month", "2024-02", "--json", now="2024-03-06").json["totals"]

    assert case["stage"] == "void"
    assert case["facts"]["void"]["reason"] == "重复登记"
    assert (totals["accepted"], totals["carried_out"]) == (1, 0)
    assert desk.open(now="2024-02-25").json["number"] == "240208"


@pytest.mark.rule("CMP-27")
def test_a_line_without_a_number_is_a_draft_and_equal_ones_stay_apart(desk: Desk, tmp_path: Path) -> None:
    took = bring(desk, tmp_path, f",{GOODS},,,,,,", f",{GOODS},,,,,,")

    assert (took.json["added"], took.json["incomplete"]) == (2, 2)
    assert [case["number"] for case in desk("list", "--stage", "draft").json] == ["D-0001", "D-0002"]
    assert desk("accept", "D-0002", now=NOW).json["number"] == "240301"


@pytest.mark.rule("CMP-27")
def test_a_running_case_that_lacks_facts_enters_and_is_counted(desk: Desk, tmp_path: Path) -> None:
    took = bring(desk, tmp_path, "240206,华东电子,,P-1,,,未定,退货,尺寸,2024-02-20,,无,12.5,,")
    case = desk("show", "240206").json

    assert (took.json["added"], took.json["incomplete"]) == (1, 1)
    assert (case["undetermined"], case["claim"], case["loss"]) == (True, None, None)
    assert "12.50" in desk("dossier", "240206").json[0]["text"]


@pytest.mark.rule("CMP-61")
@pytest.mark.parametrize(
    ("customer", "region", "due", "kept"),
    [
        ("华东电子", "", "", "2024-03-04"),
        ("Osaka Motors", "", "", "2024-03-08"),
        ("华东电子", "外销", "", "2024-03-08"),
        ("华东电子", "", "2024-03-20", "2024-03-20"),
    ],
    ids=["domestic", "a foreign customer", "a foreign case", "its own day"],
)
def test_the_due_day_is_the_registers_own_or_follows_from_acceptance(
    desk: Desk, tmp_path: Path, customer: str, region: str, due: str, kept: str
) -> None:
    row = f"240206,{GOODS.replace('华东电子', customer)},2024-02-20,,,,,,{region},{due}"

    assert bring(desk, tmp_path, row, head=f"{HEAD},国内外,结案期限").status == 0
    assert desk("show", "240206").json["due"] == kept


@pytest.mark.rule("CMP-62")
def test_the_first_stage_begins_with_the_taking_over(desk: Desk, tmp_path: Path) -> None:
    bring(desk, tmp_path, f"240302,{GOODS},2024-03-01,,,,,", f"240206,{GOODS},2024-02-20,,,,,")

    shown = {case["number"]: case for case in desk("list", now="2024-03-07T09:00").json}

    assert [shown["240302"][key] for key in ("entered_at", "stage_due", "stage_days_late")] == [
        "2024-03-06T09:00", "2024-03-06T23:59", 1,
    ]  # fmt: skip
    assert shown["240206"]["stage_days_late"] == 3


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (f"240206,{GOODS},,,,,,", "accepted_at"),
        (f"240206,{GOODS},2024-03-07,,,,,", "accepted_at"),
        (f"240206,{GOODS},昨天,,,,,", "accepted_at"),
        (f"240206,{GOODS},2024-02-20,2024-02-19,,,,", "closed_on"),
        (f"240206,{GOODS},2024-02-20,2024-03-07,,,,", "closed_on"),
        (f"240206,{GOODS},2024-02-20,,,,,已结案", "closed_on"),
        (f",{GOODS},2024-02-20,2024-02-25,,,,", "number"),
        (f"D-0007,{GOODS},2024-02-20,,,,,", "number"),
        (f"240206,{GOODS.replace('1000PCS', '一千')},2024-02-20,,,,,", "quantity"),
        (f"240206,{GOODS.replace('100,', '1001,')},2024-02-20,,,,,", ""),
        (f"240206,{GOODS.replace('2024-01-10', '2024-02-21')},2024-02-20,,,,,", ""),
        (f"240206,{GOODS},2024-02-20,,很多,,,", "claim"),
        (f"240206,{GOODS.replace('华东电子', '无此公司')},2024-02-20,,,,,", "customer"),
        (f"240206,{GOODS.replace('华东电子', '')},2024-02-20,,,,,", "customer"),
    ],
    ids=[
        "no acceptance", "accepted tomorrow", "no day", "closed before", "closed tomorrow", "closed without a day",
        "closed without a number", "a draft's number", "no quantity", "more defective than shipped", "shipped later",
        "no amount", "unknown customer", "no customer",
    ],
)  # fmt: skip
def test_one_line_that_cannot_be_keeps_the_whole_register_out(desk: Desk, tmp_path: Path, row: str, field: str) -> None:
    took = bring(desk, tmp_path, f"240205,{GOODS},2024-02-05,,,,,", row)

    assert took.status == 2
    assert [(reject["row"], reject["field"]) for reject in took.json["rejects"]] == [(3, field)]
    assert desk("list").json == []
    assert desk.open(now="2024-02-25").json["number"] == "240201"


def test_the_region_and_the_due_day_are_read_or_refused(desk: Desk, tmp_path: Path) -> None:
    rows = (f"240205,{GOODS},2024-02-05,,,,,,火星,", f"240206,{GOODS},2024-02-05,,,,,,,2024-02-04")

    took = bring(desk, tmp_path, *rows, head=f"{HEAD},国内外,结案期限")

    assert [reject["field"] for reject in took.json["rejects"]] == ["region", "due"]


def test_the_good_lines_come_in_when_the_bad_ones_are_skipped(desk: Desk, tmp_path: Path) -> None:
    rows = (f"240205,{GOODS},2024-02-05,,,,,", f"240206,{GOODS},昨天,,,,,")

    took = bring(desk, tmp_path, *rows, words=("--skip-bad",))

    assert (took.status, took.json["added"], took.json["rejected"]) == (0, 1, 1)
    assert load_workbook(took.json["rejects_file"]).worksheets[0].max_row == 2


def test_a_trial_writes_nothing_and_the_same_file_twice_is_refused(desk: Desk, tmp_path: Path) -> None:
    file = register(tmp_path, f"240205,{GOODS},2024-02-05,,,,,")

    assert desk("import", file, "--dry-run", now=NOW).json["added"] == 1
    assert desk("list").json == []
    assert desk("import", file, now=NOW).status == 0
    assert desk("import", file, now=NOW).status == 3
    assert desk("import", file, "--again", now=NOW).json["skipped"] == 1


def test_unknown_customers_become_drafts_when_asked_for(desk: Desk, tmp_path: Path) -> None:
    row = f"240205,{GOODS.replace('华东电子', '新公司')},2024-02-05,,,,,"

    took = bring(desk, tmp_path, row, words=("--create-customers",))

    assert (took.status, took.json["added"]) == (0, 1)
    assert desk("list").json[0]["customer_name"] == "新公司"


def test_columns_can_be_named(desk: Desk, tmp_path: Path) -> None:
    head = HEAD.replace("受理日期", "收件").replace("料号", "型号规格")

    took = bring(
        desk, tmp_path, f"240205,{GOODS},2024-02-05,,,,,", head=head,
        words=("--map", "收件=accepted_at", "--map", "型号规格=product"),
    )  # fmt: skip

    assert took.status == 0
    assert desk("show", "240205").json["product"] == "P-1"


def test_a_workbook_with_real_days_and_numbers_is_read(desk: Desk, tmp_path: Path) -> None:
    from datetime import datetime

    book = Workbook()
    page = book.worksheets[0]
    page.append(HEAD.split(","))
    row = [240205, "华东电子", "SO-1", "P-1", 1000, datetime(2024, 1, 10), 100, "退货", "尺寸", datetime(2024, 2, 5)]  # noqa: DTZ001
    page.append([*row, datetime(2024, 2, 15), 5000.5, None, None, None])  # noqa: DTZ001
    book.save(tmp_path / "register.xlsx")

    assert desk("import", str(tmp_path / "register.xlsx"), now=NOW).json["added"] == 1
    case = desk("show", "240205").json
    assert [case[key] for key in ("quantity", "claim", "closed_on")] == [1000, "5000.50", "2024-02-15"]


RUNNING = f"240206,{GOODS},2024-02-20,,,,,处理中"


def test_a_number_that_is_there_is_skipped_or_refused(desk: Desk, tmp_path: Path) -> None:
    took = bring(desk, tmp_path, RUNNING, RUNNING)
    refused = bring(desk, tmp_path, RUNNING, words=("--on-duplicate", "fail"))

    assert (took.json["added"], took.json["skipped"]) == (1, 1)
    assert (refused.status, refused.json["rejects"][0]["field"]) == (2, "number")


@pytest.mark.rule("CMP-27")
def test_what_still_lies_as_it_was_entered_follows_the_register(desk: Desk, tmp_path: Path) -> None:
    update = ("--on-duplicate", "update")
    bring(desk, tmp_path, RUNNING)

    assert bring(desk, tmp_path, RUNNING, words=("--on-duplicate", "update", "--again")).json["skipped"] == 1
    changed = RUNNING.replace(",100,", ",120,")
    assert bring(desk, tmp_path, changed, words=update).json["updated"] == 1
    assert desk("show", "240206", now=NOW).json["defective"] == 120
    closed = changed.replace("2024-02-20,,,,,处理中", "2024-02-20,2024-03-05,,800,二线,已结案")
    assert bring(desk, tmp_path, closed, words=update).json["updated"] == 1
    case = desk("show", "240206", now=NOW).json
    assert [case[key] for key in ("stage", "closed_on", "loss", "days_late")] == ["closed", "2024-03-05", "800.00", 1]


@pytest.mark.rule("CMP-26")
def test_a_case_made_void_in_the_register_meanwhile_is_void_here(desk: Desk, tmp_path: Path) -> None:
    bring(desk, tmp_path, RUNNING)

    took = bring(desk, tmp_path, RUNNING.replace("处理中", "作废"), words=("--on-duplicate", "update"))

    assert took.json["updated"] == 1
    assert desk("show", "240206", now=NOW).json["stage"] == "void"


@pytest.mark.rule("CMP.6-16")
def test_what_is_handled_in_the_desk_is_not_changed_by_a_file(desk: Desk, tmp_path: Path) -> None:
    update = ("--on-duplicate", "update")
    bring(desk, tmp_path, RUNNING)
    desk.number = "240206"
    desk.walk("accept", now=NOW)
    desk.open(now="2024-03-01")

    rows = (RUNNING.replace(",100,", ",120,"), f"240301,{GOODS},2024-03-01,,,,,")
    refused = bring(desk, tmp_path, *rows, words=update)

    assert refused.status == 2
    assert [reject["field"] for reject in refused.json["rejects"]] == ["number", "number"]
    assert desk("show", "240206", now=NOW).json["defective"] == 100


@pytest.mark.rule("CMP.6-1")
def test_a_case_taken_over_walks_on_to_its_close(desk: Desk, tmp_path: Path) -> None:
    head = f"{HEAD},异常原因,处理对策"
    bring(
        desk,
        tmp_path,
        "240302,华东电子,SO-1,P-1,5000,2024-02-10,2000,退货,尺寸,2024-03-01,,,,二线,,模具,换模",
        head=head,
    )
    desk.number = "240302"

    desk.decided(now="2024-03-07T10:00")
    closed = desk.close(now="2024-03-08T10:00")

    assert (closed.status, closed.json["stage"], closed.json["days_late"]) == (0, "closed", 0)


def test_what_the_old_books_said_can_be_neither_changed_nor_removed(
    desk: Desk, tmp_path: Path, ledger: sqlite3.Connection
) -> None:
    bring(desk, tmp_path, RUNNING)

    for statement in ("DELETE FROM complaint_old_books", "UPDATE complaint_old_books SET stage = 'x'"):
        with pytest.raises(sqlite3.IntegrityError, match="old books"):
            ledger.execute(statement)


@pytest.mark.rule("CMP-16")
def test_a_case_closed_in_the_old_books_waits_for_nothing_here(
    desk: Desk, tmp_path: Path, ledger: sqlite3.Connection
) -> None:
    bring(desk, tmp_path, f"240205,{GOODS},2024-02-05,2024-02-25,5000,3000,二线,已结案,退货", head=f"{HEAD},处理方式")

    assert desk("show", "240205", now=NOW).json["answered"] == "old_books"
    assert desk("remind", now=NOW).json == []
    assert desk("inquire", now=NOW).json == []
    assert [entry["kind"] for entry in desk("dossier", "240205").json] == ["decision", "old_books"]
    assert open_settlements(ledger) == []
