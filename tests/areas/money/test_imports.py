"""`purchase import` and `payment import`: real files, all or nothing."""

import csv
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.areas.conftest import Act
from tests.conftest import Result, Run

Imports = Callable[..., Result]
HEADINGS = "客户编号,日期,数量,金额,产品,到期日,单号,业务员,地区,赊销\n"


@pytest.fixture
def bring(custmgr: Run, buyers: tuple[str, str], tmp_path: Path) -> Imports:
    """Return a function that writes a file and imports it."""

    def write(kind: str, text: str, *more: str, name: str = "books.csv") -> Result:
        (tmp_path / name).write_text(text, "utf-8")
        return custmgr(kind, "import", tmp_path / name, "--json", *more)

    return write


def rows(ledger: sqlite3.Connection, columns: str) -> list[tuple[Any, ...]]:
    return ledger.execute(f"SELECT {columns} FROM bought ORDER BY id").fetchall()


def test_every_column_of_the_old_books_is_kept(bring: Imports, custmgr: Run) -> None:
    done = bring("purchase", HEADINGS + "C00001,2026年3月1日,12.5,￥1，234.50元,N35,2026-04-15,SO-1,李业务,华东,\n")
    (kept,) = custmgr("purchase", "list", "--json").json

    assert (done.status, done.json["added"]) == (0, 1)
    expected = {
        "number": "SO-1", "customer": "C00001", "on": "2026-03-01", "product": "N35", "quantity": "12.5",
        "amount": "1234.50", "credit": True, "due_on": "2026-04-15", "paid": "0.00", "open": "1234.50",
        "salesperson": "李业务", "region": "华东",
    }  # fmt: skip
    assert {key: kept[key] for key in expected} == expected


@pytest.mark.rule("CUS-28")
def test_a_due_day_means_credit_and_else_cash_is_meant(bring: Imports, ledger: sqlite3.Connection) -> None:
    text = HEADINGS + "C00001,2026-01-31,,10,,,A,,,赊销\nC00001,2026-01-31,,10,,,B,,,现款\n"
    text += "C00001,2026-01-31,,10,,,C,,,\nC00001,2026-01-31,,10,,2026-05-31,D,,,\n"
    text += "C00001,2026-01-31,,10,,2026-02-01,E,,,yes\n"
    assert bring("purchase", text).status == 0

    assert rows(ledger, "number, on_credit, due_on, paid_fen") == [
        ("A", 1, "2026-02-28", 0),
        ("B", 0, "2026-01-31", 1000),
        ("C", 0, "2026-01-31", 1000),
        ("D", 1, "2026-05-31", 0),
        ("E", 1, "2026-02-01", 0),
    ]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("C00001,,,10,,,,,,", "on"),
        ("C00001,1/2/2026,,10,,,,,,", "on"),
        ("C00001,2026-03-06,,10,,,,,,", "on"),
        ("C00001,2026-03-05,,,,,,,,", "amount"),
        ("C00001,2026-03-05,,-1,,,,,,", "amount"),
        ("C00001,2026-03-05,,1.001,,,,,,", "amount"),
        ("C00001,2026-03-05,-1,1,,,,,,", "quantity"),
        ("C00001,2026-03-05,many,1,,,,,,", "quantity"),
        (",2026-03-05,,1,,,,,,", "customer"),
        ("C09999,2026-03-05,,1,,,,,,", "customer"),
        ("C00001,2026-03-05,,1,,2026-03-04,,,,", "due_on"),
        ("C00001,2026-03-05,,1,,2026-03-06,,,,现款", "due_on"),
        ("C00001,2026-03-05,,1,,,,,,maybe", "credit"),
        ("C00001,2026-03-05,,1,,,,某人,,", "salesperson"),
    ],
)
def test_a_row_that_cannot_be_taken_says_where(
    bring: Imports, ledger: sqlite3.Connection, row: str, field: str
) -> None:
    done = bring("purchase", HEADINGS + "C00001,2026-03-05,1,1,,,,,,\n" + row + "\n")

    assert (done.status, done.json["added"], done.json["rejected"]) == (2, 0, 1)
    assert (done.json["rejects"][0]["row"], done.json["rejects"][0]["field"]) == (3, field)
    assert rows(ledger, "id") == []


def test_good_rows_come_in_alone_when_asked_for(bring: Imports, ledger: sqlite3.Connection, tmp_path: Path) -> None:
    done = bring("purchase", HEADINGS + "C00001,2026-03-05,1,1,,,,,,\nC09999,2026-03-05,1,1,,,,,,\n", "--skip-bad")

    assert (done.status, done.json["added"], done.json["rejected"]) == (0, 1, 1)
    assert Path(done.json["rejects_file"]).is_file()
    assert rows(ledger, "number") == [("P000001",)]


def test_rows_without_a_number_are_never_merged(bring: Imports, ledger: sqlite3.Connection) -> None:
    same = "C00001,2026-03-05,1,1,,,,,,\n"
    done = bring("purchase", HEADINGS + same * 3)

    assert (done.json["added"], done.json["skipped"]) == (3, 0)
    assert rows(ledger, "number") == [("P000001",), ("P000002",), ("P000003",)]


@pytest.mark.parametrize(
    ("how", "status", "counts", "amount"),
    [("skip", 0, (0, 1), 1000), ("update", 0, (1, 0), 2000), ("fail", 2, (0, 0), 1000)],
)
def test_a_number_the_books_have_is_skipped_replaced_or_refused(
    bring: Imports, ledger: sqlite3.Connection, how: str, status: int, counts: tuple[int, int], amount: int
) -> None:
    bring("purchase", HEADINGS + "C00001,2026-03-05,1,10,,,SO-1,,,\n")
    done = bring("purchase", HEADINGS + "C00001,2026-03-05,1,20,,,SO-1,,,\n", "--on-duplicate", how, name="again.csv")

    assert (done.status, (done.json["updated"], done.json["skipped"])) == (status, counts)
    assert rows(ledger, "amount_fen, paid_fen") == [(amount, amount)]


def test_an_update_leaves_what_the_file_does_not_speak_of(bring: Imports, ledger: sqlite3.Connection) -> None:
    bring("purchase", "number,customer,on,amount,credit,due_on,quantity\nT1,C00001,2026-01-15,2,yes,2026-02-10,1.5\n")

    done = bring(
        "purchase", "number,customer,on,amount\nT1,C00001,2026-01-15,3\n", "--on-duplicate", "update", name="again.csv"
    )

    assert done.json["updated"] == 1
    kept = "amount_fen, on_credit, due_on, paid_fen, quantity_milli"
    assert rows(ledger, kept) == [(300, 1, "2026-02-10", 0, 1500)]


def test_a_number_twice_in_one_file_is_a_duplicate_too(bring: Imports, ledger: sqlite3.Connection) -> None:
    done = bring("purchase", HEADINGS + "C00001,2026-03-05,1,10,,,SO-1,,,\n" * 2)

    assert (done.json["added"], done.json["skipped"]) == (1, 1)


def test_numbers_of_our_own_series_stay_apart(bring: Imports, ledger: sqlite3.Connection, sell: Act) -> None:
    bring("purchase", HEADINGS + "C00001,2026-03-05,1,1,,,P000007,,,\nC00001,2026-03-05,1,2,,,,,,\n")
    clash = HEADINGS + "C00001,2026-03-05,1,3,,,,,,\nC00001,2026-03-05,1,4,,,P000009,,,\n"
    refused = bring("purchase", clash, name="clash.csv")

    assert rows(ledger, "number") == [("P000007",), ("P000008",)]
    assert (refused.status, refused.json["rejects"][0]["field"]) == (2, "number")
    assert sell("1")["number"] == "P000009"


def test_payments_used_for_a_purchase_keep_it_from_shrinking(
    bring: Imports, ledger: sqlite3.Connection, sell: Act, pay: Act
) -> None:
    sell("100", "--credit", "--number", "SO-1")
    pay("60")
    less = bring("purchase", HEADINGS + "C00001,2026-03-01,1,59.99,,,SO-1,,,赊销\n", "--on-duplicate", "update")
    cash = bring(
        "purchase", HEADINGS + "C00001,2026-03-01,1,60,,,SO-1,,,现款\n", "--on-duplicate", "update", name="b.csv"
    )
    just = bring(
        "purchase", HEADINGS + "C00001,2026-03-01,1,60,,,SO-1,,,赊销\n", "--on-duplicate", "update", name="c.csv"
    )

    assert (less.status, cash.status, just.status) == (2, 2, 0)
    assert rows(ledger, "amount_fen, paid_fen, on_credit") == [(6000, 6000, 1)]


def test_unknown_customers_become_drafts_when_asked_for(bring: Imports, custmgr: Run) -> None:
    text = "客户名称,日期,金额\n东方仪表厂,2026-03-01,10\n东方仪表厂,2026-03-02,20\nCD0001,2026-03-02,30\n"
    done = bring("purchase", text, "--create-customers")
    entered = [custmgr("customer", "show", who, "--json").json for who in ("东方仪表厂", "CD0001")]

    assert (done.status, done.json["added"]) == (0, 3)
    assert [(one["file_state"], one["kind"]) for one in entered] == [("draft", "buyer")] * 2
    assert entered[1]["code"] == "CD0001"


def test_customers_are_meant_by_code_or_whole_name_only(bring: Imports) -> None:
    good = bring("purchase", "客户名称,日期,金额\n北方 电机厂,2026-03-01,10\nc00001,2026-03-01,1\n")
    part = bring("purchase", "客户名称,日期,金额\n北方,2026-03-01,10\n", name="part.csv")

    assert (good.status, part.status) == (0, 2)


def test_a_name_two_customers_share_needs_the_code(bring: Imports, custmgr: Run) -> None:
    custmgr("customer", "add", "北方电机厂", "--draft")
    done = bring("purchase", "客户名称,日期,金额\n北方电机厂,2026-03-01,10\n")

    assert (done.status, done.json["rejects"][0]["field"]) == (2, "customer")


@pytest.mark.rule("CUS-27", "CRL-10")
def test_what_should_not_have_gone_out_is_taken_and_told(bring: Imports, custmgr: Run) -> None:
    text = (
        HEADINGS
        + "C00001,2026-03-01,,1000,,,A,,,赊销\nC00001,2026-03-02,,0.01,,,B,,,赊销\nC00002,2026-03-02,,5,,,C,,,赊销\n"
    )
    done = bring("purchase", text)
    listed = custmgr("purchase", "list", "--exceptions", "--json").json

    assert (done.status, done.json["added"]) == (0, 3)
    assert "2 of them should not have gone out on credit" in done.err
    assert {row["number"]: row["exceptions"] for row in listed} == {"B": ["CRL-10"], "C": ["CUS-27", "CRL-10"]}


def test_a_trial_writes_nothing(bring: Imports, ledger: sqlite3.Connection) -> None:
    done = bring("purchase", HEADINGS + "C00001,2026-03-05,1,1,,,,,,\n", "--dry-run")

    assert (done.status, done.json["added"], rows(ledger, "id")) == (0, 1, [])
    assert ledger.execute("SELECT count(*) FROM counter WHERE kind = 'purchase'").fetchone() == (0,)


def test_the_same_file_comes_in_once(bring: Imports) -> None:
    text = HEADINGS + "C00001,2026-03-05,1,1,,,,,,\n"
    assert [bring("purchase", text, *more).status for more in ((), (), ("--again",))] == [0, 3, 0]


def test_rows_without_a_number_that_come_in_again_are_counted_for_checking(bring: Imports) -> None:
    bring("purchase", HEADINGS + "C00001,2026-03-05,1,1,A,,,,,\nC00001,2026-03-05,1,2,,,,,,\n")
    again = "C00001,2026-03-05,1,1,A,,,,,\nC00001,2026-03-05,1,2,,,,,,\n"  # both as they were
    again += "C00001,2026-03-05,1,1,B,,,,,\nC00001,2026-03-05,1,1.01,A,,,,,\nC00001,2026-03-04,1,1,A,,,,,\n"
    again += "C00002,2026-03-05,1,1,A,,,,,\nC00001,2026-03-05,1,1,A,,SO-1,,,\n"

    first = bring("purchase", HEADINGS + again)
    asked = bring("purchase", HEADINGS + again, "--again")

    assert (first.err, asked.status, asked.json["added"]) == ("", 0, 6)
    assert "6 rows have no number" in asked.err


def test_within_one_file_nothing_is_called_a_repetition(bring: Imports) -> None:
    text = HEADINGS + "C00001,2026-03-05,1,1,,,,,,\n" * 2

    assert bring("purchase", text, "--again").err == ""


def test_payments_come_in_by_day_and_pay_what_is_due_first(bring: Imports, custmgr: Run, sell: Act) -> None:
    sell("100", "--credit", on="2026-02-01")
    sell("50", "--credit", on="2026-02-02")
    sell("70", "--credit", on="2026-02-03")
    text = "客户编号,日期,金额,单号\nC00001,2026-03-02,60,\nC00001,2026-03-01,50,\nC00001,2026-03-03,90,P000003\n"
    done = bring("payment", text)
    listed = custmgr("payment", "list", "--json").json

    assert (done.status, done.json["added"]) == (0, 3)
    assert [(row["on"], row["allocated"], row["unallocated"]) for row in listed] == [
        ("2026-03-03", [{"purchase": "P000003", "amount": "70.00"}], "20.00"),
        (
            "2026-03-02",
            [{"purchase": "P000001", "amount": "50.00"}, {"purchase": "P000002", "amount": "10.00"}],
            "0.00",
        ),
        ("2026-03-01", [{"purchase": "P000001", "amount": "50.00"}], "0.00"),
    ]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("C00001,2026-03-05,0,", "amount"),
        ("C00001,2026-03-05,-1,", "amount"),
        ("C00001,2026-03-06,1,", "on"),
        ("C00001,,1,", "on"),
        ("C09999,2026-03-05,1,", "customer"),
        ("C00001,2026-03-05,1,P000001", "purchase"),
        ("C00001,2026-03-05,1,P000099", "purchase"),
    ],
)
def test_a_payment_row_that_cannot_be_taken_says_where(bring: Imports, sell: Act, row: str, field: str) -> None:
    sell("1", "--credit", whose="C00002")
    done = bring("payment", "客户编号,日期,金额,单号\n" + row + "\n")

    assert (done.status, done.json["rejects"][0]["field"]) == (2, field)


def test_purchases_use_what_payments_imported_before_them_left(bring: Imports, ledger: sqlite3.Connection) -> None:
    bring("payment", "客户编号,日期,金额\nC00001,2026-01-05,100\n")
    bring("purchase", HEADINGS + "C00001,2026-02-01,,80,,,A,,,赊销\nC00001,2026-01-01,,50,,,B,,,赊销\n", name="p.csv")

    assert rows(ledger, "number, paid_fen") == [("A", 5000), ("B", 5000)]


def test_more_rows_than_a_batch_arrive_whole(bring: Imports, ledger: sqlite3.Connection, tmp_path: Path) -> None:
    count = 10_050
    path = tmp_path / "many.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["客户编号", "日期", "金额", "单号"])
        writer.writerows(["C00001", "2026-03-01", f"{number}.25", f"SO-{number}"] for number in range(count))
    done = bring("purchase", path.read_text("utf-8"))

    total = ledger.execute("SELECT count(*), sum(amount_fen) FROM purchase").fetchone()
    assert done.json["added"] == count
    assert total == (count, sum(number * 100 + 25 for number in range(count)))
