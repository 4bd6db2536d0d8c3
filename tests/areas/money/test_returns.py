"""`purchase return`: an entry of its own, never more than is left, deducted from what is open and from sales."""

import pytest

from tests.areas.conftest import Act
from tests.conftest import Result, Run


def back(custmgr: Run, number: str, *words: str, on: str = "2026-03-05") -> Result:
    return custmgr("purchase", "return", number, "--on", on, "--reason", "尺寸不符", "--json", *words)


def listed(custmgr: Run) -> dict[str, tuple[str, str, str]]:
    rows = custmgr("purchase", "list", "--json").json
    return {row["number"]: (row["amount"], row["returned"], row["open"]) for row in rows}


@pytest.mark.rule("CRL-04")
@pytest.mark.parametrize(
    ("words", "status", "amount", "quantity"),
    [
        pytest.param((), 0, "-100.00", -3, id="all of it"),
        pytest.param(("--amount", "0.01"), 0, "-0.01", None, id="a fen"),
        pytest.param(("--amount", "99.99"), 0, "-99.99", None, id="just under what is left"),
        pytest.param(("--amount", "100"), 0, "-100.00", -3, id="exactly what is left takes every piece"),
        pytest.param(("--amount", "100.01"), 2, None, None, id="just over what is left"),
        pytest.param(("--quantity", "1"), 0, "-33.33", -1, id="a piece takes its share, rounded half up"),
        pytest.param(("--quantity", "2"), 0, "-66.67", -2, id="two pieces take theirs"),
        pytest.param(("--quantity", "3"), 0, "-100.00", -3, id="the last piece takes what is left"),
        pytest.param(("--quantity", "3.001"), 2, None, None, id="more pieces than are left"),
        pytest.param(("--quantity", "1", "--amount", "40"), 0, "-40.00", -1, id="both as given"),
    ],
)
def test_a_return_takes_what_is_left_and_never_more(
    custmgr: Run, sell: Act, words: tuple[str, ...], status: int, amount: str | None, quantity: int | None
) -> None:
    sell("100", "--credit", "--quantity", "3")

    done = back(custmgr, "P000001", *words)

    assert done.status == status
    if status:
        assert listed(custmgr) == {"P000001": ("100.00", "0.00", "100.00")}
    else:
        assert (done.json["number"], done.json["amount"], done.json["quantity"]) == ("T000001", amount, quantity)
        assert done.json["returns"] == "P000001"


@pytest.mark.rule("CRL-04")
def test_what_is_returned_twice_adds_up_and_the_last_piece_takes_the_rest(custmgr: Run, sell: Act) -> None:
    sell("100", "--credit", "--quantity", "3")
    for _time in range(3):
        back(custmgr, "P000001", "--quantity", "1")

    again = back(custmgr, "P000001", "--amount", "0.01")

    assert again.status == 2
    assert again.error["rule"] == "CRL-04"
    assert listed(custmgr) == {
        "P000001": ("100.00", "100.00", "0.00"),
        "T000001": ("-33.33", "0.00", "0.00"),
        "T000002": ("-33.33", "0.00", "0.00"),
        "T000003": ("-33.34", "0.00", "0.00"),
    }


@pytest.mark.rule("CRL-04", "CRL-10")
def test_a_return_lowers_what_is_owed_at_once(custmgr: Run, sell: Act) -> None:
    sell("1000", "--credit")
    before = custmgr("credit", "check", "C00001", "--json").json
    back(custmgr, "P000001", "--amount", "0.01")
    after = custmgr("credit", "check", "C00001", "--amount", "0.01", "--json").json

    assert (before["receivables"], before["available"]) == ("1000.00", "0.00")
    assert (after["receivables"], after["exposure"], after["excess"]) == ("999.99", "1000.00", "0.00")


@pytest.mark.rule("CUS-29")
def test_what_was_paid_of_returned_goods_is_used_for_what_else_is_open(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("100", "--credit", on="2026-02-01")
    sell("50", "--credit", on="2026-02-02")
    pay("120")

    done = back(custmgr, "P000001", "--amount", "40")

    assert "40.00 of payments is free again" in done.err
    assert listed(custmgr) == {
        "T000001": ("-40.00", "0.00", "0.00"),
        "P000002": ("50.00", "0.00", "0.00"),
        "P000001": ("100.00", "40.00", "0.00"),
    }
    (paid,) = custmgr("payment", "list", "--json").json
    assert (paid["allocated"], paid["unallocated"]) == (
        [{"purchase": "P000001", "amount": "60.00"}, {"purchase": "P000002", "amount": "50.00"}],
        "10.00",
    )


def test_goods_paid_in_cash_are_paid_back_in_cash(custmgr: Run, sell: Act) -> None:
    sell("100")

    done = back(custmgr, "P000001", "--amount", "30")

    assert "Pay 30.00 back in cash" in done.err
    assert listed(custmgr)["P000001"] == ("100.00", "30.00", "0.00")


@pytest.mark.parametrize(
    ("number", "on", "words", "status"),
    [
        ("P000001", "2026-03-01", (), 0),
        ("P000001", "2026-02-28", (), 2),
        ("P000001", "2026-03-06", (), 2),
        ("P000002", "2026-03-05", (), 2),
        ("T000001", "2026-03-05", (), 2),
        ("P000001", "2026-03-05", ("--quantity", "1"), 2),
        ("P000001", "2026-03-05", ("--quantity=-1",), 2),
        ("P000001", "2026-03-05", ("--amount=-1",), 2),
        ("P000001", "2026-03-05", ("--number", "P000001"), 2),
        ("P000001", "2026-03-05", ("--number", "红-1"), 0),
    ],
)
def test_a_return_is_of_a_purchase_of_the_books_on_a_day_that_has_come(
    custmgr: Run, sell: Act, number: str, on: str, words: tuple[str, ...], status: int
) -> None:
    sell("100", "--credit")
    if number.startswith("T"):
        back(custmgr, "P000001", "--amount", "1")

    assert back(custmgr, number, *words, on=on).status == status


def test_a_return_needs_a_reason(custmgr: Run, sell: Act) -> None:
    sell("100")

    assert custmgr("purchase", "return", "P000001", "--on", "2026-03-05", "--reason", " ").status == 2


@pytest.mark.rule("CRL-04")
def test_a_return_that_never_was_is_taken_out_again(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("100", "--credit", "--quantity", "3")
    pay("100")
    back(custmgr, "P000001", "--quantity", "1")

    gone = custmgr("purchase", "reverse", "T000001", "--reason", "误录", "--json").json

    assert (gone["number"], gone["void_on"], gone["void_reason"]) == ("T000001", "2026-03-05", "误录")
    assert listed(custmgr) == {"P000001": ("100.00", "0.00", "0.00")}
    assert custmgr("payment", "list", "--json").json[0]["unallocated"] == "0.00"
    assert back(custmgr, "P000001", "--quantity", "3").status == 0


@pytest.mark.rule("CRL-04", "CUS-15")
def test_returns_are_deducted_where_they_happen_and_are_no_orders(custmgr: Run, sell: Act) -> None:
    sell("300", "--quantity", "3", on="2025-12-31")
    back(custmgr, "P000001", "--quantity", "1", on="2026-01-01")

    told = [
        custmgr("report", "purchases", "--quarter", quarter, "--json", now="2026-04-02").json["totals"]
        for quarter in ("2025Q4", "2026Q1")
    ]

    kept = [{key: one[key] for key in ("amount", "quantity", "orders", "customers")} for one in told]
    assert kept == [
        {"amount": "300.00", "quantity": 3, "orders": 1, "customers": 1},
        {"amount": "-100.00", "quantity": -1, "orders": 0, "customers": 0},
    ]


@pytest.mark.rule("CRL-04")
def test_average_sales_are_a_third_of_what_is_left_after_returns(custmgr: Run, sell: Act) -> None:
    sell("10", on="2025-09-30")
    sell("300.01", on="2025-10-01")
    back(custmgr, "P000002", "--amount", "100", on="2025-12-31")
    graded = custmgr("customer", "grade", "C00001", "--quarter", "2025Q4", "--json").json

    assert graded["average_monthly_sales"] == "66.67"


def test_a_customers_file_shows_returns_among_the_dealings(custmgr: Run, sell: Act) -> None:
    sell("100")
    back(custmgr, "P000001", "--amount", "40")

    dealings = custmgr("customer", "show", "C00001", "--json").json["dealings"]

    assert [(one["kind"], one["amount"]) for one in dealings] == [("return", "-40.00"), ("purchase", "100.00")]
