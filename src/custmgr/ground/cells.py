"""How a value stands in a cell: as a number, a day or a text, and how wide its column must be."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any
from unicodedata import east_asian_width

from custmgr.ground.language import _
from custmgr.ground.money import FEN_IN_YUAN, half_up, yuan
from custmgr.ground.refusals import Refusal
from custmgr.ground.show import RIGHT, Column, Kind, for_people
from custmgr.ground.text import visible
from custmgr.ground.words import Word, mark

MOST_TEXT = 32_767
NARROWEST, WIDEST = 7, 44
TITLE_LINES, TITLE_ROOM = 2, 3
ROOM_TO_WRITE = 18
INDENT, SHORT = 2, 9  # a short code is never broken, whatever letters it is made of
SHARE_PLACES, NUMBER_PLACES = 4, 6
SHARE_SCALE = 10**SHARE_PLACES
FIRST_DAY, FIRST_MOMENT, ONE_DAY = date(1899, 12, 30), datetime(1899, 12, 30), timedelta(days=1)  # noqa: DTZ001
SHOWN = 20


class TextTooLong(Refusal):
    """A text does not fit a cell, and half a text would be a wrong one."""

    says = mark("a text of {length} characters does not fit the sheet, which holds {most} to a cell: “{start}…”")
    way = mark("shorten it where it was entered, then write the workbook again")
    length: int
    most: int
    start: str


def typed(column: Column, value: Any) -> tuple[str, Any]:
    """Return how a value is written and the value itself."""
    match value:
        case bool() | Word() | None:
            return "text", for_people(column, value)
        case int() if column.kind is Kind.MONEY:
            return "money", Decimal(value) / FEN_IN_YUAN
        case Fraction() | Decimal() if column.kind is Kind.SHARE:
            return "share", half_up(value, SHARE_PLACES)
        case int():
            return "whole", value
        case Fraction() | Decimal():
            exact = Fraction(value)
            return ("whole", int(exact)) if exact.denominator == 1 else ("number", half_up(exact, NUMBER_PLACES))
        case datetime():
            return "moment", value
        case date():
            return "day", value
    return "text", for_people(column, value)


def told(column: Column, value: Any) -> tuple[str, str]:
    """Return how a value is written and its text in the sheet's XML; the same values as `typed`, made with less."""
    kind = type(value)
    if kind is int:
        return ("money", yuan(value)) if column.kind is Kind.MONEY else ("whole", str(value))
    if kind is Fraction and column.kind is Kind.SHARE:
        return "share", _share(value)
    how, exact = typed(column, value)
    if how == "day":
        return how, str((exact - FIRST_DAY).days)
    if how == "moment":
        return how, repr((exact - FIRST_MOMENT) / ONE_DAY)
    return how, exact if how == "text" else str(exact)


def _share(value: Fraction) -> str:
    """Write a share with four places, half up, from its two whole numbers."""
    above, below = value.as_integer_ratio()
    scaled = (2 * abs(above) * SHARE_SCALE + below) // (2 * below)
    whole, rest = divmod(scaled, SHARE_SCALE)
    return f"{'-' if above < 0 and scaled else ''}{whole}.{rest:04}"


def fitting(text: str) -> str:
    """Return a text as a cell may hold it: hidden characters shown, nothing cut."""
    shown = text if text.isprintable() else visible(text, lines=True)
    if len(shown) > MOST_TEXT:
        raise TextTooLong(len(shown), MOST_TEXT, shown[:SHOWN])
    return shown


def width_of(column: Column, rows: Sequence[Any], most: int = WIDEST) -> int:
    """Return a width that fits the title in two lines and the first rows; a Chinese character takes two places.

    A column in which every row is empty is one to write in by hand.
    """
    widths = [_places(_shown(column, column.value(row))) for row in rows]
    words = [_places(word) for word in _(column.title).split()]
    title = max(-(-_places(_(column.title)) // TITLE_LINES), *words, 0) + TITLE_ROOM
    by_hand = ROOM_TO_WRITE if rows and not any(widths) else 0
    needed = max([title, by_hand, NARROWEST, *(width + INDENT + (width < SHORT) for width in widths)])
    return needed if column.kind in RIGHT else min(needed, max(most, title))


def lines_of(value: object, width: int) -> int:
    """Return how many lines a value takes in a column of a width; numbers and days always take one."""
    if not isinstance(value, str) or (2 * len(value) < width and "\n" not in value):
        return 1
    return sum(max(-(-_places(line) // max(width - INDENT, 1)), 1) for line in value.split("\n"))


def chunks(text: str, width: int, lines: int) -> Iterator[str]:
    """Cut a long text after every so many lines of a column of a width; at a blank where there is one."""
    start = 0
    for count, end in enumerate(_line_ends(text, max(width - INDENT, 2)), start=1):
        if count % lines == 0 or end == len(text):
            yield text[start:end].strip("\n")
            start = end


def _line_ends(text: str, places: int) -> Iterator[int]:
    at = 0
    while at < len(text):
        end, taken = at, 0
        while end < len(text) and text[end] != "\n" and taken + _places(text[end]) <= places:
            taken += _places(text[end])
            end += 1
        if end < len(text) and text[end] != "\n":
            blank = text.rfind(" ", at, end) + 1
            end = blank if blank and text[end].isascii() else end
        at = end + (end < len(text) and text[end] == "\n")
        yield at


def _shown(column: Column, value: Any) -> str:
    kind, exact = typed(column, value)
    if kind == "whole":
        return f"{exact:,}"
    return max(for_people(column, value).splitlines() or [""], key=len)


def _places(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)
