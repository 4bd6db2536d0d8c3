"""Inquiry notes about the late stages of closed cases, and their answers."""

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.complaints.refusals.form import CaseEnded
from custmgr.areas.reminders import rules, store, views
from custmgr.areas.reminders.actions.looking import overruns
from custmgr.areas.reminders.facts import LateNote
from custmgr.areas.reminders.refusals import AnswerIncomplete, NotAsked
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.refusals import NotClean
from custmgr.ground.text import is_clean


def inquire(desk: Desk, number: str, stage: Stage, question: str | None) -> LateNote:
    """Ask the department that was late at a stage of a closed case for the reason (CMP-89)."""
    case = complaints.find(desk.connection, number)
    if case.stage is Stage.VOID:
        raise CaseEnded(case.number, case.stage)
    late, asked = overruns(desk, case), views.seek_inquiry(desk.connection, case.id, stage)
    refusal = rules.judge_inquiry(case, stage, late, asked)
    if refusal is not None:
        raise refusal
    if question is not None and not is_clean(question):
        raise NotClean("--question", question)
    overrun = next(found for found in late if found.stage is stage)
    name = f"I-{desk.next_number('complaint_inquiry'):04}"
    store.add_inquiry(desk, name, overrun, question)
    desk.note("complaint inquire", case.number, note=name, stage=stage.value, days_late=overrun.days_late)
    return views.find_note(desk.connection, name)


def answer(desk: Desk, number: str, stage: Stage, by: str | None, text: str) -> LateNote:
    """Enter why a stage was late, said by somebody of the department that was asked (CMP-89)."""
    case = complaints.find(desk.connection, number)
    if by is None or not text.strip():
        raise AnswerIncomplete
    asked = views.seek_inquiry(desk.connection, case.id, stage)
    if asked is None or asked.answer is not None:
        raise NotAsked(case.number, stage)
    person = staff.find(desk.connection, by)
    refusal = rules.judge_answer(person, asked.department)
    if refusal is not None:
        raise refusal
    if not is_clean(text):
        raise NotClean("--answer", text)
    store.answer(desk, asked.id, person.name, text.strip())
    desk.note("complaint inquire", case.number, note=asked.number, answer=text, by=person.name)
    return views.find_note(desk.connection, asked.number)
