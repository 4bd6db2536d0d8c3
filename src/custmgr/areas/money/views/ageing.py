"""Reading what was open and what was waiting on a day, today or any day before."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.money.facts.ageing import DuePart

OPEN_NOW = "SELECT customer_id, due_on, sum(open_fen) FROM bought WHERE open_fen > 0{whom} GROUP BY customer_id, due_on"
WAITING_NOW = "SELECT customer_id, sum(rest_fen) FROM received WHERE rest_fen > 0{whom} GROUP BY customer_id"
# Of a past day: what came back, what was paid and what was moved by then; a correction counts from the beginning.
OPEN_THEN = (
    "SELECT customer_id, due_on, sum(amount_fen - CASE WHEN returned_fen = 0 THEN 0 ELSE (SELECT coalesce("
    "-sum(r.amount_fen), 0) FROM sale r WHERE r.returns_id = p.id AND r.on_day <= :day) END"
    " - (SELECT coalesce(sum(a.amount_fen), 0) FROM allocation a JOIN received y ON y.id = a.payment_id"
    " WHERE a.purchase_id = p.id AND y.on_day <= :day AND coalesce(a.moved_on, '') <= :day)) AS open_then"
    " FROM bought p WHERE on_credit = 1 AND on_day <= :day{whom} GROUP BY customer_id, due_on HAVING open_then > 0"
)
WAITING_THEN = (
    "SELECT customer_id, sum(amount_fen - (SELECT coalesce(sum(a.amount_fen), 0) FROM allocation a"
    " JOIN bought p ON p.id = a.purchase_id WHERE a.payment_id = y.id AND p.on_day <= :day"
    " AND coalesce(a.moved_on, '') <= :day)) AS waiting FROM received y WHERE on_day <= :day{whom}"
    " GROUP BY customer_id HAVING waiting > 0"
)
WHO = (
    "SELECT c.id, c.code, c.name, s.name FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id{whom}"
    " ORDER BY c.code"
)


def open_on(connection: sqlite3.Connection, customer_id: int | None, day: date | None) -> list[DuePart]:
    """Return what of purchases was open on a day by customer and due day; None for the day is now (CUS-29)."""
    return [DuePart(*row) for row in _rows(connection, OPEN_NOW if day is None else OPEN_THEN, customer_id, day)]


def waiting_on(connection: sqlite3.Connection, customer_id: int | None, day: date | None) -> dict[int, int]:
    """Return by customer what was paid by a day and used for nothing bought by then; None for the day is now."""
    return dict(_rows(connection, WAITING_NOW if day is None else WAITING_THEN, customer_id, day))


def who(connection: sqlite3.Connection, customer_id: int | None) -> list[tuple[int, str, str, str | None]]:
    """List every customer by code, or one, with the salesperson."""
    whom = "" if customer_id is None else " WHERE c.id = :customer"
    return connection.execute(WHO.format(whom=whom), {"customer": customer_id}).fetchall()


def _rows(connection: sqlite3.Connection, query: str, customer_id: int | None, day: date | None) -> list[Any]:
    whom = "" if customer_id is None else " AND customer_id = :customer"
    values = {"customer": customer_id, "day": day.isoformat() if day else None}
    return connection.execute(query.format(whom=whom), values).fetchall()
