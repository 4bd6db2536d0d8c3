"""`visit due --notify` as cron runs it: each item once for each state, however often and late it runs."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import Run

NOTIFY = ("visit", "due", "--notify")


@pytest.mark.rule("CUS-24")
def test_each_item_is_told_once_and_then_nothing_is_said(custmgr: Run, customer: Callable[..., str]) -> None:
    customer("甲公司", bought="2023-11-20")

    first, second = custmgr(*NOTIFY, now="2024-07-01"), custmgr(*NOTIFY, now="2024-07-02")

    assert (first.status, len(first.out.splitlines())) == (0, 2)
    assert (second.status, second.out, second.err) == (0, "", "")


@pytest.mark.rule("CUS-24")
def test_a_line_names_the_owner_or_says_there_is_none(
    custmgr: Run, customer: Callable[..., str], ledger: sqlite3.Connection
) -> None:
    customer("甲公司", bought="2023-11-20")
    owned = custmgr("visit", "due", "--notify", now="2024-02-01").out
    ledger.execute("UPDATE customer SET salesperson_id = NULL")
    ledger.commit()

    assert "owner 王业务" in owned
    assert "owner not settled" in custmgr("visit", "due", "--notify", now="2024-07-01").out


@pytest.mark.rule("CUS-24")
def test_with_json_a_run_says_what_it_told(custmgr: Run, customer: Callable[..., str]) -> None:
    code = customer("甲公司", bought="2023-11-20")

    first = custmgr(*NOTIFY, "--json", now="2024-02-01")
    second = custmgr(*NOTIFY, "--json", now="2024-02-01")

    assert [(line["customer"], line["state"], line["deadline"]) for line in first.json] == [(code, "due", "2024-03-31")]
    assert second.json == []


def test_an_empty_desk_has_nothing_to_tell(custmgr: Run) -> None:
    result = custmgr(*NOTIFY)

    assert (result.status, result.out, result.err) == (0, "", "")


@pytest.mark.rule("CUS-24")
def test_after_missed_runs_the_next_one_catches_up(custmgr: Run, customer: Callable[..., str]) -> None:
    customer("甲公司", bought="2023-11-20")
    custmgr(*NOTIFY, now="2024-02-01")

    late = custmgr(*NOTIFY, "--json", now="2024-08-20")

    assert [(line["state"], line["deadline"]) for line in late.json] == [
        ("missed", "2024-06-30"),
        ("due", "2024-09-30"),
    ]


@pytest.mark.rule("CUS-24")
def test_what_is_upcoming_is_shown_and_never_told(
    custmgr: Run, customer: Callable[..., str], visit: Callable[..., None]
) -> None:
    code = customer("甲公司", bought="2023-11-20")
    visit(code, "2024-01-10")

    assert custmgr("visit", "due", "--within", "100", "--json", now="2024-01-10").json != []
    assert custmgr(*NOTIFY, "--within", "100", now="2024-01-10").out == ""


@pytest.mark.rule("CUS-24")
def test_a_run_for_one_person_leaves_the_others_to_be_told(custmgr: Run, customer: Callable[..., str]) -> None:
    customer("甲公司", bought="2023-11-20")
    other = customer("乙公司", bought="2023-11-20", owner="李业务")

    custmgr(*NOTIFY, "--salesperson", "王业务", now="2024-02-01")
    rest = custmgr(*NOTIFY, "--json", now="2024-02-01")

    assert [line["customer"] for line in rest.json] == [other]


@pytest.mark.rule("CUS-24")
def test_two_runs_at_once_tell_everything_once_between_them(
    program: Run, custmgr: Run, customer: Callable[..., str]
) -> None:
    codes = [customer(f"公司{number}", bought="2023-11-20") for number in range(5)]

    with ThreadPoolExecutor() as pool:
        runs = list(pool.map(lambda _n: program(*NOTIFY, CUSTMGR_NOW="2024-02-01"), range(3)))

    lines = [line for run in runs for line in run.out.splitlines()]
    assert [run.status for run in runs] == [0, 0, 0]
    assert sorted(code for line in lines for code in codes if code in line) == codes


@pytest.mark.rule("CUS-24")
def test_what_a_run_that_died_was_sending_goes_out_again_and_says_so(
    custmgr: Run, customer: Callable[..., str], ledger: sqlite3.Connection
) -> None:
    customer("甲公司", bought="2023-11-20")
    custmgr(*NOTIFY, now="2024-02-01")
    ledger.execute("UPDATE notice SET state = 'sending', sent_at = NULL")
    ledger.commit()

    again, quiet = custmgr(*NOTIFY, now="2024-02-01"), custmgr(*NOTIFY, now="2024-02-01")

    assert "may have been sent before" in again.out
    assert "may have been sent before" in again.err
    assert (quiet.out, quiet.err) == ("", "")


def test_cron_with_an_empty_environment_gets_readable_text(
    program: Run, customer: Callable[..., str], desk_file: Path
) -> None:
    import subprocess
    import sys

    customer("甲公司", bought="2023-11-20")
    environ = {"CUSTMGR_DB": str(desk_file), "CUSTMGR_NOW": "2024-02-01", "LC_ALL": "POSIX", "CUSTMGR_LANG": "zh"}

    done = subprocess.run([sys.executable, "-m", "custmgr", *NOTIFY], env=environ, capture_output=True, check=False)

    assert done.returncode == 0
    assert "甲公司" in done.stdout.decode("utf-8")
