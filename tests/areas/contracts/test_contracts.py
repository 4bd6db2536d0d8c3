"""Contracts: signed, changed, ended, and taken back."""

import sqlite3
from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from custmgr.areas.contracts import rules
from custmgr.areas.contracts.facts import ContractState, Matter
from custmgr.areas.contracts.policy import Policy
from tests.conftest import Result, Run

Line = Callable[..., Result]
Enter = Callable[..., str]
BUILT_IN = Policy((Matter.COMMISSION_RATE, Matter.VALIDITY, Matter.TERMINATION), "")


def test_a_contract_is_kept_with_what_was_signed(client: Enter, contract: Line) -> None:
    client("周立")

    made = contract(
        "add", "周立", "--signed", "2026-03-05", "--rate", "0.025%", "--until", "2027-03-04", "--office", "城东营业部"
    ).json

    assert made == {
        "number": "HT-0001", "state": "running", "customer": "C00001", "name": "周立", "signed_on": "2026-03-05",
        "manager": "王业务", "rate": "0.00025", "valid_until": "2027-03-04", "office": "城东营业部", "ended_on": None,
        "reason": None, "opinion": None, "void": None, "changes": [],
    }  # fmt: skip
    assert contract("list").json == [made]


def test_a_contract_keeps_its_own_number_and_its_own_manager(client: Enter, contract: Line) -> None:
    client("周立")

    made = contract("add", "周立", "--signed", "2026-03-05", "--number", "同江-7", "--manager", "李业务").json

    assert (made["number"], made["manager"]) == ("同江-7", "李业务")
    assert contract("add", "周立", "--signed", "2026-03-05", "--number", "同江-7").status == 2


@pytest.mark.rule("FVS-35")
@pytest.mark.parametrize(
    ("matter", "confirmed"),
    [
        (Matter.COMMISSION_RATE, True),
        (Matter.VALIDITY, True),
        (Matter.TERMINATION, True),
        (Matter.MANAGER, False),
        (Matter.OTHER, False),
    ],
)
def test_rate_validity_and_termination_are_confirmed(matter: Matter, confirmed: bool) -> None:
    assert rules.is_confirmed(matter, BUILT_IN) is confirmed


@pytest.mark.rule("FVS-35")
def test_a_change_is_kept_with_the_old_and_the_new(signed: Enter, contract: Line) -> None:
    code = signed("周立", "2025-03-05", "--rate", "0.08%")

    made = contract("change", code, "--rate", "0.05%", "--until", "2027-03-04", "--other", "换绑定银行卡").json

    assert (made["rate"], made["valid_until"]) == ("0.0005", "2027-03-04")
    assert [(line["matter"], line["old"], line["new"], line["confirm"]) for line in made["changes"]] == [
        ("commission_rate", "0.0008", "0.0005", True),
        ("validity", None, "2027-03-04", True),
        ("other", None, "换绑定银行卡", False),
    ]
    again = contract("change", code, "--rate", "0.05%")
    assert (again.status, again.error["rule"]) == (2, "FVS-35")


@pytest.mark.rule("FVS-36")
def test_a_contract_ends_once_and_changes_no_more(signed: Enter, contract: Line) -> None:
    code = signed("周立", "2025-03-05")

    ended = contract("end", code, "--reason", "转投他行", "--opinion", "收益说明不清", "--on", "2026-03-04").json

    assert (ended["state"], ended["ended_on"], ended["reason"]) == ("ended", "2026-03-04", "转投他行")
    assert contract("list").json == []
    assert [line["number"] for line in contract("list", "--all").json] == ["HT-0001"]
    for words in (("end", "HT-0001"), ("change", "HT-0001", "--rate", "0.01%")):
        refused = contract(*words)
        assert (refused.status, refused.error["rule"]) == (3, "FVS-36")
    assert contract("change", code, "--rate", "0.01%").status == 2


@pytest.mark.rule("FVS-42")
@pytest.mark.parametrize(
    ("ended", "until", "void", "state"),
    [
        (None, None, None, ContractState.RUNNING),
        (None, date(2026, 3, 5), None, ContractState.RUNNING),
        (None, date(2026, 3, 4), None, ContractState.EXPIRED),
        (date(2026, 3, 1), date(2026, 3, 4), None, ContractState.ENDED),
        (date(2026, 3, 1), None, "录错", ContractState.VOID),
    ],
)
def test_a_contract_runs_through_its_last_day(
    ended: date | None, until: date | None, void: str | None, state: ContractState
) -> None:
    assert rules.state_of(ended, until, void, date(2026, 3, 5)) is state


@pytest.mark.rule("FVS-35")
@pytest.mark.parametrize(
    ("rate", "until", "allowed"),
    [
        (Fraction(0), None, True),
        (Fraction(-1, 10**6), None, False),
        (Fraction(999_999, 10**6), None, True),
        (Fraction(1), None, False),
        (None, date(2026, 3, 5), True),
        (None, date(2026, 3, 4), False),
    ],
)
def test_a_rate_is_a_part_and_a_validity_follows_the_signing(
    rate: Fraction | None, until: date | None, allowed: bool
) -> None:
    assert (rules.judge_terms(date(2026, 3, 5), rate, until) is None) is allowed


def test_a_mistake_is_taken_back_and_counts_for_nothing(signed: Enter, contract: Line, custmgr: Run) -> None:
    code = signed("周立", "2026-03-05")
    assert contract("add", code, "--signed", "2026-03-05").status == 2  # the same again is a slip

    gone = contract("void", "HT-0001", "--reason", "日期录错").json

    assert (gone["state"], gone["void"]) == ("void", "日期录错")
    assert custmgr("visit", "due", "--json").json == []
    assert contract("void", "HT-0001", "--reason", "再删").status == 2
    assert contract("add", code, "--signed", "2026-03-04").json["number"] == "HT-0002"


def test_of_two_contracts_the_number_is_asked(signed: Enter, contract: Line) -> None:
    code = signed("周立", "2025-03-05")
    contract("add", code, "--signed", "2026-03-01")

    refused = contract("end", code)

    assert refused.status == 2
    assert "HT-0001, HT-0002" in refused.error["message"]
    assert contract("end", "ht-0002").json["state"] == "ended"
    assert contract("end", code).json["number"] == "HT-0001"


@pytest.mark.parametrize(
    "words",
    [
        ("add", "周立", "--signed", "2026-03-06"),
        ("add", "无此人", "--signed", "2026-03-05"),
        ("add", "周立", "--signed", "2026-03-05", "--rate", "100%"),
        ("add", "周立", "--signed", "2026-03-05", "--rate", "-0.1%"),
        ("add", "周立", "--signed", "2026-03-05", "--rate", "万二"),
        ("add", "周立", "--signed", "2026-03-05", "--until", "2026-03-04"),
        ("add", "周立", "--signed", "2026-03-05", "--manager", "无此人"),
        ("add", "周立", "--signed", "2026-03-05", "--number", " "),
        ("add", "周立", "--signed", "2026-03-05", "--office", "坏\u202e字"),
        ("change", "周立"),
        ("change", "周立", "--rate", "0.1%", "--on", "2024-03-04"),
        ("change", "周立", "--rate", "0.1%", "--on", "2026-03-06"),
        ("end", "周立", "--on", "2024-03-04"),
        ("end", "HT-0009"),
        ("void", "HT-0009", "--reason", "错"),
        ("void", "HT-0001", "--reason", " "),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    signed: Enter, contract: Line, ledger: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    signed("周立", "2024-03-05")
    before = ledger.execute("SELECT count(*) FROM journal").fetchone()

    refused = contract(*words)

    assert refused.status == 2, refused
    assert ledger.execute("SELECT count(*) FROM journal").fetchone() == before


@pytest.mark.rule("FVS-79")
def test_a_signing_before_the_rules_were_in_force_owes_no_visit() -> None:
    policy = Policy((), "2026-03-01")

    assert not rules.owes_visit(date(2026, 2, 28), policy)
    assert rules.owes_visit(date(2026, 3, 1), policy)
    assert rules.owes_visit(date(1999, 1, 1), BUILT_IN)
    assert policy.faults() == ()
    assert len(Policy((), "2026-3-1").faults()) == 1
