"""Signing before the authority decides, and deciding by the finding that there is nothing to decide."""

from dataclasses import dataclass

from custmgr.areas.complaints import store, views
from custmgr.areas.complaints.actions.case import allowance, refuse, show
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import Ruled
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.routing import NotYourTurn
from custmgr.areas.complaints.rules import authority
from custmgr.areas.staff.facts import Role
from custmgr.areas.staff.views import find as find_person
from custmgr.ground.desk import Desk


@dataclass(frozen=True)
class Signature:
    """Who signs, and whether the form is sent back instead."""

    by: str
    refused: bool = False
    opinion: str | None = None


def sign(desk: Desk, case: Case, policy: Policy, signature: Signature, turn: Role) -> Present:
    """Record the signature of the one whose turn it is; a refusal sends the form back (HBK-13)."""
    if not find_person(desk.connection, signature.by).may_act_as(turn):
        raise NotYourTurn(signature.by, case.number, turn)
    refuse(None if signature.refused else authority.judge_quantity(case))
    _record(desk, case, signature, turn, authority.ruled(case, refused=signature.refused))
    if signature.refused:
        row = policy.row(policy.refused_to)
        store.leave(desk, case.id, signature.by, signature.opinion)
        store.enter(desk, case.id, row, allowance(desk, row, case, policy))
    told = {"refused": signature.refused, "opinion": signature.opinion}
    desk.note("complaint approve", case.number, by=signature.by, role=turn.value, **told)
    return show(desk, case.number)


def decide_by_finding(desk: Desk, case: Case, policy: Policy, signature: Signature) -> None:
    """Let the finding that there is no problem stand as the decision, by whoever signed it (HBK-10)."""
    signers = policy.row(case.stage).signers
    role = signers[0] if signers else policy.authority[0].role
    store.save(desk, case.id, decision_id=_record(desk, case, signature, role, Ruled.UNFOUNDED))


def _record(desk: Desk, case: Case, signature: Signature, role: Role, outcome: Ruled) -> int:
    assert case.accepted_at is not None
    return store.decide(
        desk, case, by=signature.by, role=role.value, required=role.value, amount_fen=case.loss_fen,
        approved=int(not signature.refused), opinion=signature.opinion, outcome=outcome.value,
        edition_id=views.edition_on(desk.connection, case.accepted_at.date()),
    )  # fmt: skip
