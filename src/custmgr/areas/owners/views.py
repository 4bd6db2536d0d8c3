"""Reading what owners bought."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.owners.facts import Deal, Owned

SELECT = (
    "SELECT u.purchase_number, c.code, c.name, coalesce(c.phone, c.mobile), u.unit, u.discount,"
    " coalesce(u.address, c.address), u.project, u.subscribed_on, u.signed_on, p.amount_fen, p.on_day, u.entered_on,"
    " u.late FROM owned_unit u JOIN customer c ON c.id = u.customer_id JOIN bought p ON p.number = u.purchase_number"
    " WHERE u.id = (SELECT max(n.id) FROM owned_unit n WHERE n.purchase_number = u.purchase_number)"
)
MADE = "coalesce(u.signed_on, u.subscribed_on, p.on_day)"
WANTED = (
    " AND (:customer IS NULL OR u.customer_id = :customer) AND (:project IS NULL OR u.project = :project)"
    f" AND (:first IS NULL OR {MADE} >= :first) AND (:last IS NULL OR {MADE} <= :last)"
)


def list_owned(
    connection: sqlite3.Connection,
    customer_id: int | None = None,
    project: str | None = None,
    first: date | None = None,
    last: date | None = None,
) -> list[Owned]:
    """List the units whose purchase stands, by the day of the deal (INF-19, INF-23)."""
    values = {
        "customer": customer_id,
        "project": project,
        "first": first and first.isoformat(),
        "last": last and last.isoformat(),
    }
    query = f"{SELECT}{WANTED} ORDER BY {MADE}, u.purchase_number"
    return [_owned(row) for row in connection.execute(query, values)]


def of_purchase(connection: sqlite3.Connection, number: str) -> Owned:
    """Return the unit of a purchase that is known to have one."""
    return _owned(connection.execute(f"{SELECT} AND u.purchase_number = ?", (number,)).fetchone())


def customer_of(connection: sqlite3.Connection, number: str) -> tuple[int, int] | None:
    """Return the buyer of a purchase that stands, and its amount, or nothing."""
    row = connection.execute("SELECT customer_id, amount_fen FROM bought WHERE number = ?", (number,)).fetchone()
    return (int(row[0]), int(row[1])) if row else None


def is_entered(connection: sqlite3.Connection, customer_id: int, unit: str, project: str | None) -> bool:
    """Say whether a customer owns this very unit already."""
    query = f"{SELECT} AND u.customer_id = ? AND u.unit = ? AND u.project IS ?"
    return connection.execute(query, (customer_id, unit, project)).fetchone() is not None


def _owned(row: tuple[Any, ...]) -> Owned:
    number, code, name, phone, unit, discount, address, project, subscribed, signed, price_fen, on, entered, late = row
    deal = Deal(unit, discount, address, project, _day(subscribed), _day(signed))
    days = date.fromisoformat(on), date.fromisoformat(entered)
    return Owned(number, code, name, phone, deal, price_fen, *days, bool(late))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
