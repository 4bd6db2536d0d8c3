"""Looking at what is late: notes still to be written, drafts that wait, late stages of closed cases, notes sent."""

from datetime import timedelta

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.actions.case import present
from custmgr.areas.complaints.actions.looking import list_overdue
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import ENDED, Stage
from custmgr.areas.complaints.refusals.form import CaseEnded
from custmgr.areas.reminders import rules, views
from custmgr.areas.reminders.facts import LateNote, NoteKind, Overrun, Reminder, State
from custmgr.areas.reminders.policy import Policy
from custmgr.areas.reminders.refusals import NotClosed
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Reader


def plan(desk: Reader, number: str | None) -> list[Reminder]:
    """List the reminder notes that would be written, then the drafts that wait too long (CMP-16, CMP-87)."""
    return [*planned(desk, number), *drafts(desk, _case(desk, number))]


def planned(desk: Reader, number: str | None) -> list[Reminder]:
    """List the reminder notes that are still to be written today, of all cases or of one (CMP-87)."""
    case = _case(desk, number)
    policy, last = desk.policy(Policy), views.last_reminders(desk.connection)
    return [
        _reminder(desk, late, policy)
        for late in list_overdue(desk)
        if (case is None or late.id == case.id) and rules.is_due(last.get((late.id, late.stage)), desk.today, policy)
    ]


def drafts(desk: Reader, case: Case | None = None) -> list[Reminder]:
    """List the drafts opened more than a day ago and not accepted; they have no clock and get no note (CMP-16)."""
    policy = desk.policy(Policy)
    found = complaints.list_cases(desk.connection, "k.stage = 'draft'")
    late = ((draft, rules.draft_late(draft.opened_at.date(), desk.today, policy)) for draft in found)
    return [
        Reminder(
            State.DRAFT, draft.id, draft.number, draft.customer, draft.customer_name, Stage.DRAFT, Department.BUSINESS,
            desk.today, draft.opened_at.date() + timedelta(days=policy.draft_days), days,
        )
        for draft, days in late
        if days and (case is None or case.id == draft.id)
    ]  # fmt: skip


def candidates(desk: Reader, number: str | None) -> list[Overrun]:
    """List the late stages of closed cases about which nobody was asked yet, those closed last first (CMP-89)."""
    if number:
        case = complaints.find(desk.connection, number)
        if case.stage is not Stage.CLOSED:
            raise NotClosed(case.number, case.stage)
        cases = [case]
    else:
        cases = complaints.list_cases(desk.connection, "k.stage = 'closed'")
    found = [overrun for case in cases for overrun in overruns(desk, case)]
    notes = views.list_notes(desk.connection)
    asked = {(note.complaint, note.stage) for note in notes if note.kind is NoteKind.INQUIRY}
    fresh = [late for late in found if (late.complaint, late.stage) not in asked]
    return sorted(fresh, key=lambda late: late.closed_on, reverse=True)


def overruns(desk: Reader, case: Case) -> list[Overrun]:
    """List the stages of a closed case that were late, each charged with its own days only (CMP-88)."""
    return rules.overruns(case, present(desk, case).history)


def list_notes(desk: Reader, number: str | None, *, unanswered: bool) -> list[LateNote]:
    """List the notes sent because of lateness, the newest first (CMP-87, CMP-89)."""
    case = complaints.find(desk.connection, number) if number else None
    return views.list_notes(desk.connection, case.id if case else None, unanswered=unanswered)


def _reminder(desk: Reader, late: Present, policy: Policy) -> Reminder:
    assert late.lies_with is not None
    assert late.stage_due_on is not None
    return Reminder(
        State.PLANNED, late.id, late.number, late.customer, late.customer_name, late.stage, late.lies_with,
        desk.today, late.stage_due_on, late.stage_days_late, rules.copy_to(late.stage_days_late, policy),
    )  # fmt: skip


def _case(desk: Reader, number: str | None) -> Case | None:
    case = complaints.find(desk.connection, number) if number else None
    if case and case.stage in ENDED:
        raise CaseEnded(case.number, case.stage)
    return case
