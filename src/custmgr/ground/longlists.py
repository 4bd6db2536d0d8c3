"""A long list as JSON, a line each: a hundred thousand lines are told in the time of their making.

Not by `for_scripts` row by row: calls and encoders made anew cost more than all else of a long list. PLEASE KEEP what
is written equal to it; a test holds them against each other.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from json.encoder import encode_basestring
from typing import Any

from custmgr.ground.show import Column, Kind, plain
from custmgr.ground.words import Word

RECURRING = frozenset({date, bool, type(None)})


def lines(rows: Sequence[Any], columns: Sequence[Column]) -> Iterator[str]:
    """Yield the pieces of a JSON array of at least one row, each row as an object in a line of its own."""
    wanted = [(c.of or c.key, f"{json.dumps(c.key)}: ", _teller(c.kind)) for c in columns if c.json]
    between, objects = "[\n{", not isinstance(rows[0], Mapping)
    for row in rows:
        of = partial(getattr, row) if objects else row.get
        yield between + ", ".join([key + told(of(name)) for name, key, told in wanted])
        between = "},\n{"
    yield "}\n]\n"


def _teller(kind: Kind) -> Callable[[Any], str]:
    """Return what writes a column's values; days, words and lists of texts recur, and are written out once."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    known: dict[Any, str] = {}

    def told(value: Any) -> str:
        form = type(value)
        if form is str:
            return encode_basestring(value)
        if form is int and kind is not Kind.MONEY:
            return repr(value)
        if not _recurs(value):
            return encode(plain(kind, value))
        if value not in known:
            known[value] = encode(plain(kind, value))
        return known[value]

    return told


def _recurs(value: Any) -> bool:
    if type(value) in RECURRING or isinstance(value, Word):
        return True
    return type(value) is tuple and all(type(part) is str for part in value)
