"""`credit apply` and `credit approve` on a real desk."""

import sqlite3
from datetime import date

import pytest

from custmgr.areas.terms import views
from tests.conftest import Result, Run

FORM = ("--production", "两条生产线", "--standing", "按时付款")


@pytest.fixture
def customer(custmgr: Run, staff: dict[str, str]) -> str:
    who = ("--contact", "张三", "--phone", "13800000001")
    added = custmgr("customer", "add", "华东磁材", "--kind", "buyer", *who, "--json")
    assert added.status == 0, added.err
    return str(added.json["code"])


def apply(custmgr: Run, customer: str, *more: str, term: str = "1m", now: str = "2026-03-05") -> Result:
    return custmgr("credit", "apply", customer, *FORM, "--term", term, "--by", "王业务", "--json", *more, now=now)


@pytest.mark.rule("CUS-26", "CUS-27")
def test_an_application_waits_until_the_manager_approves_it(
    custmgr: Run, customer: str, ledger: sqlite3.Connection
) -> None:
    waiting = apply(custmgr, customer)
    approved = custmgr("credit", "approve", customer, "--by", "部门沈经理", "--json")

    assert (waiting.status, approved.status) == (0, 0)
    assert waiting.json["approved_on"] is None
    assert waiting.json["basic"] == "华东磁材, 张三, 13800000001"
    keys = ("customer", "term", "applied_on", "applied_by", "approved_on", "approved_by")
    assert {key: approved.json[key] for key in keys} == {
        "customer": customer, "term": "1m", "applied_on": "2026-03-05", "applied_by": "王业务",
        "approved_on": "2026-03-05", "approved_by": "部门沈经理",
    }  # fmt: skip
    noted = [row[0] for row in ledger.execute("SELECT action FROM journal ORDER BY id DESC LIMIT 2")]
    assert noted == ["credit approve", "credit apply"]


@pytest.mark.rule("CUS-26")
@pytest.mark.parametrize("option", ["--production", "--standing", "--basic"])
def test_an_empty_part_is_refused_and_nothing_is_kept(
    custmgr: Run, customer: str, ledger: sqlite3.Connection, option: str
) -> None:
    refused = apply(custmgr, customer, option, " ")

    assert (refused.status, refused.error["rule"]) == (3, "CUS-26")
    assert ledger.execute("SELECT count(*) FROM credit_term").fetchone() == (0,)


@pytest.mark.rule("CUS-26")
def test_a_file_without_contact_has_no_basic_data_to_offer(custmgr: Run, staff: dict[str, str]) -> None:
    custmgr("customer", "add", "北方电机厂", "--draft")

    refused = apply(custmgr, "北方电机厂")
    told = apply(custmgr, "北方电机厂", "--basic", "国营老厂")

    assert (refused.status, refused.error["rule"], told.status) == (3, "CUS-26", 0)
    assert told.json["basic"] == "国营老厂"


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("term", "status"), [("0d", 0), ("30d", 0), ("1m", 0), ("31d", 3), ("2m", 3), ("月结", 0), ("soon", 2), ("", 2)]
)
def test_a_term_longer_than_a_month_is_refused(custmgr: Run, customer: str, term: str, status: int) -> None:
    answer = apply(custmgr, customer, term=term)

    assert answer.status == status
    if status == 3:
        assert answer.error["rule"] == "CUS-28"
        assert "is too long; the longest are 1 month and 30 days" in answer.error["message"]


@pytest.mark.rule("CUS-27")
@pytest.mark.parametrize("who", ["王业务", "钱副总", "卫文员"])
def test_nobody_else_approves(custmgr: Run, customer: str, who: str) -> None:
    apply(custmgr, customer)

    refused = custmgr("credit", "approve", customer, "--by", who, "--json")

    assert (refused.status, refused.error["rule"]) == (3, "CUS-27")


@pytest.mark.rule("CUS-27")
def test_nobody_approves_what_he_wrote(custmgr: Run, customer: str) -> None:
    custmgr("credit", "apply", customer, *FORM, "--term", "1m", "--by", "部门沈经理")

    own = custmgr("credit", "approve", customer, "--by", "部门沈经理", "--json")
    other = custmgr("credit", "approve", customer, "--by", "赵经理", "--json")

    assert (own.status, own.error["rule"]) == (3, "CUS-27")
    assert (other.status, other.json["approved_by"]) == (0, "赵经理")


@pytest.mark.rule("CUS-27")
def test_an_application_is_approved_once_and_only_the_last_one(custmgr: Run, customer: str) -> None:
    nothing = custmgr("credit", "approve", customer, "--by", "部门沈经理", "--json")
    apply(custmgr, customer, term="10d")
    apply(custmgr, customer, term="20d")
    approved = custmgr("credit", "approve", customer, "--by", "部门沈经理", "--json")
    again = custmgr("credit", "approve", customer, "--by", "部门沈经理", "--json")

    assert (nothing.status, again.status) == (2, 2)
    assert approved.json["term"] == "20d"


def test_an_application_of_tomorrow_is_not_taken(custmgr: Run, customer: str) -> None:
    assert apply(custmgr, customer, "--on", "2026-03-06").status == 2
    assert apply(custmgr, customer, "--on", "2026-03-05").status == 0


def test_an_unknown_applicant_is_not_taken(custmgr: Run, customer: str) -> None:
    assert custmgr("credit", "apply", customer, *FORM, "--term", "1m", "--by", "某人").status == 2


@pytest.mark.rule("CUS-27")
def test_the_term_of_a_customer_is_that_of_the_day(custmgr: Run, customer: str, ledger: sqlite3.Connection) -> None:
    apply(custmgr, customer, term="10d", now="2026-01-05")
    custmgr("credit", "approve", customer, "--by", "部门沈经理", now="2026-01-05")
    apply(custmgr, customer, term="1m", now="2026-02-05")
    custmgr("credit", "approve", customer, "--by", "部门沈经理", now="2026-02-05")

    (row,) = ledger.execute("SELECT id FROM customer WHERE code = ?", (customer,)).fetchone()
    terms = [views.term_of(ledger, row, date(2026, *day)) for day in ((1, 4), (1, 5), (2, 4), (2, 5))]

    assert [str(term) if term else None for term in terms] == [None, "10d", "10d", "1m"]


def test_an_approved_term_can_never_be_changed_in_the_file(
    custmgr: Run, customer: str, ledger: sqlite3.Connection
) -> None:
    apply(custmgr, customer)
    custmgr("credit", "approve", customer, "--by", "部门沈经理")

    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        ledger.execute("UPDATE credit_term SET term_months = 2")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        ledger.execute("DELETE FROM credit_term")


def test_people_are_told_what_comes_next(custmgr: Run, customer: str) -> None:
    told = custmgr("credit", "apply", customer, *FORM, "--term", "1m", "--by", "王业务")

    assert f"custmgr credit approve {customer}" in told.out
