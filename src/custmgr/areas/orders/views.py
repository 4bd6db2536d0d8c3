"""Reading orders."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.orders.facts import Order
from custmgr.areas.orders.refusals import NoSuchOrder
from custmgr.ground.text import folded

SELECT = (
    "SELECT o.id, o.number, o.customer_id, c.code, c.name, o.on_day, o.product, o.amount_fen, o.on_credit,"
    " o.release_id, o.closed_on, (SELECT coalesce(sum(p.amount_fen), 0) FROM bought p WHERE p.order_id = o.id)"
    " AS delivered_fen FROM customer_order o JOIN customer c ON c.id = o.customer_id"
)
TO_DELIVER = "o.closed_on IS NULL AND delivered_fen < o.amount_fen"


def seek(connection: sqlite3.Connection, number: str) -> Order | None:
    """Return the order of this number, or None."""
    row = connection.execute(f"{SELECT} WHERE o.number = ?", (folded(number),)).fetchone()
    return _order(row) if row else None


def find(connection: sqlite3.Connection, number: str) -> Order:
    """Return the order of this number, or refuse."""
    order = seek(connection, number)
    if order is None:
        raise NoSuchOrder(folded(number))
    return order


def list_orders(connection: sqlite3.Connection, customer_id: int | None, *, only_open: bool = False) -> list[Order]:
    """List orders, the oldest of those to be delivered first, then the newest."""
    asked = {"o.customer_id = :customer": customer_id is not None, TO_DELIVER: only_open}
    where = "".join(f" AND {condition}" for condition, wanted in asked.items() if wanted)
    order = f"({TO_DELIVER}) DESC, CASE WHEN {TO_DELIVER} THEN o.on_day END, o.on_day DESC, o.id DESC"
    rows = connection.execute(f"{SELECT} WHERE 1{where} ORDER BY {order}", {"customer": customer_id})
    return [_order(row) for row in rows]


def _order(row: tuple[Any, ...]) -> Order:
    number, text, customer_id, code, name, on, product, amount_fen, on_credit, release_id, closed_on, delivered = row
    return Order(
        id=number,
        number=text,
        customer_id=customer_id,
        customer=code,
        name=name,
        on=date.fromisoformat(on),
        product=product,
        amount_fen=amount_fen,
        on_credit=bool(on_credit),
        release_id=release_id,
        closed_on=date.fromisoformat(closed_on) if closed_on else None,
        delivered_fen=delivered,
    )
