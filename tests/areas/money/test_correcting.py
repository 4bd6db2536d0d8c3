"""Corrections and reversals: a new entry in the place of the old one, which stays in the books and no longer stands."""

import sqlite3

import pytest

from tests.areas.conftest import Act
from tests.conftest import Result, Run

WHY = ("--reason", "录入错误", "--json")


def correct(custmgr: Run, number: str, *words: str) -> Result:
    noun = "payment" if number.startswith("K") else "purchase"
    return custmgr(noun, "correct", number, *words, *WHY)


def standing(ledger: sqlite3.Connection) -> list[tuple[object, ...]]:
    return ledger.execute("SELECT number, amount_fen, paid_fen, open_fen FROM sale ORDER BY id").fetchall()


def test_a_corrected_purchase_bears_its_number_and_the_wrong_entry_stays(
    custmgr: Run, sell: Act, ledger: sqlite3.Connection
) -> None:
    sell("12000", "--credit", "--number", "SO-1", "--product", "N35")

    done = correct(custmgr, "SO-1", "--amount", "1200").json
    whole = custmgr("purchase", "show", "SO-1", "--json").json

    assert (done["number"], done["amount"], done["product"], done["open"]) == ("SO-1", "1200.00", "N35", "1200.00")
    assert [(one["amount"], one["void_on"], one["void_reason"]) for one in whole["entries"]] == [
        ("12000.00", "2026-03-05", "录入错误"),
        ("1200.00", None, None),
    ]
    assert [row["amount"] for row in custmgr("purchase", "list", "--json").json] == ["1200.00"]
    assert [row["amount"] for row in custmgr("purchase", "list", "--void", "--json").json] == ["12000.00"]
    assert standing(ledger) == [("SO-1", 120_000, 0, 120_000)]
    with pytest.raises(sqlite3.IntegrityError, match="corrected by a new entry"):
        ledger.execute("UPDATE purchase SET amount_fen = 1")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        ledger.execute("DELETE FROM purchase")


def test_a_correction_may_be_corrected_again(custmgr: Run, sell: Act, ledger: sqlite3.Connection) -> None:
    sell("1", "--credit")
    correct(custmgr, "P000001", "--amount", "2")
    correct(custmgr, "P000001", "--amount", "3")

    assert standing(ledger) == [("P000001", 300, 0, 300)]
    assert ledger.execute("SELECT count(*), count(DISTINCT original_id) FROM purchase").fetchone() == (3, 1)
    assert sell("4")["number"] == "P000002"


@pytest.mark.parametrize(
    ("amount", "first", "second", "left"),
    [
        pytest.param("60.01", 60_00, 40_00, 0, id="just over what is paid"),
        pytest.param("60", 60_00, 40_00, 0, id="just what is paid"),
        pytest.param("59.99", 59_99, 40_01, 0, id="a fen less frees a fen"),
        pytest.param("5", 5_00, 50_00, 45_00, id="what nobody owes waits"),
    ],
)
def test_payments_stay_with_a_corrected_purchase_as_far_as_it_needs_them(  # noqa: PLR0917  a table of cases
    custmgr: Run, sell: Act, pay: Act, ledger: sqlite3.Connection, amount: str, first: int, second: int, left: int
) -> None:
    sell("60", "--credit", on="2026-02-01")
    sell("50", "--credit", on="2026-02-02")
    pay("100")

    correct(custmgr, "P000001", "--amount", amount)

    paid = dict(ledger.execute("SELECT number, paid_fen FROM sale"))
    assert paid == {"P000001": first, "P000002": second}
    assert ledger.execute("SELECT rest_fen FROM payment").fetchone() == (left,)


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("words", "due_on", "paid"),
    [
        (("--on", "2026-01-31"), "2026-02-28", "0.00"),
        (("--amount", "90"), "2026-04-01", "0.00"),
        (("--due-on", "2026-03-20"), "2026-03-20", "0.00"),
        (("--cash",), "2026-03-01", "100.00"),
        (("--customer", "C00002"), "2026-04-01", "0.00"),
    ],
)
def test_the_due_day_follows_what_is_corrected(
    custmgr: Run, sell: Act, words: tuple[str, ...], due_on: str, paid: str
) -> None:
    sell("100", "--credit")

    done = correct(custmgr, "P000001", *words).json

    assert (done["due_on"], done["paid"]) == (due_on, paid)


def test_what_should_not_have_been_cash_becomes_a_debt_and_uses_what_waits(custmgr: Run, sell: Act, pay: Act) -> None:
    pay("30")
    sell("100")

    done = correct(custmgr, "P000001", "--credit").json

    assert (done["paid"], done["open"]) == ("30.00", "70.00")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--amount", "100"),
        ("--amount=-0.01",),
        ("--on", "2026-03-06"),
        ("--due-on", "2026-02-28"),
        ("--customer", "C00009"),
        ("--salesperson", "某人"),
    ],
)
def test_a_correction_says_something_and_something_that_can_be(
    custmgr: Run, sell: Act, ledger: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    sell("100", "--credit")

    assert correct(custmgr, "P000001", *words).status == 2
    assert ledger.execute("SELECT count(*) FROM purchase").fetchone() == (1,)


def test_a_reversed_purchase_is_gone_from_every_figure_and_its_number_says_why(custmgr: Run, sell: Act) -> None:
    sell("100", "--credit", "--number", "SO-1")
    custmgr("purchase", "reverse", "SO-1", "--reason", "重复录入")

    again = correct(custmgr, "SO-1", "--amount", "1")
    shown = custmgr("purchase", "show", "SO-1", "--json").json

    assert (again.status, "SO-1 was reversed on 2026-03-05: 重复录入" in again.error["message"]) == (2, True)
    assert (shown["void_on"], custmgr("purchase", "list", "--json").json) == ("2026-03-05", [])
    assert custmgr("credit", "check", "C00001", "--json").json["receivables"] == "0.00"
    assert sell("5", "--number", "SO-1")["amount"] == "5.00"


def test_a_reversed_purchase_frees_its_payments_for_what_else_is_open(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("100", "--credit", on="2026-02-01")
    sell("50", "--credit", on="2026-02-02")
    pay("100")
    custmgr("purchase", "reverse", "P000001", "--reason", "重复录入")

    (paid,) = custmgr("payment", "list", "--json").json
    assert (paid["allocated"], paid["unallocated"]) == ([{"purchase": "P000002", "amount": "50.00"}], "50.00")


@pytest.mark.parametrize("verb", ["correct", "reverse"])
def test_a_purchase_with_returns_waits_until_they_are_reversed(custmgr: Run, sell: Act, verb: str) -> None:
    sell("100", "--credit")
    custmgr("purchase", "return", "P000001", "--on", "2026-03-05", "--amount", "1", "--reason", "破损")
    words = ("--amount", "90") if verb == "correct" else ()

    held = custmgr("purchase", verb, "P000001", *words, *WHY)
    custmgr("purchase", "reverse", "T000001", *WHY)

    assert (held.status, "purchase reverse T000001" in held.error["hint"]) == (2, True)
    assert custmgr("purchase", verb, "P000001", *words, *WHY).status == 0


def test_a_corrected_payment_is_used_for_the_same_as_far_as_it_reaches(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("60", "--credit", on="2026-02-01")
    sell("50", "--credit", on="2026-02-02")
    pay("100")

    less = correct(custmgr, "K000001", "--amount", "70").json
    more = correct(custmgr, "K000001", "--amount", "120").json
    whole = custmgr("payment", "show", "K000001", "--json").json

    first, second = ({"purchase": "P000001", "amount": "60.00"}, {"purchase": "P000002", "amount": "10.00"})
    assert (less["number"], less["allocated"], less["unallocated"]) == ("K000001", [first, second], "0.00")
    assert (more["allocated"][1]["amount"], more["unallocated"]) == ("50.00", "10.00")
    assert [(one["amount"], one["void_on"]) for one in whole["entries"]] == [
        ("100.00", "2026-03-05"),
        ("70.00", "2026-03-05"),
        ("120.00", None),
    ]


@pytest.mark.rule("CUS-31")
def test_a_reversed_payment_opens_again_what_it_paid(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("100", "--credit", on="2026-01-10")
    pay("100")
    before = custmgr("credit", "check", "C00001", "--json").json["overdue"]

    gone = custmgr("payment", "reverse", "K000001", *WHY).json
    after = custmgr("credit", "check", "C00001", "--json").json["overdue"]

    assert (before, after) == ("0.00", "100.00")
    assert (gone["void_reason"], gone["unallocated"], custmgr("payment", "list", "--json").json) == (
        "录入错误",
        "0.00",
        [],
    )


@pytest.mark.parametrize(
    ("number", "words", "status"),
    [
        ("K000001", ("--on", "2026-03-01"), 0),
        ("1", ("--on", "2026-03-01"), 0),
        ("k1", ("--customer", "C00002"), 0),
        ("K000001", (), 2),
        ("K000001", ("--amount", "0"), 2),
        ("K000001", ("--on", "2026-03-06"), 2),
        ("K000002", ("--amount", "1"), 2),
        ("P000001", ("--amount", "1"), 2),
        ("第一", ("--amount", "1"), 2),
    ],
)
def test_payments_are_called_by_their_number(
    custmgr: Run, pay: Act, number: str, words: tuple[str, ...], status: int
) -> None:
    pay("100")

    assert custmgr("payment", "correct", number, *words, *WHY).status == status


def test_a_reversed_payment_is_not_corrected(custmgr: Run, pay: Act) -> None:
    pay("100")
    custmgr("payment", "reverse", "K000001", *WHY)

    assert correct(custmgr, "K000001", "--amount", "1").status == 2


def test_people_read_what_became_of_an_entry(custmgr: Run, sell: Act, pay: Act) -> None:
    sell("60", "--credit")
    pay("60")
    correct(custmgr, "P000001", "--amount", "50")

    purchase, payment = custmgr("purchase", "show", "P000001").out, custmgr("payment", "show", "K000001").out

    assert "-60.00" in purchase
    assert "Paid with" in purchase
    assert "P000001 50.00" in payment
    assert custmgr("purchase", "show", "P000009").status == custmgr("payment", "show", "K9").status == 2
