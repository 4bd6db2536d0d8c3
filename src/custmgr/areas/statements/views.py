"""Reading the entries of statements, and what customers confirmed."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from custmgr.areas.money.facts.entries import payment_number
from custmgr.areas.statements.facts import Confirmation, EntryKind, Line, Owed, Party, Period

# What is bought or returned in cash is settled at once: it stands on both sides.
ENTRIES = """
SELECT on_day, 'purchase' AS kind, number, product, amount_fen AS debit, 0 AS credit, 0 AS turn, id, customer_id
    FROM bought WHERE on_credit = 1
UNION ALL SELECT on_day, 'cash', number, product, amount_fen, amount_fen, 0, id, customer_id
    FROM bought WHERE on_credit = 0
UNION ALL SELECT on_day, 'return', number, product, CASE on_credit WHEN 1 THEN 0 ELSE -amount_fen END, -amount_fen, 1,
    id, customer_id FROM sale WHERE returns_id IS NOT NULL
UNION ALL SELECT on_day, 'payment', coalesce(original_id, id), NULL, 0, amount_fen, 2, id, customer_id FROM received
"""
LINES = (
    f"SELECT on_day, kind, number, product, debit, credit FROM ({ENTRIES})"
    " WHERE customer_id = :customer AND on_day BETWEEN :first AND :last ORDER BY on_day, turn, id"
)
BALANCE = f"SELECT coalesce(sum(debit - credit), 0) FROM ({ENTRIES}) WHERE customer_id = :customer AND on_day < :day"
CONCERNED = (
    "SELECT c.id, c.code, c.name, e.closing, e.entries FROM (SELECT customer_id, sum(debit - credit) AS closing,"
    f" sum(on_day >= :first) AS entries FROM ({ENTRIES}) WHERE on_day <= :last GROUP BY customer_id"
    " HAVING closing <> 0 OR entries > 0) e JOIN customer c ON c.id = e.customer_id"
    " WHERE :seller IS NULL OR c.salesperson_id = :seller ORDER BY c.code"
)
PARTY = "SELECT id, code, name, contact, phone, address FROM customer WHERE id = ?"
CONFIRMED = (
    "SELECT c.code, c.name, k.first_on, k.last_on, k.ours_fen, k.theirs_fen, k.note, k.signed_by, k.on_day"
    " FROM statement_confirmation k JOIN customer c ON c.id = k.customer_id WHERE k.id IN"
    " (SELECT max(id) FROM statement_confirmation GROUP BY customer_id, first_on, last_on){where}"
    " ORDER BY k.ours_fen <> k.theirs_fen DESC, k.last_on DESC, c.code"
)


def lines(connection: sqlite3.Connection, customer_id: int, period: Period, opening_fen: int) -> Iterable[Line]:
    """Yield every entry of a period in the order of the days, with the balance after it."""
    asked = {"customer": customer_id, "first": period.first.isoformat(), "last": period.last.isoformat()}
    balance = opening_fen
    for on, kind, number, product, debit, credit in connection.execute(LINES, asked):
        balance += debit - credit
        told = payment_number(number) if kind == EntryKind.PAYMENT.value else number
        yield Line(date.fromisoformat(on), EntryKind(kind), told, product, debit, credit, balance)


def balance_before(connection: sqlite3.Connection, customer_id: int, day: date) -> int:
    """Return what a customer owed when a day began; below zero he had paid ahead."""
    asked = {"customer": customer_id, "day": day.isoformat()}
    return int(connection.execute(BALANCE, asked).fetchone()[0])


def concerned(connection: sqlite3.Connection, period: Period, seller: int | None) -> list[Owed]:
    """List who has an entry in a period or a balance at its end, of everybody or of one salesperson, by code."""
    asked = {"first": period.first.isoformat(), "last": period.last.isoformat(), "seller": seller}
    return [Owed(*row) for row in connection.execute(CONCERNED, asked)]


def party(connection: sqlite3.Connection, customer_id: int) -> Party:
    """Return who gets a statement."""
    return Party(*connection.execute(PARTY, (customer_id,)).fetchone())


def confirmed_before(connection: sqlite3.Connection, customer_id: int, day: date) -> Confirmation | None:
    """Return what a customer confirmed last up to the day before, or None."""
    where = " AND k.customer_id = :customer AND k.last_on = date(:day, '-1 day')"
    rows = connection.execute(CONFIRMED.format(where=where), {"customer": customer_id, "day": day.isoformat()})
    return next(map(_confirmation, rows), None)


def list_confirmations(
    connection: sqlite3.Connection, customer_id: int | None, period: Period | None
) -> list[Confirmation]:
    """List what customers confirmed last of each period, what differs first."""
    where = " AND k.customer_id = :customer" if customer_id is not None else ""
    where += " AND k.first_on = :first AND k.last_on = :last" if period else ""
    first, last = (period.first.isoformat(), period.last.isoformat()) if period else ("", "")
    rows = connection.execute(CONFIRMED.format(where=where), {"customer": customer_id, "first": first, "last": last})
    return [_confirmation(row) for row in rows]


def _confirmation(row: tuple[str, str, str, str, int, int, str | None, str, str]) -> Confirmation:
    code, name, first, last, ours, theirs, note, signed_by, on = row
    days = date.fromisoformat(first), date.fromisoformat(last)
    return Confirmation(code, name, *days, ours, theirs, note, signed_by, date.fromisoformat(on))
