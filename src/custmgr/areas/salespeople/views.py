"""Reading company numbers, breaches and hand-overs."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from custmgr.areas.salespeople.facts import Assigned, Breach, Channel, Handed, NumberKind, Term

NUMBERS = (
    "SELECT s.name, n.kind, n.number, n.since FROM staff_number n JOIN staff s ON s.id = n.staff_id"
    " WHERE n.id = (SELECT m.id FROM staff_number m WHERE m.staff_id = n.staff_id AND m.kind = n.kind"
    " AND m.since <= :on ORDER BY m.since DESC, m.id DESC LIMIT 1)"
)
BREACHES = (
    "SELECT s.name, b.on_day, b.number, b.found_by, b.note FROM staff_breach b JOIN staff s ON s.id = b.staff_id"
    " WHERE (:id IS NULL OR b.staff_id = :id) ORDER BY b.on_day DESC, b.id DESC"
)
NOTICE = "(SELECT {} FROM handover_notice n WHERE n.customer_id = c.id AND n.staff_id = :id ORDER BY n.id DESC LIMIT 1)"
UNDELIVERED = (
    "(SELECT count(*) FROM customer_order o WHERE o.customer_id = c.id AND o.closed_on IS NULL AND o.amount_fen >"
    " (SELECT coalesce(sum(p.amount_fen), 0) FROM bought p WHERE p.order_id = o.id))"
)
OWED = "(SELECT coalesce(sum(open_fen), 0) FROM bought WHERE customer_id = c.id AND open_fen > 0"
HANDED = (
    "SELECT c.id, c.code, c.name, c.contact, c.phone, s.name, c.salesperson_id IS NOT :id,"
    f" {NOTICE.format('n.on_day')}, {NOTICE.format('n.channel')}, {OWED}), {OWED} AND due_on < :today), {UNDELIVERED},"
    " (SELECT count(*) FROM complaint k WHERE k.customer_id = c.id AND k.stage NOT IN ('closed', 'void'))"
    " FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id WHERE c.salesperson_id = :id"
    " OR c.id IN (SELECT customer_id FROM handover WHERE staff_id = :id) ORDER BY c.code"
)
LEAVING = "SELECT name FROM staff WHERE leaving_since IS NOT NULL AND left_on IS NULL ORDER BY leaving_since, name"
LEAVERS_OF = (
    "SELECT s.id, s.name FROM staff s JOIN handover h ON h.staff_id = s.id"
    " WHERE h.customer_id = ? AND s.leaving_since IS NOT NULL AND s.left_on IS NULL"
)
MOVES = (
    "SELECT old, new, substr(at, 1, 10), reason FROM customer_change"
    " WHERE customer_id = ? AND field = 'salesperson' ORDER BY id"
)


def numbers(connection: sqlite3.Connection, on: date, staff_ids: Iterable[int] | None = None) -> list[Assigned]:
    """Return the numbers assigned on a day, of everybody or of some (CUS-3)."""
    whom = "" if staff_ids is None else f" AND n.staff_id IN ({', '.join(str(int(one)) for one in staff_ids)})"
    query = f"{NUMBERS}{whom} AND n.number IS NOT NULL AND s.left_on IS NULL ORDER BY s.name, n.kind"
    return [_assigned(row) for row in connection.execute(query, {"on": on.isoformat()})]


def breaches(connection: sqlite3.Connection, staff_id: int | None) -> list[Breach]:
    """Return the breaches found, the newest first (CUS-4)."""
    found = connection.execute(BREACHES, {"id": staff_id})
    return [Breach(name, date.fromisoformat(on), number, by, note) for name, on, number, by, note in found]


def handed(connection: sqlite3.Connection, staff_id: int, today: date) -> list[Handed]:
    """Return every customer somebody has or has handed over, with what is open (CUS-17, CUS-18)."""
    return [_handed(row) for row in connection.execute(HANDED, {"id": staff_id, "today": today.isoformat()})]


def leaving(connection: sqlite3.Connection) -> list[str]:
    """Return who is leaving, whoever said so first on top."""
    return [row[0] for row in connection.execute(LEAVING)]


def leavers_of(connection: sqlite3.Connection, customer_id: int) -> list[tuple[int, str]]:
    """Return who hands a customer over at present."""
    return [(number, name) for number, name in connection.execute(LEAVERS_OF, (customer_id,))]


def salesperson_id(connection: sqlite3.Connection, customer_id: int) -> int | None:
    """Return the number of a customer's salesperson."""
    row = connection.execute("SELECT salesperson_id FROM customer WHERE id = ?", (customer_id,)).fetchone()
    return int(row[0]) if row[0] is not None else None


def terms(connection: sqlite3.Connection, customer_id: int, now: str | None, since: date) -> list[Term]:
    """Return whose customer somebody was, the present salesperson first."""
    moves = connection.execute(MOVES, (customer_id,)).fetchall()
    days = [since, *(date.fromisoformat(on) for _old, _new, on, _reason in moves)]
    names = [*(old for old, *_rest in moves), now]
    reasons = [None, *(reason for *_rest, reason in moves)]
    ends = [*days[1:], None]
    return [Term(*one) for one in zip(names, days, ends, reasons, strict=True)][::-1]


def _assigned(row: tuple[str, str, str, str]) -> Assigned:
    name, kind, number, since = row
    return Assigned(name, NumberKind(kind), number, date.fromisoformat(since))


def _handed(row: Any) -> Handed:
    number, code, name, contact, phone, salesperson, moved, told_on, channel, *figures = row
    told = date.fromisoformat(told_on) if told_on else None
    how = Channel(channel) if channel else None
    return Handed(number, code, name, contact, phone, salesperson, bool(moved), told, how, *figures)
