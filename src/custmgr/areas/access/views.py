"""Reading requests, consents, releases, copies, pledges and appointments."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from custmgr.areas.access.facts import Appointee, Consent, Copy, Material, Medium, Pledge, Release, Request
from custmgr.areas.access.refusals import NoSuchRequest
from custmgr.areas.staff.facts import Role
from custmgr.ground.text import folded

REQUESTS = (
    "SELECT r.id, r.number, s.name, r.project, r.own, r.purpose, r.medium, r.material, r.regulator, r.until_on,"
    " r.on_day, r.closed_on, r.chain, EXISTS (SELECT 1 FROM access_release l WHERE l.request_id = r.id)"
    " FROM access_request r JOIN staff s ON s.id = r.requester_id"
)
CONSENTS = "SELECT role, by, agreed, opinion, on_day FROM access_consent WHERE request_id = ? ORDER BY id"
COPIES = (
    "SELECT c.copy_number, c.holder, c.issued_on, c.due_on, c.returned_on FROM access_copy c"
    " JOIN access_release l ON l.id = c.release_id WHERE l.request_id = ? ORDER BY c.release_id, c.copy_number"
)
RELEASES = (
    "SELECT l.at, r.number, l.given_to, l.handler, l.medium, l.rows, l.fields, l.path, l.sha256, l.protection,"
    " l.filing, l.id FROM access_release l LEFT JOIN access_request r ON r.id = l.request_id ORDER BY l.id DESC"
)
PLEDGES = (
    "SELECT s.name, max(p.on_day) FROM access_pledge p JOIN staff s ON s.id = p.staff_id GROUP BY s.id ORDER BY s.name"
)
APPOINTEES = (
    "SELECT s.name, a.by, a.from_on, a.until_on FROM access_appointee a JOIN staff s ON s.id = a.staff_id"
    " WHERE a.from_on <= :on AND (a.until_on IS NULL OR a.until_on >= :on) ORDER BY a.id"
)
OWN = (
    "SELECT id FROM customer WHERE salesperson_id = :id UNION SELECT customer_id FROM visit_contact"
    " WHERE staff_id = :id AND until_on IS NULL"
)
PUBLISHED = "SELECT DISTINCT customer_id FROM file_publication"
IMPORTANCE = (
    "SELECT i.customer_id, i.grade FROM importance i"
    " WHERE i.id = (SELECT max(j.id) FROM importance j WHERE j.customer_id = i.customer_id)"
)


def find(connection: sqlite3.Connection, number: str) -> Request:
    """Return a request by its number, or refuse."""
    typed = folded(number).upper()
    row = connection.execute(f"{REQUESTS} WHERE r.number = ?", (typed,)).fetchone()
    if row is None:
        raise NoSuchRequest(typed)
    return _request(connection, row)


def requests(connection: sqlite3.Connection) -> list[Request]:
    """Return every request, the newest first."""
    return [_request(connection, row) for row in connection.execute(f"{REQUESTS} ORDER BY r.id DESC").fetchall()]


def releases(connection: sqlite3.Connection) -> list[Release]:
    """Return what was handed out, the newest first (INF-34, FVS-06)."""
    return [_release(row) for row in connection.execute(RELEASES)]


def pledges(connection: sqlite3.Connection) -> list[Pledge]:
    """Return who acknowledged the duty of secrecy, and when last (HBK-04)."""
    return [Pledge(name, date.fromisoformat(on)) for name, on in connection.execute(PLEDGES)]


def appointees(connection: sqlite3.Connection, on: date) -> list[Appointee]:
    """Return who is appointed on a day (INF-44)."""
    found = connection.execute(APPOINTEES, {"on": on.isoformat()})
    return [Appointee(name, by, date.fromisoformat(first), _day(last)) for name, by, first, last in found]


def own_customers(connection: sqlite3.Connection, staff_id: int) -> frozenset[int]:
    """Return whom a person looks after: their customers, and the important ones they keep in touch with (HBK-05)."""
    return frozenset(row[0] for row in connection.execute(OWN, {"id": staff_id}))


def published(connection: sqlite3.Connection) -> frozenset[int]:
    """Return the customers whose files were published (FIL-08)."""
    return frozenset(row[0] for row in connection.execute(PUBLISHED))


def importance(connection: sqlite3.Connection, customers: Iterable[int]) -> list[str]:
    """Return the importance of those of the customers that have one (INF-44)."""
    wanted = set(customers)
    return [grade for number, grade in connection.execute(IMPORTANCE) if number in wanted]


def _request(connection: sqlite3.Connection, row: Any) -> Request:
    (
        number_of_row,
        number,
        requester,
        project,
        own,
        purpose,
        medium,
        material,
        regulator,
        until,
        on,
        closed,
        chain,
        out,
    ) = row
    return Request(
        id=number_of_row,
        number=number,
        requester=requester,
        project=project,
        own=bool(own),
        purpose=purpose,
        medium=Medium(medium),
        material=Material(material),
        regulator=bool(regulator),
        until=_day(until),
        on=date.fromisoformat(on),
        closed_on=_day(closed),
        chain=tuple(Role(role) for role in json.loads(chain)),
        consents=tuple(_consent(one) for one in connection.execute(CONSENTS, (number_of_row,))),
        copies=tuple(_copy(one) for one in connection.execute(COPIES, (number_of_row,))),
        released=bool(out),
    )


def _consent(row: tuple[str, str, int, str | None, str]) -> Consent:
    role, by, agreed, opinion, on = row
    return Consent(Role(role), by, bool(agreed), opinion, date.fromisoformat(on))


def _copy(row: tuple[int, str, str, str, str | None]) -> Copy:
    number, holder, issued, due, returned = row
    return Copy(number, holder, date.fromisoformat(issued), date.fromisoformat(due), _day(returned))


def _release(row: Any) -> Release:
    at, request, to, handler, medium, rows, fields, *rest = row
    told = tuple(json.loads(fields))
    return Release(datetime.fromisoformat(at), request, to, handler, Medium(medium), rows, told, *rest)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
