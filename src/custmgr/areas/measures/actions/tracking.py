"""Proposing measures, taking them further, looking them up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.complaints.refusals.form import StillADraft
from custmgr.areas.measures import rules, store, views
from custmgr.areas.measures.facts import Check, Measure, Status, Step, Tracked
from custmgr.areas.measures.refusals import NoMeasure, NothingToFollow, WhichMeasure
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import as_typed


@dataclass(frozen=True)
class Entry:
    """What is entered of a measure: who, on which day, which one of the case, and with which result."""

    by: str | None = None
    on: date | None = None
    which: int | None = None
    result: str | None = None


def propose(desk: Desk, number: str, text: str, owner: str, due_on: date, entry: Entry) -> Tracked:
    """Enter a measure with its owner and due day; a closed case takes measures, too (CMP-14, CMP.6-17)."""
    case, on = _case(desk, number), entry.on or desk.today
    answers_for = staff.find(desk.connection, owner).name
    by = staff.find(desk.connection, entry.by).name if entry.by else complaints.clerk(desk.connection)
    _refuse(rules.judge_day(on, desk.today), rules.judge_due(due_on, on))
    serial = len(views.of_case(desk.connection, case.id)) + 1
    proposal = Step(Status.PROPOSED, on, by, None)
    whole = Measure(
        0, case.number, case.customer_name, case.closed_on, serial, as_typed(text), answers_for, due_on, (proposal,)
    )
    store.add(desk, case.id, whole)
    desk.note("complaint track", case.number, measure=serial, text=whole.text, owner=answers_for, due_on=due_on, by=by)
    return _line(desk, case, serial)


def move(desk: Desk, number: str, to: Status, entry: Entry) -> Tracked:
    """Take a measure one step further; the effect is confirmed by the general manager's office alone (CMP-20)."""
    case, on = _case(desk, number), entry.on or desk.today
    measure = _chosen(views.of_case(desk.connection, case.id), case.number, entry.which)
    person = staff.find(desk.connection, entry.by or "")
    _refuse(rules.judge_move(measure, to), rules.judge_mover(person, to), rules.judge_effect(measure, to, entry.result))
    _refuse(rules.judge_day(on, desk.today, measure.status_on))
    result = as_typed(entry.result) if entry.result else None
    store.add_step(desk, measure.id, Step(to, on, person.name, result))
    desk.note(
        "complaint track", case.number, measure=measure.serial, status=to.value, on=on, by=person.name, result=result
    )
    return _line(desk, case, measure.serial)


def check(desk: Desk, number: str, found: str, entry: Entry) -> Tracked:
    """Enter what quality management found on checking a measure (CMP-14)."""
    case, on = _case(desk, number), entry.on or desk.today
    measure = _chosen(views.of_case(desk.connection, case.id), case.number, entry.which)
    person = staff.find(desk.connection, entry.by or "")
    _refuse(rules.judge_checker(person), rules.judge_day(on, desk.today, measure.steps[0].on))
    store.add_check(desk, measure.id, Check(on, person.name, as_typed(found)))
    desk.note("complaint track", case.number, measure=measure.serial, check=as_typed(found), on=on, by=person.name)
    return _line(desk, case, measure.serial)


def list_measures(desk: Reader, *, open_only: bool) -> list[Tracked]:
    """List the measures and the tracked cases without one, the latest first (CMP-7, CMP-55)."""
    bare = views.unmeasured(desk.connection)
    return rules.followed(views.all_measures(desk.connection), bare, desk.today, open_only=open_only)


def known_on(desk: Reader, day: date) -> list[Measure]:
    """List every measure as it was known at the end of a day (CMP-55)."""
    return views.all_measures(desk.connection, day)


def still_open(desk: Reader, month: Month) -> list[Tracked]:
    """List what of cases closed before a month was open still at its end, as it was known then (CMP-55)."""
    found, bare = views.earlier_open(desk.connection, month.first, month.last)
    return rules.followed(found, bare, month.last, open_only=True)


def _case(desk: Desk, number: str) -> Case:
    case = complaints.find(desk.connection, number)
    if case.stage is Stage.VOID:
        raise NothingToFollow(case.number)
    if case.stage is Stage.DRAFT:
        raise StillADraft(case.number)
    return case


def _chosen(measures: Sequence[Measure], number: str, which: int | None) -> Measure:
    """Return the measure named, or the only one that can be meant."""
    if not measures:
        raise NoMeasure(number)
    meant = [measure for measure in measures if measure.serial == which]
    if which is None:
        meant = [measure for measure in measures if measure.open] or list(measures)
    if len(meant) != 1:
        raise WhichMeasure(number, tuple(str(measure.serial) for measure in measures), measures[0].serial)
    return meant[0]


def _line(desk: Desk, case: Case, serial: int) -> Tracked:
    return rules.line_of(views.of_case(desk.connection, case.id)[serial - 1], desk.today)


def _refuse(*verdicts: Refusal | None) -> None:
    for verdict in verdicts:
        if verdict is not None:
            raise verdict
