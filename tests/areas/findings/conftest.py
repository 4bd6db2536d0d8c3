"""A dealer's desk with one customer, and findings entered by real commands."""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from tests.areas.wealth import signed, wealth  # noqa: F401  fixtures are found by name
from tests.conftest import Run
from tests.remembering import remembered

Open = Callable[..., dict[str, Any]]


@pytest.fixture
def dealer(custmgr: Run, staff: dict[str, str], ledger: sqlite3.Connection) -> Run:
    """Turn the fresh desk into one kept by the paper on dealer visits, with 长青 as its customer C00001."""

    def make() -> None:
        keep("dealer", ledger)
        for name, role, superior in (("何区域", "regional_manager", None), ("周区域", "regional_manager", None)):
            assert custmgr("staff", "add", name, "--role", role, now="2024-01-02").status == 0, superior
        assert custmgr("staff", "edit", "王业务", "--superior", "何区域", now="2024-01-02").status == 0
        words = ("--kind", "buyer", "--contact", "林一", "--phone", "0769-88880001", "--salesperson", "王业务")
        assert custmgr("customer", "add", "长青用品", *words, now="2024-01-02").status == 0

    remembered("dealer", make)
    return custmgr


@pytest.fixture
def found(dealer: Run) -> Open:
    """Return a function that opens a finding at 长青 and gives its JSON."""

    def enter(kind: str, *words: str, now: str = "2026-03-05", text: str = "低价", customer: str = "C00001") -> Any:
        named = ("--kind", kind, "--customer", customer, "--text", text)
        done = dealer("finding", "open", *named, *words, "--json", now=now)
        assert done.status == 0, done.err
        return done.json

    return enter


def keep(preset: str, ledger: sqlite3.Connection) -> None:
    """Lay the numbers of a kind of company over the first edition."""
    import json

    from custmgr.ground import policy

    for area in policy.areas():
        body = json.dumps(policy.shipped(area, preset), ensure_ascii=False)
        ledger.execute("UPDATE policy_area SET body = ? WHERE area = ?", (body, area))
    ledger.commit()
