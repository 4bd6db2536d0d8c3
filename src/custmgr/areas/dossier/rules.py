"""The rules of a complaint's file: facts and policy in, a verdict out."""

from collections.abc import Sequence
from datetime import date, timedelta

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import ENDED, Stage
from custmgr.areas.complaints.refusals.closing import NegativePromise, PromisedTooMuch
from custmgr.areas.complaints.refusals.form import CaseEnded, StillADraft
from custmgr.areas.dossier.policy import Policy
from custmgr.areas.dossier.refusals import (
    Ahead,
    DesignatedLate,
    NoQualityPerson,
    NotOfDepartment,
    NotTheDesignator,
    PromisedEarly,
    ToldAfter,
)
from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.ground.refusals import Refusal

ANYWHERE = (Role.GENERAL_MANAGER, Role.DEPUTY_GM)


def is_first_contact(person: Person, policy: Policy) -> bool:
    """Say whether somebody is of quality management, or of manufacturing's quality group (CMP-31)."""
    unit = person.unit or ""
    in_group = any(unit == name or unit.endswith("/" + name) for name in policy.quality_group_units)
    return in_group or any(person.belongs_to(department) for department in policy.first_contact_departments)


def judge_party(went: Sequence[Person], *, designated: bool, policy: Policy) -> Refusal | None:
    """Refuse a visit without anybody of the first contact, unless the general manager sent the party (CMP-32)."""
    if designated or any(is_first_contact(person, policy) for person in went):
        return None
    return NoQualityPerson(tuple(person.name for person in went), policy.first_contact_departments, policy.designator)


def judge_designation(by: Person, on: date, visited_on: date, policy: Policy) -> Refusal | None:
    """Refuse a designation by another than the general manager, or after the visit; its day is in time (CMP-32)."""
    if not by.may_act_as(policy.designator):
        return NotTheDesignator(by.name, policy.designator)
    return DesignatedLate(on, visited_on) if on > visited_on else None


def judge_days(told_on: date, visited_on: date, today: date) -> Refusal | None:
    """Refuse a visit of tomorrow, and one of which was told after it took place; the same day is fine (CMP-31)."""
    return judge_past(visited_on, today) or (ToldAfter(told_on, visited_on) if told_on > visited_on else None)


def judge_past(on: date, today: date) -> Refusal | None:
    """Refuse a record of what has not happened yet; today is fine (CMP-31)."""
    return Ahead(on, today) if on > today else None


def is_alone(went: Sequence[Person], policy: Policy) -> bool:
    """Say whether nobody of the manufacturing department went along (CMP-31)."""
    return not any(person.belongs_to(policy.together_with) for person in went)


def report_due(investigated_on: date, policy: Policy) -> date:
    """Return the last day of the report: three days after the investigation (CMP-34)."""
    return investigated_on + timedelta(days=policy.report_days)


def days_late(due_on: date, filed_on: date | None, today: date) -> int:
    """Count the days a report was filed, or is owed, after its due day; on the due day it is in time (CMP-34)."""
    return max(0, ((filed_on or today) - due_on).days)


def judge_running(case: Case) -> Refusal | None:
    """Refuse to negotiate about a draft, or about a case that has ended (CMP-40)."""
    return StillADraft(case.number) if case.stage is Stage.DRAFT else judge_open(case)


def judge_open(case: Case) -> Refusal | None:
    """Refuse an entry about a case that has ended; a draft may have one (CMP-31)."""
    return CaseEnded(case.number, case.stage) if case.stage in ENDED else None


def judge_promise(case: Case, promised_fen: int | None) -> Refusal | None:
    """Refuse a promise to the customer before the decision, and one above it by 0.01 (CMP-40)."""
    if promised_fen is None:
        return None
    if promised_fen < 0:
        return NegativePromise(promised_fen)
    decision = case.decision
    if decision is None:
        return PromisedEarly(case.number, case.stage)
    decided = decision.loss_fen or 0
    if promised_fen <= decided:
        return None
    return PromisedTooMuch(case.number, promised_fen, decided, promised_fen - decided)


def judge_reply(person: Person, department: Department) -> Refusal | None:
    """Refuse an answer by somebody of another department than the one that was asked (CMP-22)."""
    if person.belongs_to(department) or person.may_act_as(*ANYWHERE):
        return None
    return NotOfDepartment(person.name, department)
