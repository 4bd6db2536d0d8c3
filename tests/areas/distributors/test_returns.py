"""Goods dealers send back, by the program."""

import sqlite3

import pytest

from tests.areas.distributors.conftest import Office
from tests.areas.distributors.test_dealers import rows

GOODS = ("--product", "甲药", "--quantity", "10", "--value", "5000")
CONSENT = (
    "--reported-by",
    "王业务",
    "--reported-on",
    "2026-03-05",
    "--agreed-by",
    "销售朱总",
    "--agreed-on",
    "2026-03-05",
)


@pytest.fixture
def ready(office: Office) -> Office:
    """Return the desk with one appointed dealer."""
    office.ready()
    return office


@pytest.mark.rule("DST-16")
@pytest.mark.parametrize("reason", ["quality", "transport_damage", "unsaleable_other"])
def test_goods_with_a_fault_come_back(ready: Office, reason: str) -> None:
    made = ready.done("return", "华东医药", "--reason", reason, *GOODS)

    assert (made["number"], made["reason"], made["state"], made["value"]) == ("T-0001", reason, "open", "5000.00")
    assert ready.done("receive", "T-0001", "--by", "王业务")["state"] == "received"


@pytest.mark.rule("DST-17")
def test_goods_without_a_fault_do_not(ready: Office, ledger: sqlite3.Connection) -> None:
    done = ready("return", "华东医药", "--reason", "overstock", *GOODS)

    assert (done.status, done.error["rule"]) == (3, "DST-17")
    assert rows(ledger, "dealer_return") == 0


@pytest.mark.rule("DST-18")
def test_a_special_case_goes_from_oral_consent_over_the_form_to_its_approval(ready: Office) -> None:
    made = ready.done("return", "华东医药", "--reason", "overstock", *GOODS, *CONSENT, now="2026-03-06")

    early = ready("apply", made["number"], "--by", "王业务", "--on", "2026-03-04", now="2026-03-06")
    without = ready("receive", made["number"], "--by", "王业务", now="2026-03-06")
    unsigned = ready("approve", made["number"], "--by", "销售朱总", now="2026-03-06")
    steps = [
        ready.done("apply", made["number"], "--by", "王业务", "--on", "2026-03-05", now="2026-03-06"),
        ready.done("approve", made["number"], "--by", "销售朱总", now="2026-03-06"),
        ready.done("receive", made["number"], "--by", "王业务", now="2026-03-07"),
    ]

    assert [(done.status, done.error["rule"]) for done in (early, without, unsigned)] == [(3, "DST-18")] * 3
    assert [step["state"] for step in steps] == ["applied", "approved", "received"]
    assert (made["state"], steps[-1]["form_on"], steps[-1]["approved_by"]) == ("consented", "2026-03-05", "销售朱总")


@pytest.mark.rule("DST-18")
def test_the_approver_of_returns_is_the_general_manager_of_sales(ready: Office) -> None:
    ready.done("return", "华东医药", "--reason", "overstock", *GOODS, *CONSENT)
    ready.done("apply", "T-0001", "--by", "王业务")

    assert ready("approve", "T-0001", "--by", "王业务").status == 3
    assert ready("approve", "T-0009", "--by", "销售朱总").status == 2


@pytest.mark.rule("DST-18")
def test_the_consent_follows_the_report_and_is_whole(ready: Office, ledger: sqlite3.Connection) -> None:
    before = ready("return", "华东医药", "--reason", "overstock", *GOODS, *CONSENT[:-1], "2026-03-04")

    assert (before.status, before.error["rule"]) == (3, "DST-18")
    assert ready("return", "华东医药", "--reason", "overstock", *GOODS, *CONSENT[:2]).status == 2
    assert ready("return", "华东医药", "--reason", "overstock", *GOODS, *CONSENT[:-2]).status == 2
    assert ready("return", "华东医药", "--reason", " ", *GOODS, *CONSENT).status == 2
    assert ready("return", "华东医药", "--reason", "quality", *GOODS, "--quantity", "0").status == 2
    assert ready("return", "华东医药", "--reason", "quality", *GOODS, "--value", "0").status == 2
    assert rows(ledger, "dealer_return") == 0


@pytest.mark.rule("DST-19")
@pytest.mark.parametrize(("value", "parts"), [("10001.00", ("5000.50", "5000.50")), ("0.01", ("0.01", "0.00"))])
def test_goods_sent_without_approval_are_borne_by_two(ready: Office, value: str, parts: tuple[str, str]) -> None:
    words = ("return", "华东医药", "--reason", "overstock", "--product", "甲药", "--quantity", "1", "--value", value)

    made = ready.done(*words, "--unapproved", "--manager", "王业务", "--person", "李业务")
    credited = ready("receive", made["number"], "--by", "王业务")

    assert (made["state"], made["manager_amount"], made["person_amount"]) == ("not_recognised", *parts)
    assert (credited.status, credited.error["rule"]) == (3, "DST-19")
    assert ready("apply", made["number"], "--by", "王业务").status == 3
    assert [one["manager"] for one in ready.done("returns", "--state", "not_recognised")] == ["王业务"]


@pytest.mark.rule("DST-19")
def test_two_different_people_answer_and_nobody_agreed(ready: Office, ledger: sqlite3.Connection) -> None:
    words = ("return", "华东医药", "--reason", "overstock", *GOODS, "--unapproved", "--manager", "王业务")

    assert ready(*words).status == 2
    assert ready(*words, "--person", "王业务").status == 2
    assert ready(*words, "--person", "李业务", *CONSENT).status == 2
    assert rows(ledger, "dealer_return") == 0


def test_the_file_itself_keeps_a_special_case_waiting(ready: Office, ledger: sqlite3.Connection) -> None:
    ready.done("return", "华东医药", "--reason", "overstock", *GOODS, *CONSENT)

    with pytest.raises(sqlite3.IntegrityError, match="once approved"):
        ledger.execute("INSERT INTO dealer_return_step VALUES (1, 'receipt', '王业务', '2026-03-05', '2026-03-05')")
    assert [one["number"] for one in ready.done("returns", "华东医药")] == ["T-0001"]
