"""What the clerk sees: aligned, nothing cut, nothing that acts on the terminal, at 80 and 120 columns."""

import pytest
from rich.cells import cell_len

from custmgr.ground.show import Column, Kind, show, show_one
from tests.conftest import Run

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
