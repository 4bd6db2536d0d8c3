"""Text from people never acts on a terminal and is found however it was typed."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from custmgr.ground.text import is_clean, key_of, like, visible


def test_two_spellings_of_a_name_have_one_key() -> None:
    assert key_of("ＡＢＣ　磁铁（上海）") == key_of("abc 磁铁(上海)")


def test_controls_and_direction_marks_are_shown_not_obeyed() -> None:
    assert visible("a\x1b[2Jb\u202e") == "a\\u{1b}[2Jb\\u{202e}"
    assert visible("one\ntwo", lines=True) == "one\ntwo"
    assert not is_clean("a\x00")
    assert is_clean("两行\n文字\t")


@given(st.text())
def test_whatever_the_text_nothing_hidden_reaches_the_terminal(text: str) -> None:
    shown = visible(text)

    assert all(unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"} for c in shown)


def test_a_pattern_finds_percent_and_underscore_themselves() -> None:
    assert like("50%_\\") == "%50\\%\\_\\\\%"
