"""Reading improvement measures."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple, TypeVar

from custmgr.areas.measures.facts import Check, Measure, Status, Step, Unmeasured

Part = TypeVar("Part")
EVERY = "9999-12-31"
MEASURES = (
    "SELECT m.id, k.number, c.name, k.closed_on, m.serial, m.text, m.owner, m.due_on, m.on_day, m.by"
    " FROM complaint_measure m JOIN complaint k ON k.id = m.complaint_id JOIN customer c ON c.id = k.customer_id"
    " WHERE date(m.entered_at) <= :known AND {where} ORDER BY k.id, m.serial"
)
STEPS = (
    "SELECT measure_id, status, on_day, by, result FROM complaint_measure_step WHERE date(entered_at) <= :known"
    " ORDER BY id"
)
CHECKS = (
    "SELECT measure_id, on_day, by, result FROM complaint_measure_check WHERE date(entered_at) <= :known ORDER BY id"
)
UNMEASURED = (
    "SELECT k.number, c.name, k.closed_on,"
    " (SELECT value FROM complaint_fact f WHERE f.complaint_id = k.id AND field = 'countermeasure'"
    " ORDER BY id DESC LIMIT 1)"
    " FROM complaint k JOIN customer c ON c.id = k.customer_id"
    " WHERE k.tracked = 1 AND k.stage IN ('execute', 'closed')"
    " AND NOT EXISTS (SELECT 1 FROM complaint_measure m WHERE m.complaint_id = k.id AND date(m.entered_at) <= :known)"
    " AND NOT EXISTS (SELECT 1 FROM complaint n WHERE n.parent_id = k.id AND date(n.opened_at) <= :known)"
    " AND {where} ORDER BY k.closed_on, k.number"
)
PENDING = (
    "SELECT k.number, c.code, c.name, m.serial, m.text, m.owner, m.due_on, m.on_day, (SELECT s.status FROM"
    " complaint_measure_step s WHERE s.measure_id = m.id ORDER BY s.id DESC LIMIT 1) AS status"
    " FROM complaint_measure m CROSS JOIN complaint k ON k.id = m.complaint_id JOIN customer c ON c.id = k.customer_id"
    " WHERE status IS NOT 'effect_confirmed' ORDER BY m.due_on, m.id"
)
OF_CASE = "k.id = :case"
CLOSED_BEFORE = "k.closed_on < :before"


class Pending(NamedTuple):
    """A measure on its way; without a step it is proposed."""

    number: str
    customer: str
    name: str
    serial: int
    text: str
    owner: str
    due_on: date
    on: date
    status: str | None


def of_case(connection: sqlite3.Connection, case_id: int) -> list[Measure]:
    """List the measures of a case, in the order they were proposed."""
    return _measures(connection, OF_CASE, case=case_id)


def all_measures(connection: sqlite3.Connection, known: date | None = None) -> list[Measure]:
    """List every measure as it was known at the end of a day, by default as it is known now (CMP-55)."""
    return _measures(connection, "1", known)


def unmeasured(connection: sqlite3.Connection) -> list[Unmeasured]:
    """List the decided or closed cases that are tracked and have no measure yet; a new form takes over (CMP-7)."""
    return _unmeasured(connection, "1", known=EVERY)


def earlier_open(connection: sqlite3.Connection, before: date, known: date) -> tuple[list[Measure], list[Unmeasured]]:
    """Return what is still open of cases closed before a day, as it was known at the end of another (CMP-55)."""
    found = _measures(connection, CLOSED_BEFORE, known, before=before.isoformat())
    bare = _unmeasured(connection, CLOSED_BEFORE, known=known.isoformat(), before=before.isoformat())
    return [measure for measure in found if measure.open], bare


def pending(connection: sqlite3.Connection) -> list[Pending]:
    """List the measures whose effect is not confirmed yet, and nothing more of them (CMP-20)."""
    rows = connection.execute(PENDING)
    return [
        Pending(number, code, name, serial, text, owner, date.fromisoformat(due), date.fromisoformat(on), status)
        for number, code, name, serial, text, owner, due, on, status in rows
    ]


def _measures(connection: sqlite3.Connection, where: str, known: date | None = None, **values: object) -> list[Measure]:
    asked = {**values, "known": known.isoformat() if known else EVERY}
    steps = _parts(connection.execute(STEPS, asked), _step)
    checks = _parts(connection.execute(CHECKS, asked), _check)
    rows = connection.execute(MEASURES.format(where=where), asked)
    return [_measure(row, steps[row[0]], checks[row[0]]) for row in rows]


def _unmeasured(connection: sqlite3.Connection, where: str, **values: object) -> list[Unmeasured]:
    rows = connection.execute(UNMEASURED.format(where=where), values)
    return [Unmeasured(number, name, _day(closed), text) for number, name, closed, text in rows]


def _parts(rows: Iterable[Any], make: Callable[..., Part]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = defaultdict(list)
    for number, *rest in rows:
        found[number].append(make(*rest))
    return found


def _measure(row: Any, steps: list[Step], checks: list[Check]) -> Measure:
    number, case, customer, closed, serial, text, owner, due, on, by = row
    proposal = Step(Status.PROPOSED, date.fromisoformat(on), by, None)
    days = _day(closed), date.fromisoformat(due)
    return Measure(number, case, customer, days[0], serial, text, owner, days[1], (proposal, *steps), tuple(checks))


def _step(status: str, on: str, by: str, result: str | None) -> Step:
    return Step(Status(status), date.fromisoformat(on), by, result)


def _check(on: str, by: str, result: str) -> Check:
    return Check(date.fromisoformat(on), by, result)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
