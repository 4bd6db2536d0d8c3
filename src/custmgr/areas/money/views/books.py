"""Reading what must be known before the books grow: numbers given, customers by name, what a file would repeat."""

import json
import sqlite3
from collections.abc import Iterable
from decimal import Decimal

from custmgr.areas.money.facts.settling import Promise, State
from custmgr.ground.money import yuan

REPEATED = """
SELECT count(*) FROM sale n WHERE n.id > :after
AND EXISTS (SELECT 1 FROM sale b WHERE b.customer_id = n.customer_id AND b.on_day = n.on_day
    AND b.amount_fen = n.amount_fen AND b.product IS n.product AND b.id <= :after)
AND EXISTS (SELECT 1 FROM json_each(:ranges) WHERE CAST(substr(n.number, 2) AS INTEGER) BETWEEN value ->> 0
    AND value ->> 1 AND n.number = printf('P%06d', CAST(substr(n.number, 2) AS INTEGER)))
"""
BROUGHT = (
    "SELECT c.code AS customer, p.on_day AS 'on', p.product, p.quantity_milli, p.amount_fen,"
    " CASE p.on_credit WHEN 1 THEN p.due_on END AS due_on,"
    " CASE p.on_credit WHEN 1 THEN 'yes' ELSE 'no' END AS credit,"
    " s.name AS salesperson, p.district AS region FROM bought p JOIN customer c ON c.id = p.customer_id"
    " LEFT JOIN staff s ON s.id = p.salesperson_id WHERE p.number = ?"
)
REVERSED = (
    "SELECT number FROM purchase v WHERE void_on IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM sale s WHERE s.number = v.number)"
)


def count_repeated(connection: sqlite3.Connection, after: int, given_out: Iterable[range]) -> int:
    """Count the purchases entered after a row, their numbers given out here, that look like one entered before."""
    ranges = json.dumps([[some.start, some.stop - 1] for some in given_out])
    return int(connection.execute(REPEATED, {"after": after, "ranges": ranges}).fetchone()[0])


def last_row(connection: sqlite3.Connection, table: str) -> int:
    """Return the highest row of `purchase` or `payment`, 0 when there is none."""
    assert table in {"purchase", "payment"}
    return int(connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])


def keys_of(
    connection: sqlite3.Connection, *, code: str | None = None, name_key: str | None = None
) -> list[tuple[int, int | None, str | None]]:
    """Return row, salesperson and kind of who is called by a code or a name, merged files among them (CUS-11)."""
    column, value = ("code", code) if name_key is None else ("name_key", name_key)
    query = f"SELECT id, salesperson_id, kind FROM customer_called WHERE {column} = ? LIMIT 5"
    return list(dict.fromkeys(connection.execute(query, (value,))))


def codes(connection: sqlite3.Connection) -> Iterable[str]:
    """Yield every customer's code."""
    return (row[0] for row in connection.execute("SELECT code FROM customer_called"))


def reversed_numbers(connection: sqlite3.Connection) -> set[str]:
    """Return the numbers of purchases that were reversed, nothing standing in their place."""
    return {row[0] for row in connection.execute(REVERSED)}


def seek_state(connection: sqlite3.Connection, number: str) -> State | None:
    """Return what a file may change of the purchase of this number as it stands, or None."""
    query = "SELECT id, customer_id, on_credit, paid_fen, open_fen, returned_fen, returns_id FROM sale WHERE number = ?"
    row = connection.execute(query, (number,)).fetchone()
    return State(*row) if row else None


def seek_promise(connection: sqlite3.Connection, number: str) -> Promise | None:
    """Return the order of this number as a delivery needs it, or None (CRL-10)."""
    query = (
        "SELECT o.id, o.number, o.customer_id, o.on_credit, o.closed_on, o.amount_fen - coalesce(sum(p.amount_fen), 0)"
        " FROM customer_order o LEFT JOIN bought p ON p.order_id = o.id WHERE o.number = ? GROUP BY o.id"
    )
    row = connection.execute(query, (number,)).fetchone()
    return Promise(*row) if row else None


def as_brought(connection: sqlite3.Connection, number: str) -> dict[str, str]:
    """Return the purchase of this number as a file would bring it, empty fields left out."""
    found = connection.execute(BROUGHT, (number,))
    kept = dict(zip((column[0] for column in found.description), found.fetchone(), strict=True))
    quantity, amount_fen = kept.pop("quantity_milli"), kept.pop("amount_fen")
    kept["quantity"] = None if quantity is None else str(Decimal(quantity) / 1000)
    kept["amount"] = yuan(amount_fen)
    return {key: text for key, text in kept.items() if text is not None}


def last_number(connection: sqlite3.Connection) -> int:
    """Return the last number the series of purchases has given out."""
    row = connection.execute("SELECT last FROM counter WHERE kind = 'purchase' AND period = ''").fetchone()
    return int(row[0]) if row else 0
