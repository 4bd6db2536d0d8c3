"""What should not have gone out on credit is recorded, told and listed."""

import pytest

from tests.areas.conftest import Act
from tests.conftest import Run


def exceptions(custmgr: Run, *words: str) -> dict[str, list[str]]:
    listed = custmgr("purchase", "list", "--exceptions", *words, "--json").json
    return {row["number"]: row["exceptions"] for row in listed}


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(("amount", "found"), [("999.99", []), ("1000", []), ("1000.01", ["CRL-10"])])
def test_at_the_limit_it_passes_and_a_fen_above_it_is_an_exception(
    custmgr: Run, sell: Act, amount: str, found: list[str]
) -> None:
    assert sell(amount, "--credit")["exceptions"] == found
    assert exceptions(custmgr) == ({"P000001": found} if found else {})


@pytest.mark.rule("CRL-10")
def test_what_is_owed_already_counts_and_what_is_paid_does_not(sell: Act, pay: Act) -> None:
    sell("900", "--credit")
    over = sell("150", "--credit")
    pay("900", on="2026-03-02", now="2026-03-02")
    paid = sell("150", "--credit", on="2026-03-03")

    assert (over["exceptions"], over["exposure"], over["limit"]) == (["CRL-10"], "1050.00", "1000.00")
    assert (paid["exceptions"], paid["exposure"]) == ([], "300.00")


@pytest.mark.rule("CRL-10")
def test_a_payment_entered_late_but_dated_before_clears_the_exception(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("900", "--credit", on="2026-02-01")
    sell("150", "--credit", on="2026-02-10")
    before = exceptions(custmgr)
    pay("900", on="2026-02-09")

    assert (before, exceptions(custmgr)) == ({"P000002": ["CRL-10"]}, {})


@pytest.mark.rule("CUS-27")
@pytest.mark.parametrize(("on", "found"), [("2024-03-04", ["CUS-27", "CRL-10"]), ("2024-03-05", ["CRL-10"])])
def test_the_term_must_be_approved_on_or_before_the_day_of_delivery(
    custmgr: Run, sell: Act, on: str, found: list[str]
) -> None:
    form = ("--production", "p", "--standing", "s", "--term", "1m", "--by", "王业务")
    assert custmgr("credit", "apply", "C00002", *form, now="2024-03-05").status == 0
    assert custmgr("credit", "approve", "C00002", "--by", "部门沈经理", now="2024-03-05").status == 0

    assert sell("5", "--credit", whose="C00002", on=on)["exceptions"] == found


@pytest.mark.rule("CUS-27")
def test_a_warning_is_given_and_the_purchase_is_kept(custmgr: Run, buyers: tuple[str, str]) -> None:
    done = custmgr("purchase", "add", "C00002", "--on", "2026-03-01", "--amount", "5", "--credit")

    assert done.status == 0
    assert "should not have gone out on credit: no approved term, over the limit. Owed 5.00, limit 0.00." in done.err
    assert exceptions(custmgr, "C00002") == {"P000001": ["CUS-27", "CRL-10"]}


@pytest.mark.rule("CUS-28")
def test_a_term_of_no_days_is_cash_so_credit_is_an_exception(custmgr: Run, sell: Act) -> None:
    form = ("--production", "p", "--standing", "s", "--term", "0d", "--by", "王业务")
    custmgr("credit", "apply", "C00001", *form)
    custmgr("credit", "approve", "C00001", "--by", "部门沈经理")
    done = sell("5", "--credit", on="2026-03-05")

    assert (done["due_on"], done["exceptions"]) == ("2026-03-05", ["CUS-27"])


@pytest.mark.rule("CUS-27")
def test_cash_is_never_an_exception(custmgr: Run, sell: Act) -> None:
    assert sell("5000", whose="C00002")["exceptions"] == []
    assert exceptions(custmgr) == {}


def test_exceptions_can_be_narrowed_and_read_by_people(custmgr: Run, sell: Act) -> None:
    sell("1", "--credit", whose="C00002", on="2025-12-31")
    sell("2", "--credit", whose="C00002", on="2026-01-01")

    assert exceptions(custmgr, "--quarter", "2026Q1") == {"P000002": ["CUS-27", "CRL-10"]}
    assert exceptions(custmgr, "--limit", "1", "C00002") == {"P000002": ["CUS-27", "CRL-10"]}
    assert "no approved term" in custmgr("purchase", "list", "--exceptions").out
