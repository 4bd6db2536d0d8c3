"""Help, completion and reading load nothing heavy. PLEASE READ docs/decisions/0002 and 0006 before changing this.

Typer 0.29 and later import pydantic for every command; that is why Typer is held below it.
"""

import os
import subprocess
import sys

import pytest

from tests.house.walking import command_words

HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "openpyxl")
PROBE = f"""
import sys
from custmgr.main import main
status = main(sys.argv[1:])
print("HEAVY", [m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)
"""
READING = [
    "staff list",
    "customer list",
    "customer show C00001",
    "customer verify --due",
    "customer approvals",
    "customer changes",
    "customer assignments C00001",
    "staff handover 王业务",
    "staff number",
    "staff breaches",
    "journal list",
    "customer duplicates",
    "customer contact C00001",
    "customer tags",
    "customer attachments",
    "access list",
    "access log",
    "access matrix",
    "customer merged",
    "db backups",
    "complaint list",
    "complaint show 260301",
    "complaint overdue",
    "complaint copies 260301",
    "credit check C00001",
    "credit list",
    "credit overdue",
    "credit explain C00001",
    "credit changes",
    "credit releases",
    "order list",
    "purchase list",
    "purchase show P000001",
    "payment show K000001",
    "purchase reconcile --month 2026-02 --control-total 0",
    "credit ageing",
    "statement list",
    "import files",
    "import maps",
    "payment list",
    "visit due",
    "visit list",
    "penalty list",
    "policy show",
    "policy explain CMP-63",
    "db info",
    "today",
    "today --json --all",
    "notice channels",
    "notice list",
    "notice log",
]


@pytest.mark.parametrize("line", ["--version", "--help", *command_words(groups=True)])
def test_help_loads_nothing_heavy(line: str) -> None:
    words = line.split()

    assert loaded(words if words[-1].startswith("--") else [*words, "--help"]) == "HEAVY []"


@pytest.mark.parametrize("words", ["custmgr c", "custmgr credit c", "custmgr complaint route --"])
def test_completion_loads_nothing_heavy(words: str) -> None:
    count = str(len(words.split()) - 1)

    assert loaded([], _CUSTMGR_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=count) == "HEAVY []"


@pytest.mark.parametrize("line", READING)
@pytest.mark.usefixtures("desk_file")
def test_reading_commands_load_no_writing_machinery(line: str) -> None:
    assert loaded(line.split()) == "HEAVY []"


def loaded(words: list[str], **env: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words], capture_output=True, text=True, env={**os.environ, **env}, check=False
    )
    return done.stderr.splitlines()[-1]
