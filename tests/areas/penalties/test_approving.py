"""Circulating, approving and publishing, by the program."""

import sqlite3

import pytest

from tests.areas.penalties.conftest import BACK, CLOSED, FINAL, Office

MFG = ("--department", "mfg", "--by", "郑制造")


def waiting(office: Office, *losses: tuple[str, ...], amount: str = "20000") -> str:
    """Return a closed case whose proposal was read by manufacturing."""
    office.group("一科/G1", (1,))
    number = office.closed(losses or [("claim", "--amount", amount)])
    office.assess(number)
    office.done(office.penalty("circulate", number, *MFG))
    return number


@pytest.mark.rule("CMP-70", "CMP-99")
def test_the_general_manager_alone_approves_even_ten_yuan(office: Office) -> None:
    number = waiting(office, amount="10")

    told = [office.penalty("approve", number, "--by", by).status for by in ("赵经理", "钱副总", "孙总")]

    assert told == [3, 3, 0]


@pytest.mark.rule("CMP.6-12", "CMP-105")
def test_nothing_is_approved_before_every_responsible_department_has_read_it(office: Office) -> None:
    office.group("一科/G1", (1,))
    office.hire("丁一", department="service")
    number = office.closed(charges=[("--unit", "一科/G1", "--ratio", "60"), ("--unit", "丁一", "--ratio", "40")])
    office.assess(number)
    office.done(office.penalty("circulate", number, *MFG, "--opinion", "同意"))

    refused = office.penalty("approve", number, "--by", "孙总")
    read = office.done(office.penalty("circulate", number, "--department", "service", "--by", "丁一"))

    assert (refused.status, refused.error["rule"]) == (3, "CMP.6-12")
    assert [(row["department"], row["opinion"]) for row in read["circulated"]] == [("mfg", "同意"), ("service", None)]
    assert office.penalty("approve", number, "--by", "孙总").status == 0


@pytest.mark.rule("CMP-105")
def test_a_proposal_is_read_by_people_of_the_responsible_departments(
    office: Office, ledger: sqlite3.Connection
) -> None:
    office.group("一科/G1", (1,))
    number = office.closed()
    office.assess(number)
    before = list(ledger.iterdump())

    told = {
        words: office.penalty("circulate", number, "--department", words[0], "--by", words[1]).status
        for words in (("mfg", "王业务"), ("qc", "吴质管"), ("没有", "吴质管"), ("mfg", "没有"))
    }

    assert list(told.values()) == [3, 2, 2, 2]
    assert list(ledger.iterdump()) == before


@pytest.mark.rule("CMP-105")
def test_what_is_not_proposed_is_neither_read_nor_approved(office: Office) -> None:
    office.group("一科/G1", (1,))
    number = office.closed()

    assert office.penalty("circulate", number, *MFG).error["rule"] == "CMP-105"
    assert office.penalty("approve", number, "--by", "孙总").error["rule"] == "CMP-105"


@pytest.mark.rule("CMP-95")
def test_punishment_is_approved_for_closed_cases(office: Office) -> None:
    office.group("一科/G1", (1,))
    number = office.decided()
    office.assess(number)
    office.done(office.penalty("circulate", number, *MFG))

    refused = office.penalty("approve", number, "--by", "孙总")

    assert (refused.status, refused.error["rule"]) == (3, "CMP-95")


@pytest.mark.rule("CMP-104")
def test_a_case_without_penalty_has_nothing_to_approve(office: Office) -> None:
    office.group("一科/G1", (1,))
    number = office.closed(penalty="none")
    office.assess(number)

    assert office.penalty("approve", number, "--by", "孙总").error["rule"] == "CMP-104"


@pytest.mark.rule("CMP-91", "CMP-104")
def test_the_economic_part_is_approved_at_once_the_administrative_after_the_resale_month(office: Office) -> None:
    number = waiting(office, BACK)

    early = office.penalty("approve", number, "--by", "孙总")
    again = office.penalty("approve", number, "--by", "孙总", now="2024-04-07T18:00")
    late = office.done(office.penalty("approve", number, "--by", "孙总", now=FINAL))
    once_more = office.penalty("approve", number, "--by", "孙总", now=FINAL)

    assert (early.json["state"], "2024-04-07" in early.err) == ("partly_approved", True)
    assert (again.status, again.error["rule"]) == (3, "CMP-91")
    assert [row["track"] for row in late["approvals"]] == ["economic", "administrative"]
    assert (late["state"], once_more.error["rule"]) == ("approved", "CMP-70")


@pytest.mark.rule("CMP-105", "CMP.6-14")
def test_a_decision_outside_the_rules_writes_nothing(office: Office, ledger: sqlite3.Connection) -> None:
    number = waiting(office)
    before = list(ledger.iterdump())
    words = {
        ("甲1=reprimand_1:399.99",): 3, ("甲1=reprimand_2",): 3, ("甲1=none:1", "--reason", "初犯"): 2,
        ("甲1=reprimand_2:799.99", "--reason", "再犯"): 3, ("甲1=minor_2:1599.99", "--reason", "再犯"): 3,
        ("没有=reprimand_1",): 2, ("甲1",): 2, ("甲1=流放",): 2, ("甲1=reprimand_1:x",): 2,
    }  # fmt: skip

    told = {one: office.penalty("approve", number, "--by", "孙总", "--set", *one).status for one in words}

    assert told == words
    assert list(ledger.iterdump()) == before


@pytest.mark.rule("CMP.6-14")
def test_a_fine_at_the_least_is_approved(office: Office) -> None:
    done = office.penalty("approve", waiting(office), "--by", "孙总", "--set", "甲1=reprimand_1:400")

    assert done.json["decided"][0]["fine"] == "400.00"


@pytest.mark.rule("CMP-105")
def test_the_general_manager_may_let_somebody_off_with_a_reason(office: Office) -> None:
    done = office.penalty("approve", waiting(office), "--by", "孙总", "--set", "甲1=none", "--reason", "初犯")

    assert (done.json["decided"][0]["act"], done.json["decided"][0]["fine"]) == ("none", "0.00")


@pytest.mark.rule("CMP-96", "CMP-102", "CMP-105")
def test_what_was_decided_is_kept_beside_the_proposal(office: Office) -> None:
    number = waiting(office)

    done = office.done(office.penalty("approve", number, "--by", "孙总", "--set", "甲1=major_3", "--reason", "再犯"))

    (row,) = done["decided"]
    assert (row["proposed"], row["act"], row["times"], row["fine"]) == ("reprimand_1", "major_2", 3, "3000.00")
    assert done["approvals"][0]["reason"] == "再犯"


@pytest.mark.rule("CMP-102")
def test_a_forfeited_bonus_must_be_known(office: Office) -> None:
    office.hire("甲1", "--unit", "一科/G1", "--superior", "郑制造")
    number = office.closed([("claim", "--amount", "400000.01")])
    office.assess(number)
    office.done(office.penalty("circulate", number, *MFG))

    refused = office.penalty("approve", number, "--by", "孙总")
    office.run("staff", "bonus", "甲1", "--month", "2024-03", "--amount", "0", now=CLOSED)
    done = office.done(office.penalty("approve", number, "--by", "孙总"))

    assert (refused.status, refused.error["rule"]) == (3, "CMP-102")
    assert [(row["act"], row["fine"], row["joint"]) for row in done["decided"]] == [
        ("major_1", "0.00", False), ("minor_2", "1600.00", True),
    ]  # fmt: skip


@pytest.mark.rule("CMP-105")
def test_nothing_is_sold_again_after_the_general_managers_word(office: Office) -> None:
    number = waiting(office, BACK)
    office.done(office.penalty("approve", number, "--by", "孙总", now=FINAL))

    late = office.desk("resale", number, "--quantity", "1", "--price", "1", "--a-price", "2", now=FINAL)

    assert (late.status, late.error["rule"]) == (3, "CMP-105")


@pytest.mark.rule("CMP-99", "CMP.6-12")
def test_nothing_is_published_before_the_approval(office: Office) -> None:
    number = waiting(office)

    refused = office.penalty("announce", number)
    office.done(office.penalty("approve", number, "--by", "孙总"))
    published = office.done(office.penalty("announce", number))

    assert (refused.status, refused.error["rule"]) == (3, "CMP-99")
    assert (published["state"], published["published_on"]) == ("published", "2024-03-12")


@pytest.mark.rule("CMP-68", "CMP-99")
def test_personnel_gets_it_once_and_publishes_it_itself(office: Office) -> None:
    office.run("staff", "add", "韩人事", "--role", "hr", now="2024-01-02")
    number = waiting(office)
    office.done(office.penalty("approve", number, "--by", "孙总"))

    sent = office.done(office.penalty("announce", number, "--sent", "--by", "陈生管"))
    by_another = office.penalty("announce", number, "--by", "陈生管")
    published = office.done(office.penalty("announce", number, "--by", "韩人事"))

    assert (sent["sent_on"], sent["published_on"], sent["due"]) == ("2024-03-12", None, "2024-04-10")
    assert (by_another.status, by_another.error["rule"]) == (3, "CMP-99")
    assert published["published_on"] == "2024-03-12"
    assert office.penalty("announce", number).error["rule"] == "CMP-68"


def test_an_announcement_lies_between_the_approval_and_today(office: Office) -> None:
    number = waiting(office)
    office.done(office.penalty("approve", number, "--by", "孙总"))

    told = [office.penalty("announce", number, "--on", f"2024-03-{day}").status for day in (11, 13, 12)]

    assert told == [2, 2, 0]
