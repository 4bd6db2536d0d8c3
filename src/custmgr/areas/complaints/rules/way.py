"""Where the form may go next, and who may sign it there."""

from collections.abc import Set as AbstractSet
from datetime import datetime

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import ENDED, Ending, Stage
from custmgr.areas.complaints.policy import Policy, StageRow
from custmgr.areas.complaints.refusals.form import CaseEnded, StillADraft
from custmgr.areas.complaints.refusals.routing import (
    AnswerNext,
    ClockBehind,
    DecideFirst,
    NotSkippable,
    OutOfOrder,
    SkipUnstated,
    WrongDepartment,
)
from custmgr.areas.complaints.rules.authority import authority_of
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.refusals import Refusal

ANYWHERE = (Role.GENERAL_MANAGER, Role.DEPUTY_GM)


def judge_running(case: Case, now: datetime) -> Refusal | None:
    """Refuse to touch a draft, which has no number yet, or a case that has ended (CMP.6-2, CMP.6-17).

    A clock that stands before the form's last move is refused, too: it would turn the history round.
    """
    if case.stage is Stage.DRAFT:
        return StillADraft(case.number)
    if case.stage in ENDED:
        return CaseEnded(case.number, case.stage)
    entered_at = case.passages[-1].entered_at
    return ClockBehind(case.number, case.stage, entered_at, now) if now < entered_at else None


def goes_back(case: Case, to: Stage | None, policy: Policy) -> bool:
    """Say whether the stage asked for lies behind the form: insufficient content is sent back (CMP-38)."""
    return to is not None and to.value in policy.flow.before(case.stage.value)


def next_stage(case: Case, to: Stage | None, skips: AbstractSet[Stage], policy: Policy) -> Stage | Refusal:
    """Return the stage after the present one; only the optional one may be skipped, and said so (CMP-35, CMP-37)."""
    row = policy.row(case.stage)
    if row.ends_with is Ending.APPROVE:
        return DecideFirst(case.number, authority_of(case, policy).role)
    if row.ends_with is Ending.CLOSE:
        return AnswerNext(case.number)
    following = _after(policy, row.name)
    for skipped in skips:
        if skipped is not following or not policy.row(skipped).optional:
            return NotSkippable(case.number, case.stage, skipped, following)
    forward = _after(policy, row.name, skips)
    return forward if to in (None, forward) else _refused(case, to, following, policy)


def judge_signer(person: Person, row: StageRow, policy: Policy) -> Refusal | None:
    """Refuse a signature from another department; the two general managers sign anywhere (CMP-39)."""
    deciders = tuple(level.role for level in policy.authority) if row.ends_with is Ending.APPROVE else ()
    if person.belongs_to(row.department) or person.may_act_as(*ANYWHERE, *deciders):
        return None
    return WrongDepartment(person.name, row.department, row.name)


def _after(policy: Policy, stage: Stage, skips: AbstractSet[Stage] = frozenset()) -> Stage:
    following = policy.flow.next_after(stage.value, frozenset(skipped.value for skipped in skips))
    assert following is not None
    return Stage(following)


def _refused(case: Case, to: Stage | None, following: Stage, policy: Policy) -> Refusal:
    assert to is not None
    if policy.flow.may_move(case.stage.value, to.value).kind == "forward":
        return SkipUnstated(case.number, case.stage, following, following.value)
    return OutOfOrder(case.number, case.stage, to, following)
