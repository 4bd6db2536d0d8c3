"""Customers to sell to: one with a term and a limit, one without."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

Act = Callable[..., dict[str, Any]]


@pytest.fixture
def buyers(custmgr: Run, staff: dict[str, str], tmp_path: Path) -> tuple[str, str]:
    """Enter 华东 (one month, limit 1000.00) and 北方 (cash only) through an import; return their codes."""
    file = tmp_path / "buyers.csv"
    file.write_text(
        "客户编号,客户名称,联系人,电话,账期,信用额度,业务员\n"
        "C00001,华东磁材有限公司,张三,13800000001,1m,1000,王业务\n"
        "C00002,北方电机厂,李四,13800000002,,,\n",
        "utf-8",
    )
    done = custmgr("customer", "import", file, "--json", now="2024-01-02")
    assert done.status == 0, done.err
    return "C00001", "C00002"


@pytest.fixture
def sell(custmgr: Run, buyers: tuple[str, str]) -> Act:
    """Return a function that records a purchase and gives its JSON."""

    def record(
        amount: str, *more: str, on: str = "2026-03-01", whose: str = "C00001", now: str = "2026-03-05"
    ) -> dict[str, Any]:
        done = custmgr("purchase", "add", whose, "--on", on, "--amount", amount, "--json", *more, now=now)
        assert done.status == 0, done.err
        return dict(done.json)

    return record


@pytest.fixture
def pay(custmgr: Run, buyers: tuple[str, str]) -> Act:
    """Return a function that records a payment and gives its JSON."""

    def record(
        amount: str, *more: str, on: str = "2026-03-05", whose: str = "C00001", now: str = "2026-03-05"
    ) -> dict[str, Any]:
        done = custmgr("payment", "add", whose, "--on", on, "--amount", amount, "--json", *more, now=now)
        assert done.status == 0, done.err
        return dict(done.json)

    return record
