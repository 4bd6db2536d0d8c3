"""Reading what fell due in a period, and what was paid of it."""

import sqlite3
from datetime import date

from custmgr.areas.settlement.facts.collection import Receivable
from custmgr.ground.periods import Month, Quarter

DUE = (
    "SELECT c.code, p.product, s.name, p.on_day, p.amount_fen - p.returned_fen, (SELECT coalesce(sum(a.amount_fen), 0)"
    " FROM allocation a JOIN received y ON y.id = a.payment_id WHERE a.purchase_id = p.id AND y.on_day <= :as_of)"
    " FROM bought p JOIN customer c ON c.id = p.customer_id"
    " LEFT JOIN staff s ON s.id = coalesce(p.salesperson_id, c.salesperson_id)"
    " WHERE p.on_credit = 1 AND p.due_on BETWEEN :first AND :last AND (:salesperson IS NULL OR s.name = :salesperson)"
    " ORDER BY p.id"
)


def receivables_due(
    connection: sqlite3.Connection, period: Month | Quarter, as_of: date, salesperson: str | None
) -> list[Receivable]:
    """List the credit purchases that fell due in a period, with what was paid of each by a day (CMP-86)."""
    asked = {"first": period.first.isoformat(), "last": period.last.isoformat(), "as_of": as_of.isoformat()}
    rows = connection.execute(DUE, {**asked, "salesperson": salesperson})
    return [
        Receivable(code, product, name, date.fromisoformat(on), amount, paid)
        for code, product, name, on, amount, paid in rows
    ]
