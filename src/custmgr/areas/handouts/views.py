"""Reading what is handed out beside the cards."""

import sqlite3
from datetime import date
from typing import Any

BESIDE = (
    "SELECT c.id,"
    " (SELECT max(v.on_day) FROM visit v WHERE v.customer_id = c.id),"
    " (SELECT max(f.on_day) FROM file_verification f WHERE f.customer_id = c.id)"
    " FROM customer c WHERE c.file_state = 'archived'"
)


def beside(connection: sqlite3.Connection) -> dict[int, dict[str, Any]]:
    """Return of every archived customer the last visit and the last verification (CUS-9)."""
    return {
        number: {"last_visit_on": _day(visit), "verified_on": _day(verified)}
        for number, visit, verified in connection.execute(BESIDE)
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
