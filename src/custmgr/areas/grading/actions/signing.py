"""Signing a quarter's grade summary table, from the preparation to the approval that puts it in force."""

from collections.abc import Sequence
from dataclasses import replace

from custmgr.areas.grading import rules, store, views
from custmgr.areas.grading.facts import Grading, Signature, Stage, State
from custmgr.areas.grading.policy import Policy
from custmgr.areas.grading.refusals import (
    EarlierStepLacks,
    MembersReview,
    NothingProposed,
    NotTheGroupManager,
    NotTheSigner,
    PreparedItHimself,
    StepIsPast,
)
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Quarter


def sign_table(desk: Desk, quarter: Quarter, step: Stage, by: str, members: Sequence[str] = ()) -> list[Signature]:
    """Sign one of the three steps before the approval, in their order; the table keeps it (GRD-11, GRD-12)."""
    if members and step is not Stage.REVIEWED:
        raise MembersReview
    waiting = views.waiting(desk.connection, quarter)
    if not waiting:
        raise NothingProposed(str(quarter))
    signature = _signature(desk, quarter, step, by, members)
    _enter(desk, quarter, signature)
    desk.note("customer grade sign", str(quarter), step=step, by=signature.by, members=list(signature.members))
    return signed(desk, quarter)


def approve_quarter(desk: Desk, quarter: Quarter, by: str) -> list[Grading]:
    """Put a quarter's proposals in force; the group general manager signs, last of the four (GRD-11, GRD-18)."""
    signature = _signature(desk, quarter, Stage.APPROVED, by)
    proposals = views.waiting(desk.connection, quarter)
    if not proposals:
        raise NothingProposed(str(quarter))
    _enter(desk, quarter, signature)
    store.approve(desk, [grading.id for grading in proposals if grading.id is not None], signature.by)
    desk.note("customer grade approve", str(quarter), by=signature.by, approved=len(proposals))
    on, name = desk.today, signature.by
    return [replace(grading, state=State.APPROVED, approved_on=on, approved_by=name) for grading in proposals]


def signed(desk: Desk, quarter: Quarter) -> list[Signature]:
    """List the signatures under a quarter's summary table as it stands (GRD-11)."""
    return views.signatures(desk.connection, quarter)


def _signature(desk: Desk, quarter: Quarter, step: Stage, by: str, members: Sequence[str] = ()) -> Signature:
    policy = desk.policy(Policy)
    signer = staff.find(desk.connection, by)
    roles = policy.signers.roles(step)
    if not signer.may_act_as(*roles):
        refusal = NotTheGroupManager if step is Stage.APPROVED else NotTheSigner
        raise refusal(signer.name, step, roles)
    before = signed(desk, quarter)
    past = rules.later_than(step, before) if step is not Stage.APPROVED else None
    if past:
        raise StepIsPast(str(quarter), past.step, past.by, past.on)
    lacking = rules.lacking_before(step, before)
    if lacking and policy.signers.required:
        raise EarlierStepLacks(str(quarter), step, lacking, lacking.value)
    if rules.has_prepared(signer.name, before):
        raise PreparedItHimself(signer.name, str(quarter))
    group = tuple(staff.find(desk.connection, name).name for name in dict.fromkeys(members))
    return Signature(step, signer.name, desk.today, group)


def _enter(desk: Desk, quarter: Quarter, signature: Signature) -> None:
    entry = views.table_of(desk.connection, quarter)
    if entry is not None:
        store.sign(desk, quarter, entry, signature)
