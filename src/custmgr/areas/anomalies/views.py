"""Reading abnormality notes."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.anomalies.facts import Anomaly
from custmgr.areas.anomalies.refusals import NoSuchAnomaly
from custmgr.areas.staff.facts import Department
from custmgr.ground.text import folded

SELECT = (
    "SELECT a.id, a.number, c.code, c.name, a.product, a.abnormality, a.department, a.handler, a.on_day, a.measure,"
    " a.done_by, a.done_on, k.number, a.converted_on, a.loss_fen FROM anomaly a JOIN customer c ON c.id = a.customer_id"
    " LEFT JOIN complaint k ON k.id = a.complaint_id"
)


def find(connection: sqlite3.Connection, number: str) -> Anomaly:
    """Return an abnormality note by its number, or refuse."""
    typed = folded(number).upper()
    row = connection.execute(f"{SELECT} WHERE a.number = ?", (typed,)).fetchone()
    if row is None:
        raise NoSuchAnomaly(typed)
    return _anomaly(row)


def list_anomalies(
    connection: sqlite3.Connection, customer_id: int | None = None, *, everything: bool = False
) -> list[Anomaly]:
    """List the notes still open, the oldest first; or every note there is (CMP-4)."""
    still = "" if everything else " AND a.done_on IS NULL AND a.complaint_id IS NULL"
    query = f"{SELECT} WHERE (:customer IS NULL OR a.customer_id = :customer){still} ORDER BY a.on_day, a.id"
    return [_anomaly(row) for row in connection.execute(query, {"customer": customer_id})]


def _anomaly(row: Any) -> Anomaly:
    (number_of_row, number, code, name, product, abnormality, department, handler, on, measure, done_by, done_on,
     complaint, converted_on, loss) = row  # fmt: skip
    return Anomaly(
        number_of_row, number, code, name, product, abnormality, Department(department), handler,
        date.fromisoformat(on), measure, done_by, _day(done_on), complaint, _day(converted_on), loss,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
