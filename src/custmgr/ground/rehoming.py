"""Giving rows to another parent, and back: every table that points to one is found from the schema itself.

Most tables refuse to be changed. For the one statement that changes nothing but whom a row belongs to, their refusing
triggers are taken off and put back in the same transaction. PLEASE READ docs/decisions/0016 before changing it.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from custmgr.ground import tracing
from custmgr.ground.tracing import Row, Shape, Trace

FORMER = "former_code"  # a table with this column keeps whose its rows once were
POINTING = (
    'SELECT t.name, f."from" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f'
    " WHERE t.type = 'table' AND f.\"table\" = ? ORDER BY t.name"
)
GUARDS = (
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
    " AND (sql LIKE '%BEFORE UPDATE%' OR sql LIKE '%BEFORE DELETE%')"
)


class Stuck(Exception):
    """A row can be neither moved nor set aside: what it would collide with, other rows stand on."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


class Grown(Exception):
    """A row that is to be put back was changed since."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


@dataclass(frozen=True)
class Moved:
    """How many rows of a table went to the new parent, and what could not: the new parent had its own."""

    place: str
    count: int
    set_aside: tuple[Row, ...]


def pointing(connection: sqlite3.Connection, parent: str) -> list[tuple[str, str]]:
    """Return every table that points to a parent, with the column that does."""
    return [(place, column) for place, column in connection.execute(POINTING, (parent,))]


def move(connection: sqlite3.Connection, parent: str, old: int, new: int, former: str) -> list[Moved]:
    """Give every row of one parent to another; what collides there is set aside whole."""
    moved = [_move(connection, *where, old, new, former) for where in pointing(connection, parent)]
    return [one for one in moved if one.count or one.set_aside]


def put_back(connection: sqlite3.Connection, traces: Iterable[Trace]) -> None:
    """Take back what one journal line did to these rows, the last first; a row changed since is refused."""
    connection.execute("PRAGMA defer_foreign_keys=ON")
    for trace in reversed(list(traces)):
        (shape,) = tracing.shapes(connection, trace.place)
        tracing.watch(connection, only=frozenset({trace.place}))
        with _unguarded(connection, trace.place):
            _put_back(connection, shape, trace)


def _move(connection: sqlite3.Connection, place: str, column: str, old: int, new: int, former: str) -> Moved:
    (shape,) = tracing.shapes(connection, place)
    tracing.watch(connection, only=frozenset({place}))
    kept = f", {FORMER} = coalesce({FORMER}, ?)" if FORMER in shape.columns else ""
    values = (new, former, old) if kept else (new, old)
    with _unguarded(connection, place):
        done = connection.execute(f'UPDATE OR IGNORE "{place}" SET "{column}" = ?{kept} WHERE "{column}" = ?', values)
        left = connection.execute(f'SELECT {shape.listed()} FROM "{place}" WHERE "{column}" = ?', (old,)).fetchall()
        try:
            connection.execute(f'DELETE FROM "{place}" WHERE "{column}" = ?', (old,))
        except sqlite3.IntegrityError:
            raise Stuck(place) from None
    return Moved(place, done.rowcount, tuple(dict(zip(shape.columns, row, strict=True)) for row in left))


def _put_back(connection: sqlite3.Connection, shape: Shape, trace: Trace) -> None:
    present = _present(connection, shape, trace.key)
    if trace.new is None:
        if present is not None:
            raise Grown(shape.name)
        _insert(connection, shape, trace.old or {})
        return
    if present is None or any(present[name] != value for name, value in trace.new.items()):
        raise Grown(shape.name)
    if trace.old is None:
        connection.execute(f'DELETE FROM "{shape.name}" WHERE {_same(shape)}', trace.key)
        return
    sets = ", ".join(f'"{name}" = ?' for name in trace.old)
    connection.execute(f'UPDATE "{shape.name}" SET {sets} WHERE {_same(shape)}', (*trace.old.values(), *trace.key))


def _present(connection: sqlite3.Connection, shape: Shape, key: tuple[Any, ...]) -> Row | None:
    query = f'SELECT {shape.listed()} FROM "{shape.name}" WHERE {_same(shape)}'
    row = connection.execute(query, key).fetchone()
    return None if row is None else dict(zip(shape.columns, row, strict=True))


def _insert(connection: sqlite3.Connection, shape: Shape, row: Row) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join("?" * len(row))
    connection.execute(f'INSERT INTO "{shape.name}" ({names}) VALUES ({places})', tuple(row.values()))


def _same(shape: Shape) -> str:
    return " AND ".join(f'"{name}" = ?' for name in shape.key)


@contextmanager
def _unguarded(connection: sqlite3.Connection, place: str) -> Iterator[None]:
    """Take a table's refusing triggers off for one change, and put them back."""
    guards = connection.execute(GUARDS, (place,)).fetchall()
    for name, _sql in guards:
        connection.execute(f'DROP TRIGGER "{name}"')
    try:
        yield
    finally:
        for _name, sql in guards:
            connection.execute(sql)


def written(rows: Iterable[Moved]) -> str:
    """Write what was set aside so that it can be read again."""
    return json.dumps({one.place: one.set_aside for one in rows if one.set_aside}, ensure_ascii=False)
