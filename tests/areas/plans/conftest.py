"""A dealer's desk with 长青 (C00001) and 海棠 (C00002), and plans made by real commands."""

from collections.abc import Callable

import pytest

from tests.areas.findings.conftest import dealer
from tests.conftest import Run

__all__ = ["dealer"]
Plan = Callable[..., str]


@pytest.fixture
def desk(dealer: Run) -> Run:
    """Return the dealer's desk with its second customer."""
    words = ("--kind", "buyer", "--contact", "林二", "--phone", "0769-88880002", "--salesperson", "李业务")
    assert dealer("customer", "add", "海棠汽车", *words, now="2024-01-02").status == 0
    return dealer


@pytest.fixture
def plan(desk: Run) -> Plan:
    """Return a function that plans visits of one week (customer, day), approved or as far as asked; the number."""

    def make(*visits: tuple[str, str], until: str = "approved", now: str = "2026-02-27", by: str = "王业务") -> str:
        made = desk("plan", "new", "--week", "2026-03-04", "--by", by, "--json", now=now)
        assert made.status == 0, made.err
        number = str(made.json["number"])
        for customer, on in visits:
            done = desk("plan", "add", number, customer, "--on", on, now=now)
            assert done.status == 0, done.err
        if until != "draft":
            assert desk("plan", "submit", number, now=now).status == 0
        if until == "approved":
            assert desk("plan", "approve", number, "--by", "何区域", now=now).status == 0
        return number

    return make
