"""Reading single entries with what became of them: corrections, returns, and the payments used."""

import sqlite3
from datetime import date

from custmgr.areas.money.facts.entries import Payment, Purchase, Use, payment_number
from custmgr.areas.money.facts.settling import Received, Standing
from custmgr.areas.money.views.payments import list_payments
from custmgr.areas.money.views.purchases import COLUMNS, JOINED, made

STANDING = (
    "SELECT p.id, coalesce(p.original_id, p.id), p.number, p.customer_id, c.code, p.on_day, p.product,"
    " p.quantity_milli, p.amount_fen, p.due_on, p.on_credit, p.paid_fen, p.returned_fen, p.returned_milli,"
    " p.salesperson_id, p.district, p.order_id, p.returns_id"
    " FROM sale p JOIN customer c ON c.id = p.customer_id WHERE p.number = ?"
)
NUMBERED = (
    "(SELECT id FROM sale WHERE number = :number"
    " UNION SELECT id FROM purchase WHERE number = :number AND void_on IS NOT NULL)"
)
ENTRIES = (
    f"SELECT {COLUMNS} FROM purchase{JOINED} WHERE p.id IN {NUMBERED}"
    f" OR p.id IN (SELECT r.id FROM purchase r WHERE r.returns_id IN {NUMBERED}) ORDER BY p.id"
)
RECEIVED = (
    "SELECT y.id, coalesce(y.original_id, y.id), y.customer_id, c.code, y.on_day, y.amount_fen, y.allocated_fen, y.kept"
    " FROM received y JOIN customer c ON c.id = y.customer_id WHERE y.id = :first OR y.original_id = :first"
)
ENTERED = "(SELECT id FROM payment WHERE id = :first UNION SELECT id FROM payment WHERE original_id = :first)"
USES = (
    "SELECT coalesce(y.original_id, y.id), p.number, y.on_day, a.amount_fen, a.moved_on, a.reason FROM allocation a"
    " JOIN payment y ON y.id = a.payment_id JOIN purchase p ON p.id = a.purchase_id WHERE {whose} ORDER BY a.id"
)


def by_number(connection: sqlite3.Connection, number: str) -> Standing | None:
    """Return the purchase or return of this number as it stands, or None."""
    row = connection.execute(STANDING, (number,)).fetchone()
    if row is None:
        return None
    found = Standing(*row)
    days = date.fromisoformat(row[5]), date.fromisoformat(row[9])
    return found._replace(on=days[0], due_on=days[1], on_credit=bool(found.on_credit))


def entries_of(connection: sqlite3.Connection, number: str) -> list[Purchase]:
    """List every entry of a purchase number and the returns of it, in the order they were entered (CUS-11)."""
    return [made(row) for row in connection.execute(ENTRIES, {"number": number})]


def payment_by_number(connection: sqlite3.Connection, first: int) -> Received | None:
    """Return the payment that stands where one was entered under this number first, or None."""
    row = connection.execute(RECEIVED, {"first": first}).fetchone()
    return Received(*row)._replace(on=date.fromisoformat(row[4]), kept=bool(row[7])) if row else None


def payment_entries(connection: sqlite3.Connection, first: int) -> list[Payment]:
    """List every entry of a payment number, in the order they were entered (CUS-11)."""
    rows = connection.execute(f"SELECT id FROM payment WHERE id IN {ENTERED} ORDER BY id", {"first": first})
    return [list_payments(connection, None, payment_id=row[0])[0] for row in rows.fetchall()]


def uses_of(connection: sqlite3.Connection, *, purchase: str | None = None, payment: int | None = None) -> list[Use]:
    """List the payments used for a purchase number, or what one was used for, a line for every move (CUS-11)."""
    whose = f"a.purchase_id IN {NUMBERED}" if purchase else f"a.payment_id IN {ENTERED}"
    rows = connection.execute(USES.format(whose=whose), {"number": purchase, "first": payment})
    return [
        Use(
            payment_number(first),
            number,
            date.fromisoformat(paid_on),
            fen,
            date.fromisoformat(moved_on) if moved_on else None,
            reason,
        )
        for first, number, paid_on, fen, moved_on, reason in rows
    ]
