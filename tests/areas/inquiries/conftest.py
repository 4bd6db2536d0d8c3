"""Desks at which customers ask: a maintenance firm, an exporter, and a maker without any preset."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result, Run
from tests.remembering import remembered

OPENED = "2026-03-01"
CREW = (
    ("李工", "--role", "technician"),
    ("王工", "--role", "technician", "--department", "technical"),
    ("周经理", "--role", "dept_manager", "--department", "technical_business"),
)
Asking = Callable[..., Result]


def made(run: Run, file: Path, preset: str) -> Run:
    """Return the program at a fresh desk of a kind of company, with its crew and one customer."""

    def make() -> None:
        file.unlink()
        lines: list[tuple[str, ...]] = [("init", "--policy", preset, "--clerk", "卫文员")]
        lines += [("staff", "add", *words) for words in CREW]
        lines.append(("customer", "add", "华东电子", "--kind", "buyer", "--contact", "林一", "--phone", "13800138000"))
        for line in lines:
            done = run(*line, now=OPENED)
            assert done.status == 0, done.err

    remembered(f"inquiries {preset}", make)
    return run


@pytest.fixture
def firm(custmgr: Run, desk_file: Path) -> Run:
    """Return the program at the desk of a maintenance firm."""
    return made(custmgr, desk_file, "maintenance")


@pytest.fixture
def exporter(custmgr: Run, desk_file: Path) -> Run:
    """Return the program at the desk of an exporter."""
    return made(custmgr, desk_file, "export")


@pytest.fixture
def maker(custmgr: Run, desk_file: Path) -> Run:
    """Return the program at the desk of a maker."""
    return made(custmgr, desk_file, "manufacturer")


def ask(run: Run, *words: str, now: str = "2026-03-05T16:30", text: str = "空调报警怎么办") -> Result:
    """Take a question in."""
    return run("inquiry", "open", "华东", "--text", text, "--by", "李工", *words, "--json", now=now)


def act(run: Run, verb: str, *words: str, now: str, number: str = "1") -> Result:
    """Do something about a question."""
    return run("inquiry", verb, number, *words, "--json", now=now)


def answer(run: Run, *words: str, now: str, text: str = "已答复", by: str = "李工") -> Result:
    """Answer the first question."""
    return act(run, "answer", "--by", by, "--text", text, *words, now=now)


def due(run: Run, now: str) -> list[tuple[str, str, str | None]]:
    """Return what the list of work says of questions: rule, state, deadline."""
    lines = run("visit", "due", "--json", now=now).json
    asked = {"COM-21", "COM-22", "COM-23", "COM-24", "ECM-03", "ECM-10"}
    return [(line["rule"], line["state"], line["deadline"]) for line in lines if line["rule"] in asked]
