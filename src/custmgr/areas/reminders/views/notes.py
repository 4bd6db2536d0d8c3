"""Reading reminder and inquiry notes."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.reminders.facts import LateNote, NoteKind, holder
from custmgr.areas.reminders.refusals import NoSuchLateNote
from custmgr.areas.staff.facts import Role
from custmgr.ground.text import folded

NOTES = (
    "WITH n AS (SELECT id, 'reminder' AS kind, number, complaint_id, stage, department, on_day, due_on, days_late,"
    " copy_to, NULL AS question, NULL AS answer, NULL AS answered_by, NULL AS answered_on, entered_at"
    " FROM complaint_reminder UNION ALL"
    " SELECT id, 'inquiry', number, complaint_id, stage, department, on_day, NULL, days_late, NULL, question, answer,"
    " answered_by, answered_on, entered_at FROM complaint_inquiry)"
    " SELECT n.id, n.kind, n.number, k.number, c.name, k.product, n.stage, n.department, n.on_day, n.due_on,"
    " n.days_late, n.copy_to, n.question, n.answer, n.answered_by, n.answered_on"
    " FROM n JOIN complaint k ON k.id = n.complaint_id JOIN customer c ON c.id = k.customer_id"
)


def last_reminders(connection: sqlite3.Connection) -> dict[tuple[int, Stage], date]:
    """Return the day of the last reminder note by case and stage (CMP-87)."""
    query = "SELECT complaint_id, stage, max(on_day) FROM complaint_reminder GROUP BY complaint_id, stage"
    return {(case, Stage(stage)): date.fromisoformat(on) for case, stage, on in connection.execute(query)}


def list_notes(
    connection: sqlite3.Connection, case_id: int | None = None, *, unanswered: bool = False, on: date | None = None
) -> list[LateNote]:
    """List the notes that were sent, the newest first; those of a case, of a day, or the inquiries unanswered."""
    waits = " AND n.kind = 'inquiry' AND n.answer IS NULL" if unanswered else ""
    query = (
        f"{NOTES} WHERE (:case IS NULL OR k.id = :case) AND (:on IS NULL OR n.on_day = :on){waits}"
        " ORDER BY n.on_day DESC, n.entered_at DESC, n.number DESC"
    )
    wanted = {"case": case_id, "on": on.isoformat() if on else None}
    return [_note(row) for row in connection.execute(query, wanted)]


def find_note(connection: sqlite3.Connection, number: str) -> LateNote:
    """Return a reminder or inquiry note by its number, or refuse."""
    typed = folded(number).upper()
    row = connection.execute(f"{NOTES} WHERE n.number = ?", (typed,)).fetchone()
    if row is None:
        raise NoSuchLateNote(typed)
    return _note(row)


def seek_inquiry(connection: sqlite3.Connection, case_id: int, stage: Stage) -> LateNote | None:
    """Return the inquiry note about a stage of a case, or None."""
    found = (n for n in list_notes(connection, case_id) if n.kind is NoteKind.INQUIRY and n.stage is stage)
    return next(found, None)


def _note(row: Any) -> LateNote:
    (number_of_row, kind, number, complaint, name, product, stage, department, on, due, days, copy, question, answer,
     answered_by, answered_on) = row  # fmt: skip
    return LateNote(
        number_of_row, NoteKind(kind), number, complaint, name, product, Stage(stage), holder(department),
        date.fromisoformat(on), _day(due), days, Role(copy) if copy else None, question, answer, answered_by,
        _day(answered_on),
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
