"""The wealth desk with a month of visits to supervise."""

from collections.abc import Callable
from itertools import count

import pytest

from tests.areas.wealth import Wealth, signed, wealth  # noqa: F401  fixtures are found by name

Visited = Callable[..., str]


@pytest.fixture
def visited(wealth: Wealth) -> Visited:  # noqa: F811  the fixture of the same name
    """Return a function that records a telephone visit of a day and returns its number."""

    labels = count(1)

    def record(on: str, *words: str, by: str = "李专员", who: str = "周立", now: str = "") -> str:
        told = ("--by", by, "--method", "phone", "--content", "回访", "--problems", "无", "--result", "已答复")
        label = ("--recording", f"T-{next(labels)}")
        made = wealth.done("visit", "record", who, *told, *label, "--on", on[:10], *words, now=now or on)
        return str(made["number"])

    return record
