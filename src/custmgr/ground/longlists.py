"""A long list as JSON, a line each: a hundred thousand lines are told in the time of their making.

Not by `for_scripts` row by row: calls and encoders made anew cost more than all else of a long list. PLEASE KEEP what
is written equal to it; a test holds them against each other.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from json.encoder import encode_basestring
from typing import Any, NamedTuple

from custmgr.ground.words import Word

RECURRING = frozenset({date, bool, type(None)})


class Figure(NamedTuple):
    """One value of each row: its key, its attribute, what makes it plain, and whether an integer is plain already."""

    key: str
    of: str
    plain: Callable[[Any], Any]
    counts: bool


def lines(rows: Sequence[Any], figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the pieces of a JSON array of at least one row, each row as an object in a line of its own."""
    wanted = [(one.of, f"{json.dumps(one.key)}: ", _teller(one)) for one in figures]
    between, objects = "[\n{", not isinstance(rows[0], Mapping)
    for row in rows:
        of = partial(getattr, row) if objects else row.get
        yield between + ", ".join([key + told(of(name)) for name, key, told in wanted])
        between = "},\n{"
    yield "}\n]\n"


def _teller(figure: Figure) -> Callable[[Any], str]:
    """Return what writes a figure's values; days, words and lists of texts recur, and are written out once."""
    encode, plain = json.JSONEncoder(ensure_ascii=False).encode, figure.plain
    known: dict[Any, str] = {}

    def told(value: Any) -> str:
        form = type(value)
        if form is str:
            return encode_basestring(value)
        if form is int and figure.counts:
            return repr(value)
        if not _recurs(value):
            return encode(plain(value))
        if value not in known:
            known[value] = encode(plain(value))
        return known[value]

    return told


def _recurs(value: Any) -> bool:
    if type(value) in RECURRING or isinstance(value, Word):
        return True
    return type(value) is tuple and all(type(part) is str for part in value)
