"""Reading the upkeep of files."""

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from custmgr.areas.upkeep.facts import Altered, Standing

VERIFIED = "(SELECT max(v.on_day) FROM file_verification v WHERE v.customer_id = c.id AND v.on_day <= :today)"
CHANGED = "(SELECT max(h.at) FROM customer_change h WHERE h.customer_id = c.id)"
STANDINGS = (
    f"SELECT c.id, c.code, c.name, s.name, c.registered_on, c.reviewed_on, {CHANGED}, {VERIFIED}, c.valid_until"
    " FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id WHERE c.file_state = 'archived'"
)
POSSIBLY_DUE = (
    f" AND (coalesce({VERIFIED}, c.reviewed_on) <= :verified OR c.valid_until IS NOT NULL"
    f" OR max(c.registered_on, coalesce({VERIFIED}, '')) <= :confirmed)"
)
# Of each archived file what came after its last approval: its entry counts as its first change.
UNAPPROVED = """
SELECT c.id, c.code, c.name, count(h.id), coalesce(min(h.at), c.reviewed_on), coalesce(max(h.at), c.reviewed_on),
    coalesce(max(h.id), coalesce(a.last_change, 0)), a.id IS NULL
FROM customer c
LEFT JOIN file_approval a ON a.id = (
    SELECT max(b.id) FROM file_approval b WHERE b.customer_id = c.id AND b.approved = 1)
LEFT JOIN customer_change h ON h.customer_id = c.id AND h.id > coalesce(a.last_change, 0)
WHERE c.file_state = 'archived' AND (:id IS NULL OR c.id = :id)
GROUP BY c.id HAVING count(h.id) > 0 OR a.id IS NULL
ORDER BY 5, c.code
"""
UNPUBLISHED = """
SELECT c.id, a.id FROM customer c
JOIN file_approval a ON a.id = (SELECT max(b.id) FROM file_approval b WHERE b.customer_id = c.id AND b.approved = 1)
WHERE (:id IS NULL OR c.id = :id)
    AND NOT EXISTS (SELECT 1 FROM file_publication p WHERE p.customer_id = c.id AND p.approval_id >= a.id)
ORDER BY c.code
"""
ALTERED = (
    "SELECT h.at, c.code, c.name, h.field, h.old, h.new, h.requested_by, h.reason, h.doc_no, h.source_role, h.operator"
    " FROM customer_change h JOIN customer c ON c.id = h.customer_id WHERE h.at >= :first AND h.at < :beyond"
    " ORDER BY h.id"
)
LAST = (
    "SELECT (SELECT max(on_day) FROM file_approval WHERE customer_id = :id AND approved = 1),"
    " (SELECT max(on_day) FROM file_publication WHERE customer_id = :id)"
)
EDITION = "SELECT id FROM policy_edition WHERE in_force_from <= ? ORDER BY in_force_from DESC, id DESC LIMIT 1"
SOLD = (
    "SELECT sum(quantity_milli) FROM sale WHERE customer_id = :id AND on_day BETWEEN :first AND :last"
    " AND quantity_milli IS NOT NULL"
)


class Change(NamedTuple):
    """What came to a file after its last approval."""

    id: int
    code: str
    name: str
    changes: int
    first_at: str
    last_at: str
    last_change: int
    is_new: bool


def standings(
    connection: sqlite3.Connection, today: date, before: tuple[date, date] | None = None
) -> Iterator[Standing]:
    """Yield the days of every archived file, or of those last verified, or confirmed, up to these days."""
    verified, confirmed = (day.isoformat() for day in before or (today, today))
    where = POSSIBLY_DUE if before else ""
    asked = {"today": today.isoformat(), "verified": verified, "confirmed": confirmed}
    for row in connection.execute(f"{STANDINGS}{where} ORDER BY c.code", asked):
        yield _standing(row)


def standing(connection: sqlite3.Connection, customer_id: int, today: date) -> Standing:
    """Return the days of one file, archived or not."""
    query = STANDINGS.replace("c.file_state = 'archived'", "c.id = :id")
    return _standing(connection.execute(query, {"id": customer_id, "today": today.isoformat()}).fetchone())


def unapproved(connection: sqlite3.Connection, customer_id: int | None = None) -> list[Change]:
    """Return what came to the files after their last approval, the oldest first (FIL-06)."""
    return [Change(*row) for row in connection.execute(UNAPPROVED, {"id": customer_id})]


def unpublished(connection: sqlite3.Connection, customer_id: int | None = None) -> list[tuple[int, int]]:
    """Return the approved files whose access was not published since: customer and approval (FIL-08)."""
    return [(number, approval) for number, approval in connection.execute(UNPUBLISHED, {"id": customer_id})]


def altered(connection: sqlite3.Connection, first: date, beyond: date) -> list[Altered]:
    """Return the changes of all files from a day up to before another (FIL-09)."""
    days = {"first": first.isoformat(), "beyond": beyond.isoformat()}
    return [Altered(datetime.fromisoformat(at), *rest) for at, *rest in connection.execute(ALTERED, days)]


def last_decided(connection: sqlite3.Connection, customer_id: int) -> tuple[date | None, date | None]:
    """Return when a file was last approved and last published (FIL-06, FIL-08)."""
    approved, published = connection.execute(LAST, {"id": customer_id}).fetchone()
    return _day(approved), _day(published)


def edition(connection: sqlite3.Connection, on: date) -> int:
    """Return the edition of the policy in force on a day."""
    return int(connection.execute(EDITION, (on.isoformat(),)).fetchone()[0])


def set_by_hand(connection: sqlite3.Connection, customer_id: int) -> str | None:
    """Return the status set by hand that stands, or nothing (FIL-16)."""
    query = "SELECT status FROM file_status WHERE customer_id = ? ORDER BY id DESC LIMIT 1"
    row = connection.execute(query, (customer_id,)).fetchone()
    return str(row[0]) if row and row[0] else None


def flagged(connection: sqlite3.Connection, column: str) -> set[int]:
    """Return the files that carry a flag (FIL-11)."""
    return {row[0] for row in connection.execute(f"SELECT id FROM customer WHERE {column} = 1")}


def changed_between(connection: sqlite3.Connection, first: date, beyond: date) -> set[int]:
    """Return the files that were changed from a day up to before another (FIL-09)."""
    query = "SELECT DISTINCT customer_id FROM customer_change WHERE at >= ? AND at < ?"
    return {row[0] for row in connection.execute(query, (first.isoformat(), beyond.isoformat()))}


def sold(connection: sqlite3.Connection, customer_id: int, first: date, last: date) -> int | None:
    """Return the quantity a customer bought from us in a period, in thousandths; None where none is known (FIL-21)."""
    asked = {"id": customer_id, "first": first.isoformat(), "last": last.isoformat()}
    total = connection.execute(SOLD, asked).fetchone()[0]
    return None if total is None else int(total)


def _standing(row: Any) -> Standing:
    number, code, name, salesperson, registered, archived, changed, verified, valid = row
    days = (_day(archived), _day(changed), _day(verified), _day(valid))
    return Standing(number, code, name, salesperson, date.fromisoformat(registered), *days)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None
