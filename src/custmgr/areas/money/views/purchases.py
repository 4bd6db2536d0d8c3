"""Reading purchases and returns as lists."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from custmgr.areas.money.facts.entries import Purchase, Wanted

COLUMNS = (
    "p.id, p.number, c.code, c.name, p.on_day, p.product, p.quantity_milli, p.amount_fen, p.due_on, p.on_credit,"
    " CASE WHEN p.returns_id IS NULL THEN p.paid_fen ELSE 0 END, p.returned_fen, p.open_fen, s.name, p.district,"
    " (SELECT o.number FROM customer_order o WHERE o.id = p.order_id),"
    " (SELECT b.number FROM purchase b WHERE b.id = p.returns_id), p.reason, p.void_on, p.void_reason"
)
JOINED = " p JOIN customer c ON c.id = p.customer_id LEFT JOIN staff s ON s.id = p.salesperson_id"
IS_OPEN = "p.open_fen > 0"
IS_SETTLED = "p.open_fen <= 0"
OLDEST_DUE_FIRST = " ORDER BY p.due_on, p.number"
NEWEST_FIRST = " ORDER BY p.on_day DESC, p.number DESC"


def list_purchases(connection: sqlite3.Connection, wanted: Wanted, today: date) -> list[Purchase]:
    """List purchases and returns: what is open first, the oldest due day before all, then the newest (CUS-11)."""
    found = _part(connection, wanted, today, IS_OPEN, OLDEST_DUE_FIRST)
    if wanted.only_open or wanted.only_overdue or len(found) == wanted.limit:
        return found
    rest = wanted._replace(limit=wanted.limit and wanted.limit - len(found))
    return [*found, *_part(connection, rest, today, IS_SETTLED, NEWEST_FIRST)]


def _part(connection: sqlite3.Connection, wanted: Wanted, today: date, which: str, order: str) -> list[Purchase]:
    table = "purchase" if wanted.void else "sale"
    query = f"SELECT {COLUMNS} FROM {table}{JOINED}{where({**conditions(wanted), which: True})}{order} LIMIT :limit"
    return [made(row) for row in connection.execute(query, values(wanted, today))]


def count_purchases(connection: sqlite3.Connection, wanted: Wanted, today: date) -> int:
    """Count the purchases a list without a limit would hold."""
    table = "purchase" if wanted.void else "sale"
    query = f"SELECT count(*) FROM {table} p{where(conditions(wanted))}"
    return int(connection.execute(query, values(wanted, today)).fetchone()[0])


def find_purchase(connection: sqlite3.Connection, row: int) -> Purchase:
    """Return an entry by its row, nothing said against it."""
    return made(connection.execute(f"SELECT {COLUMNS} FROM purchase{JOINED} WHERE p.id = ?", (row,)).fetchone())


def conditions(wanted: Wanted) -> dict[str, bool]:
    """Return what is asked for as conditions of a statement, and whether each is."""
    return {
        "p.customer_id = :customer": wanted.customer_id is not None,
        IS_OPEN: wanted.only_open,
        f"{IS_OPEN} AND p.due_on < :today": wanted.only_overdue,
        "p.on_day BETWEEN :first AND :last": wanted.quarter is not None,
        "p.void_on IS NOT NULL": wanted.void,
    }


def values(wanted: Wanted, today: date) -> dict[str, Any]:
    """Return the values those conditions name."""
    first, last = (wanted.quarter.first, wanted.quarter.last) if wanted.quarter else (today, today)
    return {
        "customer": wanted.customer_id,
        "today": today.isoformat(),
        "first": first.isoformat(),
        "last": last.isoformat(),
        "limit": wanted.limit or -1,
        "after": 0,
    }


def where(asked: dict[str, bool]) -> str:
    """Return the clause of the conditions that are asked."""
    told = [condition for condition, wanted in asked.items() if wanted]
    return f" WHERE {' AND '.join(told)}" if told else ""


def made(row: Sequence[Any]) -> Purchase:
    """Return a purchase from its columns."""
    told = Purchase._make((*row, None, None, ()))
    void_on = date.fromisoformat(row[18]) if row[18] else None
    days = date.fromisoformat(row[4]), date.fromisoformat(row[8])
    return told._replace(on=days[0], due_on=days[1], on_credit=bool(row[9]), void_on=void_on)
