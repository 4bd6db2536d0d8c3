"""Leaving: customers told and transferred first, and nobody takes over who leaves himself."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from custmgr.areas.salespeople import rules
from custmgr.areas.salespeople.facts import Channel, Handed, Leaver
from custmgr.areas.salespeople.policy import Policy
from custmgr.ground.desk import open_reader
from tests.conftest import Run

STRICT = Policy(own_number_required=False, breach_sanction="dismissal", handover_required=True)
LAX = Policy(own_number_required=False, breach_sanction="dismissal", handover_required=False)


def handed(*, told: bool, moved: bool) -> Handed:
    on, how = (date(2026, 3, 1), Channel.LETTER) if told else (None, None)
    return Handed(1, "C00001", "华东", None, None, "李业务", moved, on, how)


@pytest.fixture
def leaver(custmgr: Run, staff: dict[str, str], tmp_path: Path) -> Run:
    """Give 王业务 three customers and begin the hand-over."""
    file = tmp_path / "three.csv"
    rows = "".join(f"C0000{n},客户{n}厂,联系人{n},1380000000{n},王业务\n" for n in (1, 2, 3))
    file.write_text("客户编号,客户名称,联系人,电话,业务员\n" + rows, "utf-8")
    assert custmgr("customer", "import", file).status == 0
    assert custmgr("staff", "leave", "王业务", "--begin", "--json").json == {
        "name": "王业务", "leaving_since": "2026-03-05", "kept": 3, "untold": 3,
    }  # fmt: skip
    return custmgr


@pytest.mark.rule("CUS-17", "CUS-18")
@pytest.mark.parametrize(
    ("customers", "policy", "rule"),
    [
        ([], STRICT, None),
        ([(True, True)] * 3, STRICT, None),
        ([(True, True), (True, True), (False, True)], STRICT, "CUS-17"),
        ([(True, True), (True, True), (True, False)], STRICT, "CUS-18"),
        ([(False, False)], STRICT, "CUS-18"),
        ([(False, False)], LAX, None),
    ],
)
def test_leaving_waits_for_the_last_customer(
    customers: list[tuple[bool, bool]], policy: Policy, rule: str | None
) -> None:
    one = Leaver("王业务", date(2026, 3, 1), tuple(handed(told=told, moved=moved) for told, moved in customers))

    verdict = rules.judge_leaving(one, policy)

    assert (verdict and verdict.rule) == rule


@pytest.mark.rule("CUS-17", "CUS-18")
def test_three_customers_are_told_and_transferred_one_by_one(leaver: Run) -> None:
    leave = ("staff", "leave", "王业务", "--on", "2026-03-31", "--json")
    assert leaver(*leave).error["rule"] == "CUS-18"
    for code in ("C00001", "C00002", "C00003"):
        assert leaver("customer", "transfer", code, "--to", "李业务", "--reason", "离职").status == 0
    for code in ("C00001", "C00002"):
        assert leaver("customer", "inform", code, "--channel", "letter").status == 0

    refused = leaver(*leave)
    assert (refused.status, refused.error["rule"]) == (3, "CUS-17")
    assert "1 of 3 customers of 王业务 not notified" in refused.error["message"]

    assert leaver("customer", "inform", "C00003", "--channel", "phone").status == 0
    assert leaver(*leave).json["left_on"] == "2026-03-31"
    assert leaver("customer", "list", "--salesperson", "李业务", "--json").json[0]["code"] == "C00001"


@pytest.mark.rule("CUS-18")
def test_all_customers_move_and_are_told_in_one_line(leaver: Run) -> None:
    moved = leaver("customer", "transfer", "--from", "王业务", "--to", "李业务", "--told", "letter", "--json").json

    assert [(one["code"], one["from"], one["to"], one["told_on"]) for one in moved] == [
        (f"C0000{n}", "王业务", "李业务", "2026-03-05") for n in (1, 2, 3)
    ]
    assert leaver("staff", "leave", "王业务", "--json").json["left_on"] == "2026-03-05"


@pytest.mark.rule("CUS-18")
@pytest.mark.parametrize("to", ["left", "leaving", "himself"])
def test_nobody_takes_over_who_has_left_or_is_leaving(leaver: Run, to: str) -> None:
    if to == "left":
        leaver("staff", "leave", "李业务")
    if to == "leaving":
        leaver("staff", "leave", "李业务", "--begin")
    whom = "王业务" if to == "himself" else "李业务"

    refused = leaver("customer", "transfer", "C00001", "--to", whom, "--json")

    assert refused.status == (2 if to == "left" else 3)
    assert to == "left" or refused.error["rule"] == "CUS-18"
    assert leaver("customer", "edit", "C00002", f"salesperson={whom}", "--json").status == refused.status
    assert leaver("customer", "show", "C00001", "--json").json["salesperson"] == "王业务"


@pytest.mark.rule("CUS-18")
def test_a_customer_goes_to_a_salesperson(leaver: Run) -> None:
    assert leaver("customer", "transfer", "C00001", "--to", "吴质管", "--json").error["rule"] == "CUS-18"
    assert leaver("customer", "transfer", "C00001", "--to", "李业务").status == 0
    assert leaver("customer", "transfer", "C00001", "--to", "李业务").status == 2


def test_who_has_no_customers_leaves_at_once(custmgr: Run, staff: dict[str, str]) -> None:
    assert custmgr("staff", "leave", "王业务", "--json").json["left_on"] == "2026-03-05"


def test_who_has_customers_is_told_how_to_begin(custmgr: Run, buyers: tuple[str, str]) -> None:
    refused = custmgr("staff", "leave", "王业务", "--json")

    assert (refused.status, refused.error["rule"]) == (3, "CUS-18")
    assert "staff leave 王业务 --begin" in refused.error["hint"]


def test_who_stays_keeps_the_customers(leaver: Run) -> None:
    assert leaver("staff", "leave", "王业务", "--begin").status == 2
    assert leaver("staff", "leave", "王业务", "--stay").status == 0
    assert leaver("staff", "leave", "王业务", "--stay").status == 2
    assert leaver("customer", "edit", "C00001", "district=杭州").status == 0


@pytest.mark.rule("CUS-16")
def test_the_hand_over_list_names_what_is_open_and_is_signed(leaver: Run, tmp_path: Path) -> None:
    leaver("purchase", "add", "C00001", "--on", "2026-01-02", "--amount", "80.50", "--credit")
    leaver("customer", "transfer", "C00002", "--to", "李业务", "--told", "phone")

    shown = leaver("staff", "handover", "王业务", "-o", "list.xlsx", "--json").json
    book = load_workbook(tmp_path / "list.xlsx")
    texts = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}

    assert [(one["code"], one["open"], one["overdue"], one["successor"]) for one in shown["customers"]] == [
        ("C00001", "80.50", "80.50", None), ("C00002", "0.00", "0.00", "李业务"), ("C00003", "0.00", "0.00", None),
    ]  # fmt: skip
    assert (shown["kept"], shown["untold"], len(shown["sheets"])) == (2, 2, 2)
    assert any("looks after you from now on" in text and "李业务" in text for text in texts)
    assert leaver("staff", "handover", "王业务", "-o", "list.xlsx").status == 2


@pytest.mark.rule("CUS-18")
def test_whose_customer_somebody_was_is_kept(leaver: Run) -> None:
    leaver("customer", "transfer", "C00001", "--to", "李业务", "--reason", "离职", now="2026-04-01")
    leaver("customer", "edit", "C00001", "salesperson=赵经理", "--reason", "调整", now="2026-05-01")

    terms = leaver("customer", "assignments", "C00001", "--json").json

    assert [tuple(term.values()) for term in terms] == [
        ("赵经理", "2026-05-01", None, "调整"),
        ("李业务", "2026-04-01", "2026-05-01", "离职"),
        ("王业务", "2026-03-05", "2026-04-01", None),
    ]


@pytest.mark.rule("CUS-17")
def test_an_unfinished_hand_over_waits(leaver: Run) -> None:
    from custmgr.areas.salespeople.actions.waiting import dues

    with open_reader() as desk:
        (due,) = dues(desk)
    assert (due.rule, due.values["kept"], due.way) == ("CUS-18", 3, "custmgr staff handover 王业务")

    leaver("customer", "transfer", "--from", "王业务", "--to", "李业务", "--told", "letter")
    with open_reader() as desk:
        assert dues(desk) == []


@pytest.mark.parametrize(
    "words",
    [
        ("transfer", "--to", "李业务"),
        ("transfer", "C00001", "--from", "王业务", "--to", "李业务"),
        ("transfer", "--from", "李业务", "--to", "王业务"),
        ("inform", "C00001", "--channel", "smoke"),
        ("inform", "C00001", "--channel", "letter", "--on", "2026-03-06"),
        ("inform", "--from", "李业务", "--channel", "letter"),
    ],
)
def test_bad_input_writes_nothing(leaver: Run, ledger: sqlite3.Connection, words: tuple[str, ...]) -> None:
    before = ledger.execute("SELECT count(*) FROM journal").fetchone()

    assert leaver("customer", *words).status in {2, 3}
    assert ledger.execute("SELECT count(*) FROM journal").fetchone() == before
