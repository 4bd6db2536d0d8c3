"""Reading payments: the list, what is left of them, and what is open for them."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date

from custmgr.areas.money.facts.entries import Part, Payment
from custmgr.areas.money.facts.settling import Allocated, Open, Rest
from custmgr.areas.money.views.owed import THESE
from custmgr.areas.money.views.purchases import where

PAYMENTS = (
    "SELECT y.id, coalesce(y.original_id, y.id), c.code, c.name, y.on_day, y.amount_fen, y.kept, y.void_on,"
    " y.void_reason,"
    " (SELECT json_group_array(json_array(number, fen)) FROM (SELECT p.number, sum(a.amount_fen) AS fen"
    " FROM allocation a JOIN purchase p ON p.id = a.purchase_id WHERE a.payment_id = y.id GROUP BY p.id"
    " HAVING fen <> 0 ORDER BY p.due_on, p.number))"
    " FROM {table} y JOIN customer c ON c.id = y.customer_id{where} ORDER BY y.on_day DESC, y.id DESC LIMIT :limit"
)
USES_LEFT = (
    "SELECT payment_id, purchase_id, sum(amount_fen) AS fen FROM allocation WHERE {whose} = :row"
    " GROUP BY payment_id, purchase_id HAVING fen <> 0 ORDER BY max(id)"
)


def list_payments(
    connection: sqlite3.Connection,
    customer_id: int | None,
    limit: int | None = None,
    payment_id: int | None = None,
    *,
    void: bool = False,
) -> list[Payment]:
    """List payments, the newest first, with what they were used for; or those that no longer stand (CUS-11)."""
    asked = {
        "y.customer_id = :customer": customer_id is not None,
        "y.id = :payment": payment_id is not None,
        "y.void_on IS NOT NULL": void,
    }
    table = "payment" if void or payment_id is not None else "received"
    query = PAYMENTS.format(table=table, where=where(asked))
    rows = connection.execute(query, {"customer": customer_id, "payment": payment_id, "limit": limit or -1})
    return [_payment(*row) for row in rows]


def count_payments(connection: sqlite3.Connection, customer_id: int | None, *, void: bool = False) -> int:
    """Count the payments of one customer or of all, or those that no longer stand."""
    told = where({"customer_id = :customer": customer_id is not None, "void_on IS NOT NULL": void})
    query = f"SELECT count(*) FROM {'payment' if void else 'received'}{told}"
    return int(connection.execute(query, {"customer": customer_id}).fetchone()[0])


def rests_of(connection: sqlite3.Connection, customer_ids: Iterable[int], after: int) -> dict[int, list[Rest]]:
    """Return by customer what is left of payments entered after a row and not kept back, the earliest first."""
    query = (
        "SELECT customer_id, id, rest_fen, purchase_id FROM payment"
        f" WHERE rest_fen > 0 AND kept = 0 AND id > :after{THESE} ORDER BY customer_id, on_day, id"
    )
    found: dict[int, list[Rest]] = {}
    for customer, number, fen, purchase in connection.execute(query, _after(customer_ids, after)):
        found.setdefault(customer, []).append(Rest(number, fen, purchase))
    return found


def opens_of(connection: sqlite3.Connection, customer_ids: Iterable[int], after: int) -> dict[int, list[Open]]:
    """Return by customer what is open of purchases entered after a row, oldest due first, ties by number."""
    query = (
        "SELECT customer_id, id, open_fen FROM purchase"
        f" WHERE open_fen > 0 AND id > :after{THESE} ORDER BY customer_id, due_on, number"
    )
    found: dict[int, list[Open]] = {}
    for customer, number, fen in connection.execute(query, _after(customer_ids, after)):
        found.setdefault(customer, []).append(Open(number, fen))
    return found


def uses_left(
    connection: sqlite3.Connection, *, payment_id: int | None = None, purchase_id: int | None = None
) -> list[Allocated]:
    """Return what of a payment is used for which purchases, or the other way round, the earliest use first."""
    whose, row = ("purchase_id", purchase_id) if payment_id is None else ("payment_id", payment_id)
    return [Allocated(*found) for found in connection.execute(USES_LEFT.format(whose=whose), {"row": row})]


def _payment(  # noqa: PLR0913, PLR0917  the columns of the statement
    number: int,
    first: int,
    code: str,
    name: str,
    on: str,
    fen: int,
    kept: int,
    void_on: str | None,
    void_reason: str | None,
    parts: str,
) -> Payment:
    uses = tuple(Part(*part) for part in json.loads(parts))
    void = date.fromisoformat(void_on) if void_on else None
    return Payment(number, first, code, name, date.fromisoformat(on), fen, bool(kept), void, void_reason, uses)


def _after(customer_ids: Iterable[int], after: int) -> dict[str, str | int]:
    return {"ids": json.dumps(list(customer_ids)), "after": after}
