"""Bad input of the commands a day of visits begins with: one sentence, the status of it, and nothing written."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.remembering import remembered

MADE = ("visit", "record", "C00001", "--by", "王业务", "--method", "phone", "--content", "谈")


@pytest.fixture
def visited(custmgr: Run, customer: Callable[..., str], visit: Callable[..., None]) -> Run:
    """Return a desk with one customer, visited once, and a few files that are no good."""

    def make() -> None:
        visit(customer("长青", bought="2023-11-20"), "2024-02-01")

    remembered("visited once", make)
    Path("empty.csv").write_text("", encoding="utf-8")
    Path("noise.xlsx").write_bytes(b"no workbook")
    return custmgr


@pytest.mark.rule("CUS-21")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((*MADE[:2], "C00009", *MADE[3:]), 2),
        ((*MADE[:2], "", *MADE[3:]), 2),
        ((*MADE, "--on", "2024-02-30"), 2),
        ((*MADE, "--on", "yesterday"), 2),
        ((*MADE[:5], "--method", "pigeon", "--content", "谈"), 2),
        ((*MADE, "--kind", "party"), 2),
        ((*MADE[:3], "--by", "无名", *MADE[5:]), 2),
        ((*MADE[:7], "--content", "坏\x07"), 2),
        ((*MADE[:7], "--content", " "), 2),
        ((*MADE, "--next-step", "坏\x1b[2J"), 2),
        ((*MADE, "--set", "needs=坏\x07"), 2),
        ((*MADE[:7],), 2),
        ((*MADE, "--set", "weight"), 2),
        ((*MADE, "--set", "weight=9"), 2),
        ((*MADE, "--row", "D1"), 3),
        ((*MADE, "--topic", "Z9=x"), 3),
        ((*MADE, "--plan-item", "0"), 2),
        ((*MADE, "--plan-item", "7"), 2),
        ((*MADE, "--instruction", "TB-0009"), 2),
        ((*MADE, "--own-number", "007"), 3),
        ((*MADE, "--occasion", "9"), 2),
        (("visit", "due", "--within", "-1"), 2),
        (("visit", "due", "--within", "soon"), 2),
        (("visit", "due", "--limit", "0"), 2),
        (("visit", "due", "--salesperson", "无名"), 2),
        (("visit", "list", "C00009"), 2),
        (("visit", "list", "--limit", "0"), 2),
        (("visit", "show", "V00009"), 2),
        (("visit", "show", "nothing"), 2),
        (("visit", "outline", "party"), 2),
        (("visit", "stats", "--month", "2026-13"), 2),
        (("visit", "stats", "--month", "2030-01"), 2),
        (("visit", "stats", "--month", "2024-02", "--visitor", "无名"), 2),
        (("visit", "feedback", "V00009", "--document", "1"), 2),
        (("visit", "feedback", "V00001", "--document", "1"), 3),
        (("visit", "import", "nowhere.csv"), 2),
        (("visit", "import", "empty.csv"), 2),
        (("visit", "import", "noise.xlsx"), 2),
        (("visit", "plan", "--week", "2026-02-30"), 2),
        (("visit", "plan", "--week", "2026-03-02", "--month", "2026-03"), 2),
        (("visit", "frobnicate"), 2),
        (("customer", "assign", "C00001"), 2),
        (("customer", "assign", "C00001", "--contact", "无名"), 2),
        (("customer", "assign", "C00001", "--contact", "钱副总"), 2),
        (("customer", "assign", "C00009", "--important"), 2),
        (("today", "--limit", "0"), 2),
        (("today", "--limit", "many"), 2),
        (("today", "--salesperson", "无名"), 2),
        (("today", "--department", "moon"), 2),
        (("today", "tomorrow"), 2),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else str(one),
)
def test_bad_input_ends_in_one_sentence_and_writes_nothing(
    visited: Run, ledger: sqlite3.Connection, words: tuple[str, ...], status: int
) -> None:
    before = list(ledger.iterdump())

    done = visited(*words, now="2024-03-01")

    assert (done.status, done.out) == (status, "")
    assert done.err.startswith("custmgr: ")
    assert "Traceback" not in done.err
    assert list(ledger.iterdump()) == before
