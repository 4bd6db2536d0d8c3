"""When a department or the customer may disagree, who decides it, and when a new form follows an old case."""

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.shares import Dissent
from custmgr.areas.complaints.facts.words import Outcome, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.dissent import (
    BelowTheDecision,
    DissentDecided,
    DissentWaiting,
    EndedOtherwise,
    NoText,
    NothingToDispute,
    NotToRefile,
    NotUnfounded,
    ObjectionWaiting,
    RefiledAlready,
)
from custmgr.areas.complaints.refusals.losses import SupersededCase
from custmgr.areas.complaints.refusals.responsibility import NotOfDepartment
from custmgr.areas.complaints.rules.authority import level_of, reaches
from custmgr.areas.staff.facts import Department, Person
from custmgr.ground.refusals import Refusal


def judge_dissent(case: Case, department: Department, text: str, *, customer: bool) -> Refusal | None:
    """Refuse a memorandum without a decision to disagree with; a customer objects to an unfounded one (CMP-57, CMP-60).

    Neither clock nor execution stops for it.
    """
    if case.outcome is Outcome.NOT_ACCEPTED:
        return SupersededCase(case.number)
    if case.decision is None:
        return NothingToDispute(case.number, case.stage)
    if customer and case.founded is not False:
        return NotUnfounded(case.number)
    if not text.strip():
        return NoText(case.number)
    waiting = next((one for one in case.dissents if one.undecided and one.department is department), None)
    return DissentWaiting(case.number, waiting.number) if waiting else None


def judge_speaker(person: Person, department: Department) -> Refusal | None:
    """Refuse somebody who speaks for a department that is not his own (CMP-39)."""
    return None if person.belongs_to(department) else NotOfDepartment(person.name, department)


def judge_ruling(case: Case, dissent: Dissent, person: Person, policy: Policy) -> Refusal | None:
    """Refuse a second ruling, and one by the author or by somebody below who decided the case (CMP-57, CMP-60)."""
    if dissent.decided_at is not None and dissent.decided_by is not None:
        return DissentDecided(dissent.number, dissent.decided_by, dissent.decided_at.date(), case.number)
    decision = case.decision or case.decisions[-1]
    level = level_of(person, policy)
    if level is None or not reaches(level, decision.role, policy) or person.name == dissent.by:
        return BelowTheDecision(person.name, dissent.number, decision.role)
    return None


def judge_refile(case: Case) -> Refusal | None:
    """Refuse a new form but after a case the customer did not accept, or an objection that was upheld (CMP-52, CMP-60).

    The same facts get one new form, and none while an objection waits.
    """
    waiting = objection(case)
    if waiting is not None:
        return ObjectionWaiting(case.number, waiting.number)
    if case.child is not None:
        return RefiledAlready(case.number, case.child)
    won = case.outcome is Outcome.UNFOUNDED and any(one.customer and one.upheld for one in case.dissents)
    if case.outcome is Outcome.NOT_ACCEPTED or won:
        return None
    return EndedOtherwise(case.number, case.outcome) if case.outcome else NotToRefile(case.number)


def objection(case: Case) -> Dissent | None:
    """Return the customer's objection that nobody has decided yet, if any (CMP-60)."""
    return next((one for one in case.dissents if one.customer and one.undecided), None)


def sends_back(case: Case) -> bool:
    """Say whether an upheld memorandum sends the form back to be decided anew; a closed case stays closed (CMP-57)."""
    return case.stage is not Stage.CLOSED
