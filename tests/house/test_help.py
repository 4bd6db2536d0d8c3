"""Every command explains itself, shortly, in both languages."""

import re
from pathlib import Path

import pytest

from custmgr.ground.lazy import PLACES
from tests.conftest import Run
from tests.house.walking import commands

DOCS = Path(__file__).parents[2] / "docs"
LONGEST = 60


@pytest.mark.parametrize("line, command", [pytest.param(line, command, id=line) for line, command in commands()])
def test_a_command_has_a_short_line_of_help_and_stands_in_the_docs(line: str, command: object) -> None:
    sentence = command.help  # type: ignore[attr-defined]

    assert sentence, line
    assert sentence.endswith((".", "。"))
    assert len(sentence) <= LONGEST
    assert f"## `custmgr {line}`" in (DOCS / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("line, command", [pytest.param(line, command, id=line) for line, command in commands()])
def test_every_option_has_a_line_of_help(line: str, command: object) -> None:
    lacking = [param.name for param in command.params if not param.help]  # type: ignore[attr-defined]

    assert lacking == [], line


def test_what_stands_for_a_value_has_a_word_in_each_language() -> None:
    words = {
        (line, bare)
        for line, command in commands()
        for param in command.params
        if re.fullmatch(r"[A-Z]{2,}", bare := (param.metavar or "").strip("[]."))
    }

    assert sorted(line_and_word for line_and_word in words if line_and_word[1] not in PLACES) == []


def test_help_speaks_chinese(program: Run) -> None:
    for words in ([], ["customer"], ["complaint", "route"]):
        shown = program("--lang", "zh", *words, "--help").out

        assert "用法：" in shown
        for english in ("Usage", "Options", "Show this", "Commands", "required", "default", "<str>"):
            assert english not in shown
