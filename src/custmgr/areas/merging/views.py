"""Reading mergings, and files that look alike."""

import json
import sqlite3
from datetime import date

from custmgr.areas.merging.facts import Former, Shared, Twins
from custmgr.ground.text import folded

FORMERS = (
    "SELECT m.id, m.code, m.name, m.into_id, c.code, m.reason, m.decided_by, m.on_day, m.file, m.undone_on"
    " FROM customer_merged m JOIN customer c ON c.id = m.into_id"
)
TWINS = (
    "SELECT {column}, group_concat(code || ' ' || name, char(10)) FROM (SELECT {column}, code, name FROM customer"
    " WHERE {column} IS NOT NULL AND {column} <> '' ORDER BY code) GROUP BY {column} HAVING count(*) > 1 ORDER BY 2"
)
LINE = (
    "SELECT max(id) FROM journal WHERE action = 'customer merge' AND subject = ?"
    " AND at = (SELECT at FROM customer_merged WHERE id = ?)"
)
RECEIVABLES = "SELECT coalesce(sum(open_fen), 0) FROM bought WHERE customer_id = ? AND open_fen > 0"


def formers(connection: sqlite3.Connection, into_id: int | None = None) -> list[Former]:
    """Return the files that were merged into a customer, or all; the newest first, those taken back as well."""
    where = "" if into_id is None else " WHERE m.into_id = :id"
    return [_former(row) for row in connection.execute(f"{FORMERS}{where} ORDER BY m.id DESC", {"id": into_id})]


def former(connection: sqlite3.Connection, code: str) -> Former | None:
    """Return the file of a code that was merged and not taken back."""
    row = connection.execute(f"{FORMERS} WHERE m.code = ? AND m.undone_on IS NULL", (folded(code),)).fetchone()
    return _former(row) if row else None


def line_of(connection: sqlite3.Connection, former: Former) -> int:
    """Return the journal line of a merging."""
    return int(connection.execute(LINE, (former.code, former.id)).fetchone()[0])


def twins(connection: sqlite3.Connection) -> list[Twins]:
    """Return the files that share what one customer has alone, what tells most first (CUS-6)."""
    return [
        Twins(shared, value, tuple(names.split("\n")))
        for shared in Shared
        for value, names in connection.execute(TWINS.format(column=shared.value))
    ]


def receivables(connection: sqlite3.Connection, customer_id: int) -> int:
    """Return what a customer owes."""
    return int(connection.execute(RECEIVABLES, (customer_id,)).fetchone()[0])


def _former(row: tuple[int, str, str, int, str, str, str | None, str, str, str | None]) -> Former:
    number, code, name, into, customer, reason, by, on, file, undone = row
    back = date.fromisoformat(undone) if undone else None
    return Former(number, code, name, into, customer, reason, by, date.fromisoformat(on), json.loads(file), back)
