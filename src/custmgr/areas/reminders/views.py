"""Reading reminder and inquiry notes."""

import sqlite3
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

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

UNTOLD = (
    "SELECT count(*) FROM complaint k JOIN complaint_stage s ON s.complaint_id = k.id AND s.left_at IS NULL"
    " WHERE k.stage NOT IN ('closed', 'void') AND k.stage <> 'draft' AND s.due_at < :now AND NOT EXISTS"
    " (SELECT 1 FROM complaint_reminder r WHERE r.complaint_id = k.id AND r.stage = s.stage AND r.on_day > :since)"
)
ASKED = (
    "SELECT i.number, k.number, c.code, c.name, i.department, i.on_day FROM complaint_inquiry i"
    " JOIN complaint k ON k.id = i.complaint_id JOIN customer c ON c.id = k.customer_id WHERE i.answer IS NULL"
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
