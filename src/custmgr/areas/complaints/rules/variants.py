"""What the other papers ask of a form besides its fields: days in order, signers in order, an answer given earlier."""

from datetime import date

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.way import last_stated
from custmgr.areas.complaints.facts.words import Ending, Field
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.variants import DeadlinePassed, DeadlineStands, InTheFuture, OpinionBeforeContact
from custmgr.areas.complaints.rules.reading import Statements
from custmgr.areas.complaints.rules.statements import lacking
from custmgr.areas.staff.facts import Role
from custmgr.ground.refusals import Refusal

PAST = (Field.CONTACTED_ON, Field.OPINION_ON, Field.EXECUTED_ON, Field.FILED_ON, Field.TOLD_ON, Field.EFFECT_ON)


def judge_days(case: Case, new: Statements, today: date) -> Refusal | None:
    """Refuse what is dated after today, and an opinion dated before the contact; the same day is fine (HBK-12)."""
    for field in PAST:
        if field in new and date.fromisoformat(new[field]) > today:
            return InTheFuture(field, date.fromisoformat(new[field]), today)
    contacted, signed = (last_stated(case, field, new) for field in (Field.CONTACTED_ON, Field.OPINION_ON))
    if Field.OPINION_ON in new and contacted and signed < contacted:
        return OpinionBeforeContact(case.number, date.fromisoformat(signed), date.fromisoformat(contacted))
    return None


def judge_deadline(case: Case, new: Statements, today: date) -> Refusal | None:
    """Refuse a handling deadline before today, and a second one; it is set once, with the first reply (CPL-25)."""
    if Field.HANDLING_DUE not in new:
        return None
    due_on = date.fromisoformat(new[Field.HANDLING_DUE])
    if case.due_on is not None and case.due_on != due_on:
        return DeadlineStands(case.number, case.due_on)
    return DeadlinePassed(case.number, due_on, today) if due_on < today else None


def next_signer(case: Case, policy: Policy) -> Role | None:
    """Return who signs next before the authority decides; nobody once all have, or where nobody must (HBK-13)."""
    row = policy.ending(Ending.APPROVE)
    if case.stage is not row.name:
        return None
    since = case.passages[-1].entered_at
    signed = sum(decision.approved and decision.at >= since for decision in case.decisions)
    return row.signers[signed] if signed < len(row.signers) else None


def judge_reached(case: Case, policy: Policy) -> Refusal | None:
    """Refuse to close a decided case before the stages between decision and closing are done (CPL-05, HBK-14)."""
    if case.decision is None or case.stage is policy.ending(Ending.CLOSE).name:
        return None
    return lacking(policy.row(case.stage), case, {}, founded=bool(case.founded))


def told_on(case: Case, new: Statements) -> date | None:
    """Return the day the decision was told to the customer, where a stage states it (CPL-05)."""
    day = last_stated(case, Field.TOLD_ON, new)
    return date.fromisoformat(day) if day else None
