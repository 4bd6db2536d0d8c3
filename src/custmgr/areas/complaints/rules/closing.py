"""When a case may be answered and closed, and as what."""

from datetime import date

from custmgr.areas.complaints.facts.cases import Case, Decision
from custmgr.areas.complaints.facts.words import Channel, Ending, Outcome
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.closing import (
    AnsweredAhead,
    AnsweredTooEarly,
    HigherDecisionNeeded,
    InvestigationOpen,
    NegativePromise,
    NotDecided,
    PromisedTooMuch,
    WrongChannel,
)
from custmgr.areas.complaints.rules.authority import authority_of, judge_quantity, reaches
from custmgr.areas.complaints.rules.statements import lacking
from custmgr.ground.refusals import Refusal


def judge_decided(case: Case, policy: Policy) -> Refusal | None:
    """Refuse any answer before a valid decision lies with the executing department (CMP-47, CMP.6-4)."""
    if case.decision is None or case.stage is not policy.ending(Ending.CLOSE).name:
        return NotDecided(case.number, case.stage)
    return None


def judge_answer(case: Case, channel: str, answered_on: date, today: date, policy: Policy) -> Refusal | None:
    """Refuse an answer by another way than letter or telephone, or dated before the decision (CMP-46, CMP-47)."""
    if channel not in policy.answer_channels:
        allowed = tuple(known for known in Channel if known in policy.answer_channels)
        return WrongChannel(case.number, channel, allowed)
    if answered_on > today:
        return AnsweredAhead(answered_on, today)
    decided_on = _decision(case).at.date()
    return AnsweredTooEarly(answered_on, decided_on) if answered_on < decided_on else None


def judge_promise(case: Case, promised_fen: int | None) -> Refusal | None:
    """Refuse a promise above the decided loss, be it by 0.01; an unfounded case promises nothing (CMP-47)."""
    decided = _decision(case).loss_fen or 0
    if promised_fen is not None and promised_fen < 0:
        return NegativePromise(promised_fen)
    if promised_fen is None or promised_fen <= decided:
        return None
    return PromisedTooMuch(case.number, promised_fen, decided, promised_fen - decided)


def judge_authority(case: Case, policy: Policy) -> Refusal | None:
    """Refuse to close when the present amount asks for more than the decider's level; less is fine (CMP-67)."""
    decision, required = _decision(case), authority_of(case, policy)
    if decision.role not in {level.role for level in policy.authority}:
        return None  # decided by the finding that there is no problem (HBK-10), which no amount outgrows
    if reaches(decision.role, required.role, policy):
        return None
    return HigherDecisionNeeded(
        case.number, decision.by, decision.amount_fen or 0, required.amount_fen or 0, required.role
    )


def judge_whole(case: Case, policy: Policy) -> Refusal | None:
    """Refuse to close while the investigation lacks a fact or a decided treatment its quantity (CMP.6-3)."""
    visited = {passage.stage for passage in case.passages} - {case.stage}
    for row in policy.stages:
        missing = lacking(row, case, {}, founded=bool(case.founded)) if row.name in visited else None
        if missing is not None:
            return InvestigationOpen(case.number, row.name.value, missing.values()["fields"])
    return judge_quantity(case)


def outcome_of(case: Case, *, accepted: bool) -> Outcome:
    """Return how the case ends: unfounded as decided, else by whether the customer accepts (CMP.6-3)."""
    if case.founded is False:
        return Outcome.UNFOUNDED
    return Outcome.ACCEPTED if accepted else Outcome.NOT_ACCEPTED


def _decision(case: Case) -> Decision:
    assert case.decision is not None
    return case.decision
