"""Reading what is owed beside a form: reports to the general manager, answers to notes."""

import sqlite3
from datetime import date
from typing import NamedTuple

REPORTS = (
    "SELECT k.number, c.code, c.name, v.on_day FROM complaint_visit v CROSS JOIN complaint k ON k.id = v.complaint_id"
    " JOIN customer c ON c.id = k.customer_id"
    " WHERE NOT EXISTS (SELECT 1 FROM complaint_report r WHERE r.visit_id = v.id) ORDER BY v.on_day, v.id"
)
NOTES = (
    "SELECT k.number, c.code, c.name, n.on_day, n.id, n.department, n.text FROM complaint_note n"
    " CROSS JOIN complaint k ON k.id = n.complaint_id JOIN customer c ON c.id = k.customer_id"
    " WHERE n.department IS NOT NULL AND n.answer IS NULL ORDER BY n.on_day, n.id"
)


class OwedReport(NamedTuple):
    """A visit that waits for its report."""

    complaint: str
    customer: str
    name: str
    on: date


class OpenNote(NamedTuple):
    """A note that waits for a department's answer."""

    complaint: str
    customer: str
    name: str
    on: date
    id: int
    department: str
    text: str


def reports(connection: sqlite3.Connection) -> list[OwedReport]:
    """List the visits without a report to the general manager (CMP-33)."""
    return [OwedReport._make((*row[:3], date.fromisoformat(row[3]))) for row in connection.execute(REPORTS)]


def notes(connection: sqlite3.Connection) -> list[OpenNote]:
    """List the notes a department has not answered (CMP-22)."""
    return [OpenNote._make((*row[:3], date.fromisoformat(row[3]), *row[4:])) for row in connection.execute(NOTES)]
