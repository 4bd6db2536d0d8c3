"""Reading the customer register."""

import sqlite3
from datetime import date

from custmgr.areas.customers.facts import Customer, FileState, Region
from custmgr.areas.customers.refusals import NoSuchCustomer, SeveralCustomers
from custmgr.ground.text import folded, key_of, like

SHOWN = 8
SELECT = (
    "SELECT c.id, c.code, c.name, c.region, c.file_state, s.name, c.registered_on"
    " FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id"
)


def find(connection: sqlite3.Connection, text: str) -> Customer:
    """Return the one customer this code, name, part of a name or pinyin mnemonic fits, or refuse."""
    found = matches(connection, text)
    if not found:
        raise NoSuchCustomer(folded(text), nearest(connection, text))
    if len(found) > 1:
        raise SeveralCustomers(folded(text), len(found), tuple(f"{c.code} {c.name}" for c in found[:SHOWN]))
    return found[0]


def matches(connection: sqlite3.Connection, text: str) -> list[Customer]:
    """Return whom the text fits best: a code, else a whole name, else a part of a name or a mnemonic."""
    typed, key = folded(text), key_of(text)
    for where, value in (("c.code = ?", typed.upper()), ("c.name_key = ?", key)):
        if rows := connection.execute(f"{SELECT} WHERE {where}", (value,)).fetchall():
            return [_customer(row) for row in rows]
    if not key:
        return []
    query = f"{SELECT} WHERE c.name_key LIKE ? ESCAPE '\\' OR ' ' || c.mnemonic LIKE ? ESCAPE '\\' ORDER BY c.code"
    pinyin = "% " + like(key)[1:]
    return [_customer(row) for row in connection.execute(query, (like(key), pinyin))]


def nearest(connection: sqlite3.Connection, text: str) -> tuple[str, ...]:
    """Return the names most like what was typed, for the clerk to choose from."""
    from rapidfuzz import fuzz, process

    names = [row[0] for row in connection.execute("SELECT name FROM customer")]
    close = process.extract(folded(text), names, scorer=fuzz.ratio, limit=3, score_cutoff=30)
    return tuple(name for name, _score, _index in close) or ("-",)


def _customer(row: tuple[int, str, str, str, str, str | None, str]) -> Customer:
    number, code, name, region, state, salesperson, registered = row
    return Customer(number, code, name, Region(region), FileState(state), salesperson, date.fromisoformat(registered))
