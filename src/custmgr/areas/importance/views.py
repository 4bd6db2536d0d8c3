"""Reading what is known of customers, and how important they were found to be."""

import json
import sqlite3
from collections import defaultdict
from datetime import date
from typing import Any

from custmgr.areas.importance.facts import Cards, Flag, Importance, Known, Route

WHO = "SELECT id, code, name FROM customer WHERE 1{one} ORDER BY code"
TOTALS = "SELECT customer_id, sum(amount_fen) FROM sale WHERE 1{one} GROUP BY customer_id"
FLAGS = (
    "SELECT f.customer_id, f.flag, (SELECT count(*) FROM importance_flag e WHERE e.customer_id = f.customer_id"
    " AND e.flag = f.flag) FROM importance_flag f WHERE f.holds = 1 AND f.id = (SELECT max(id) FROM importance_flag"
    " WHERE customer_id = f.customer_id AND flag = f.flag){one}"
)
FOUND = (
    "SELECT i.customer_id, c.code, c.name, i.route, i.total_fen, i.flags, i.on_day FROM importance i"
    " JOIN customer c ON c.id = i.customer_id"
)


def known_of(connection: sqlite3.Connection, customer_id: int | None = None) -> list[Known]:
    """Gather what everybody is classed by, or one customer; returns are deducted from the total (INF-06, INF-10)."""
    totals = dict(_rows(connection, TOTALS, customer_id))
    flags: dict[int, dict[Flag, int]] = defaultdict(dict)
    for whose, flag, times in _rows(connection, FLAGS, customer_id):
        flags[whose][Flag(flag)] = times
    return [
        Known(number, code, name, totals.get(number, 0), frozenset(flags[number]), flags[number].get(Flag.EVENT, 0))
        for number, code, name in _rows(connection, WHO, customer_id, "id")
    ]


def routes(connection: sqlite3.Connection) -> dict[int, Route]:
    """Return by customer the route found last (INF-16)."""
    query = "SELECT customer_id, route, max(id) FROM importance GROUP BY customer_id"
    return {row[0]: Route(row[1]) for row in connection.execute(query)}


def history(connection: sqlite3.Connection, customer_id: int, cards: Cards) -> list[Importance]:
    """List how important a customer was found to be, the latest first (INF-16)."""
    rows = connection.execute(f"{FOUND} WHERE i.customer_id = ? ORDER BY i.id DESC", (customer_id,))
    return [_importance(row, cards) for row in rows]


def edition_on(connection: sqlite3.Connection, day: date) -> int | None:
    """Return the number of the policy's edition in force on a day (INF-16)."""
    row = connection.execute(
        "SELECT id FROM policy_edition WHERE in_force_from <= ? ORDER BY in_force_from DESC, id DESC LIMIT 1",
        (day.isoformat(),),
    ).fetchone()
    return int(row[0]) if row else None


def _rows(connection: sqlite3.Connection, query: str, one: int | None, column: str = "customer_id") -> list[Any]:
    whose = "" if one is None else f" AND {column} = :one"
    return connection.execute(query.format(one=whose), {"one": one}).fetchall()


def _importance(row: tuple[Any, ...], cards: Cards) -> Importance:
    customer_id, code, name, route, total_fen, flags, on = row
    found = Route(route)
    kept = json.loads(flags)
    words = tuple(Flag(flag) for flag in kept if kept[flag])
    card = cards.get(found.rank.value)
    day = date.fromisoformat(on)
    return Importance(customer_id, code, name, found, card, total_fen, words, kept.get("event", 0), day)
