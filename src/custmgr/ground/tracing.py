"""What every command changed: each row with its old and its new values, kept beside the command's journal line.

SQLite itself tells which rows change, through temporary triggers on every table; so no way of writing can be forgotten,
and a table that comes later is traced without a word here. PLEASE READ docs/decisions/0013 before changing it.
"""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from custmgr.ground.frozen import frozen

OWN = ("journal", "journal_row")
COLUMNS = (
    "SELECT t.name, c.name, c.pk FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
    f" WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name NOT IN {OWN!r}"
    " AND (?1 IS NULL OR t.name = ?1) ORDER BY t.name, c.cid"
)
FIXED = (
    "SELECT tbl_name, CASE WHEN sql LIKE '%BEFORE UPDATE ON%' THEN 'UPDATE' ELSE 'DELETE' END FROM sqlite_schema"
    " WHERE type = 'trigger' AND sql NOT LIKE '%WHEN%'"
    " AND (sql LIKE '%BEFORE UPDATE ON%' OR sql LIKE '%BEFORE DELETE ON%')"
)
TOUCHED = (
    "CREATE TEMP TABLE IF NOT EXISTS touched (place TEXT, row_key TEXT, old TEXT, PRIMARY KEY (place, row_key))"
    " WITHOUT ROWID"
)
KEEP = "INSERT INTO journal_row (journal_id, place, row_key, old, new) VALUES (?, ?, ?, ?, ?)"
BEGINNING = "SELECT coalesce(max(id), 0) FROM journal WHERE action IN ('db upgrade', 'db restore')"
Row = dict[str, Any]


@frozen
class Shape:
    """A table's columns, those of its key among them; what is computed from others is none of them."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]

    def listed(self, before: str = "") -> str:
        """Return the columns as a statement names them."""
        return ", ".join(f'{before}"{name}"' for name in self.columns)


@frozen
class Trace:
    """What one journal line did to one row: all of a new or a removed row, else the columns that changed."""

    place: str
    key: tuple[Any, ...]
    old: Row | None
    new: Row | None


def watch(connection: sqlite3.Connection, *, only: frozenset[str] = frozenset()) -> None:
    """Let this connection note which rows it changes; a row's values before its first change are kept aside.

    Tables that let nothing be changed or removed are not watched for it, unless they are named.
    """
    connection.execute("PRAGMA temp_store=MEMORY")  # what is noted never lies in a file of its own
    connection.execute(TOUCHED)
    fixed = set(connection.execute(FIXED)) if not only else set()
    for shape in shapes(connection):
        for event in ("INSERT", "UPDATE", "DELETE"):
            if (shape.name, event) not in fixed and (not only or shape.name in only):
                connection.execute(_trigger(shape, event))


def release(connection: sqlite3.Connection) -> None:
    """Note nothing from here on: what follows is too much to be kept row by row; its line says where it came from."""
    for (name,) in connection.execute("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER temp."{name}"')


def keep(connection: sqlite3.Connection, line: int) -> None:
    """Keep what changed since the last line with this one: each row once, from what it was to what it is."""
    for (place,) in connection.execute("SELECT DISTINCT place FROM temp.touched").fetchall():
        (shape,) = shapes(connection, place)
        connection.executemany(KEEP, ((line, place, *change) for change in _net(connection, shape)))
    connection.execute("DELETE FROM temp.touched")


def pending(connection: sqlite3.Connection) -> bool:
    """Say whether anything changed since the last line."""
    return connection.execute("SELECT 1 FROM temp.touched LIMIT 1").fetchone() is not None


def of_line(connection: sqlite3.Connection, line: int) -> list[Trace]:
    """Return what one journal line changed, in the order in which it was kept."""
    query = "SELECT place, row_key, old, new FROM journal_row WHERE journal_id = ? ORDER BY id"
    return [
        Trace(place, tuple(json.loads(key)), _read(old), _read(new))
        for place, key, old, new in connection.execute(query, (line,))
    ]


def told(connection: sqlite3.Connection, shape: Shape) -> dict[tuple[Any, ...], Row | None]:
    """Replay the journal for one table: by key what it tells of each row, None for one that was removed.

    Of a row that came in with a whole file only the columns changed since are told. Lines before the last upgrade or
    return to a copy do not count: what stood in the file then stands for them.
    """
    rows: dict[tuple[Any, ...], Row | None] = {}
    (since,) = connection.execute(BEGINNING).fetchone()
    query = "SELECT row_key, old, new FROM journal_row WHERE place = ? AND journal_id > ? ORDER BY id"
    for text, old, new in connection.execute(query, (shape.name, since)):
        key, after = tuple(json.loads(text)), _read(new)
        before = dict.fromkeys(shape.columns) if old is None else rows.get(key) or {}
        rows[key] = None if after is None else before | after
    return rows


def strays(connection: sqlite3.Connection) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield every row that is not as the journal tells: changed, brought back or removed behind the program's back."""
    for shape in shapes(connection):
        expected = told(connection, shape)
        for row in connection.execute(f'SELECT {shape.listed()} FROM "{shape.name}"') if expected else ():
            values = dict(zip(shape.columns, row, strict=True))
            key = tuple(values[name] for name in shape.key)
            after = expected.pop(key, {})
            if after is None or any(values[name] != value for name, value in after.items()):
                yield shape.name, key
        yield from ((shape.name, key) for key, after in expected.items() if after is not None)


def shapes(connection: sqlite3.Connection, place: str | None = None) -> list[Shape]:
    """Return every table that is traced, or one of them."""
    found: dict[str, list[tuple[str, int]]] = {}
    for table, column, number in connection.execute(COLUMNS, (place,)):
        found.setdefault(table, []).append((column, number))
    return [
        Shape(table, tuple(name for name, _number in columns), tuple(name for name, number in columns if number))
        for table, columns in found.items()
    ]


def _trigger(shape: Shape, event: str) -> str:
    """Return the trigger that notes a row at its first change: its key, and what it held before."""
    before = _array("OLD", shape.columns)
    notes = {
        "INSERT": (("NEW", "NULL"),),
        "UPDATE": (("OLD", before), ("NEW", "NULL")),  # a changed key takes one row away and brings another
        "DELETE": (("OLD", before),),
    }
    noted = " ".join(
        f"INSERT INTO touched SELECT '{shape.name}', {_array(row, shape.key)}, {held} WHERE NOT EXISTS"
        f" (SELECT 1 FROM touched WHERE place = '{shape.name}' AND row_key = {_array(row, shape.key)});"
        for row, held in notes[event]
    )
    name = f"trace {shape.name} {event}"
    return f'CREATE TEMP TRIGGER IF NOT EXISTS "{name}" AFTER {event} ON main."{shape.name}" BEGIN {noted} END'


def _net(connection: sqlite3.Connection, shape: Shape) -> Iterator[tuple[str, str | None, str | None]]:
    same = " AND ".join(
        f"""t."{name}" = json_extract(d.row_key, '$[{place}]')""" for place, name in enumerate(shape.key)
    )
    query = (
        f'SELECT d.row_key, d.old, {shape.listed("t.")} FROM temp.touched d LEFT JOIN main."{shape.name}" t ON {same}'
        " WHERE d.place = ? ORDER BY d.row_key"
    )
    for key, held, *values in connection.execute(query, (shape.name,)):
        old = None if held is None else dict(zip(shape.columns, json.loads(held), strict=True))
        there = values[shape.columns.index(shape.key[0])] is not None
        new = dict(zip(shape.columns, values, strict=True)) if there else None
        if old != new:
            yield key, *_trimmed(old, new)


def _trimmed(old: Row | None, new: Row | None) -> tuple[str | None, str | None]:
    """Leave out what both have alike, and what is empty in a row that came or went."""
    if old is not None and new is not None:
        changed = [name for name in new if old[name] != new[name]]
        return _written({name: old[name] for name in changed}), _written({name: new[name] for name in changed})
    return tuple(row and _written({k: v for k, v in row.items() if v is not None}) for row in (old, new))  # type: ignore[return-value]


def _array(row: str, columns: tuple[str, ...]) -> str:
    values = ", ".join(f'{row}."{name}"' for name in columns)
    return f"json_array({values})"


def _written(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False)


def _read(text: str | None) -> Row | None:
    return None if text is None else dict(json.loads(text))
