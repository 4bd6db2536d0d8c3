"""Deciding a case, amending its amounts, making it void."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from custmgr.areas.complaints import store, views
from custmgr.areas.complaints.actions import signing
from custmgr.areas.complaints.actions.case import allowance, policy_of, refuse, running, show, value
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import Ending, Field, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.deciding import AlreadyDecided, NothingToDecide
from custmgr.areas.complaints.refusals.form import (
    AmendedUnexplained,
    DecidedCase,
    LossNotStated,
    NothingToAmend,
    VoidUnexplained,
)
from custmgr.areas.complaints.rules import authority, losses, statements, variants, way
from custmgr.areas.staff.views import find as find_person
from custmgr.ground.desk import Desk


@dataclass(frozen=True)
class Ruling:
    """What an authority rules on a form: approved as it is, or refused and sent back."""

    by: str
    refused: bool = False
    opinion: str | None = None


def approve(desk: Desk, number: str, ruling: Ruling) -> Present:
    """Record the decision of somebody with the authority; a refusal sends the form back (CMP-45).

    A decided case is decided again only when its amount has outgrown the decider (CMP-67), or when its loss lines
    changed since; so may a closed one, whose return came out larger (CMP-80).
    """
    case, policy = _open_for_decision(desk, number)
    _judge_turn(case, policy)
    person = find_person(desk.connection, ruling.by)
    if turn := variants.next_signer(case, policy):
        return signing.sign(desk, case, policy, signing.Signature(person.name, ruling.refused, ruling.opinion), turn)
    refuse(authority.judge_decider(person, case, case.author_of(_finding(policy)), policy))
    if not ruling.refused:
        refuse(authority.judge_quantity(case))
    level, required = authority.level_of(person, policy), authority.authority_of(case, policy)
    assert level is not None
    decision = store.decide(
        desk, case, by=person.name, role=level.value, required=required.role.value, amount_fen=required.amount_fen,
        approved=int(not ruling.refused), opinion=ruling.opinion, edition_id=edition(desk, case),
        outcome=authority.ruled(case, refused=ruling.refused).value,
    )  # fmt: skip
    _move(desk, case, policy, replace(ruling, by=person.name), decision)
    desk.note(
        "complaint approve", case.number, by=person.name, role=level.value, refused=ruling.refused,
        opinion=ruling.opinion, amount_fen=required.amount_fen, required=required.role.value,
    )  # fmt: skip
    return show(desk, case.number)


def amend(desk: Desk, number: str, new: Mapping[Field, str | None], reason: str) -> Present:
    """Append a changed claim, loss or defective quantity with its reason; the old entry stays (CMP.6-16, CMP-67)."""
    case, _policy = running(desk, number)
    if not reason.strip():
        raise AmendedUnexplained(case.number)
    stated = {field: value(field, text, option=True) for field, text in new.items() if text is not None}
    if not stated:
        raise NothingToAmend(case.number)
    refuse(statements.judge_defective(case, stated))
    refuse(losses.judge_sum(case, stated.get(Field.LOSS)))
    if Field.LOSS in stated and (case.loss_fen is None or not case.founded):
        raise LossNotStated(case.number, case.stage)
    store.state(desk, case.id, case.stage, stated, views.clerk(desk.connection), reason)
    columns = store.form_columns(stated)
    if Field.LOSS in stated:
        columns |= store.finding_columns(stated, founded=True)
    store.save(desk, case.id, **columns)
    desk.note("complaint amend", case.number, reason=reason, set={field.value: text for field, text in stated.items()})
    return show(desk, case.number)


def make_void(desk: Desk, number: str, reason: str) -> Present:
    """Make a case or a draft void for a reason; its number is never given again (CMP-26)."""
    case = views.find(desk.connection, number)
    if not reason.strip():
        raise VoidUnexplained(case.number)
    clerk = views.clerk(desk.connection)
    if case.stage is not Stage.DRAFT:
        case, _policy = running(desk, number)
        if case.decision_id:
            raise DecidedCase(case.number)
        store.leave(desk, case.id, clerk, reason, by_clerk=True)
    store.state(desk, case.id, Stage.VOID, {Field.REASON: reason}, clerk)
    store.save(desk, case.id, stage=Stage.VOID.value)
    desk.note("complaint void", case.number, reason=reason)
    return show(desk, case.number)


def send_back(desk: Desk, case: Case, policy: Policy, by: str, opinion: str | None) -> None:
    """Withdraw the decision in force and send the form back to the combined opinion (CMP-45, CMP-57)."""
    store.save(desk, case.id, decision_id=None)
    _go(desk, case, policy, policy.refused_to, by, opinion)


def edition(desk: Desk, case: Case) -> int:
    """Return the policy edition a case is decided by: that of the day of its acceptance (CMP-90)."""
    assert case.accepted_at is not None
    return views.edition_on(desk.connection, case.accepted_at.date())


def _judge_turn(case: Case, policy: Policy) -> None:
    if case.stage is policy.ending(Ending.APPROVE).name:
        return
    decision = case.decision
    if decision is None:
        raise NothingToDecide(case.number, case.stage)
    if authority.suffices(case, decision, policy):
        raise AlreadyDecided(case.number, decision.by)


def _move(desk: Desk, case: Case, policy: Policy, ruling: Ruling, decision: int) -> None:
    """Move the form on to execution, or back to the combined opinion; decided again at execution, it stays there."""
    if case.stage is Stage.CLOSED:
        return
    if ruling.refused:
        send_back(desk, case, policy, ruling.by, ruling.opinion)
        return
    store.save(desk, case.id, decision_id=decision)
    at_decision = case.stage is policy.ending(Ending.APPROVE).name
    _go(desk, case, policy, way.after_decision(case, policy) if at_decision else case.stage, ruling.by, ruling.opinion)


def _go(desk: Desk, case: Case, policy: Policy, target: Stage, by: str, opinion: str | None) -> None:
    if target is case.stage:
        return
    store.leave(desk, case.id, by, opinion)
    row = policy.row(target)
    store.enter(desk, case.id, row, allowance(desk, row, case, policy))


def _finding(policy: Policy) -> Stage:
    """Return the stage whose combined opinion states whether the complaint is founded (CMP-44)."""
    return next(row.name for row in policy.stages if Field.FOUNDED in row.fields)


def _open_for_decision(desk: Desk, number: str) -> tuple[Case, Policy]:
    case = views.find(desk.connection, number)
    if case.stage is Stage.CLOSED and case.losses != case.decided_losses:
        return case, policy_of(desk, case)
    return running(desk, number)
