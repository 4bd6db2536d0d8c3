"""Reading what was done about overdue payments."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date

from custmgr.areas.credit.facts.overdue import Pursuit, Recovery, Report

# Only what was done after the oldest open debt fell due is about it; the first report counts, the last talk.
REPORTS = (
    "SELECT r.customer_id, r.on_day, r.reported_to FROM json_each(:since) s JOIN overdue_report r"
    " ON r.customer_id = CAST(s.key AS INTEGER) AND r.on_day > s.value ORDER BY r.on_day DESC, r.id DESC"
)
RECOVERY = (
    "SELECT r.customer_id, c.code, c.name, r.on_day, r.contacted_by, r.reason, r.solution, r.promised_on"
    " FROM overdue_recovery r JOIN customer c ON c.id = r.customer_id"
)
RECOVERIES = (
    f"{RECOVERY} JOIN json_each(:since) s ON r.customer_id = CAST(s.key AS INTEGER) AND r.on_day > s.value"
    " ORDER BY r.on_day, r.id"
)


def pursuits(connection: sqlite3.Connection, since: Mapping[int, date]) -> dict[int, Pursuit]:
    """Return by customer what was done since the oldest open debt was due (CUS-29, CUS-30)."""
    days = {"since": json.dumps({str(number): due_on.isoformat() for number, due_on in since.items()})}
    first = {row[0]: row[1:] for row in connection.execute(REPORTS, days)}
    last = {row[0]: _recovery(row[1:]) for row in connection.execute(RECOVERIES, days)}
    return {number: _pursuit(first.get(number), last.get(number)) for number in since}


def list_reports(connection: sqlite3.Connection, customer_id: int) -> list[Report]:
    """List every report about a customer, the newest first (CUS-29)."""
    query = (
        "SELECT c.code, c.name, r.on_day, r.reported_by, r.reported_to FROM overdue_report r"
        " JOIN customer c ON c.id = r.customer_id WHERE r.customer_id = ? ORDER BY r.id DESC"
    )
    rows = connection.execute(query, (customer_id,))
    return [Report(code, name, date.fromisoformat(on), by, to) for code, name, on, by, to in rows]


def list_recoveries(connection: sqlite3.Connection, customer_id: int) -> list[Recovery]:
    """List every talk with a customer about overdue payments, the newest first (CUS-30)."""
    rows = connection.execute(f"{RECOVERY} WHERE r.customer_id = ? ORDER BY r.id DESC", (customer_id,))
    return [_recovery(row[1:]) for row in rows]


def _pursuit(report: tuple[str, str] | None, recovery: Recovery | None) -> Pursuit:
    on, to = report or (None, None)
    return Pursuit(date.fromisoformat(on) if on else None, to, recovery)


def _recovery(row: tuple[str, ...]) -> Recovery:
    code, name, on, by, reason, solution, promised_on = row
    return Recovery(code, name, date.fromisoformat(on), by, reason, solution, date.fromisoformat(promised_on))
