"""The collection report as the clerk asks for it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from custmgr.areas.settlement import views
from tests.areas.settlement.conftest import Office
from tests.conftest import Run

NOW = "2024-04-10T09:00"


@pytest.fixture
def sell(custmgr: Run, office: Office) -> Callable[..., None]:
    """Return a function that delivers on credit in February, due on the same day of March."""
    term = ("--production", "两条线", "--standing", "良好", "--term", "1m")
    for words in (("apply", "华东电子", *term, "--by", "王业务"), ("approve", "华东电子", "--by", "部门沈经理")):
        done = custmgr("credit", *words, now="2024-01-05")
        assert done.status == 0, done.err

    def deliver(product: str, amount: str, paid: str, on: str = "2024-02-10", by: str = "王业务") -> None:
        sold = ("--amount", amount, "--product", product, "--credit", "--salesperson", by, "--json")
        number = custmgr("purchase", "add", "华东电子", "--on", on, *sold, now="2024-04-01").json["number"]
        if paid != "0":
            bought = ("--amount", paid, "--purchase", number)
            done = custmgr("payment", "add", "华东电子", "--on", "2024-03-15", *bought, now="2024-04-01")
            assert done.status == 0, done.err

    return deliver


def collected(custmgr: Run, *words: str, now: str = NOW) -> Any:
    """Return the report of March 2024."""
    done = custmgr("report", "collection", "--month", "2024-03", *words, "--json", now=now)
    assert done.status == 0, done.err
    return done.json


@pytest.mark.rule("CMP-86")
def test_90_percent_are_collected_without_the_complained_part_number(custmgr: Run, sell: Callable[..., None]) -> None:
    sell("P-8", "420000", "378000")
    sell("P-7", "80000", "0")

    found = collected(custmgr)

    (row,) = found["salespersons"]
    assert (row["due"], row["complained_due"], row["collected"]) == ("500000.00", "80000.00", "378000.00")
    assert (row["rate"], row["plain_rate"], row["complaints"]) == ("0.9", "0.756", ["240301"])
    assert (found["totals"]["rate"], found["as_of"], found["file"]) == ("0.9", "2024-03-31", None)


@pytest.mark.rule("CMP-86")
def test_where_all_that_is_due_is_complained_of_there_is_no_rate(custmgr: Run, sell: Callable[..., None]) -> None:
    sell("P-7", "80000", "0")

    assert collected(custmgr)["totals"]["rate"] is None
    assert "not applicable" in custmgr("report", "collection", "--month", "2024-03", now=NOW).out


@pytest.mark.rule("CMP-86")
def test_nothing_is_deducted_once_the_settlement_is_booked(
    custmgr: Run, office: Office, sell: Callable[..., None]
) -> None:
    sell("P-7", "80000", "40000")
    office.done(office.complaints.close(now="2024-03-12"))
    number = office.signed("8000")
    office.done(office.allowance("proof", number, "--kind", "allowance_certificate", "--sealed"))
    office.done(office.allowance("book", number, "--voucher", "V1"))
    back = office.proved(1000)
    waiting = collected(custmgr)["totals"]
    office.done(office.back("post", back, "--voucher", "V2"))

    booked = collected(custmgr)["totals"]

    assert (waiting["rate"], waiting["complained_due"]) == (None, "80000.00")
    assert (booked["rate"], booked["complained_due"]) == ("0.5", "0.00")


@pytest.mark.rule("CMP-86")
def test_only_what_fell_due_and_was_paid_in_time_counts_for_each_salesperson(
    custmgr: Run, sell: Callable[..., None]
) -> None:
    sell("P-8", "100", "100")
    sell("P-8", "1000", "500", on="2024-02-29", by="李业务")
    sell("P-8", "9999", "9999", on="2024-03-01")

    found = collected(custmgr)
    early = collected(custmgr, "--salesperson", "李业务", now="2024-03-14")

    assert [(row["salesperson"], row["due"], row["rate"]) for row in found["salespersons"]] == [
        ("李业务", "1000.00", "0.5"),
        ("王业务", "100.00", "1"),
    ]
    assert (early["totals"]["collected"], early["as_of"], early["rows"]) == ("0.00", "2024-03-14", 1)


@pytest.mark.rule("CMP-86")
def test_a_quarter_is_reported_like_a_month(custmgr: Run, sell: Callable[..., None], tmp_path: Path) -> None:
    sell("P-8", "420000", "378000")
    words = ("report", "collection", "--quarter", "2024Q1", "-o", "rate.xlsx")

    done = custmgr(*words, "--json", now=NOW)
    again = custmgr(*words, now=NOW)
    forced = custmgr(*words, "--force", now=NOW)

    assert (done.json["file"], done.json["rows"], done.json["totals"]["rate"]) == ("rate.xlsx", 1, "0.9")
    assert (again.status, forced.status) == (2, 0)
    cells = [cell.value for row in load_workbook(tmp_path / "rate.xlsx").worksheets[0].iter_rows() for cell in row]
    assert 0.9 in cells
    assert "王业务" in cells


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--month", "2024-03", "--quarter", "2024Q1"),
        ("--month", "2024-05"),
        ("--month", "soon"),
        ("--month", "2024-03", "--salesperson", "某人"),
        ("--month", "2024-03", "-o", "rate.txt"),
    ],
)
def test_a_report_of_no_period_person_or_workbook_is_bad_input(
    custmgr: Run, staff: dict[str, str], words: tuple[str, ...], tmp_path: Path
) -> None:
    assert custmgr("report", "collection", *words, now=NOW).status == 2
    assert not list(tmp_path.glob("rate*"))


def test_a_month_in_which_nothing_fell_due_says_so(custmgr: Run, staff: dict[str, str]) -> None:
    assert "Nothing fell due." in custmgr("report", "collection", "--month", "2024-03", now=NOW).out


@pytest.mark.rule("CMP-72")
def test_what_is_not_booked_yet_is_known(office: Office, ledger: sqlite3.Connection) -> None:
    office.done(office.complaints.close(now="2024-03-12"))
    office.verified()

    waiting = views.open_settlements(ledger)

    assert [(one.kind.value, one.number, one.state and one.state.value) for one in waiting] == [
        ("allowance", None, None),
        ("return", "240301-R1", "verified"),
    ]
