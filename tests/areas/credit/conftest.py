"""The officers who give an opinion on a credit limit, and a customer with a limit of 1000.00."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Result, Run

CHAIN = {
    "销管韩经理": "sales_management_manager",
    "销售杨副总": "sales_deputy_gm",
    "销售朱总": "sales_general_manager",
    "集团周总": "group_general_manager",
}
Change = Callable[..., Result]
Agree = Callable[..., dict[str, Any]]


@pytest.fixture
def change(custmgr: Run, buyers: tuple[str, str]) -> Change:
    """Enter the officers, and return a function that applies for another limit."""
    for name, role in list(CHAIN.items())[:3]:
        assert custmgr("staff", "add", name, "--role", role).status == 0

    def apply(to: str, *more: str, whose: str = "C00001", now: str = "2026-03-05") -> Result:
        form = (f"--to={to}", "--reason", "旺季备货", "--by", "王业务")
        return custmgr("credit", "change", whose, *form, "--json", *more, now=now)

    return apply


@pytest.fixture
def agree(custmgr: Run, change: Change) -> Agree:
    """Return a function that enters the agreement of the first officers, of all four by default."""

    def enter(count: int = 4, whose: str = "C00001", now: str = "2026-03-05") -> dict[str, Any]:
        done = None
        for name in list(CHAIN)[:count]:
            done = custmgr("credit", "opinion", whose, "--by", name, "--agree", "--json", now=now)
            assert done.status == 0, done.err
        assert done is not None
        return dict(done.json)

    return enter
