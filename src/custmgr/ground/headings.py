"""Which row of a file holds the headings, which column is which field, and which rows are no records.

A workbook kept by people has the table's title, its unit and empty rows above the headings, and sums below the records.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from custmgr.ground.frozen import frozen
from custmgr.ground.intake import Row
from custmgr.ground.records import Field
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import key_of
from custmgr.ground.words import mark

SEARCHED = 10
TOTALS = {"合计", "总计", "小计", "累计", "共计", "本页小计", "本月合计"}
TOTALS_BESIDE_NUMBERS = {"total", "subtotal", "sum", "grandtotal"}
LONGEST_TOTAL = 16
SIGNS_OF_NUMBERS = set("0123456789.,-%￥¥ ")


class BadMap(Refusal):
    """A --map option names a heading or a field that is not there."""

    says = mark("--map {text} names no heading of the file or no field")
    way = mark("headings: {headings}; fields: {fields}")
    text: str
    headings: str
    fields: str


class NoFieldKnown(Refusal):
    """Not one heading of the file is known."""

    says = mark("none of the headings is known: {headings}")
    way = mark("say which is which with --map HEADING=FIELD; fields: {fields}")
    headings: str
    fields: str


@frozen
class Headed:
    """A table under its headings: what stands above them, which column is which field, the rows still to be read."""

    headings: tuple[str, ...]
    known: dict[int, str]
    above: tuple[Row, ...]
    rows: Iterator[Row]


def find(rows: Iterator[Row], fields: Sequence[Field], maps: Sequence[str]) -> Headed:
    """Take the row among the first ten that names the most fields for the headings, or refuse where none names one."""
    first = list(islice(rows, SEARCHED))
    named = [_known(row.cells, fields, maps) for row in first]
    place = max(range(len(first)), key=lambda at: len(named[at]))
    if not named[place]:
        place = max(range(len(first)), key=lambda at: sum(map(bool, first[at].cells)))
    headings, known = tuple(cell.strip() for cell in first[place].cells), named[place]
    listed = ", ".join(filter(None, headings)), ", ".join(f.key for f in fields)
    for text in maps:
        heading, key = _assigned(text)
        if key_of(heading) not in map(key_of, headings) or key not in {f.key for f in fields}:
            raise BadMap(text, *listed)
    if not known:
        raise NoFieldKnown(*listed)
    return Headed(headings, known, tuple(first[:place]), chain(first[place + 1 :], rows))


def is_total(row: Row) -> bool:
    """Say whether a row sums up others: its first text is a word for it, an English one with nothing but numbers.

    >>> is_total(Row(9, ("合 计：", "", "1,200.00"))), is_total(Row(9, ("Total", "林一", "13800138000")))
    (True, False)
    """
    if row.cells[0][-1:].isdecimal():
        return False  # a code, a number, a day: the first cell of nearly every row
    cells = (cell for cell in row.cells if cell.strip())
    word = next(cells, "")
    if len(word) > LONGEST_TOTAL:
        return False
    told = key_of(word).rstrip(":")
    return told in TOTALS or (told in TOTALS_BESIDE_NUMBERS and all(SIGNS_OF_NUMBERS.issuperset(c) for c in cells))


def _known(cells: Iterable[str], fields: Sequence[Field], maps: Iterable[str]) -> dict[int, str]:
    """Tell which column is which field: by --map first, then by the known headings."""
    names = {key_of(alias): f.key for f in fields for alias in (f.key, *f.aliases)}
    keys = [key_of(cell) for cell in cells]
    known = {
        keys.index(key_of(heading)): key for heading, key in map(_assigned, maps) if key and key_of(heading) in keys
    }
    for at, heading in enumerate(keys):
        key = names.get(heading, "")
        if key and at not in known and key not in known.values():
            known[at] = key
    return known


def _assigned(text: str) -> tuple[str, str]:
    heading, _equals, key = text.rpartition("=")
    return heading, key.strip()
