"""Yuan and fen, ratios and quantities: read from text, rounded half up, written again."""

import re
from decimal import Decimal
from fractions import Fraction

from custmgr.ground.reading import Unreadable, folded

FEN_IN_YUAN = 100
MOST_FEN = 10**15
MOST = 10**12
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_FIGURE = r"(?:(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+)(?:\.[0-9]+)?|\.[0-9]+)"
_MONEY = re.compile(rf"(?P<sign>-?)\s*(?:¥\s*(?P<inner>-?)\s*)?(?P<figure>{_FIGURE})\s*(?P<scale>[万亿]?)\s*元?")
_NUMBER = re.compile(rf"(?P<sign>-?)\s*(?P<figure>{_FIGURE})")
_RATIO = re.compile(rf"(?P<sign>-?)\s*(?P<figure>{_FIGURE})\s*(?P<percent>%?)")


def to_fen(text: str) -> int:
    """Read an amount in yuan as whole fen; a part of a fen, or more than 10**15 fen, is unreadable.

    >>> to_fen("¥1,234.50"), to_fen("1.5万元")
    (123450, 1500000)
    """
    found = _MONEY.fullmatch(folded(text))
    if found is None or (found["sign"] and found["inner"]):
        raise Unreadable(kind="money", text=text)
    fen = _figure(found["figure"]) * _SCALES[found["scale"]] * FEN_IN_YUAN
    if fen.denominator != 1 or fen > MOST_FEN:
        raise Unreadable(kind="money", text=text)
    return -fen.numerator if found["sign"] or found["inner"] else fen.numerator


def to_number(text: str) -> Decimal:
    """Read a plain decimal quantity, with or without thousands separators; more than 10**12 is unreadable."""
    found = _NUMBER.fullmatch(folded(text))
    if found is None or _figure(found["figure"]) > MOST:
        raise Unreadable(kind="number", text=text)
    return Decimal(found["sign"] + _plain(found["figure"]))


def to_whole_number(text: str) -> int:
    """Read a whole quantity; "3.0" is whole; "3.5", and more than 10**12, are unreadable."""
    found = _NUMBER.fullmatch(folded(text))
    value = _figure(found["figure"]) if found else None
    if found is None or value is None or value.denominator != 1 or value > MOST:
        raise Unreadable(kind="whole", text=text)
    return -value.numerator if found["sign"] else value.numerator


def to_ratio(text: str) -> Fraction:
    """Read a share as an exact fraction: "0.95" and "95%" are the same."""
    found = _RATIO.fullmatch(folded(text))
    if found is None:
        raise Unreadable(kind="ratio", text=text)
    value = _figure(found["figure"]) / (100 if found["percent"] else 1)
    return -value if found["sign"] else value


def yuan(fen: int) -> str:
    """Write fen as yuan with two decimals, for machines: "1234.50"."""
    whole, rest = divmod(abs(fen), FEN_IN_YUAN)
    return f"{'-' if fen < 0 else ''}{whole}.{rest:02d}"


def grouped(fen: int) -> str:
    """Write fen as yuan with two decimals and thousands separators, for people: "1,234.50"."""
    whole, rest = divmod(abs(fen), FEN_IN_YUAN)
    return f"{'-' if fen < 0 else ''}{whole:,}.{rest:02d}"


def to_whole(value: Fraction | Decimal) -> int:
    """Round to a whole number; exactly one half goes away from zero."""
    exact = value if isinstance(value, Fraction) else Fraction(value)
    whole = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
    return -whole if exact.numerator < 0 else whole


def half_up(value: Fraction | Decimal, places: int = 0) -> Decimal:
    """Round to that many decimals; exactly one half goes away from zero."""
    return Decimal(f"{to_whole(Fraction(value) * 10**places)}E-{places}")


def ratio(value: Fraction | Decimal | None, places: int = 6) -> str | None:
    """Write a ratio for machines: at most six decimals, half up, no trailing zeros; none stays none."""
    if value is None:
        return None
    text = f"{half_up(value, places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(value: Fraction | Decimal | None) -> str:
    """Write a ratio for people: "12.50%", two decimals, half up; "n/a" when there is none."""
    return "n/a" if value is None else f"{half_up(Fraction(value) * 100, 2):f}%"


def _figure(figure: str) -> Fraction:
    return Fraction(_plain(figure))


def _plain(figure: str) -> str:
    digits = figure.replace(",", "").replace(" ", "")
    return f"0{digits}" if digits.startswith(".") else digits
