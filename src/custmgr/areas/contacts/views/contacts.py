"""Reading contacts: those of a customer, of a kind, of a month; the months in which the company met."""

import json
import sqlite3
from datetime import date, datetime
from typing import Any

from custmgr.areas.contacts.facts.contacts import Contact
from custmgr.areas.contacts.facts.words import Bond, ContactKind, Level, Means, Subject
from custmgr.areas.staff.facts import Department
from custmgr.ground.periods import Month

SELECT = (
    "SELECT o.id, c.code, c.name, o.kind, o.on_day, w.name, o.department, o.subjects, o.means, o.level, o.chair,"
    " o.participants, o.minutes, o.minutes_number, o.text, o.office, o.person, o.material, o.size_mb, o.entered_at,"
    " o.late,"
    " (SELECT json_group_array(b.bond) FROM contact_bond b WHERE b.contact_id = o.id)"
    " FROM contact o LEFT JOIN customer c ON c.id = o.customer_id JOIN staff w ON w.id = o.staff_id"
)
WANTED = (
    " WHERE (:customer IS NULL OR o.customer_id = :customer) AND (:kind IS NULL OR o.kind = :kind)"
    " AND (:first IS NULL OR o.on_day BETWEEN :first AND :last) AND (:late = 0 OR o.late = 1)"
)


def find(connection: sqlite3.Connection, number: int) -> Contact:
    """Return a contact that is known to exist."""
    return _contact(connection.execute(f"{SELECT} WHERE o.id = ?", (number,)).fetchone())


def list_contacts(connection: sqlite3.Connection, wanted: dict[str, Any], limit: int | None) -> list[Contact]:
    """List contacts, the newest first."""
    query = f"{SELECT}{WANTED} ORDER BY o.on_day DESC, o.id DESC LIMIT :limit"
    rows = connection.execute(query, {**wanted, "limit": -1 if limit is None else limit})
    return [_contact(row) for row in rows]


def company_meetings(connection: sqlite3.Connection) -> set[Month]:
    """Return the months in which the company met (COM-11)."""
    query = "SELECT DISTINCT on_day FROM contact WHERE kind = 'meeting' AND level = 'company'"
    return {Month.of(date.fromisoformat(row[0])) for row in connection.execute(query)}


def began_on(connection: sqlite3.Connection) -> date:
    """Return the day this desk was made: from its month on what is asked for every month is asked for (COM-11)."""
    row = connection.execute("SELECT entered_at FROM policy_edition ORDER BY id LIMIT 1").fetchone()
    return datetime.fromisoformat(row[0]).date()


def is_entered(connection: sqlite3.Connection, customer_id: int, kind: ContactKind, on: date) -> bool:
    """Say whether such a contact of a customer is entered on a day."""
    query = "SELECT 1 FROM contact WHERE customer_id = ? AND kind = ? AND on_day = ?"
    return connection.execute(query, (customer_id, kind.value, on.isoformat())).fetchone() is not None


def phone_of(connection: sqlite3.Connection, customer_id: int) -> str | None:
    """Return a telephone number on file (INF-18)."""
    row = connection.execute("SELECT coalesce(phone, mobile) FROM customer WHERE id = ?", (customer_id,)).fetchone()
    return str(row[0]) if row[0] else None


def _contact(row: tuple[Any, ...]) -> Contact:
    number, code, name, kind, on, by, department, subjects, means, level, chair, participants, *rest = row
    *texts, entered_at, late, bonds = rest
    told: tuple[Any, ...] = (
        number, code, name, ContactKind(kind), date.fromisoformat(on), by,
        Department(department) if department else None, tuple(Subject(one) for one in json.loads(subjects)),
        Means(means) if means else None, Level(level) if level else None, chair, tuple(json.loads(participants)),
        *texts, datetime.fromisoformat(entered_at), bool(late), tuple(Bond(one) for one in json.loads(bonds)),
    )  # fmt: skip
    return Contact(*told)
