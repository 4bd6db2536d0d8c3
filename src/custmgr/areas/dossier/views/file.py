"""Reading a complaint's whole file: everything that was kept beside the form, in the order of its days."""

import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from custmgr.areas.complaints.facts.words import Channel, Stage
from custmgr.areas.dossier.facts import Entry, EntryKind, Via
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.words import Word, mark


def entries(connection: sqlite3.Connection, case_id: int) -> list[Entry]:
    """List everything kept beside a complaint form, the newest last (CMP-12)."""
    found = [make(row) for query, make in SOURCES for row in connection.execute(query, {"case": case_id})]
    return sorted(found, key=lambda entry: (entry.on, entry.entered_at))


def _anomaly(row: Any) -> Entry:
    number, on, by, text, loss, at = row
    if loss is None:
        says = mark("converted from abnormality note {number}")
        return Entry(_day(on), EntryKind.ANOMALY, by, text, says, {"number": number}, at)
    says = mark("converted from abnormality note {number}; loss known then {loss_fen}")
    return Entry(_day(on), EntryKind.ANOMALY, by, text, says, {"number": number, "loss_fen": loss}, at)


def _old(row: Any) -> Entry:
    file, line, stage, remark, at = row
    says = mark("line {line} of {file}; stage there: {stage}") if stage else mark("line {line} of {file}")
    values = {"line": line, "file": file} | ({"stage": stage} if stage else {})
    return Entry(_day(at), EntryKind.OLD_BOOKS, None, remark or "", says, values, at)


def _visit(row: Any) -> Entry:
    told, told_on, on, went, result, by, sent_on, at = row
    says = mark("{told} told on {told_on}; {went} went")
    values: dict[str, object] = {"told": told, "told_on": _day(told_on), "went": tuple(went.split("\n"))}
    if by and sent_on:
        says = mark("{told} told on {told_on}; {went} went, designated by {designated_by} on {designated_on}")
        values |= {"designated_by": by, "designated_on": _day(sent_on)}
    return Entry(_day(on), EntryKind.VISIT, None, result, says, values, at)


def _report(row: Any) -> Entry:
    on, author, handling, investigated, due, at = row
    says, late = mark("investigated on {investigated_on}, due {due_on}"), (_day(on) - _day(due)).days
    values: dict[str, object] = {"investigated_on": _day(investigated), "due_on": _day(due)}
    if late > 0:
        says = mark("investigated on {investigated_on}, due {due_on}, {days_late} days late")
        values["days_late"] = late
    return Entry(_day(on), EntryKind.REPORT, author, handling, says, values, at)


def _instruction(row: Any) -> Entry:
    on, by, text, at = row
    return Entry(_day(on), EntryKind.INSTRUCTION, by, text, entered_at=at)


def _note(row: Any) -> Entry:
    on, kind, by, text, department, place, people, at = row
    if kind == EntryKind.MEETING.value:
        says = mark("at {place}, with {participants}")
        return Entry(_day(on), EntryKind.MEETING, by, text, says, {"place": place, "participants": people}, at)
    if department is None:
        return Entry(_day(on), EntryKind.NOTE, by, text, entered_at=at)
    return Entry(
        _day(on), EntryKind.NOTE, by, text, mark("to {department}"), {"department": Department(department)}, at
    )


def _reply(row: Any) -> Entry:
    on, by, text, note, at = row
    return Entry(_day(on), EntryKind.REPLY, by, text, mark("to note {note}"), {"note": note}, at)


def _negotiation(row: Any) -> Entry:
    on, by, text, channel, promised, at = row
    says, values = mark("by {channel}"), {"channel": Via(channel)}
    if promised is None:
        return Entry(_day(on), EntryKind.NEGOTIATION, by, text, says, values, at)
    says = mark("by {channel}; promised {promised_fen}")
    return Entry(_day(on), EntryKind.NEGOTIATION, by, text, says, {**values, "promised_fen": promised}, at)


def _decision(row: Any) -> Entry:
    at, by, role, approved, opinion = row
    says = mark("approved as {role}") if approved else mark("refused as {role}, back to the combined opinion")
    return Entry(_day(at), EntryKind.DECISION, by, opinion or "", says, {"role": Role(role)}, at)


def _answer(row: Any) -> Entry:
    on, channel, decided_at = row
    days = (_day(on) - _day(decided_at)).days
    says = mark("by {channel}, {days} days after the decision")
    values = {"channel": _word(Channel, channel), "days": days}
    return Entry(_day(on), EntryKind.ANSWER, None, "", says, values, f"{on}T23:59:59")


def _reminder(row: Any) -> Entry:
    on, number, department, stage, days, at = row
    says = mark("{number} to {department}: {stage} is {days_late} days late")
    held = _holder(department)
    values = {"number": number, "department": held, "stage": Stage(stage), "days_late": days}
    return Entry(_day(on), EntryKind.REMINDER, None, "", says, values, at)


def _inquiry(row: Any) -> Entry:
    on, number, department, stage, days, question, at = row
    says = mark("{number} to {department}: why was {stage} {days_late} days late")
    values = {"number": number, "department": _holder(department), "stage": Stage(stage), "days_late": days}
    return Entry(_day(on), EntryKind.INQUIRY, None, question or "", says, values, at)


def _explanation(row: Any) -> Entry:
    on, number, by, text, at = row
    return Entry(_day(on), EntryKind.EXPLANATION, by, text, mark("to {number}"), {"number": number}, at)


def _holder(text: str) -> Word:
    """Return who holds a form: a department, or the role that decides."""
    return Department(text) if text in {department.value for department in Department} else Role(text)


def _word(kind: type[Word], text: str) -> Word | str:
    return next((word for word in kind if word.value == text), text)


def _day(text: str) -> date:
    return datetime.fromisoformat(text).date()


SOURCES: tuple[tuple[str, Callable[[Any], Entry]], ...] = (
    (
        "SELECT number, converted_on, by, abnormality, loss_fen, entered_at FROM anomaly WHERE complaint_id = :case",
        _anomaly,
    ),
    ("SELECT file, line, stage, remark, imported_at FROM complaint_old_books WHERE complaint_id = :case", _old),
    (
        (
            "SELECT v.told, v.told_on, v.on_day, (SELECT group_concat(name, char(10)) FROM (SELECT s.name FROM"
            " complaint_visitor p JOIN staff s ON s.id = p.staff_id WHERE p.visit_id = v.id ORDER BY s.id)), v.result,"
            " v.designated_by, v.designated_on, v.entered_at FROM complaint_visit v WHERE v.complaint_id = :case"
        ),
        _visit,
    ),
    (
        (
            "SELECT filed_on, author, handling, investigated_on, due_on, entered_at FROM complaint_report"
            " WHERE complaint_id = :case"
        ),
        _report,
    ),
    (
        (
            "SELECT instructed_on, instructed_by, instruction, instructed_on || 'T23:59:59' FROM complaint_report"
            " WHERE complaint_id = :case AND instruction IS NOT NULL"
        ),
        _instruction,
    ),
    (
        (
            "SELECT on_day, kind, by, text, department, place, participants, entered_at FROM complaint_note"
            " WHERE complaint_id = :case"
        ),
        _note,
    ),
    (
        (
            "SELECT answered_on, answered_by, answer, id, answered_on || 'T23:59:59' FROM complaint_note"
            " WHERE complaint_id = :case AND answer IS NOT NULL"
        ),
        _reply,
    ),
    (
        (
            "SELECT on_day, by, position, channel, promised_fen, entered_at FROM complaint_negotiation"
            " WHERE complaint_id = :case"
        ),
        _negotiation,
    ),
    (
        "SELECT decided_at, by, role, approved, opinion FROM complaint_decision WHERE complaint_id = :case",
        _decision,
    ),
    (
        (
            "SELECT k.answered_on, k.answered_by, d.decided_at FROM complaint k JOIN complaint_decision d"
            " ON d.id = k.decision_id WHERE k.id = :case AND k.answered_by <> 'old_books'"
        ),
        _answer,
    ),
    (
        (
            "SELECT on_day, number, department, stage, days_late, entered_at FROM complaint_reminder"
            " WHERE complaint_id = :case"
        ),
        _reminder,
    ),
    (
        (
            "SELECT on_day, number, department, stage, days_late, question, entered_at FROM complaint_inquiry"
            " WHERE complaint_id = :case"
        ),
        _inquiry,
    ),
    (
        (
            "SELECT answered_on, number, answered_by, answer, answered_on || 'T23:59:59' FROM complaint_inquiry"
            " WHERE complaint_id = :case AND answer IS NOT NULL"
        ),
        _explanation,
    ),
)
