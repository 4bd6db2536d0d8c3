"""Reading visits, reports and notes of complaint cases."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from custmgr.areas.dossier import rules
from custmgr.areas.dossier.facts import Note, NoteKind, Report
from custmgr.areas.dossier.policy import Policy
from custmgr.areas.staff.facts import Department

OWED = (
    "SELECT NULL, v.id, k.id, k.number, c.name, v.on_day, v.designated_by FROM complaint_visit v"
    " JOIN complaint k ON k.id = v.complaint_id JOIN customer c ON c.id = k.customer_id"
    " WHERE NOT EXISTS (SELECT 1 FROM complaint_report r WHERE r.visit_id = v.id)"
)
FILED = (
    "SELECT r.id, r.visit_id, k.id, k.number, c.name, r.investigated_on, v.designated_by, r.due_on, r.filed_on,"
    " r.author, r.abnormality, r.handling, r.instruction, r.instructed_by, r.instructed_on FROM complaint_report r"
    " JOIN complaint k ON k.id = r.complaint_id JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN complaint_visit v ON v.id = r.visit_id"
)
NOTES = (
    "SELECT n.id, k.number, n.kind, n.on_day, n.text, n.by, n.department, n.place, n.participants, n.answer,"
    " n.answered_by, n.answered_on FROM complaint_note n JOIN complaint k ON k.id = n.complaint_id"
)


def owed(connection: sqlite3.Connection, today: date, policy: Policy, case_id: int | None = None) -> list[Report]:
    """List the visits that wait for their report to the general manager, the longest owed first (CMP-33)."""
    query = f"{OWED} AND (:case IS NULL OR k.id = :case) ORDER BY v.on_day, v.id"
    return [_owed(row, today, policy) for row in connection.execute(query, {"case": case_id})]


def filed(connection: sqlite3.Connection, today: date, case_id: int | None = None) -> list[Report]:
    """List the reports that were filed, in the order of their filing (CMP-34)."""
    query = f"{FILED} WHERE (:case IS NULL OR k.id = :case) ORDER BY r.filed_on, r.id"
    return [_filed(row, today) for row in connection.execute(query, {"case": case_id})]


def report(connection: sqlite3.Connection, report_id: int, today: date) -> Report:
    """Return one report that was filed."""
    return _filed(connection.execute(f"{FILED} WHERE r.id = ?", (report_id,)).fetchone(), today)


def notes(
    connection: sqlite3.Connection, today: date, *, department: Department | None = None, everything: bool = False
) -> list[Note]:
    """List the notes that wait for a department's answer, the oldest first; or every note there is (CMP-22)."""
    waiting = "" if everything else " AND n.department IS NOT NULL AND n.answer IS NULL"
    query = f"{NOTES} WHERE (:department IS NULL OR n.department = :department){waiting} ORDER BY n.on_day, n.id"
    wanted = {"department": department.value if department else None}
    return [_note(row, today) for row in connection.execute(query, wanted)]


def seek_note(connection: sqlite3.Connection, note_id: int, today: date) -> Note | None:
    """Return one note, or None."""
    row = connection.execute(f"{NOTES} WHERE n.id = ?", (note_id,)).fetchone()
    return _note(row, today) if row else None


def case_of_report(reports: Sequence[Report], on: date | None) -> list[Report]:
    """Return those of a case's reports whose investigation lies on a day, or all of them."""
    return [found for found in reports if on is None or found.investigated_on == on]


def _owed(row: Any, today: date, policy: Policy) -> Report:
    nothing, visit_id, case_id, number, name, on, designated_by = row
    due_on = rules.report_due(date.fromisoformat(on), policy)
    late = rules.days_late(due_on, None, today)
    return Report(
        nothing, visit_id, case_id, number, name, date.fromisoformat(on), due_on, designated_by, days_late=late
    )


def _filed(row: Any, today: date) -> Report:
    report_id, visit_id, case_id, number, name, on, designated_by, due, filed_on, *rest = row
    author, abnormality, handling, instruction, instructed_by, instructed_on = rest
    found = Report(
        report_id, visit_id, case_id, number, name, date.fromisoformat(on), date.fromisoformat(due), designated_by,
        date.fromisoformat(filed_on), author, abnormality, handling, instruction, instructed_by, _day(instructed_on),
    )  # fmt: skip
    return replace(found, days_late=rules.days_late(found.due_on, found.filed_on, today))


def _note(row: Any, today: date) -> Note:
    note_id, number, kind, on_day, text, by, department, place, participants, answer, answered_by, answered_on = row
    on, asked = date.fromisoformat(on_day), Department(department) if department else None
    answered = _day(answered_on)
    waits = (answered or today) - on if asked else None
    return Note(
        note_id, number, NoteKind(kind), on, text, by, asked, place, participants, answer, answered_by, answered,
        days_open=max(0, waits.days) if waits else 0,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
