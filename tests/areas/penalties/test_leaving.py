"""Fines of those who left, and a bonus that turned out lower than what was taken from it."""

import sqlite3
from typing import Any

import pytest
from openpyxl import load_workbook

from custmgr.areas.penalties.facts.words import Track
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.rules import deducting
from tests.areas.penalties.conftest import CLOSED, Office, debt
from tests.remembering import remembered

LATER = "2024-05-20T09:00"
GM = ("--by", "孙总", "--reason", "离职清结")


def fined(office: Office, amount: str = "4000") -> str:
    """Return a case whose economic fine of 4,000.00 one person pays out of a bonus of 3,000.00."""

    def go() -> str:
        office.group("一科/G1", (1,))
        number = office.closed([("claim", "--amount", amount)], penalty="economic")
        office.approved(number)
        return number

    return remembered(("fined", amount), go)


def left(office: Office) -> str:
    """Return that case after March was deducted and the person left in April."""

    def go() -> str:
        number = fined(office)
        office.deduct("2024-03")
        assert office.run("staff", "leave", "甲1", "--on", "2024-04-10", now="2024-04-10").status == 0
        return number

    return remembered("left", go)


def word(office: Office, rest: str, *words: str, now: str = LATER) -> Any:
    """Enter the general manager's word on the rest."""
    return office.penalty("leaver", "甲1", "--rest", rest, *(words or GM), now=now)


@pytest.mark.rule("CMP-121", "CMP-70")
@pytest.mark.parametrize(
    ("rest", "state", "balance", "settled"),
    [
        ("waived", "waived", "0.00", "1000.00"),
        ("paid", "paid", "0.00", "1000.00"),
        ("kept", "kept", "1000.00", "0.00"),
    ],
)
def test_the_general_manager_says_what_becomes_of_the_rest(
    office: Office, ledger: sqlite3.Connection, rest: str, state: str, balance: str, settled: str
) -> None:
    number = left(office)
    asked = office.run("penalty", "deduct", "--month", "2024-05", now=LATER)
    office.deduct("2024-04")

    (before,) = office.done(office.penalty("list", now=LATER))
    (after,) = office.done(word(office, rest))
    silent = office.run("penalty", "deduct", "--month", "2024-05", now=LATER)

    assert (before["state"], before["balance"]) == ("left", "1000.00")
    assert "penalty leaver 甲1" in asked.err
    assert (after["state"], after["balance"], after["settled"]) == (state, balance, settled)
    assert silent.err == ""
    told = ledger.execute("SELECT subject, detail FROM journal WHERE action = 'penalty leaver'").fetchone()
    assert told[0] == "甲1"
    assert f'"{number} economic": 100000' in told[1]


@pytest.mark.rule("CMP-121")
def test_what_was_kept_may_be_paid_later_and_the_notice_tells_both(office: Office) -> None:
    number = left(office)

    kept, again = word(office, "kept"), word(office, "kept")
    (paid,) = office.done(word(office, "paid", "--by", "孙总", "--reason", "尾款抵扣"))
    office.done(office.penalty("print", number, "-o", "notice.xlsx", now=LATER))

    assert (kept.status, again.status, again.error["rule"]) == (0, 3, "CMP-121")
    assert (paid["state"], paid["settled"]) == ("paid", "2500.00")
    page: Any = load_workbook("notice.xlsx").worksheets[0]
    told = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {"Fines of those who left", "Still owed", "Paid otherwise", "离职清结", "尾款抵扣"} <= set(told)


@pytest.mark.rule("CMP-121")
@pytest.mark.parametrize(
    ("words", "now", "status"),
    [
        (("--by", "钱副总", "--reason", "x"), LATER, 3),
        (("--by", "孙总", "--reason", " "), LATER, 2),
        (("--by", "孙总", "--reason", "x", "--complaint", "240399"), LATER, 2),
        (("--by", "孙总", "--reason", "x"), "2024-04-09T09:00", 3),
    ],
    ids=["not the general manager", "no reason", "no such case", "before the last day"],
)
def test_a_word_outside_the_rules_writes_nothing(
    office: Office, ledger: sqlite3.Connection, words: tuple[str, ...], now: str, status: int
) -> None:
    left(office)
    before = list(ledger.iterdump())

    assert word(office, "waived", *words, now=now).status == status
    assert list(ledger.iterdump()) == before


@pytest.mark.rule("CMP-121")
def test_who_works_here_or_owes_nothing_has_no_rest(office: Office) -> None:
    fined(office)

    assert word(office, "waived").error["rule"] == "CMP-121"
    office.run("staff", "leave", "王业务", now="2024-04-10")
    assert office.penalty("leaver", "王业务", "--rest", "waived", *GM, now=LATER).status == 2
    assert word(office, "forgotten").status == 2


@pytest.mark.rule("CMP-121", "CMP-122", "CMP.6-13")
@pytest.mark.parametrize(
    ("bonus", "taken", "back"),
    [
        (3000_00, ((Track.ADMINISTRATIVE, 400_00), (Track.ECONOMIC, 1500_00)), (0, 0)),
        (2000_00, ((Track.ADMINISTRATIVE, 400_00), (Track.ECONOMIC, 1500_00)), (0, -500_00)),
        (600_00, ((Track.ADMINISTRATIVE, 400_00), (Track.ECONOMIC, 1500_00)), (0, -1300_00)),
        (300_00, ((Track.ADMINISTRATIVE, 400_00), (Track.ECONOMIC, 1500_00)), (-100_00, -1500_00)),
        (0, ((Track.ADMINISTRATIVE, 400_00), (Track.ECONOMIC, 1500_00)), (-400_00, -1500_00)),
        (2000_00, ((Track.ECONOMIC, 900_00), (Track.ECONOMIC, 600_00)), (0, -500_00)),
    ],
)
def test_a_lower_bonus_gives_back_what_it_forbids_the_newest_case_first(
    numbers: Policy, bonus: int, taken: tuple[tuple[Track, int], ...], back: tuple[int, ...]
) -> None:
    debts = [
        debt(5000_00, track, order=place, deducted_fen=amount, in_month_fen=amount)
        for place, (track, amount) in enumerate(taken, start=1)
    ]

    assert (deducting.given_back(debts, bonus, numbers) or (0, 0)) == back


@pytest.mark.rule("CMP.6-13", "CMP-121")
def test_a_bonus_is_not_lowered_below_what_was_taken_and_the_way_out_works(
    office: Office, ledger: sqlite3.Connection
) -> None:
    fined(office)
    office.deduct("2024-03")
    lower = ("staff", "bonus", "甲1", "--month", "2024-03", "--amount")

    at_it = office.run(*lower, "1500", "--json", now=LATER)
    before = list(ledger.iterdump())
    below = office.run(*lower, "1499.99", "--json", now=LATER)
    unchanged = list(ledger.iterdump()) == before
    way = below.error["hint"].split("`")[1].replace("TEXT", "误登")
    corrected = office.run(*way.split()[1:], "--json", now=LATER)

    assert (at_it.status, below.status, below.error["rule"], unchanged) == (0, 3, "CMP.6-13", True)
    assert "1,500.00 were deducted" in below.error["message"]
    assert [row["deducted"] for row in office.done(corrected)] == ["749.99"]
    assert office.run(*lower, "1499.99", "--json", now=LATER).status == 0


@pytest.mark.rule("CMP.6-13")
def test_the_constant_bonus_is_not_lowered_for_a_month_that_has_given_either(office: Office) -> None:
    fined(office)
    office.deduct("2024-03")
    lower = ("staff", "edit", "甲1", "--bonus", "1000", "--json")

    back_then = office.run(*lower, "--since", "2024-03-01", now=LATER)
    from_now = office.run(*lower, "--since", "2024-04-01", now=LATER)

    assert (back_then.status, back_then.error["rule"], from_now.status) == (3, "CMP.6-13", 0)
    assert office.deduct("2024-04") == {"甲1 economic": "500.00"}


@pytest.mark.rule("CMP-121", "CMP.6-13")
def test_a_month_run_again_under_a_lower_bonus_gives_back_down_to_its_cap(office: Office) -> None:
    fined(office)
    office.deduct("2024-03")
    office.run("staff", "bonus", "甲1", "--month", "2024-03", "--amount", "2000", now=LATER)

    again, once_more = office.deduct("2024-03", now=LATER), office.deduct("2024-03", now=LATER)

    assert again == once_more == {"甲1 economic": "1000.00"}


@pytest.mark.rule("CMP-121")
def test_the_last_months_bonus_of_a_leaver_is_entered_and_no_later_one(office: Office) -> None:
    left(office)
    words = ("staff", "bonus", "甲1", "--amount", "800", "--json", "--month")

    assert office.run(*words, "2024-04", now=LATER).status == 0
    assert office.run(*words, "2024-05", now=LATER).status == 2
    assert office.deduct("2024-04", now=LATER) == {"甲1 economic": "400.00"}


def test_a_correction_needs_a_reason(office: Office) -> None:
    fined(office)

    refused = office.penalty("correct", "甲1", "--month", "2024-03", "--bonus", "1", "--reason", " ", now=CLOSED)

    assert refused.status == 2
