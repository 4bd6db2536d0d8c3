"""Reading who is to be checked, what is ordered on credit, and which holds and releases stand."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from custmgr.areas.credit.facts.holds import Hold, HoldMode, Release

WHO = (
    "SELECT c.id, c.code, c.name, s.name FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id{whom}"
    " ORDER BY c.code"
)
SUSPECTS = (
    "SELECT DISTINCT customer_id FROM bought WHERE open_fen > 0{whom}"
    " UNION SELECT customer_id FROM grading WHERE state = 'approved' AND treatment = 'no_credit'{whom}"
    " UNION SELECT customer_id FROM credit_hold WHERE 1{whom}"
    " UNION SELECT customer_id FROM customer_order WHERE on_credit = 1 AND closed_on IS NULL{whom}"
)
DELIVERED = "(SELECT coalesce(sum(p.amount_fen), 0) FROM bought p WHERE p.order_id = o.id)"
UNDELIVERED = (
    f"SELECT customer_id, sum(max(0, amount_fen - {DELIVERED})) FROM customer_order o"
    " WHERE on_credit = 1 AND closed_on IS NULL AND +id IS NOT :left_out{whom} GROUP BY customer_id"
)
HOLDS = (
    "SELECT h.customer_id, h.id, c.code, c.name, h.kind, h.reason, h.entered_by, h.on_day FROM credit_hold h"
    " JOIN customer c ON c.id = h.customer_id WHERE h.kind <> 'end' AND h.id ="
    " (SELECT max(id) FROM credit_hold WHERE customer_id = h.customer_id AND on_day <= :today){whom}"
)
# What uses a release: the orders it let pass, closed ones by what was delivered of them, and what went out on credit
# without an order since.
RELEASES = (
    "SELECT r.customer_id, r.id, c.code, c.name, r.reason, r.up_to_fen,"
    f" (SELECT coalesce(sum(CASE WHEN o.closed_on IS NULL THEN max(o.amount_fen, {DELIVERED}) ELSE {DELIVERED} END), 0)"
    " FROM customer_order o WHERE o.release_id = r.id AND +o.id IS NOT :left_out)"
    " + (SELECT coalesce(sum(d.amount_fen), 0) FROM bought d WHERE d.customer_id = r.customer_id AND d.on_credit = 1"
    " AND coalesce(d.original_id, d.id) > r.last_purchase_id AND d.on_day BETWEEN r.on_day AND r.until AND NOT EXISTS"
    " (SELECT 1 FROM customer_order o WHERE o.id = d.order_id AND o.on_credit = 1)),"
    " r.until, r.released_by, r.on_day, r.hold_id,"
    " r.id = (SELECT max(id) FROM credit_release WHERE customer_id = r.customer_id)"
    " FROM credit_release r JOIN customer c ON c.id = r.customer_id WHERE r.on_day <= :today{whom}"
)
LATEST = " AND r.until >= :today AND r.id = (SELECT max(id) FROM credit_release WHERE customer_id = r.customer_id)"
AMONG = " AND {column} IN (SELECT value FROM json_each(:ids))"
THESE = " WHERE c.id IN (SELECT value FROM json_each(:ids))"


class Who(NamedTuple):
    """A customer as the check names one."""

    id: int
    code: str
    name: str
    salesperson: str | None


def list_who(connection: sqlite3.Connection, customer_ids: Sequence[int] | None) -> list[Who]:
    """List these customers by code, or all of them (CRL-10)."""
    query = WHO.format(whom="" if customer_ids is None else THESE)
    return [Who(*row) for row in connection.execute(query, {"ids": json.dumps(list(customer_ids or ()))})]


def suspects(connection: sqlite3.Connection, customer_ids: Sequence[int] | None) -> list[int]:
    """List who of these, or of all, can be on hold (CRL-10, CUS-31).

    Who owes nothing, ordered nothing, was never held and never refused credit is not among them.
    """
    return [row[0] for row in _rows(connection, SUSPECTS, customer_ids)]


def undelivered(
    connection: sqlite3.Connection, customer_ids: Sequence[int] | None, left_out: int | None = None
) -> dict[int, int]:
    """Return by customer what is ordered on credit, not delivered and not closed, but for one order (CRL-10)."""
    return dict(_rows(connection, UNDELIVERED, customer_ids, left_out=left_out))


def holds(connection: sqlite3.Connection, customer_ids: Sequence[int] | None, today: date) -> dict[int, Hold]:
    """Return by customer the hold somebody placed that has not been ended (CUS-31)."""
    found = _rows(connection, HOLDS, customer_ids, "h.customer_id", today=today.isoformat())
    return {
        owner: Hold(number, code, name, HoldMode(kind), reason, by, date.fromisoformat(on))
        for owner, number, code, name, kind, reason, by, on in found
    }


def releases(
    connection: sqlite3.Connection, customer_ids: Sequence[int] | None, today: date, left_out: int | None = None
) -> dict[int, Release]:
    """Return by customer the latest release whose last day has not passed, used up or not (CUS-31)."""
    values = {"today": today.isoformat(), "left_out": left_out}
    return {
        row[0]: _release(row[1:])
        for row in _rows(connection, RELEASES + LATEST, customer_ids, "r.customer_id", **values)
    }


def list_releases(connection: sqlite3.Connection, customer_ids: Sequence[int] | None, today: date) -> list[Release]:
    """List every release ever given, the newest first, with what has used it (CUS-31)."""
    values = {"today": today.isoformat(), "left_out": None}
    found = _rows(connection, RELEASES + " ORDER BY r.id DESC", customer_ids, "r.customer_id", **values)
    return [_release(row[1:]) for row in found]


def _rows(
    connection: sqlite3.Connection,
    query: str,
    customer_ids: Sequence[int] | None,
    column: str = "customer_id",
    **values: object,
) -> list[Any]:
    whom = "" if customer_ids is None else AMONG.format(column=column)
    return connection.execute(
        query.format(whom=whom), {**values, "ids": json.dumps(list(customer_ids or ()))}
    ).fetchall()


def _release(row: tuple[Any, ...]) -> Release:
    number, code, name, reason, up_to_fen, used_fen, until, by, on, hold_id, is_latest = row
    days = date.fromisoformat(until), date.fromisoformat(on)
    return Release(number, code, name, reason, up_to_fen, used_fen, days[0], by, days[1], hold_id, bool(is_latest))
