"""`payment allocate`: for what a payment is used, moved by new entries."""

import sqlite3

import pytest

from tests.areas.conftest import Act
from tests.conftest import Result, Run


@pytest.fixture
def two(sell: Act, pay: Act) -> None:
    """Enter two purchases of 100.00 and a payment of 120.00, used for the older one first."""
    sell("100", "--credit", on="2026-02-01")
    sell("100", "--credit", on="2026-02-02")
    pay("120")


def move(custmgr: Run, *words: str, number: str = "K000001") -> Result:
    return custmgr("payment", "allocate", number, "--reason", "客户来函", "--json", *words)


def used(done: Result) -> tuple[dict[str, str], str, bool]:
    parts = {part["purchase"]: part["amount"] for part in done.json["allocated"]}
    return parts, done.json["unallocated"], done.json["kept"]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("words", "parts", "rest", "kept"),
    [
        (("--from", "P000001", "--to", "P000002"), {"P000001": "20.00", "P000002": "100.00"}, "0.00", False),
        (
            ("--from", "P000001", "--to", "P000002", "--amount", "80"),
            {"P000001": "20.00", "P000002": "100.00"},
            "0.00",
            False,
        ),
        (("--from", "P000001"), {"P000002": "20.00"}, "100.00", False),
        (("--from", "P000002", "--keep"), {"P000001": "100.00"}, "20.00", True),
    ],
)
def test_what_a_payment_is_used_for_can_be_moved(
    custmgr: Run, words: tuple[str, ...], parts: dict[str, str], rest: str, kept: bool
) -> None:
    if words == ("--from", "P000001", "--to", "P000002"):
        words = (*words, "--amount", "80")

    assert used(move(custmgr, *words)) == (parts, rest, kept)


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    "words",
    [
        ("--from", "P000002", "--amount", "20.01"),
        ("--from", "P000002", "--amount", "0"),
        ("--from", "P000001", "--to", "P000002", "--amount", "80.01"),
        ("--to", "P000002"),
        ("--from", "P000009"),
        (),
    ],
)
def test_no_more_is_moved_than_there_is(custmgr: Run, ledger: sqlite3.Connection, words: tuple[str, ...]) -> None:
    before = ledger.execute("SELECT count(*) FROM allocation").fetchone()

    assert move(custmgr, *words).status == 2
    assert ledger.execute("SELECT count(*) FROM allocation").fetchone() == before


def test_a_rest_goes_to_a_purchase_of_the_same_customer_on_credit(custmgr: Run, sell: Act, pay: Act) -> None:
    pay("30", "--keep")
    sell("100", "--credit")
    sell("10")
    sell("10", "--credit", whose="C00002")

    assert [move(custmgr, "--to", number).status for number in ("P000002", "P000003")] == [2, 2]
    assert used(move(custmgr, "--to", "P000001", "--amount", "29.99")) == ({"P000001": "29.99"}, "0.01", True)


def test_what_is_kept_back_waits_until_somebody_says_for_what(custmgr: Run, sell: Act, pay: Act) -> None:
    kept = pay("30", "--keep")
    waiting = sell("100", "--credit")

    freed = move(custmgr)
    later = sell("5", "--credit")

    assert (kept["kept"], kept["unallocated"], waiting["paid"]) == (True, "30.00", "0.00")
    assert used(freed) == ({"P000001": "30.00"}, "0.00", False)
    assert later["paid"] == "0.00"


def test_a_payment_is_kept_or_named_and_not_both(custmgr: Run, sell: Act) -> None:
    sell("10", "--credit")
    words = ("--on", "2026-03-05", "--amount", "1", "--keep", "--purchase", "P000001")

    assert custmgr("payment", "add", "C00001", *words).status == 2


@pytest.mark.usefixtures("two")
def test_every_move_stays_visible(custmgr: Run, ledger: sqlite3.Connection) -> None:
    move(custmgr, "--from", "P000001", "--to", "P000002", "--amount", "80")

    uses = custmgr("payment", "show", "K000001", "--json").json["uses"]

    assert [(one["purchase"], one["amount"], one["moved_on"], one["reason"]) for one in uses] == [
        ("P000001", "100.00", None, None),
        ("P000002", "20.00", None, None),
        ("P000001", "-80.00", "2026-03-05", "客户来函"),
        ("P000002", "80.00", "2026-03-05", "客户来函"),
    ]
    for statement in ("UPDATE allocation SET amount_fen = 1", "DELETE FROM allocation"):
        with pytest.raises(sqlite3.IntegrityError):
            ledger.execute(statement)
