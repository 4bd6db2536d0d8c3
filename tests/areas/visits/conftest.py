"""A desk with customers to be visited."""

from collections.abc import Callable

import pytest

from tests.areas.wealth import signed, wealth  # noqa: F401  fixtures are found by name
from tests.conftest import Run

OPENED = "2023-11-01"
Enter = Callable[..., str]


@pytest.fixture
def customer(custmgr: Run, staff: dict[str, str]) -> Enter:
    """Return a function that registers a customer, with an order if a day is given, and returns the code."""

    def enter(name: str, *, bought: str | None = None, owner: str = "王业务") -> str:
        words = ("--contact", "张三", "--phone", "0769-88880001", "--salesperson", owner)
        made = custmgr("customer", "add", name, "--kind", "prospect", *words, "--json", now=OPENED)
        assert made.status == 0, made.err
        if bought:
            sold = custmgr("purchase", "add", made.json["code"], "--on", bought, "--amount", "100", now="2026-03-05")
            assert sold.status == 0, sold.err
        return str(made.json["code"])

    return enter


@pytest.fixture
def visit(custmgr: Run) -> Callable[..., None]:
    """Return a function that records a telephone call, or something else, of a day."""

    def record(code: str, on: str, *words: str, method: str = "phone") -> None:
        made = custmgr(
            "visit", "record", code, "--by", "王业务", "--method", method, "--content", "谈了新品", *words, now=on
        )
        assert made.status == 0, made.err

    return record
