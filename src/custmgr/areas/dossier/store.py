"""Writing a complaint's file."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from custmgr.areas.dossier.facts import NoteKind, Via
from custmgr.areas.dossier.tables import NegotiationRow, NoteRow, ReportRow, VisitorRow, VisitRow
from custmgr.ground.desk import Desk


def add_visit(desk: Desk, case_id: int, by: str, staff_ids: Iterable[int], **told: Any) -> int:
    """Enter an emergency visit with who went; return the number of the row (CMP-31)."""
    row = VisitRow(complaint_id=case_id, by=by, entered_at=desk.now.isoformat(), **_texts(told))
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    desk.session.add_all(VisitorRow(visit_id=row.id, staff_id=number) for number in dict.fromkeys(staff_ids))
    desk.session.flush()
    return row.id


def add_report(desk: Desk, case_id: int, visit_id: int | None, **told: Any) -> int:
    """Enter a report to the general manager; return the number of the row (CMP-34)."""
    row = ReportRow(complaint_id=case_id, visit_id=visit_id, entered_at=desk.now.isoformat(), **_texts(told))
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def instruct(desk: Desk, report_id: int, by: str, on: date, text: str) -> None:
    """Enter the general manager's instruction on a report, once (CMP-34)."""
    row = desk.session.get_one(ReportRow, report_id)
    row.instruction, row.instructed_by, row.instructed_on = text, by, on.isoformat()
    desk.session.flush()


def add_note(desk: Desk, case_id: int, kind: NoteKind, by: str, **told: Any) -> int:
    """Enter a note or a meeting; return the number of the row (CMP-18, CMP-21)."""
    row = NoteRow(complaint_id=case_id, kind=kind.value, by=by, entered_at=desk.now.isoformat(), **_texts(told))
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def answer_note(desk: Desk, note_id: int, by: str, on: date, text: str) -> None:
    """Enter the answer of the department a note was sent to, once (CMP-22)."""
    row = desk.session.get_one(NoteRow, note_id)
    row.answer, row.answered_by, row.answered_on = text, by, on.isoformat()
    desk.session.flush()


def add_negotiation(desk: Desk, case_id: int, channel: Via, by: str, **told: Any) -> None:
    """Enter what the customer said (CMP-40)."""
    row = NegotiationRow(
        complaint_id=case_id, channel=channel.value, by=by, entered_at=desk.now.isoformat(), **_texts(told)
    )
    desk.session.add(row)
    desk.session.flush()


def _texts(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}
