"""Every sentence exists in Chinese, with the same values in it."""

import re
import string
from pathlib import Path

import pages
import pytest
from babel.messages.pofile import read_po

from custmgr.ground.words import Word

PO = Path(__file__).parents[2] / "src/custmgr/locale/zh_CN/LC_MESSAGES/custmgr.po"
with PO.open("rb") as _file:
    MESSAGES = [message for message in read_po(_file) if message.id]
CODE = re.compile(
    r"`[^`]*`|\{[^}]*\}|--?[a-z-]+|custmgr|\b[A-Z0-9_-]+\b|\.[a-z]+\b|[a-z_]+="
    r"|[a-z]+(?:[._][a-z0-9]+)+|\[[a-z]+\]|&P|&N"
)
ENGLISH = re.compile(r"[A-Za-z]{3,}")
pages.refusals()  # everything is imported, so that every enumeration is known
VALUES = {str(word) for kind in Word.__subclasses__() for word in kind}
ALLOWED = VALUES | {"ABC", "Email", "SMTP", "JSON", "Excel", "TOML", "SQLite", "custmgr", "yes", "undetermined"}
ALLOWED |= {
    "urgent",
    "number",
    "utf",
    "holidays",
    "workdays",
    "example",
    "Webhook",
    "https",
    "url",
    "secret",
    "headers",
}


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: str(message.id)[:50])
def test_a_sentence_has_its_chinese_with_the_same_values(message: object) -> None:
    english, chinese = message.id, message.string  # type: ignore[attr-defined]

    assert chinese
    assert not message.fuzzy  # type: ignore[attr-defined]
    assert values_of(chinese) == values_of(english)


def test_no_english_is_left_in_chinese_sentences() -> None:
    left = {
        str(message.string): words
        for message in MESSAGES
        if (words := set(ENGLISH.findall(CODE.sub(" ", str(message.string)))) - ALLOWED)
    }

    assert left == {}


def values_of(sentence: str) -> set[str]:
    """Return the names of the values a sentence holds."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name is not None}
