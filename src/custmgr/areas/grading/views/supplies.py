"""Reading what went out on credit and how it was paid, day by day, for what-if questions."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from custmgr.areas.grading.facts import Supply

SUPPLIED = (
    "SELECT customer_id, number, on_day, amount_fen FROM bought WHERE on_credit = 1 AND on_day <= :last"
    " AND customer_id IN (SELECT value FROM json_each(:ids)) ORDER BY customer_id, on_day, id"
)
PAID = (
    "SELECT p.customer_id, max(y.on_day, p.on_day), a.amount_fen FROM bought p"
    " JOIN allocation a ON a.purchase_id = p.id JOIN received y ON y.id = a.payment_id"
    " WHERE p.on_credit = 1 AND p.on_day <= :last AND y.on_day <= :last"
    " AND p.customer_id IN (SELECT value FROM json_each(:ids))"
    " UNION ALL SELECT customer_id, on_day, -amount_fen FROM sale WHERE on_credit = 1 AND returns_id IS NOT NULL"
    " AND on_day <= :last AND customer_id IN (SELECT value FROM json_each(:ids)) ORDER BY 1, 2"
)


def supplies_of(connection: sqlite3.Connection, customer_ids: Sequence[int], last: date) -> dict[int, list[Supply]]:
    """List by customer what went out on credit up to a day, each with what was open before it (CRL-10)."""
    asked = {"ids": json.dumps(list(customer_ids)), "last": last.isoformat()}
    paid: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for customer_id, on, fen in connection.execute(PAID, asked):
        paid[customer_id].append((on, fen))
    out: dict[int, list[tuple[str, str, int]]] = defaultdict(list)
    for customer_id, number, on, fen in connection.execute(SUPPLIED, asked):
        out[customer_id].append((number, on, fen))
    return {customer_id: _in_turn(rows, paid[customer_id]) for customer_id, rows in out.items()}


def _in_turn(supplied: Sequence[tuple[str, str, int]], paid: Sequence[tuple[str, int]]) -> list[Supply]:
    """Walk through the days; what was paid on the day of a supply was paid before it."""
    found, open_fen, settled = [], 0, 0
    for number, on, fen in supplied:
        while settled < len(paid) and paid[settled][0] <= on:
            open_fen -= paid[settled][1]
            settled += 1
        found.append(Supply(number, date.fromisoformat(on), fen, max(0, open_fen)))
        open_fen += fen
    return found
