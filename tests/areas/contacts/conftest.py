"""Desks at which contacts are kept: a maintenance firm, an exporter, a developer of property."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result, Run
from tests.remembering import remembered

CREW = (
    ("周总", "--role", "leader_in_charge"),
    ("孙头", "--role", "project_head"),
    ("李工", "--role", "technician", "--department", "technical"),
    ("陈主任", "--role", "worker", "--department", "office"),
    ("钱工", "--role", "worker", "--department", "technical_business"),
    ("郑部长", "--role", "marketing_director"),
    ("吴经理", "--role", "sales_manager"),
    ("冯客服", "--role", "customer_service_manager"),
    ("王业务", "--role", "salesperson"),
    ("褚业务", "--role", "salesperson"),
)
Desk = Callable[..., Run]


@pytest.fixture
def desk(custmgr: Run, desk_file: Path) -> Desk:
    """Return a function that makes a desk of a kind of company with its crew and one customer, on a day."""

    def make(preset: str, opened: str) -> Run:
        def enter() -> None:
            desk_file.unlink()
            lines: list[tuple[str, ...]] = [("init", "--policy", preset, "--clerk", "卫文员")]
            lines += [("staff", "add", *words) for words in CREW]
            told = ("--kind", "buyer", "--contact", "林一", "--phone", "13800138000")
            lines.append(("customer", "add", "华东电子", *told))
            for line in lines:
                done = custmgr(*line, now=opened)
                assert done.status == 0, done.err

        remembered(f"contacts {preset} {opened}", enter)
        return custmgr

    return make


def add(run: Run, kind: str, *words: str, now: str, by: str = "李工", customer: str | None = None) -> Result:
    """Enter a contact."""
    whom = (customer,) if customer else ()
    return run("contact", "add", *whom, "--kind", kind, "--by", by, *words, "--json", now=now)


def due(run: Run, now: str, *rules: str) -> list[tuple[str, str, str | None]]:
    """Return what the list of work says under these rules: state, deadline, owner."""
    lines = run("visit", "due", "--json", now=now).json
    return [(line["state"], line["deadline"], line["owner"]) for line in lines if line["rule"] in rules]
