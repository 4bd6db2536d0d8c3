"""Orders pass the credit check once, count in the exposure once, and cannot be used to get round it."""

import sqlite3
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmgr.areas.orders.facts import Order, OrderState
from tests.areas.conftest import Act
from tests.conftest import Result, Run

Take = Callable[..., Result]


@pytest.fixture
def take(custmgr: Run, buyers: tuple[str, str]) -> Take:
    """Return a function that takes an order on credit."""

    def order(amount: str, *more: str, whose: str = "C00001", now: str = "2026-03-05", on: str = "") -> Result:
        words = ("--on", on or now, f"--amount={amount}", *(more or ("--credit",)))
        return custmgr("order", "add", whose, *words, "--json", now=now)

    return order


def credit(custmgr: Run, *words: str) -> dict[str, str]:
    return dict(custmgr("credit", "check", "C00001", "--json", *words).json)


def orders(custmgr: Run, *words: str) -> list[tuple[str, str]]:
    return [(row["number"], row["state"]) for row in custmgr("order", "list", *words, "--json").json]


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(("amount", "status"), [("99.99", 0), ("100", 0), ("100.01", 3), ("150", 3)])
def test_at_the_limit_an_order_is_taken_and_a_fen_above_it_is_not(
    custmgr: Run, sell: Act, take: Take, amount: str, status: int
) -> None:
    sell("900", "--credit")
    done = take(amount)

    assert done.status == status
    assert status == 0 or done.error["rule"] == "CRL-10"
    assert len(orders(custmgr)) == (1 if status == 0 else 0)


@pytest.mark.rule("CRL-10")
def test_the_refusal_tells_the_excess_and_the_way_to_look_it_up(sell: Act, take: Take) -> None:
    sell("900", "--credit")
    refused = take("150").error

    assert "exposure 1,050.00 is 50.00 above the limit 1,000.00 [CRL-10]" in refused["message"]
    assert refused["hint"] == "see `custmgr credit check C00001 --amount 150.00`"


@pytest.mark.rule("CUS-27", "CUS-31", "GRD-07")
def test_the_rule_of_the_refusal_is_that_of_the_first_reason(
    custmgr: Run, sell: Act, take: Take, ledger: sqlite3.Connection
) -> None:
    without_term = take("1", whose="C00002")
    sell("100", "--credit", on="2026-01-15")
    overdue = take("1")
    ledger.execute("UPDATE purchase SET paid_fen = amount_fen")
    ledger.execute(
        "INSERT INTO grading (customer_id, quarter, score, items, grade, treatment, coefficient, sales_fen, due_fen,"
        " on_time_fen, limit_fen, state, flags, entered_at, approved_on, approved_by) SELECT id, '2025Q4', '40', '{}',"
        " 'F', 'no_credit', '0', 0, 0, 0, 500, 'approved', '[]', '2026-01-10', '2026-01-10', '周' FROM customer"
        " WHERE code = 'C00001'"
    )
    ledger.commit()
    graded = take("1")

    assert [(done.status, done.error["rule"]) for done in (without_term, overdue, graded)] == [
        (3, "CUS-27"), (3, "CUS-31"), (3, "GRD-07"),
    ]  # fmt: skip
    assert "[CUS-27]" in without_term.error["message"]
    assert "[CRL-10]" in without_term.error["message"]


@pytest.mark.rule("CRL-10")
def test_orders_not_delivered_yet_count(custmgr: Run, take: Take) -> None:
    take("600")
    found = credit(custmgr, "--amount", "400")

    assert [found[key] for key in ("undelivered", "receivables", "exposure", "available", "decision")] == [
        "600.00", "0.00", "1000.00", "400.00", "watch",
    ]  # fmt: skip
    assert "receivables 0.00 + undelivered orders 600.00 + this order 400.00 = exposure 1,000.00" in found["steps"]
    assert [take(amount).status for amount in ("400.01", "400")] == [3, 0]


@pytest.mark.rule("CRL-10")
def test_an_order_counts_once_before_while_and_after_it_is_delivered(custmgr: Run, sell: Act, take: Take) -> None:
    take("600")
    exposures = [credit(custmgr)["exposure"]]
    for amount in ("250", "350"):
        sell(amount, "--order", "S000001", on="2026-03-05")
        exposures.append(credit(custmgr)["exposure"])

    assert exposures == ["600.00", "600.00", "600.00"]
    assert orders(custmgr) == [("S000001", "delivered")]


@pytest.mark.rule("CRL-10")
def test_delivery_of_an_order_is_not_judged_again(custmgr: Run, sell: Act, take: Take, pay: Act) -> None:
    take("600")
    custmgr("credit", "hold", "C00001", "--reason", "x")
    sell("700", "--credit", on="2026-03-05")
    delivered = sell("600", "--order", "S000001", on="2026-03-05")

    assert (delivered["order"], delivered["exceptions"]) == ("S000001", [])
    assert (delivered["exposure"], delivered["limit"]) == ("1300.00", "1000.00")
    assert custmgr("purchase", "list", "--exceptions", "--json").json == []


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(("amount", "found"), [("600", []), ("600.01", ["CRL-10"])])
def test_what_goes_beyond_the_order_is_judged(sell: Act, take: Take, amount: str, found: list[str]) -> None:
    take("600")
    sell("700", "--credit", on="2026-03-05")

    assert sell(amount, "--order", "S000001", on="2026-03-05")["exceptions"] == found


def test_delivery_goes_out_the_way_it_was_ordered(sell: Act, take: Take) -> None:
    take("100")
    take("100", "--product", "N35")

    on_credit = sell("100", "--order", "S000001", on="2026-03-05")
    in_cash = sell("100", "--order", "S000002", on="2026-03-05")

    assert [(one["credit"], one["open"]) for one in (on_credit, in_cash)] == [(True, "100.00"), (False, "0.00")]


@pytest.mark.rule("CRL-10")
def test_a_cash_order_delivered_on_credit_is_an_exception(custmgr: Run, sell: Act, take: Take) -> None:
    take("5000", "--product", "N35")
    assert credit(custmgr)["exposure"] == "0.00"

    assert sell("5000", "--order", "S000001", "--credit", on="2026-03-05")["exceptions"] == ["CRL-10"]


@pytest.mark.rule("CRL-10")
def test_closing_frees_the_rest_and_reopening_passes_the_check_again(custmgr: Run, sell: Act, take: Take) -> None:
    take("1000")
    sell("300", "--order", "S000001", on="2026-03-05")
    custmgr("order", "close", "S000001", "--reason", "客户取消")
    freed = credit(custmgr)["available"]
    take("700")
    refused = custmgr("order", "reopen", "S000001", "--json")

    assert (freed, refused.status, refused.error["rule"]) == ("700.00", 3, "CRL-10")
    assert orders(custmgr) == [("S000002", "open"), ("S000001", "closed")]


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(("between", "status"), [("299.99", 0), ("300", 0), ("300.01", 3)])
def test_a_reopened_order_counts_with_its_rest_only(
    custmgr: Run, sell: Act, take: Take, between: str, status: int
) -> None:
    take("1000")
    sell("300", "--order", "S000001", on="2026-03-05")
    custmgr("payment", "add", "C00001", "--on", "2026-03-05", "--amount", "300")
    custmgr("order", "close", "S000001", "--reason", "客户取消")
    take(between)

    assert custmgr("order", "reopen", "S000001").status == status


@pytest.mark.rule("CRL-10")
def test_a_closed_order_is_not_delivered(custmgr: Run, take: Take) -> None:
    take("600")
    custmgr("order", "close", "S000001", "--reason", "客户取消")
    words = ("purchase", "add", "C00001", "--on", "2026-03-05", "--amount", "600", "--order", "S000001", "--json")
    refused = custmgr(*words)

    assert (refused.status, refused.error["rule"]) == (3, "CRL-10")
    assert custmgr("purchase", "list", "--json").json == []


@pytest.mark.parametrize(
    ("whose", "order"), [("C00001", "S999999"), ("C00002", "S000001"), ("C00001", "S000002")],
    ids=["unknown", "somebody else's", "delivered in full"],
)  # fmt: skip
def test_a_delivery_names_an_order_of_the_customer_with_something_left(
    custmgr: Run, sell: Act, take: Take, whose: str, order: str
) -> None:
    take("5")
    take("6")
    sell("6", "--order", "S000002", on="2026-03-05")
    words = ("--on", "2026-03-05", "--amount", "5", "--order", order)

    assert custmgr("purchase", "add", whose, *words).status == 2


@pytest.mark.parametrize(
    ("amount", "on", "status"),
    [("0.01", "2026-03-05", 0), ("0", "2026-03-05", 2), ("-1", "2026-03-05", 2), ("1", "2026-03-06", 2)],
)
def test_an_order_has_an_amount_and_a_day_that_has_come(take: Take, amount: str, on: str, status: int) -> None:
    assert take(amount, on=on).status == status


def test_numbers_are_given_or_taken_from_the_series_and_never_twice(custmgr: Run, take: Take) -> None:
    given = take("1", "--credit", "--number", "S000007").json["number"]

    assert (given, take("1").json["number"]) == ("S000007", "S000008")
    assert take("1", "--credit", "--number", "S０００００８").status == 2


def test_what_is_done_twice_is_said(custmgr: Run, take: Take) -> None:
    take("5")
    close = ("order", "close", "S000001", "--reason")

    assert custmgr("order", "reopen", "S000001").status == 2
    assert [custmgr(*close, reason).status for reason in (" ", "x", "x")] == [2, 0, 2]
    assert custmgr("order", "close", "S000009", "--reason", "x").status == 2
    assert custmgr("order", "reopen", "S000001", "--json").json["state"] == "open"


def test_the_list_puts_what_is_to_be_delivered_first(custmgr: Run, sell: Act, take: Take) -> None:
    take("5", now="2026-03-01")
    take("6", now="2026-03-02")
    take("7", now="2026-03-03")
    sell("5", "--order", "S000001", on="2026-03-05")

    assert [number for number, _state in orders(custmgr)] == ["S000002", "S000003", "S000001"]
    assert [number for number, _state in orders(custmgr, "--open", "C00001")] == ["S000002", "S000003"]
    assert orders(custmgr, "C00002") == []
    assert custmgr("order", "list", "--limit", "1").err == "1 of 3 shown; --limit 3 shows all.\n"
    assert custmgr("order", "list", "C00002").out == "No order fits.\n"


@pytest.mark.rule("CUS-11")
def test_orders_stand_among_the_business_with_the_customer(custmgr: Run, take: Take) -> None:
    take("5")
    (dealing,) = custmgr("customer", "show", "C00001", "--json").json["dealings"]

    assert (dealing["kind"], dealing["number"], dealing["amount"]) == ("order", "S000001", "5.00")


def test_people_are_told_how_to_deliver(custmgr: Run, buyers: tuple[str, str]) -> None:
    told = custmgr("order", "add", "C00001", "--on", "2026-03-05", "--amount", "5", "--credit").out

    assert "`custmgr purchase add C00001 --on DATE --amount YUAN --order S000001`" in told


def test_an_order_is_never_rewritten(take: Take, ledger: sqlite3.Connection) -> None:
    take("5")

    for statement in ("UPDATE customer_order SET amount_fen = 1", "DELETE FROM customer_order"):
        with pytest.raises(sqlite3.IntegrityError, match="an order is never"):
            ledger.execute(statement)


@given(st.integers(1, 100), st.integers(0, 120), st.booleans())
@settings(max_examples=50)
def test_an_order_is_open_while_something_is_left_and_nobody_closed_it(
    amount: int, delivered: int, closed: bool
) -> None:
    day = date(2026, 3, 5)
    order = Order(1, "S1", 1, "C00001", "华东", day, None, amount, True, None, day if closed else None, delivered)

    assert order.left_fen == max(0, amount - delivered)
    assert (order.state is OrderState.OPEN) is (delivered < amount and not closed)
    assert (order.state is OrderState.DELIVERED) is (delivered >= amount)
