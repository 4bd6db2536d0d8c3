"""Reminder and inquiry notes on paper."""

from collections.abc import Sequence
from pathlib import Path

from custmgr.areas.reminders import views
from custmgr.areas.reminders.facts import LateNote, NoteKind
from custmgr.areas.reminders.refusals import NothingToPrint
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.forms import Box, Form, Part, Signature, write
from custmgr.ground.show import Kind
from custmgr.ground.words import mark

ISSUED_BY = mark("Issued by")


def print_notes(desk: Reader, numbers: Sequence[str], target: Path | None, *, force: bool) -> tuple[Path, list[str]]:
    """Write notes as forms, one sheet each; without numbers, those written today (CMP-87, CMP-89)."""
    notes = [views.find_note(desk.connection, number) for number in dict.fromkeys(numbers)]
    notes = notes or list(reversed(views.list_notes(desk.connection, on=desk.today)))
    if not notes:
        raise NothingToPrint
    file = target or Path(f"{notes[0].kind}-{notes[0].number if len(notes) == 1 else desk.today.isoformat()}.xlsx")
    check_target(file, force=force)
    check_workbook(file)
    return file, write(file, [_form(note) for note in notes], force=force, house=desk.company)


def _form(note: LateNote) -> Form:
    if note.kind is NoteKind.REMINDER:
        return _reminder(note)
    return _inquiry(note)


def _about(note: LateNote) -> tuple[Box, ...]:
    return (
        Box(mark("Complaint number"), note.complaint),
        Box(mark("Date"), note.on, kind=Kind.DAY),
        Box(mark("Customer"), note.customer_name),
        Box(mark("Part number"), note.product),
        Box(mark("Sent to"), note.department, wide=True, kind=Kind.WORD),
        Box(mark("Stage"), note.stage, kind=Kind.WORD),
        Box(mark("Days late"), note.days_late, kind=Kind.NUMBER),
    )


def _reminder(note: LateNote) -> Form:
    boxes = (
        *_about(note),
        Box(mark("Due"), note.due_on, kind=Kind.DAY),
        Box(mark("Copy to"), note.copy_to, kind=Kind.WORD),
    )
    reply = Part(mark("Reply of the department"), (Box(mark("Reason and day of completion"), wide=True, lines=6),))
    return Form(
        mark("Reminder Note"), note.number, (Part(mark("What is late"), boxes), reply),
        (ISSUED_BY, mark("Department head")),
    )  # fmt: skip


def _inquiry(note: LateNote) -> Form:
    asked = Part(mark("What was late"), (*_about(note), Box(mark("Question"), note.question, wide=True, lines=3)))
    reply = Part(
        mark("Reply of the department"), (Box(mark("Reason for being late"), note.answer, wide=True, lines=6),)
    )
    signatures = (ISSUED_BY, Signature(mark("Replied by"), note.answered_by or "", note.answered_on))
    return Form(mark("Inquiry Note"), note.number, (asked, reply), signatures)
