"""Destroying what was kept long enough: its content leaves the tables and the journal, that it was there stays.

Rows and journal lines are append-only for everything else. Here the triggers that hold them so are lifted and put back
within one transaction: nobody ever sees the file without them. PLEASE READ docs/decisions/0021 before changing it.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from custmgr.ground import ledger

JOURNAL = ("journal", "journal_row")
KEEPERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
TOLD = "SELECT id, journal_id, old, new FROM journal_row WHERE place = ? AND row_key = ?"
LINES = "SELECT detail FROM journal WHERE id = ?"


@dataclass(frozen=True)
class Piece:
    """What of one table is destroyed with a record: columns set to something else, or whole rows removed.

    `where` finds the rows of a record: a condition with one place for the record's number.
    """

    table: str
    where: str
    columns: Mapping[str, str | None]
    remove: bool = False


@contextmanager
def lifted(connection: sqlite3.Connection, tables: Iterable[str]) -> Iterator[None]:
    """Lift the triggers that keep these tables as they are, and put them back."""
    kept = [row for table in (*tables, *JOURNAL) for row in connection.execute(KEEPERS, (table,)).fetchall()]
    for name, _sql in kept:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    for _name, sql in kept:
        connection.execute(sql)


def destroy(connection: sqlite3.Connection, piece: Piece, record: int) -> list[tuple[Any, ...]]:
    """Destroy one piece of a record; return the keys of the rows that held it."""
    keys = _key_columns(connection, piece.table)
    found = connection.execute(f"SELECT {', '.join(keys)} FROM {piece.table} WHERE {piece.where}", (record,)).fetchall()
    if piece.remove:
        connection.execute(f"DELETE FROM {piece.table} WHERE {piece.where}", (record,))
    elif piece.columns:
        sets = ", ".join(f"{name} = ?" for name in piece.columns)
        connection.execute(f"UPDATE {piece.table} SET {sets} WHERE {piece.where}", (*piece.columns.values(), record))
    return found


def redact(
    connection: sqlite3.Connection, piece: Piece, keys: Iterable[tuple[Any, ...]], detail: Collection[str]
) -> None:
    """Take out of the journal what it holds of destroyed columns: all old values, and the new ones they replaced.

    The last line keeps its new values, so that the journal still replays to the tables; of the lines that entered the
    rows the named details go, too.
    """
    for key in keys:
        rows = connection.execute(
            TOLD, (piece.table, json.dumps(list(key), ensure_ascii=False, separators=(",", ":")))
        ).fetchall()
        last = max((line for _id, line, _old, _new in rows), default=0)
        for number, line, old, new in rows:
            kept = new if line == last and not piece.remove else _without(new, piece.columns)
            connection.execute(
                "UPDATE journal_row SET old = ?, new = ? WHERE id = ?", (_without(old, piece.columns), kept, number)
            )
            if old is None and detail:
                _trim(connection, line, detail)


def forget_pages(path: Path) -> None:
    """Write the file anew, so that no page of it and none of its log still holds what was destroyed."""
    with ledger.opened(path, writable=True) as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _trim(connection: sqlite3.Connection, line: int, detail: Collection[str]) -> None:
    (text,) = connection.execute(LINES, (line,)).fetchone()
    connection.execute("UPDATE journal SET detail = ? WHERE id = ?", (_without(text, detail), line))


def _without(text: str | None, names: Collection[str]) -> str | None:
    if text is None:
        return None
    tree = json.loads(text)
    return json.dumps({name: value for name, value in tree.items() if name not in names}, ensure_ascii=False)


def _key_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    rows = connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,))
    return [name for (name,) in rows]
