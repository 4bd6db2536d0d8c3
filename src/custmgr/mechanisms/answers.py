"""What is typed for a field that a row of policy describes: read by its type, kept as text, given back as a value.

Kept texts are the same whatever was typed: days and moments ISO, numbers plain, money in yuan with two decimals,
percentages as shares of one, yes and no in English.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from custmgr.ground.dates import to_day, to_moment
from custmgr.ground.money import ratio, to_fen, to_number, to_ratio, to_whole_number, yuan
from custmgr.ground.reading import Unreadable, folded
from custmgr.ground.text import is_clean

AnswerKind: TypeAlias = Literal["text", "flag", "day", "moment", "number", "whole", "percent", "money", "choice"]
Value: TypeAlias = str | bool | date | datetime | Decimal | Fraction | int

YES, NO = "yes", "no"
SAID: Mapping[str, str] = {
    **dict.fromkeys(("yes", "y", "true", "1", "是", "有", "对", "√", "符合", "合理"), YES),
    **dict.fromkeys(("no", "n", "false", "0", "否", "无", "没有", "×", "不符合", "不合理"), NO),
}
EXAMPLES: Mapping[AnswerKind, str] = {
    "flag": YES,
    "day": "2026-03-10",
    "moment": "2026-03-10T09:30",
    "number": "12.5",
    "whole": "12",
    "percent": "30%",
    "money": "1234.50",
}
HUNDRED = 100


def read(kind: AnswerKind, text: str, choices: Sequence[str] = ()) -> str | None:
    """Return what was typed as it is kept, or None where it cannot be read as what the field asks for.

    >>> read("percent", "30"), read("percent", "30%"), read("flag", "否")
    ('3/10', '3/10', 'no')
    """
    try:
        return _read(kind, text, choices)
    except Unreadable:
        return None


def value_of(kind: AnswerKind, kept: str) -> Value:
    """Return a kept text as the value it stands for; money as whole fen."""
    match kind:
        case "flag":
            return kept == YES
        case "day":
            return date.fromisoformat(kept)
        case "moment":
            return datetime.fromisoformat(kept)
        case "number":
            return Decimal(kept)
        case "whole":
            return int(kept)
        case "percent":
            return Fraction(kept)
        case "money":
            return to_fen(kept)
        case _:
            return kept


def is_within(kind: AnswerKind, kept: str, least: Decimal | None, most: Decimal | None) -> bool:
    """Say whether a number lies from its least to its most, both included; bounds of a percentage are in percent."""
    if kind not in {"number", "whole", "percent", "money"}:
        return True
    exact = Fraction(kept) * (HUNDRED if kind == "percent" else 1)
    return (least is None or exact >= least) and (most is None or exact <= most)


def example_of(kind: AnswerKind, choices: Sequence[str] = ()) -> str:
    """Return what may be typed, by example."""
    return "|".join(choices) if kind == "choice" else EXAMPLES.get(kind, "…")


def pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Take `NAME=VALUE` apart; a word without a value comes with an empty one."""
    for word in words:
        name, _sign, text = word.replace("＝", "=", 1 if "=" not in word else 0).partition("=")
        yield folded(name), text.strip()


def _read(kind: AnswerKind, text: str, choices: Sequence[str]) -> str | None:
    match kind:
        case "text":
            return (text.strip() or None) if is_clean(text) else None
        case "flag":
            return SAID.get(folded(text).casefold())
        case "day":
            return to_day(text).isoformat()
        case "moment":
            return to_moment(text).isoformat()
        case "number":
            return ratio(to_number(text))
        case "whole":
            return str(to_whole_number(text))
        case "percent":
            return _percent(text)
        case "money":
            return yuan(to_fen(text))
        case "choice":
            wanted = folded(text).casefold().replace("-", "_")
            return next((choice for choice in choices if choice.casefold() == wanted), None)


def _percent(text: str) -> str:
    share = to_ratio(text)
    return str(share if "%" in folded(text) else share / HUNDRED)
