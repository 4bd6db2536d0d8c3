"""Reading what is handed out beside the cards."""

import sqlite3
from datetime import date
from typing import Any

BESIDE = (
    "SELECT c.id,"
    " coalesce((SELECT CASE WHEN t.term_months > 0 THEN t.term_months || 'm' ELSE t.term_days || 'd' END"
    " FROM credit_term t WHERE t.customer_id = c.id AND t.approved_on IS NOT NULL"
    " ORDER BY t.approved_on DESC, t.id DESC LIMIT 1),"
    " (SELECT o.term FROM customer_opening o WHERE o.customer_id = c.id)),"
    " (SELECT max(v.on_day) FROM visit v WHERE v.customer_id = c.id),"
    " (SELECT max(f.on_day) FROM file_verification f WHERE f.customer_id = c.id)"
    " FROM customer c WHERE c.file_state = 'archived'"
)


def beside(connection: sqlite3.Connection) -> dict[int, dict[str, Any]]:
    """Return of every archived customer the payment term, the last visit and the last verification (CUS-9)."""
    return {
        number: {"term": term, "last_visit_on": _day(visit), "verified_on": _day(verified)}
        for number, term, visit, verified in connection.execute(BESIDE)
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
