"""The rules of lateness: facts and policy in, a verdict out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.reminders.facts import Holder, LateNote, Overrun
from custmgr.areas.reminders.policy import Policy
from custmgr.areas.reminders.refusals import AskedBefore, NoOverrun, NotClosed, NotTheirs
from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.ground.refusals import Refusal

ANYWHERE = (Role.GENERAL_MANAGER, Role.DEPUTY_GM)


def is_due(last_on: date | None, today: date, policy: Policy) -> bool:
    """Say whether a late stage is reminded of today: never twice on one day, again after the policy's days (CMP-87).

    Missed days are caught up with one note, which names all the days that the stage is late by then.
    """
    return last_on is None or today >= last_on + timedelta(days=policy.repeat_days)


def copy_to(days_late: int, policy: Policy) -> Role | None:
    """Return who reads along: the role of the highest rung reached; nobody below the first one (CMP-87)."""
    reached = [rung.copy_to for rung in policy.rungs if rung.from_days <= days_late]
    return reached[-1] if reached else None


def draft_late(opened_on: date, today: date, policy: Policy) -> int:
    """Count the days a draft waits beyond the one it may; on that day itself it is none (CMP-16)."""
    return max(0, (today - opened_on).days - policy.draft_days)


def overruns(case: Case, stays: Iterable[Mapping[str, object]]) -> list[Overrun]:
    """List the late stages of a closed case, even of one in time as a whole; a stage of several stays once (CMP-88).

    Each stay brings the late days that passed during it, so that no day is charged twice.
    """
    if case.closed_on is None:
        return []
    days: dict[Stage, int] = {}
    whose: dict[Stage, Holder] = {}
    for stay in stays:
        stage, late, holder = stay["stage"], stay["days_late"], stay["department"]
        assert isinstance(stage, Stage)
        assert isinstance(late, int)
        assert isinstance(holder, (Department, Role))
        if late:
            days[stage], whose[stage] = days.get(stage, 0) + late, holder
    told = case.id, case.number, case.customer_name, case.closed_on
    return [Overrun(*told, stage, whose[stage], late) for stage, late in days.items()]


def judge_inquiry(case: Case, stage: Stage, late: Sequence[Overrun], asked: LateNote | None) -> Refusal | None:
    """Refuse an inquiry about a case not closed, about a stage in time, or a second one (CMP-89)."""
    if case.stage is not Stage.CLOSED:
        return NotClosed(case.number, case.stage)
    if all(overrun.stage is not stage for overrun in late):
        return NoOverrun(case.number, stage)
    return AskedBefore(case.number, stage, asked.number, stage.value) if asked else None


def judge_answer(person: Person, asked: Holder) -> Refusal | None:
    """Refuse an answer by another department than the one that was asked (CMP-89)."""
    theirs = person.belongs_to(asked) if isinstance(asked, Department) else person.may_act_as(asked)
    return None if theirs or person.may_act_as(*ANYWHERE) else NotTheirs(person.name, asked)
