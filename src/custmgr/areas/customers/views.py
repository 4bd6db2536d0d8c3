"""Reading the customer register."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from custmgr.areas.customers.facts import Change, Customer, FileState, Region, Wishes
from custmgr.areas.customers.refusals import NobodyNear, NoSuchCustomer, SeveralCustomers
from custmgr.ground.text import folded, key_of, like

SHOWN = 8
WISHES = ("no_phone", "no_onsite", "no_contact")
SELECT = (
    "SELECT c.id, c.code, c.name, c.region, c.file_state, s.name, c.registered_on"
    " FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id"
)
TWINS = (
    ("name", "name_key = :name_key"),
    ("uscc", "uscc = :uscc"),
    ("tax_number", "tax_number = :tax_number"),
    ("phone", "phone_key = :phone_key"),
)


def find(connection: sqlite3.Connection, text: str) -> Customer:
    """Return the one customer this code, name, part of a name or pinyin mnemonic fits, or refuse."""
    found = matches(connection, text)
    if not found:
        near = nearest(connection, text)
        raise NoSuchCustomer(folded(text), near) if near else NobodyNear(folded(text))
    if len(found) > 1:
        raise SeveralCustomers(folded(text), len(found), tuple(f"{c.code} {c.name}" for c in found[:SHOWN]))
    return found[0]


def matches(connection: sqlite3.Connection, text: str) -> list[Customer]:
    """Return whom the text fits best: a code, else a whole name, else a part of a name or a mnemonic."""
    found, key = called(connection, text), key_of(text)
    if found or not key:
        return found
    query = f"{SELECT} WHERE c.name_key LIKE ? ESCAPE '\\' OR ' ' || c.mnemonic LIKE ? ESCAPE '\\' ORDER BY c.code"
    pinyin = "% " + like(key)[1:]
    return [_customer(row) for row in connection.execute(query, (like(key), pinyin))]


def called(connection: sqlite3.Connection, text: str) -> list[Customer]:
    """Return whom a file calls so: the customer of a code or a whole name, or into whose file that one was merged."""
    code, name_key = folded(text), key_of(text)
    for where, value in (("c.code = ?", code), ("c.name_key = ?", name_key)):
        if rows := connection.execute(f"{SELECT} WHERE {where}", (value,)).fetchall():
            return [_customer(row) for row in rows]
    return _formerly(connection, code, name_key)


def _formerly(connection: sqlite3.Connection, code: str, name_key: str) -> list[Customer]:
    """Return the customer into whose file the one of this code, or of this whole name, was merged."""
    for where, value in (("code = ?", code), ("name_key = ?", name_key)):
        query = f"SELECT DISTINCT into_id FROM customer_merged WHERE undone_on IS NULL AND {where}"
        if found := connection.execute(query, (value,)).fetchall():
            return [by_id(connection, row[0]) for row in found]
    return []


def nearest(connection: sqlite3.Connection, text: str) -> tuple[str, ...]:
    """Return the names most like what was typed, for the clerk to choose from."""
    from rapidfuzz import fuzz, process

    names = [row[0] for row in connection.execute("SELECT name FROM customer")]
    close = process.extract(folded(text), names, scorer=fuzz.ratio, limit=3, score_cutoff=30)
    return tuple(name for name, _score, _index in close)


def by_id(connection: sqlite3.Connection, customer_id: int) -> Customer:
    """Return the customer of a row that is known to exist."""
    return _customer(connection.execute(f"{SELECT} WHERE c.id = ?", (customer_id,)).fetchone())


def by_code(connection: sqlite3.Connection, code: str) -> Customer | None:
    """Return the customer of a code, or nothing."""
    row = connection.execute(f"{SELECT} WHERE c.code = ?", (folded(code),)).fetchone()
    return _customer(row) if row else None


def file_row(connection: sqlite3.Connection, customer_id: int) -> dict[str, Any]:
    """Return every stored column of a customer's file."""
    cursor = connection.execute("SELECT * FROM customer WHERE id = ?", (customer_id,))
    return dict(zip((name for name, *_rest in cursor.description), cursor.fetchone(), strict=True))


def waiting(connection: sqlite3.Connection) -> int:
    """Count the files that wait for review (CUS-8)."""
    row = connection.execute("SELECT count(*) FROM customer WHERE file_state = 'submitted'").fetchone()
    return int(row[0])


def twins(
    connection: sqlite3.Connection, row: Mapping[str, Any], but_not: int | None = None
) -> list[tuple[str, str, str]]:
    """Return who shares the name, the credit code or the telephone: field, code, name (CUS-6)."""
    keys = {key: row.get(key) for key in ("name_key", "uscc", "tax_number", "phone_key")}
    found = []
    for field, where in TWINS:
        query = f"SELECT code, name FROM customer WHERE {where} AND id IS NOT :but_not ORDER BY code LIMIT 3"
        found += [(field, *twin) for twin in connection.execute(query, {**keys, "but_not": but_not})]
    return found


def changes(connection: sqlite3.Connection, customer_id: int) -> list[Change]:
    """Return the history of a file, newest first (CUS-10)."""
    query = (
        "SELECT field, old, new, at, requested_by, reason, doc_no, source_role, operator, former_code"
        " FROM customer_change WHERE customer_id = ? ORDER BY id DESC"
    )
    return [Change(*row) for row in connection.execute(query, (customer_id,))]


def wishes(connection: sqlite3.Connection, customer_id: int) -> Wishes:
    """Return what a customer does not want, each with the day it was entered in the file (FVS-05)."""
    held = file_row(connection, customer_id)
    query = "SELECT substr(max(at), 1, 10) FROM customer_change WHERE customer_id = ? AND field = ?"
    wanted = [name for name in WISHES if held[name]]
    since = {name: connection.execute(query, (customer_id, name)).fetchone()[0] for name in wanted}
    return Wishes(**{name: date.fromisoformat(on or held["registered_on"]) for name, on in since.items()})


def clerk(connection: sqlite3.Connection) -> str | None:
    """Return the configured name of the clerk, or nothing."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'clerk'").fetchone()
    return str(row[0]) if row and row[0] else None


def staff_name(connection: sqlite3.Connection, staff_id: int | None) -> str | None:
    """Return the name of a member of staff, or nothing."""
    row = connection.execute("SELECT name FROM staff WHERE id = ?", (staff_id,)).fetchone()
    return str(row[0]) if row else None


def _customer(row: tuple[int, str, str, str, str, str | None, str]) -> Customer:
    number, code, name, region, state, salesperson, registered = row
    return Customer(number, code, name, Region(region), FileState(state), salesperson, date.fromisoformat(registered))
