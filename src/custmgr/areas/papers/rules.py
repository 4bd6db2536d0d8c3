"""What may be printed, what may leave the house, and who receives a copy."""

from collections.abc import Sequence
from datetime import date

from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import Stage, Treatment
from custmgr.areas.papers.facts import Holding, Promise, Trail
from custmgr.areas.papers.policy import Policy
from custmgr.areas.papers.refusals import (
    DecisionOutgrown,
    HandedAhead,
    HandedBeforeClosing,
    NoSuchCopy,
    NotClosedYet,
    NothingDecided,
    NotItsKeeper,
)
from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.ground.refusals import Refusal

ISSUER = Department.GMO
PAID = (Treatment.CLAIM, Treatment.ALLOWANCE)


def judge_copy(case: Case, copy: int, policy: Policy) -> Refusal | None:
    """Refuse a copy of a form not yet closed, and a copy below 1 or above the last one (CMP-49)."""
    if not 1 <= copy <= len(policy.copies):
        return NoSuchCopy(case.number, copy, len(policy.copies))
    return judge_closed(case)


def judge_closed(case: Case) -> Refusal | None:
    """Refuse to speak of the copies of a form that is not closed (CMP-49)."""
    return None if case.stage is Stage.CLOSED else NotClosedYet(case.number, case.stage)


def judge_handing(case: Case, copy: int, person: Person, on: date, today: date, policy: Policy) -> Refusal | None:
    """Refuse a receipt of another department than the keeper's, before the closing or after today (CMP-49)."""
    keeper = policy.copies[copy - 1]
    if not person.belongs_to(keeper):
        return NotItsKeeper(copy, keeper, person.name)
    assert case.closed_on is not None
    if on > today:
        return HandedAhead(on, today)
    return HandedBeforeClosing(on, case.closed_on) if on < case.closed_on else None


def judge_letter(case: Present, levels: Sequence[Role]) -> Refusal | None:
    """Refuse the letter before the decision, or when the amount has outgrown the decider's level (CMP-47).

    `levels` are the deciding roles from the lowest to the highest; the level asked for, or a higher one, is valid.
    """
    decision = case.decision
    if decision is None or case.stage is Stage.VOID:
        return NothingDecided(case.number, case.stage)
    if case.stage is Stage.CLOSED or case.authority is None:
        return None
    if levels.index(decision.role) >= levels.index(case.authority):
        return None
    return DecisionOutgrown(case.number, decision.by, decision.amount_fen or 0, case.amount_fen or 0, case.authority)


def promises(case: Case) -> tuple[Promise, ...]:
    """Return what the decision gives the customer: amounts of what is paid, quantities of what is sent (CMP-48)."""
    lines = {line.kind: line for line in case.decided_losses}
    told = []
    for treatment in case.treatments:
        line = lines.get(treatment)
        paid = line.amount_fen if line and treatment in PAID else None
        told.append(Promise(treatment, line.quantity if line else None, paid))
    return tuple(told)


def holdings(case: Case, trail: Trail, policy: Policy) -> list[Holding]:
    """Return who holds each copy; until somebody signs for it, the office that issues it does (CMP-49)."""
    assert case.closed_on is not None
    found = []
    for copy, keeper in enumerate(policy.copies, start=1):
        handed = trail.handed.get(copy)
        holder, since = (handed.holder, handed.on) if handed else (ISSUER, case.closed_on)
        found.append(Holding(copy, keeper, holder, since, bool(handed), trail.printed.get(copy)))
    return found


def days_left(case: Case, today: date) -> int | None:
    """Return how many days a running case has left, the due day itself counting 0; below 0 it is overdue (CMP-61)."""
    return (case.due_on - today).days if case.running and case.due_on else None
