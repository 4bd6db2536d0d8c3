"""A desk of a pharmaceutical company with two dealers to be."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from custmgr.areas.distributors.facts.dealers import Sheet
from custmgr.areas.distributors.facts.words import DealerKind, Score
from custmgr.areas.distributors.policy import Policy
from custmgr.ground import policy as policies
from tests.conftest import Result, Run

TODAY = "2026-03-05"
PEOPLE = {"王业务": "salesperson", "李业务": "salesperson", "销售朱总": "sales_general_manager"}
SCORES = {"reputation": 4, "management": 3, "coverage": 3, "finance": 3, "funds": 2, "opening": 3}
HALF = (
    "--no-bad-debt", "--pricing", "--premises", "杭州仓库", "--network", "--by", "王业务", "--years", "3",
    "--licence", "药经证1号", "--licence-until", "2026-12-31",
)  # fmt: skip


@dataclass
class Office:
    """The dealers' desk: every line with --json, on a fixed day."""

    run: Run

    def __call__(self, *words: object, now: str = TODAY) -> Result:
        """Run one line of `custmgr dealer`."""
        return self.run("dealer", *words, "--json", now=now)

    def done(self, *words: object, now: str = TODAY) -> Any:
        """Run one line that must succeed and return its JSON."""
        result = self(*words, now=now)
        assert result.status == 0, result.err
        return result.json

    def screen(
        self, customer: str = "华东医药", *words: str, now: str = TODAY, points: dict[str, int] = SCORES, **scores: int
    ) -> Result:
        """Screen a dealer; 18 points in six scores, nothing against it."""
        typed = [part for name, value in {**points, **scores}.items() for part in ("--score", f"{name}={value}")]
        return self("screen", customer, "--kind", "tier1", *typed, *HALF, *words, now=now)

    def appoint(self, customer: str = "华东医药", *words: str, region: str = "浙江", now: str = TODAY) -> Result:
        """Appoint a dealer."""
        return self("appoint", customer, "--region", region, "--by", "销售朱总", *words, now=now)

    def ready(self, customer: str = "华东医药", *words: str, region: str = "浙江") -> None:
        """Screen and appoint a dealer."""
        for result in (self.screen(customer), self.appoint(customer, *words, region=region)):
            assert result.status == 0, result.err

    def caught(self) -> str:
        """Ship boxes 10001 to 10600 to 浙江, find one in 江苏, return the number of the case."""
        self.done("ship", "华东医药", "--region", "浙江", "--from", "10001", "--to", "10600")
        return str(self.done("breach", "--code", "10550", "--found", "江苏")["breach"])


@pytest.fixture
def office(custmgr: Run, desk_file: Path) -> Office:
    """Return the desk of a pharmaceutical company with two customers."""
    desk_file.unlink()
    assert custmgr("init", "--policy", "pharma").status == 0
    for name, role in PEOPLE.items():
        assert custmgr("staff", "add", name, "--role", role).status == 0
    for name, phone in (("华东医药", "13800000001"), ("江南药业", "13800000002")):
        added = custmgr("customer", "add", name, "--kind", "buyer", "--contact", "张三", "--phone", phone,
                        "--salesperson", "王业务")  # fmt: skip
        assert added.status == 0, added.err
    return Office(custmgr)


@pytest.fixture
def policy() -> Policy:
    """Return the numbers of a pharmaceutical company."""
    return policies.build(Policy, policies.shipped("distributors", "pharma"))


def sheet(**changes: Any) -> Sheet:
    """Return a screening sheet of 18 points with nothing against the dealer."""
    scores = {Score(name): value for name, value in SCORES.items()}
    known: dict[str, Any] = {
        "kind": DealerKind.TIER1, "scores": scores, "bad_debt": False, "pricing": True, "licence": "药经证1号",
        "licence_until": date(2026, 3, 5), "years": Decimal(3), "premises": "杭州仓库", "network": True,
    }  # fmt: skip
    return Sheet(**{**known, **changes})
