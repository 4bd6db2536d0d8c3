"""A dealer's desk at which visits are recorded with what they learnt."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.areas.findings.conftest import dealer
from tests.conftest import Result, Run

__all__ = ["dealer"]
Visit = Callable[..., Result]
VISIT = ("visit", "record", "C00001", "--by", "王业务", "--method", "onsite", "--unplanned", "路过", "--json")


@pytest.fixture
def visit(dealer: Run) -> Visit:
    """Return a function that records an unplanned visit to 长青 with what it learnt."""

    def record(*words: str, now: str = "2026-03-05") -> Result:
        return dealer(*VISIT, *words, now=now)

    return record


@pytest.fixture
def causes(dealer: Run) -> Callable[[], list[tuple[str, str, str]]]:
    """Return a function that lists the findings opened beside the feedback: kind, rule, cause."""

    def found() -> list[tuple[str, str, str]]:
        lines: list[dict[str, Any]] = dealer("finding", "list", "--all", "--json", now="2026-03-05").json
        told = [(line["kind"], line["rule"], line["cause"]) for line in lines if line["kind"] != "feedback"]
        return sorted(told)

    return found
