"""Shipments, box codes, and sales outside the territory by the program."""

import sqlite3
from pathlib import Path

import pytest

from tests.areas.distributors.conftest import Office
from tests.areas.distributors.test_dealers import rows
from tests.conftest import Run


@pytest.mark.rule("DST-10")
def test_a_code_tells_dealer_and_market(office: Office) -> None:
    office.ready()
    office.done("ship", "华东医药", "--region", "浙江", "--from", "10001", "--to", "10600")

    found = office.done("breach", "--code", "10550")

    assert (found["name"], found["region"], found["shipment"]) == ("华东医药", "浙江", "S-0001")
    assert (found["inside"], found["breach"]) == (None, None)
    codes = ("10000", "10001", "10600", "10601", "010550", "A10550")
    assert [office("breach", "--code", code).status for code in codes] == [2, 0, 0, 2, 2, 2]


@pytest.mark.rule("DST-10")
@pytest.mark.parametrize(
    ("first", "last", "status"), [("10600", "10700", 3), ("9999", "10001", 2), ("10601", "10700", 0)]
)
def test_no_code_stands_on_two_boxes(office: Office, first: str, last: str, status: int) -> None:
    office.ready()
    office.done("ship", "华东医药", "--region", "浙江", "--from", "10001", "--to", "10600")

    assert office("ship", "华东医药", "--region", "浙江", "--from", first, "--to", last).status == status


@pytest.mark.rule("DST-11")
def test_goods_go_only_to_the_territory_of_an_appointed_dealer(office: Office, ledger: sqlite3.Connection) -> None:
    office.screen()
    codes = ("--from", "1", "--to", "9")
    early = office("ship", "华东医药", "--region", "浙江", *codes)
    office.appoint()
    away = office("ship", "华东医药", "--region", "江苏", *codes)

    assert (early.error["rule"], away.error["rule"]) == ("DST-01", "DST-11")
    assert office("ship", "华东医药", "--region", "浙江", "--from", "ABC", "--to", "ABX").status == 2
    assert office("ship", "华东医药", "--region", "浙江", "--from", "9", "--to", "1").status == 2
    assert rows(ledger, "dealer_shipment") == 0


@pytest.mark.rule("DST-11")
def test_a_box_found_elsewhere_becomes_a_case_once(office: Office) -> None:
    office.ready()
    number = office.caught()

    inside = office.done("breach", "--code", "10551", "--found", "浙江省温州市")
    again = office("breach", "--code", "10550", "--found", "江苏")

    assert number == "B-0001"
    assert (inside["inside"], inside["breach"]) == (True, None)
    assert (again.status, again.error["rule"]) == (3, "DST-11")
    (listed,) = office.done("breaches", "华东医药", "--state", "candidate")
    assert (listed["region"], listed["territory"], listed["sanctions"]) == ("江苏", ["浙江"], [])


@pytest.mark.rule("DST-12", "DST-13", "DST-14")
def test_a_confirmed_case_proposes_its_sanctions_and_says_what_is_assumed(office: Office) -> None:
    office.ready()
    number = office.caught()

    done = office("confirm", number, "--goods", "80000", "--taken-back", "1200", "--by", "销售朱总")

    assert [(part["kind"], part["amount"]) for part in done.json["sanctions"]] == [
        ("volume", "-80000.00"), ("taken_back", "1200.00"), ("fine", "2400.00"),
    ]  # fmt: skip
    assert done.json["assumed"] == ["fine_multiple", "bonus_ratio"]
    assert "fine_multiple" in done.err
    assert (done.json["state"], done.json["deliberate"]) == ("confirmed", False)


@pytest.mark.rule("DST-14")
@pytest.mark.parametrize(("multiple", "kinds"), [("2", ["4800.00"]), ("0", [])])
def test_a_multiple_of_the_company_is_not_assumed_any_more(
    office: Office, custmgr: Run, tmp_path: Path, multiple: str, kinds: list[str]
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        f'[distributors]\nfine_multiple = {{ value = "{multiple}", rule = "DST-14", mark = "T" }}\n', "utf-8"
    )
    assert custmgr("staff", "add", "孙总", "--role", "general_manager").status == 0
    assert custmgr("policy", "load", own, "--from", "2026-03-05", "--by", "孙总").status == 0
    office.ready()

    done = office("confirm", office.caught(), "--goods", "80000", "--by", "销售朱总")

    assert [part["amount"] for part in done.json["sanctions"] if part["kind"] == "fine"] == kinds
    assert done.json["assumed"] == ["bonus_ratio"]
    assert "DST-14" in done.err


@pytest.mark.rule("DST-15")
def test_deliberate_diversion_ends_the_cooperation_and_stops_supply(office: Office, custmgr: Run) -> None:
    office.ready()
    agreed = ("--from", "2026-01-01", "--until", "2026-12-31", "--amount", "900000", "--share", "100%:2026-12-31")
    office.done("agree", "华东医药", *agreed, "--rebate", "50000")
    number = office.caught()
    kept = office.done("assess", "华东医药")["rebate"]
    before = custmgr("credit", "check", "华东医药", "--amount", "0.01", "--json").json["reasons"]

    done = office.done("confirm", number, "--goods", "80000", "--deliberate", "--by", "销售朱总")

    assert "Fine" in custmgr("dealer", "breaches").out
    assert [part["kind"] for part in done["sanctions"]][3:] == ["terminate", "rebate"]
    assert (kept, office.done("assess", "华东医药")["rebate"]) == ("50000.00", "0.00")
    checked = custmgr("credit", "check", "华东医药", "--amount", "0.01", "--json")
    assert checked.status != 0
    assert "DST-15" in str(checked.json["reasons"])
    assert "DST-15" not in str(before)
    assert office.done("show", "华东医药")["state"] == "ended"
    assert office("ship", "华东医药", "--region", "浙江", "--from", "1", "--to", "2").error["rule"] == "DST-15"
    assert office.appoint().error["rule"] == "DST-15"
    assert office.screen().error["rule"] == "DST-15"


@pytest.mark.rule("DST-15")
def test_supply_that_is_stopped_already_stays_so(office: Office, custmgr: Run) -> None:
    office.ready()
    number = office.caught()
    assert custmgr("staff", "add", "赵经理", "--role", "dept_manager").status == 0
    stopped = custmgr("credit", "hold", "华东医药", "--stop", "--reason", "欠款", "--by", "赵经理")
    assert stopped.status == 0, stopped.err

    office.done("confirm", number, "--goods", "1", "--deliberate", "--by", "销售朱总")

    assert "欠款" in custmgr("credit", "check", "华东医药", "--amount", "1", "--json").out


@pytest.mark.rule("DST-11")
def test_a_case_is_decided_once_by_the_office_that_decides(office: Office, ledger: sqlite3.Connection) -> None:
    office.ready()
    number = office.caught()

    wrong = [
        office("confirm", number, "--by", "销售朱总"),
        office("confirm", number, "--goods", "0", "--by", "销售朱总"),
        office("confirm", number, "--unfounded", "--by", "销售朱总"),
        office("confirm", number, "--unfounded", "--reason", "误报", "--goods", "1", "--by", "销售朱总"),
        office("confirm", "B-0099", "--goods", "1", "--by", "销售朱总"),
        office("confirm", number, "--goods", "1", "--by", "王业务"),
    ]
    assert [done.status for done in wrong] == [2, 2, 2, 2, 2, 3]
    assert rows(ledger, "dealer_ruling") == 0
    dismissed = office.done("confirm", number, "--unfounded", "--reason", "误报", "--by", "销售朱总")
    assert (dismissed["state"], dismissed["sanctions"]) == ("dismissed", [])
    assert office("confirm", number, "--goods", "1", "--by", "销售朱总").status == 3


def test_what_was_entered_of_dealers_is_never_changed(office: Office, ledger: sqlite3.Connection) -> None:
    office.ready()
    office.caught()

    for table in ("dealer_screening", "dealer_appointment", "dealer_shipment", "dealer_breach"):
        for statement in (f"UPDATE {table} SET on_day = '2020-01-01'", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                ledger.execute(statement)
