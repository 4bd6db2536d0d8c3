"""Reading what is to be reminded of, and which inquiries wait for an answer."""

import sqlite3
from datetime import date, datetime, timedelta
from typing import NamedTuple

UNTOLD = (
    "SELECT count(*) FROM complaint_stage s CROSS JOIN complaint k ON k.id = s.complaint_id"
    " WHERE s.left_at IS NULL AND s.due_at < :now AND k.stage NOT IN ('draft', 'closed', 'void') AND NOT EXISTS"
    " (SELECT 1 FROM complaint_reminder r WHERE r.complaint_id = k.id AND r.stage = s.stage AND r.on_day > :since)"
)
ASKED = (
    "SELECT i.number, k.number, c.code, c.name, i.department, i.on_day FROM complaint_inquiry i"
    " CROSS JOIN complaint k ON k.id = i.complaint_id JOIN customer c ON c.id = k.customer_id WHERE i.answer IS NULL"
)


class Asked(NamedTuple):
    """An inquiry note that waits for its answer."""

    number: str
    complaint: str
    customer: str
    name: str
    department: str
    on: date


def untold(connection: sqlite3.Connection, now: datetime, repeat_days: int) -> int:
    """Count the late stages nobody was reminded of within the days after which one repeats (CMP-87)."""
    since = (now.date() - timedelta(days=repeat_days)).isoformat()
    values = {"now": now.replace(microsecond=0).isoformat(), "since": since}
    return int(connection.execute(UNTOLD, values).fetchone()[0])


def unanswered(connection: sqlite3.Connection) -> list[Asked]:
    """List the inquiry notes without an answer (CMP-89)."""
    return [Asked._make((*row[:5], date.fromisoformat(row[5]))) for row in connection.execute(ASKED)]
