"""`purchase add`, `payment add` and their lists on a real desk."""

import pytest

from tests.areas.conftest import Act
from tests.conftest import Run


def test_a_purchase_in_cash_is_paid_at_once(sell: Act) -> None:
    done = sell("1,234.50", "--quantity", "2.5", "--product", "N35")

    keys = ("number", "customer", "on", "product", "quantity", "amount", "due_on", "paid", "open")
    assert {key: done[key] for key in keys} == {
        "number": "P000001", "customer": "C00001", "on": "2026-03-01", "product": "N35", "quantity": "2.5",
        "amount": "1234.50", "due_on": "2026-03-01", "paid": "1234.50", "open": "0.00",
    }  # fmt: skip


def test_a_whole_quantity_is_a_whole_number(sell: Act) -> None:
    assert sell("1", "--quantity", "1200")["quantity"] == 1200
    assert sell("1", "--quantity", "3.0")["quantity"] == 3
    assert sell("1")["quantity"] is None


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2024-01-31", "2024-02-29"),
        ("2024-02-29", "2024-03-29"),
        ("2024-03-15", "2024-04-15"),
        ("2023-12-31", "2024-01-31"),
    ],
)
def test_a_purchase_on_credit_is_due_a_month_later(sell: Act, on: str, due: str) -> None:
    done = sell("100", "--credit", on=on)

    assert (done["due_on"], done["paid"], done["open"]) == (due, "0.00", "100.00")


@pytest.mark.parametrize(
    ("amount", "on", "status"),
    [
        ("0", "2026-03-05", 0),
        ("-0.01", "2026-03-05", 2),
        ("0.01", "2026-03-05", 0),
        ("1", "2026-03-06", 2),
        ("1", "2026-03-04", 0),
        ("1.001", "2026-03-05", 2),
        ("one", "2026-03-05", 2),
        ("1", "1/2/2026", 2),
    ],
)
def test_amounts_may_be_nothing_but_not_less_and_days_must_have_come(
    custmgr: Run, buyers: tuple[str, str], amount: str, on: str, status: int
) -> None:
    assert custmgr("purchase", "add", "C00001", "--on", on, f"--amount={amount}").status == status


@pytest.mark.parametrize(("quantity", "status"), [("0", 0), ("0.001", 0), ("0.0001", 2), ("-1", 2)])
def test_a_quantity_has_at_most_three_decimals(
    custmgr: Run, buyers: tuple[str, str], quantity: str, status: int
) -> None:
    words = ("--on", "2026-03-05", "--amount", "1", f"--quantity={quantity}")
    assert custmgr("purchase", "add", "C00001", *words).status == status


def test_a_number_is_used_once_and_the_series_goes_on_behind_it(custmgr: Run, sell: Act) -> None:
    assert sell("1", "--number", "SO-77")["number"] == "SO-77"
    assert sell("1", "--number", "P000005")["number"] == "P000005"
    again = custmgr("purchase", "add", "C00001", "--on", "2026-03-01", "--amount", "1", "--number", "SO-77", "--json")

    assert (again.status, sell("1")["number"]) == (2, "P000006")


def test_the_salesperson_is_the_customers_unless_another_is_named(sell: Act) -> None:
    assert sell("1")["salesperson"] == "王业务"
    assert sell("1", "--salesperson", "李业务")["salesperson"] == "李业务"
    assert sell("1", whose="C00002")["salesperson"] is None


def test_the_first_purchase_makes_a_buyer(custmgr: Run, sell: Act) -> None:
    before = custmgr("customer", "show", "C00002", "--json").json["kind"]
    sell("1", whose="C00002")

    assert (before, custmgr("customer", "show", "C00002", "--json").json["kind"]) == ("prospect", "buyer")


def test_a_payment_goes_to_the_oldest_due_first_and_the_rest_to_the_next(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("100", "--credit", on="2026-02-10")
    sell("50", "--credit", on="2026-02-05")
    paid = pay("120")

    assert (paid["customer"], paid["on"], paid["amount"], paid["unallocated"]) == (
        "C00001",
        "2026-03-05",
        "120.00",
        "0.00",
    )
    assert paid["allocated"] == [
        {"purchase": "P000002", "amount": "50.00"},
        {"purchase": "P000001", "amount": "70.00"},
    ]
    listed = custmgr("purchase", "list", "C00001", "--open", "--json").json
    assert [(row["number"], row["open"]) for row in listed] == [("P000001", "30.00")]


def test_equal_due_days_are_paid_by_number(sell: Act, pay: Act) -> None:
    sell("10", "--credit", "--number", "B")
    sell("10", "--credit", "--number", "A")

    assert pay("10")["allocated"] == [{"purchase": "A", "amount": "10.00"}]


def test_a_payment_may_name_its_purchase_and_the_rest_waits(sell: Act, pay: Act) -> None:
    sell("100", "--credit")
    sell("50", "--credit", on="2026-03-02")
    paid = pay("60", "--purchase", "P000002")
    third = sell("40", "--credit", on="2026-03-03")

    assert paid["allocated"] == [{"purchase": "P000002", "amount": "50.00"}]
    assert paid["unallocated"] == "10.00"
    assert (third["paid"], third["open"]) == ("10.00", "30.00")


def test_what_nobody_owes_is_kept_for_the_next_purchase_on_credit(custmgr: Run, sell: Act, pay: Act) -> None:
    paid = pay("30")
    cash = sell("5")
    credit = sell("20", "--credit")

    assert (paid["allocated"], paid["unallocated"]) == ([], "30.00")
    assert (cash["open"], credit["paid"], credit["open"]) == ("0.00", "20.00", "0.00")
    assert custmgr("payment", "list", "--json").json[0]["unallocated"] == "10.00"


def test_an_unused_rest_is_said_to_people(custmgr: Run, buyers: tuple[str, str]) -> None:
    told = custmgr("payment", "add", "C00001", "--on", "2026-03-05", "--amount", "30")

    assert "30.00 is not used" in told.err


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--amount", "0.01"), 0),
        (("--amount", "0"), 2),
        (("--amount=-1",), 2),
        (("--amount", "1", "--purchase", "P000099"), 2),
        (("--amount", "1", "--purchase", "P000001"), 2),
    ],
)
def test_a_payment_is_more_than_nothing_and_for_ones_own_purchase(
    custmgr: Run, sell: Act, words: tuple[str, ...], status: int
) -> None:
    sell("100", "--credit", whose="C00002")

    assert custmgr("payment", "add", "C00001", "--on", "2026-03-05", *words).status == status


def test_a_payment_of_tomorrow_is_not_taken(custmgr: Run, buyers: tuple[str, str]) -> None:
    assert custmgr("payment", "add", "C00001", "--on", "2026-03-06", "--amount", "1").status == 2


def test_the_list_can_be_narrowed(custmgr: Run, sell: Act) -> None:
    sell("10", "--credit", on="2026-01-10")
    sell("20", "--credit", on="2026-03-01")
    sell("30", on="2025-12-31")
    numbers = {
        words: [row["number"] for row in custmgr("purchase", "list", *words, "--json").json]
        for words in ((), ("--open",), ("--overdue",), ("--quarter", "2025Q4"), ("--limit", "1"), ("北方",))
    }

    assert numbers == {
        (): ["P000001", "P000002", "P000003"],
        ("--open",): ["P000001", "P000002"],
        ("--overdue",): ["P000001"],
        ("--quarter", "2025Q4"): ["P000003"],
        ("--limit", "1"): ["P000001"],
        ("北方",): [],
    }


@pytest.mark.rule("CUS-29")
@pytest.mark.parametrize(("now", "late"), [("2024-04-15", 0), ("2024-04-16", 1)])
def test_a_purchase_is_overdue_from_the_day_after_its_due_day(custmgr: Run, sell: Act, now: str, late: int) -> None:
    sell("100", "--credit", on="2024-03-15", now="2024-03-15")

    assert len(custmgr("purchase", "list", "--overdue", "--json", now=now).json) == late


def test_people_read_the_lists_too(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("10", "--credit")
    pay("4")

    assert "6.00" in custmgr("purchase", "list").out
    assert "P000001 4.00" in custmgr("payment", "list", "C00001").out


@pytest.mark.parametrize("words", [(), ("--credit",)])
def test_a_paid_purchase_cannot_be_named_again(custmgr: Run, sell: Act, pay: Act, words: tuple[str, ...]) -> None:
    sell("10", *words)
    if words:
        pay("9.99", "--purchase", "P000001")
        pay("0.01", "--purchase", "P000001")

    again = custmgr("payment", "add", "C00001", "--on", "2026-03-05", "--amount", "0.01", "--purchase", "P000001")

    assert again.status == 2
    assert "P000001 is paid in full" in again.err
    assert len(custmgr("payment", "list", "--json").json) == len(words) * 2


def test_what_goes_beyond_a_named_purchase_is_kept_and_told(custmgr: Run, sell: Act) -> None:
    sell("10", "--credit")
    sell("20", "--credit")

    paid = custmgr("payment", "add", "C00001", "--on", "2026-03-05", "--amount", "12", "--purchase", "P000001")

    assert "2.00 is more than was open of P000001" in paid.err
    assert custmgr("payment", "list", "--json").json[0]["unallocated"] == "2.00"


def test_a_cut_list_says_how_many_there_are(custmgr: Run, sell: Act, pay: Act) -> None:
    for _time in range(2):
        sell("2000", "--credit")
        pay("1")
    lists = [("purchase", "list"), ("purchase", "list", "--exceptions"), ("payment", "list"), ("credit", "list")]

    cut = [custmgr(*words, "--limit", "1").err for words in lists]
    whole = [custmgr(*words, "--limit", "2").err for words in lists]

    assert cut == ["1 of 2 shown; --limit 2 shows all.\n"] * 3 + [""]
    assert whole == [""] * 4
    assert custmgr("purchase", "list", "--limit", "1", "--json").err == ""


def test_an_empty_list_names_the_next_command(custmgr: Run, buyers: tuple[str, str], sell: Act) -> None:
    assert "`custmgr purchase import`" in custmgr("purchase", "list").out
    assert "`custmgr payment import`" in custmgr("payment", "list").out

    sell("1")

    assert custmgr("purchase", "list", "--open").out == "No purchase fits.\n"
