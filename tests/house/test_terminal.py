"""What the clerk sees: aligned, nothing cut, nothing that acts on the terminal, at 80 and 120 columns."""

import os
import subprocess
import sys

import pytest
from rich.cells import cell_len

from custmgr.ground.show import Column, Kind, show, show_one
from tests.conftest import Run

PROGRAM = [sys.executable, "-m", "custmgr"]
LONG = "长" * 60 + "有限责任公司"
COLUMNS = (Column("code", "Code"), Column("name", "Name"), Column("amount", "Amount", Kind.MONEY, of="amount_fen"))


@pytest.mark.parametrize("width", [80, 120])
def test_a_table_fits_and_nothing_of_a_long_chinese_name_is_cut(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))

    show([{"code": "C00001", "name": LONG, "amount_fen": 123456789012}], COLUMNS, as_json=False)

    shown = capsys.readouterr().out
    assert max(cell_len(line) for line in shown.splitlines()) <= width
    assert shown.count("长") == 60
    assert "1,234,567,890.12" in shown
    assert "…" not in shown


@pytest.mark.parametrize("name", ["[/]", "[bold]x", "[link=a]b[/link]", ":warning:", "a\x1b[2Jb", "甲\u202e乙"])
def test_a_name_is_shown_as_it_is_and_never_obeyed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    show([{"code": "C1", "name": name, "amount_fen": 1}], COLUMNS, as_json=False)
    show_one({"code": "C1", "name": name, "amount_fen": 1}, COLUMNS, as_json=False)

    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert name.replace("\x1b", "\\u{1b}").replace("\u202e", "\\u{202e}") in shown


@pytest.mark.parametrize("locale", ["C", "POSIX", "zh_CN.GB18030"])
def test_any_locale_can_be_spoken_to(program: Run, desk_file: object, locale: str) -> None:
    done = program("--help", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", CUSTMGR_LANG="zh")

    assert done.status == 0
    assert "客户" in done.out


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_closed_stream_is_nobody_listening(desk_file: object, closed: str) -> None:
    number = {"stdout": 1, "stderr": 2}[closed]

    done = subprocess.run([*PROGRAM, "policy", "show"], preexec_fn=lambda: os.close(number), check=False)

    assert done.returncode == 0


@pytest.mark.parametrize("words", [["policy", "show", "--json"], ["--help"], []])
def test_a_reader_that_goes_away_is_no_failure(desk_file: object, words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run([*PROGRAM, *words], stdout=writing, stderr=subprocess.PIPE, check=False)

    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_clock_that_names_no_moment_is_said_in_a_sentence(program: Run, desk_file: object) -> None:
    done = program("customer", "list", CUSTMGR_NOW="foo")

    assert done.status == 2
    assert "CUSTMGR_NOW" in done.err
    assert "Traceback" not in done.err


def test_an_answer_that_cannot_be_is_asked_for_again_and_giving_up_writes_nothing(
    program: Run, desk_file: object
) -> None:
    near, far = os.openpty()
    words = [*PROGRAM, "customer", "add", "长青磁铁", "--contact", "林一", "--phone", "13800138000"]
    running = subprocess.Popen(words, stdin=far, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    os.write(near, b"friend\n\x04")
    _shown, said = running.communicate(timeout=60)

    assert running.returncode == 130
    assert "buyer Buyer" in said
    assert "Given up; nothing was written." in said
    assert program("customer", "list", "--all", "--json").json == []
