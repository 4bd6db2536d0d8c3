"""Reading what the desk itself needs: files to be reviewed, reports written, copies made, who belongs where."""

import sqlite3
from datetime import date, datetime
from typing import Literal, NamedTuple

from custmgr.ground.periods import Month, Quarter

LAST_COPY = "SELECT max(id) FROM journal WHERE action IN ('db backup', 'db restore')"
SINCE = (
    "SELECT count(*), min(at) FROM journal WHERE id > :last AND action NOT IN ('db backup', 'db restore')"
    " AND action NOT LIKE 'notice %' AND action NOT LIKE 'report %' AND action <> 'init'"
)
FILES = "SELECT count(*) FROM customer WHERE file_state = '{state}'"
OLDEST = (
    "SELECT coalesce(submitted_on, registered_on) FROM customer WHERE file_state = '{state}'"
    " ORDER BY submitted_on, registered_on LIMIT 1"
)
WRITTEN = "SELECT EXISTS (SELECT 1 FROM journal WHERE subject = ? AND action = ? AND at > ?)"
BEGAN = "SELECT at FROM journal ORDER BY id LIMIT 1"
CLOSED = "SELECT EXISTS (SELECT 1 FROM complaint WHERE accepted_at <= ?)"
BOUGHT = "SELECT EXISTS (SELECT 1 FROM bought WHERE on_day BETWEEN ? AND ?)"
MEMBERS = "SELECT name FROM staff WHERE department = ? AND left_on IS NULL"


class Files(NamedTuple):
    """How many customer files are in a state, and since when the oldest."""

    number: int
    since: date | None


class Uncopied(NamedTuple):
    """How many changes no copy holds yet, and since when."""

    number: int
    since: datetime | None


def files(connection: sqlite3.Connection, state: Literal["submitted", "draft"]) -> Files:
    """Count the customer files in a state (CUS-8)."""
    count = connection.execute(FILES.format(state=state)).fetchone()[0]
    oldest = connection.execute(OLDEST.format(state=state)).fetchone()
    return Files(count, date.fromisoformat(oldest[0]) if oldest else None)


def uncopied(connection: sqlite3.Connection) -> Uncopied:
    """Count the changes since the last copy (HBK-01)."""
    last = connection.execute(LAST_COPY).fetchone()[0] or 0
    count, since = connection.execute(SINCE, {"last": last}).fetchone()
    return Uncopied(count, datetime.fromisoformat(since) if since else None)


def is_written(connection: sqlite3.Connection, report: str, period: Month | Quarter) -> bool:
    """Say whether a report on a period was written after it ended (CMP-53)."""
    return bool(connection.execute(WRITTEN, (str(period), report, period.next.first.isoformat())).fetchone()[0])


def began_on(connection: sqlite3.Connection) -> date | None:
    """Return the day on which this desk was set up."""
    row = connection.execute(BEGAN).fetchone()
    return datetime.fromisoformat(row[0]).date() if row else None


def had_complaints(connection: sqlite3.Connection, month: Month) -> bool:
    """Say whether a complaint had been accepted by the end of a month (CMP-53)."""
    return bool(connection.execute(CLOSED, (f"{month.last}T23:59:59",)).fetchone()[0])


def had_purchases(connection: sqlite3.Connection, quarter: Quarter) -> bool:
    """Say whether anything was bought in a quarter (CUS-15)."""
    period = quarter.first.isoformat(), quarter.last.isoformat()
    return bool(connection.execute(BOUGHT, period).fetchone()[0])


def holds(connection: sqlite3.Connection, rows: str) -> bool:
    """Say whether a table, or a selection of rows, holds anything."""
    return bool(connection.execute(f"SELECT EXISTS (SELECT 1 FROM {rows})").fetchone()[0])
