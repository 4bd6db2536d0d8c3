"""A desk whose customers sign contracts."""

from collections.abc import Callable

import pytest

from tests.areas.complaints.conftest import desk, opened  # noqa: F401  fixtures are found by name
from tests.conftest import Result, Run

OPENED = "2023-01-05"
Enter = Callable[..., str]


@pytest.fixture
def client(custmgr: Run, staff: dict[str, str]) -> Enter:
    """Return a function that registers a customer and returns the code; 王业务 looks after all of them."""

    def enter(name: str, *, now: str = OPENED) -> str:
        words = ("--party", "person", "--contact", name, "--phone", "13800138000", "--salesperson", "王业务")
        made = custmgr("customer", "add", name, "--kind", "prospect", *words, "--json", now=now)
        assert made.status == 0, made.err
        return str(made.json["code"])

    return enter


@pytest.fixture
def signed(custmgr: Run, client: Enter) -> Callable[..., str]:
    """Return a function that registers a customer who signs on a day, and returns the code."""

    def sign(name: str, on: str, *words: str) -> str:
        code = client(name)
        made = custmgr("contract", "add", code, "--signed", on, *words, "--json", now=on)
        assert made.status == 0, made.err
        return code

    return sign


@pytest.fixture
def contract(custmgr: Run) -> Callable[..., Result]:
    """Return a function that runs one line of `custmgr contract` as a script does."""

    def run(*words: str, now: str = "2026-03-05") -> Result:
        return custmgr("contract", *words, "--json", now=now)

    return run
