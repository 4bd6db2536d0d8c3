"""Reading conflicts of interest, and whom complaints are about."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from custmgr.areas.conflicts.facts import About, Against, Ground, Interest
from custmgr.areas.staff.facts import Department

OWN = (
    "SELECT s.name, c.code, c.registered_on FROM customer c JOIN staff s ON s.id = c.salesperson_id WHERE c.id = :id"
    " UNION SELECT s.name, k.number, k.signed_on FROM contract k JOIN staff s ON s.id = k.manager_id"
    " WHERE k.customer_id = :id AND k.ended_on IS NULL AND k.void IS NULL ORDER BY 3"
)
COMPLAINED = (
    "SELECT s.name, a.department, coalesce(k.number, k.draft_number), substr(a.entered_at, 1, 10) FROM complaint k"
    " JOIN complaint_against a ON a.complaint_id = k.id LEFT JOIN staff s ON s.id = a.staff_id"
    " WHERE k.customer_id = :id AND k.stage NOT IN ('closed', 'void') AND coalesce(a.verified, 1) = 1 ORDER BY a.id"
)
REGISTERED = (
    "SELECT s.name, f.department, f.reason, f.from_on, f.until_on FROM conflict f LEFT JOIN staff s"
    " ON s.id = f.staff_id WHERE f.customer_id = :id ORDER BY f.from_on, f.id"
)
AGAINST = (
    "SELECT a.id, coalesce(k.number, k.draft_number), c.code, c.name, s.name, a.department, a.about, a.text,"
    " printf('V%05d', a.visit_id), a.verified, a.verified_by, a.verified_on, substr(a.entered_at, 1, 10),"
    " substr(k.opened_at, 1, 10), (SELECT v.on_day FROM visit v WHERE v.id = a.visit_id), a.visit_id"
    " FROM complaint_against a"
    " JOIN complaint k ON k.id = a.complaint_id JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN staff s ON s.id = a.staff_id"
)


def interests(connection: sqlite3.Connection, customer_id: int) -> list[Interest]:
    """Return everybody with an interest in a customer: who looks after it, whom it complains of, who is registered."""
    return [
        *_own(connection, customer_id),
        *_complained(connection, customer_id),
        *_registered(connection, customer_id),
    ]


def against(connection: sqlite3.Connection, complaint_id: int | None = None) -> list[Against]:
    """Return whom a complaint is about, or all complaints (FVS-67, FVS-68)."""
    query = f"{AGAINST} WHERE :id IS NULL OR a.complaint_id = :id ORDER BY a.id"
    return [_against(row) for row in connection.execute(query, {"id": complaint_id})]


def visit_of(connection: sqlite3.Connection, number: str, customer: str) -> int | None:
    """Return the row of a customer's visit by its number; None where there is none (FVS-55)."""
    query = (
        "SELECT v.id FROM visit v JOIN customer c ON c.id = v.customer_id WHERE c.code = ?"
        " AND printf('V%05d', v.id) = upper(?)"
    )
    row = connection.execute(query, (customer, number.strip())).fetchone()
    return int(row[0]) if row else None


def _own(connection: sqlite3.Connection, customer_id: int) -> Iterator[Interest]:
    for name, where, since in connection.execute(OWN, {"id": customer_id}):
        yield Interest(Ground.OWN_MANAGER, name, None, where, date.fromisoformat(since))


def _complained(connection: sqlite3.Connection, customer_id: int) -> Iterator[Interest]:
    for name, department, number, since in connection.execute(COMPLAINED, {"id": customer_id}):
        yield Interest(Ground.COMPLAINED_OF, name, _department(department), number, date.fromisoformat(since))


def _registered(connection: sqlite3.Connection, customer_id: int) -> Iterator[Interest]:
    for name, department, reason, since, until in connection.execute(REGISTERED, {"id": customer_id}):
        last = date.fromisoformat(until) if until else None
        yield Interest(Ground.REGISTERED, name, _department(department), reason, date.fromisoformat(since), last)


def _department(text: str | None) -> Department | None:
    return Department(text) if text else None


def _against(row: tuple[object, ...]) -> Against:
    number, complaint, code, customer, person, department, about, text, *rest = row
    visit, verified, by, on, entered, opened, visited, visit_id = rest
    return Against(
        int(str(number)), str(complaint), str(code), str(customer), _text(person), _department(_text(department)),
        About(str(about)), str(text), _text(visit) if visit_id else None,
        None if verified is None else bool(verified), _text(by), _day(on), date.fromisoformat(str(entered)),
        date.fromisoformat(str(opened)), _day(visited),
    )  # fmt: skip


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
