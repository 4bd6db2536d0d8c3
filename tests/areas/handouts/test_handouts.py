"""What leaves the desk: as the roles allow, on a request where one is needed, logged before it is there."""

import hashlib
import sqlite3
import stat
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.conftest import CREW, Run

FILE = (
    "--kind", "buyer", "--contact", "陈工", "--phone", "0571-88886666", "--bank", "工商银行",
    "--bank-account", "12020262", "--address", "杭州", "--set", "bank_rating=AA", "--set", "buying_power=120",
    "--set", "rival_use=宁波某厂", "--set", "annual_sales=5000000", "--set", "profile=无刷电机",
)  # fmt: skip


@pytest.fixture
def desk(custmgr: Run, staff: dict[str, str]) -> Run:
    """Enter two archived customers, one of 王业务 and one of 李业务."""
    for name, keeper in (("华东电子", "王业务"), ("北方电机", "李业务")):
        assert custmgr("customer", "add", name, *FILE, "--salesperson", keeper).status == 0
        assert custmgr("customer", "review", name, "--by", "赵经理").status == 0
    return custmgr


def cells(path: Path) -> set[str]:
    return {str(cell.value) for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row if cell.value}


def titles(path: Path) -> list[Any]:
    return next(
        [c.value for c in row]
        for row in load_workbook(path).worksheets[0].iter_rows()
        if "Customer code" in [c.value for c in row]
    )


@pytest.mark.rule("HBK-05", "FIL-12")
def test_a_salesperson_gets_own_customers_without_invoicing_data(desk: Run, tmp_path: Path) -> None:
    done = desk("customer", "export", "--for", "王业务", "-o", "out.xlsx", "--json").json
    found = cells(tmp_path / "out.xlsx")

    assert (done["rows"], "bank_account" in done["fields"], "contact" in done["fields"]) == (1, False, True)
    assert {"华东电子", "陈工", "宁波某厂"} <= found
    assert found.isdisjoint({"北方电机", "12020262", "工商银行"})
    assert "Bank account" not in titles(tmp_path / "out.xlsx")


@pytest.mark.rule("HBK-05")
@pytest.mark.parametrize(
    ("name", "rows", "there", "absent"),
    [("蒋会计", 2, {"12020262", "北方电机"}, {"陈工"}), ("赵经理", 2, {"12020262", "陈工", "北方电机"}, set())],
)
def test_accounting_gets_invoicing_data_and_managers_everything(
    desk: Run, tmp_path: Path, name: str, rows: int, there: set[str], absent: set[str]
) -> None:
    assert desk("customer", "export", "--for", name, "-o", "out.xlsx", "--json").json["rows"] == rows

    found = cells(tmp_path / "out.xlsx")
    assert there <= found
    assert found.isdisjoint(absent)


@pytest.mark.rule("HBK-05", "CUS-16", "HBK-04")
@pytest.mark.parametrize(
    ("prepare", "name", "rule"),
    [
        ((), "吴质管", "HBK-05"),
        (("staff", "leave", "王业务", "--begin"), "王业务", "CUS-16"),
        (("staff", "leave", "吴质管", "--on", "2026-03-04"), "吴质管", "HBK-04"),
    ],
)
def test_who_may_not_have_it_gets_no_file(
    desk: Run, tmp_path: Path, prepare: tuple[str, ...], name: str, rule: str
) -> None:
    if prepare:
        assert desk(*prepare).status == 0

    refused = desk("customer", "export", "--for", name, "-o", "out.xlsx", "--json")

    assert (refused.status, refused.error["rule"]) == (3, rule)
    assert not list(tmp_path.glob("*.xlsx"))
    assert desk("access", "log", "--json").json == []


@pytest.mark.rule("INF-34", "FVS-06")
def test_what_left_is_logged_with_its_digest_and_readable_by_its_owner_alone(desk: Run, tmp_path: Path) -> None:
    done = desk(
        "customer", "export", "华东", "--for", "赵经理", "-o", "out.xlsx", "--json", now="2026-03-05T10:02"
    ).json
    out = tmp_path / "out.xlsx"

    (line,) = desk("access", "log", "--json").json
    assert (line["at"], line["to"], line["rows"], line["path"]) == ("2026-03-05T10:02", "赵经理", 1, str(out))
    assert line["sha256"] == done["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert line["fields"] == done["fields"]
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert desk("customer", "export", "--for", "赵经理", "-o", "out.xlsx").status == 2
    assert desk("customer", "export", "--for", "赵经理", "-o", "out.xlsx", "--force").status == 0


def test_a_file_that_could_not_be_logged_is_not_there(desk: Run, tmp_path: Path, ledger: sqlite3.Connection) -> None:
    ledger.execute("CREATE TRIGGER full BEFORE INSERT ON access_release BEGIN SELECT RAISE(ABORT, 'no room'); END")
    ledger.commit()

    assert desk("customer", "export", "--for", "赵经理", "-o", "out.xlsx").status != 0
    assert not list(tmp_path.glob("*.xlsx"))


@pytest.mark.rule("INF-34", "INF-39", "INF-40", "INF-41", "INF-44")
def test_an_estate_hands_out_on_request_only(desk_file: Path, custmgr: Run, tmp_path: Path) -> None:
    desk_file.unlink()
    custmgr("init", "--policy", "estate")
    for name, role in (
        ("许部长", "marketing_director"),
        ("何专员", "customer_service_specialist"),
        ("王业务", "salesperson"),
    ):
        custmgr("staff", "add", name, "--role", role)
    form = ("--kind", "prospect", "--party", "person", "--contact", "张三", "--phone", "13812345678")
    assert custmgr("customer", "add", "张三", *form, "--salesperson", "王业务").status == 0
    out = ("customer", "export", "--for", "王业务", "-o", "out.xlsx", "--json")
    by = ("--handler", "何专员")

    assert custmgr(*out).error["rule"] == "INF-39"
    assert custmgr(*out, *by).error["rule"] == "INF-34"
    custmgr("access", "request", "--by", "王业务", "--purpose", "回访")
    assert custmgr(*out, *by, "--request", "R-0001").error["rule"] == "INF-33"
    custmgr("access", "consent", "R-0001", "--by", "许部长")
    assert custmgr(*out, *by, "--request", "R-0001").error["rule"] == "INF-40"
    packed = ("--request", "R-0001", "--protected-by", "7z")
    desk_file.chmod(0o644)
    assert custmgr(*out, *by, *packed).error["rule"] == "INF-40"
    desk_file.chmod(0o600)
    assert custmgr(*out, "--handler", "王业务", *packed).error["rule"] == "INF-39"
    assert not list(tmp_path.glob("*.xlsx"))

    done = custmgr(*out, *by, *packed)
    assert (done.status, done.json["rows"]) == (0, 1)
    assert custmgr("access", "log", "--json").json[0]["request"] == "R-0001"
    assert custmgr("customer", "show", "张三", "--for", "许部长", "--json").error["rule"] == "INF-41"


@pytest.mark.rule("FIL-08")
def test_by_the_handbook_only_published_files_are_handed_out(desk_file: Path, custmgr: Run, tmp_path: Path) -> None:
    desk_file.unlink()
    custmgr("init", "--policy", "handbook")
    for name, role in CREW.items():
        custmgr("staff", "add", name, "--role", role)
    for name in ("华东电子", "北方电机"):
        custmgr("customer", "add", name, *FILE, "--salesperson", "王业务")
        custmgr("customer", "review", name, "--by", "赵经理")
    custmgr("customer", "approve", "华东电子", "--by", "集团周总")
    custmgr("customer", "publish", "华东电子")

    assert custmgr("customer", "export", "--for", "赵经理", "-o", "a.xlsx", "--json").json["rows"] == 1
    assert "北方电机" not in cells(tmp_path / "a.xlsx")


@pytest.mark.rule("HBK-05", "FIL-12")
def test_a_file_is_shown_as_somebody_sees_it(desk: Run) -> None:
    mine = desk("customer", "show", "华东电子", "--for", "王业务", "--json").json
    money = desk("customer", "show", "华东电子", "--for", "蒋会计", "--json").json

    assert ("bank_account" in mine, "contact" in mine, "credit_limit" in mine) == (False, True, False)
    assert ("bank_account" in money, "contact" in money) == (True, False)
    assert desk("customer", "show", "北方电机", "--for", "王业务", "--json").error["rule"] == "HBK-05"
    shown = desk("customer", "show", "华东电子", "--for", "王业务").out
    assert "12020262" not in shown
    assert "陈工" in shown


@pytest.mark.rule("FIL-05", "FIL-16", "FIL-17", "FIL-18", "FIL-19", "FIL-20", "FIL-21", "FIL-22", "FIL-23", "FIL-24")
def test_the_paper_file_holds_every_field_of_the_form(desk: Run, tmp_path: Path) -> None:
    desk("customer", "contact", "华东电子", "周工", "--mobile", "13900139000")
    desk("customer", "violation", "华东电子", "--kind", "窜货", "--event", "低价")
    desk("customer", "evaluate", "华东电子", "--by", "王业务", "--text", "守约")

    done = desk("customer", "print", "华东电子", "--json").json
    found = cells(tmp_path / done["file"])

    assert done["file"] == "customer-C00001.xlsx"
    assert {
        "Customer name", "Salesperson", "Status", "District", "Grade", "Credit limit", "Registered on", "Valid through",
        "Profile", "Address", "Website", "Business type", "Ownership", "Legal representative", "Industry",
        "State of the industry", "Bank credit rating", "Market coverage", "Products dealt in", "Business scope",
        "Registered capital", "Market position", "Sales channels", "Annual sales", "Low-season sales",
        "High-season sales", "Monthly buying power", "Low-season buying power", "High-season buying power",
        "Use of rivals' products", "Satisfaction with rivals", "Rival's salesperson", "His relation with the customer",
        "Remarks", "Bank", "Bank account", "Tax number", "Invoicing telephone", "Invoicing requests", "Violations",
        "Evaluations", "Contact details", "Basic data",
    } <= found  # fmt: skip
    assert {"华东电子", "周工", "窜货", "守约", "Main contact", "Secondary contact"} <= found
    assert any("Template 1" in text for text in found)


@pytest.mark.rule("HBK-05")
def test_the_paper_for_somebody_holds_what_they_see(desk: Run, tmp_path: Path) -> None:
    assert desk("customer", "print", "北方电机", "--for", "王业务", "--json").error["rule"] == "HBK-05"

    desk("customer", "print", "华东电子", "--for", "王业务", "-o", "mine.xlsx")

    found = cells(tmp_path / "mine.xlsx")
    assert "陈工" in found
    assert found.isdisjoint({"12020262", "Credit limit", "Violations"})


@pytest.mark.rule("CUS-9")
def test_the_customer_list_holds_archived_customers_only(desk: Run, tmp_path: Path) -> None:
    desk("customer", "add", "未审核", *FILE)
    desk("visit", "record", "华东电子", "--by", "王业务,李业务", "--method", "onsite", "--content", "看样")

    credit = ("--production", "稳定", "--standing", "良好", "--term", "1m", "--by", "王业务")
    assert desk("credit", "apply", "华东电子", *credit).status == 0
    assert desk("credit", "approve", "华东电子", "--by", "部门沈经理").status == 0

    done = desk("report", "customers", "--json").json

    found = cells(tmp_path / "customers.xlsx")
    assert done["rows"] == 2
    assert {"华东电子", "北方电机"} <= found
    assert "未审核" not in found
    assert "1 month" in found
    assert any(text.startswith("2026-03-05") for text in found)


@pytest.mark.parametrize(
    "words",
    [
        ("customer", "export"),
        ("customer", "export", "--for", "查无此人"),
        ("customer", "export", "--for", "赵经理", "-o", "out.txt"),
        ("customer", "export", "--for", "赵经理", "-o", "nowhere/out.xlsx"),
        ("customer", "export", "--for", "赵经理", "--request", "R-0009"),
        ("customer", "print", "C00009"),
    ],
)
def test_bad_input_is_told_in_a_sentence(desk: Run, words: tuple[str, ...]) -> None:
    refused = desk(*words, "--json")

    assert refused.status == 2
    assert refused.error["message"]
