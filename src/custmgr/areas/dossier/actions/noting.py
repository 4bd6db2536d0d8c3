"""Notes, joint meetings and negotiations about a case, and the whole of its file."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.complaints.refusals.form import CaseEnded
from custmgr.areas.dossier import rules, store, views
from custmgr.areas.dossier.actions.saying import refuse, said
from custmgr.areas.dossier.facts import Negotiation, Note, NoteKind, Via
from custmgr.areas.dossier.refusals import MeetingHalf, NoSuchNote, NotAsked
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Desk, Reader


@dataclass(frozen=True)
class Remark:
    """What is noted about a case: a text, to a department or not, or a meeting with its place and participants."""

    text: str = ""
    department: Department | None = None
    meeting: bool = False
    place: str | None = None
    participants: str | None = None
    on: date | None = None
    by: str | None = None


@dataclass(frozen=True)
class Talk:
    """What was negotiated: how, what the customer said, what was promised if anything."""

    channel: Via
    position: str
    promised_fen: int | None = None
    on: date | None = None
    by: str | None = None


def add_note(desk: Desk, number: str, remark: Remark) -> Note:
    """Enter a note, or a meeting with the customer that may be arranged ahead (CMP-11, CMP-18, CMP-21, CMP-22)."""
    case, on = complaints.find(desk.connection, number), remark.on or desk.today
    _judge(remark, on, desk.today)
    if case.stage is Stage.VOID or (remark.meeting and rules.judge_open(case)):
        raise CaseEnded(case.number, case.stage)
    by = staff.find(desk.connection, remark.by).name if remark.by else complaints.clerk(desk.connection)
    note_id = store.add_note(
        desk, case.id, NoteKind.MEETING if remark.meeting else NoteKind.NOTE, by, on_day=on, text=remark.text.strip(),
        department=remark.department.value if remark.department else None, place=remark.place,
        participants=remark.participants,
    )  # fmt: skip
    desk.note("complaint note", case.number, note=note_id, on=on, by=by, text=remark.text, place=remark.place)
    return _note(desk, note_id)


def reply(desk: Desk, note_id: int, by: str, text: str) -> Note:
    """Enter the answer of the department a note was sent to, once (CMP-22)."""
    note, person = _note(desk, note_id), staff.find(desk.connection, by)
    if note.department is None or note.answer is not None:
        raise NotAsked(note_id, note.number)
    refuse(rules.judge_reply(person, note.department))
    store.answer_note(desk, note_id, person.name, desk.today, said("--text", text))
    desk.note("complaint reply", note.number, note=note_id, by=person.name, text=text)
    return _note(desk, note_id)


def negotiate(desk: Desk, number: str, talk: Talk) -> Negotiation:
    """Enter what was negotiated with the customer; a promise goes no further than the decision (CMP-40)."""
    case, on = complaints.find(desk.connection, number), talk.on or desk.today
    refuse(rules.judge_running(case), rules.judge_past(on, desk.today), rules.judge_promise(case, talk.promised_fen))
    position = said("--position", talk.position)
    by = staff.find(desk.connection, talk.by).name if talk.by else complaints.clerk(desk.connection)
    store.add_negotiation(desk, case.id, talk.channel, by, on_day=on, position=position, promised_fen=talk.promised_fen)
    desk.note(
        "complaint negotiate", case.number, on=on, channel=talk.channel.value, position=position, by=by,
        promised_fen=talk.promised_fen,
    )  # fmt: skip
    return Negotiation(case.number, on, talk.channel, position, by, talk.promised_fen)


def _judge(remark: Remark, on: date, today: date) -> None:
    whole = bool((remark.place or "").strip()) and bool((remark.participants or "").strip())
    if remark.meeting != whole or (not remark.meeting and (remark.place or remark.participants)):
        raise MeetingHalf
    if not remark.meeting:
        refuse(rules.judge_past(on, today))
        said("--text", remark.text)


def _note(desk: Reader, note_id: int) -> Note:
    note = views.seek_note(desk.connection, note_id, desk.today)
    if note is None:
        raise NoSuchNote(note_id)
    return note
