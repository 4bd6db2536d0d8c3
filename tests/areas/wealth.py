"""A wealth management desk: specialists who call, the managers they call about, customers under contract."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Result, Run
from tests.remembering import remembered

PEOPLE = {
    "李专员": "visit_specialist",
    "赵专员": "visit_specialist",
    "周督导": "quality_supervisor",
    "王经理": "wealth_manager",
    "孙经理": "wealth_manager",
    "钱主管": "branch_head",
    "吴总部": "wealth_department",
    "郑客服": "service_staff",
}
OPENED = "2023-01-04"


@dataclass
class Wealth:
    """The wealth desk as a test uses it: every line with --json."""

    run: Run

    def __call__(self, *words: str, now: str = "2026-03-05T10:30") -> Result:
        """Run one line."""
        return self.run(*words, "--json", now=now)

    def done(self, *words: str, now: str = "2026-03-05T10:30") -> Any:
        """Run one line that must work, and return what it shows."""
        result = self(*words, now=now)
        assert result.status == 0, result.err
        return result.json

    def refused(self, *words: str, now: str = "2026-03-05T10:30") -> tuple[int, str]:
        """Run one line that must not work; return its status and its rule."""
        result = self(*words, now=now)
        assert result.status, result.out
        return result.status, result.error["rule"]

    def attempt(self, at: str, *words: str, seconds: int = 20, who: str = "周立") -> Any:
        """Record an attempt of 李专员 that was not answered."""
        told = ("--by", "李专员", "--seconds", str(seconds), *(words or ("--result", "no_answer")))
        return self.done("visit", "attempt", who, *told, "--at", at, now=at)

    def due(self, now: str, *words: str) -> list[tuple[str, str, str]]:
        """List what is due on a day: rule, state, deadline."""
        return [(line["rule"], line["state"], line["deadline"]) for line in self.done("visit", "due", *words, now=now)]


@pytest.fixture
def wealth(custmgr: Run) -> Wealth:
    """Return a wealth desk with its people and one customer, 周立, whom 王经理 looks after."""

    def begin() -> None:
        Path(os.environ["CUSTMGR_DB"]).unlink()
        assert custmgr("init", "--policy", "wealth", now=OPENED).status == 0
        for name, role in PEOPLE.items():
            assert custmgr("staff", "add", name, "--role", role, now=OPENED).status == 0
        words = ("--party", "person", "--contact", "周立", "--phone", "13800138000", "--salesperson", "王经理")
        assert custmgr("customer", "add", "周立", "--kind", "prospect", *words, now=OPENED).status == 0

    remembered("a wealth desk", begin)
    return Wealth(custmgr)


@pytest.fixture
def signed(wealth: Wealth) -> Wealth:
    """Return the wealth desk with 周立 under contract since Thursday 2026-03-05."""
    remembered("signed", lambda: wealth.done("contract", "add", "周立", "--signed", "2026-03-05"))
    return wealth
