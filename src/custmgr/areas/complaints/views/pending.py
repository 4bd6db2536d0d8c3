"""Reading which forms lie where, and nothing more of them: for lists of what waits."""

import sqlite3
from datetime import datetime
from typing import NamedTuple

RUNNING = (
    "SELECT k.number, c.code, c.name, w.name, s.stage, s.department, s.clock, s.entered_at, s.due_at, s.half_day"
    " FROM complaint_stage s CROSS JOIN complaint k ON k.id = s.complaint_id"
    " JOIN customer c ON c.id = k.customer_id LEFT JOIN staff w ON w.id = c.salesperson_id"
    " WHERE s.left_at IS NULL AND k.stage NOT IN ('draft', 'closed', 'void') ORDER BY s.due_at, c.code, k.id LIMIT ?"
)
DRAFTS = (
    "SELECT k.number, c.code, c.name, w.name, k.opened_at FROM complaint k JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN staff w ON w.id = c.salesperson_id WHERE k.stage = 'draft' AND k.stage NOT IN ('closed', 'void')"
)
MEMORANDA = (
    "SELECT m.number, k.number, c.code, c.name, m.department, m.entered_at FROM complaint_dissent m"
    " CROSS JOIN complaint k ON k.id = m.complaint_id JOIN customer c ON c.id = k.customer_id"
    " WHERE NOT EXISTS (SELECT 1 FROM complaint_dissent_result r WHERE r.dissent_id = m.id)"
)


class Lying(NamedTuple):
    """A form that lies at a stage."""

    number: str
    customer: str
    name: str
    salesperson: str | None
    stage: str
    department: str
    clock: str
    entered_at: datetime
    due_at: datetime
    half_day: bool


class Draft(NamedTuple):
    """A form that is not accepted yet."""

    number: str
    customer: str
    name: str
    salesperson: str | None
    opened_at: datetime


class Memorandum(NamedTuple):
    """A memorandum against a decision that is still to be decided."""

    number: str
    complaint: str
    customer: str
    name: str
    department: str
    entered_at: datetime


def running(connection: sqlite3.Connection, most: int | None = None) -> list[Lying]:
    """List where each running form lies, or so many of them, the one due first before the others (CMP-62)."""
    return [
        Lying._make((*row[:7], datetime.fromisoformat(row[7]), datetime.fromisoformat(row[8]), bool(row[9])))
        for row in connection.execute(RUNNING, (-1 if most is None else most,))
    ]


def drafts(connection: sqlite3.Connection) -> list[Draft]:
    """List the forms that are not accepted yet (CMP-16)."""
    return [Draft._make((*row[:4], datetime.fromisoformat(row[4]))) for row in connection.execute(DRAFTS)]


def memoranda(connection: sqlite3.Connection) -> list[Memorandum]:
    """List the memoranda that nobody has decided (CMP-60)."""
    return [Memorandum._make((*row[:5], datetime.fromisoformat(row[5]))) for row in connection.execute(MEMORANDA)]
