"""Where the form may go next, and who may sign it there."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime
from types import MappingProxyType

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.way import round_of
from custmgr.areas.complaints.facts.words import ENDED, Ending, Field, Outcome, Stage
from custmgr.areas.complaints.policy import Policy, StageRow
from custmgr.areas.complaints.refusals.form import CaseEnded, EndedUnaccepted, StillADraft
from custmgr.areas.complaints.refusals.routing import (
    AnswerNext,
    ClockBehind,
    DecideFirst,
    NotSkippable,
    NotTheSigner,
    OutOfOrder,
    SkipUnstated,
    TooEarlyToTurn,
    WrongDepartment,
)
from custmgr.areas.complaints.rules.authority import authority_of
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.refusals import Refusal

Statements = Mapping[Field, str]
NOTHING: Statements = MappingProxyType({})
ANYWHERE = (Role.GENERAL_MANAGER, Role.DEPUTY_GM)


def judge_running(case: Case, now: datetime) -> Refusal | None:
    """Refuse to touch a draft, which has no number yet, or a case that has ended (CMP.6-2, CMP.6-17).

    A clock that stands before the form's last move is refused, too: it would turn the history round.
    """
    if case.stage is Stage.DRAFT:
        return StillADraft(case.number)
    if case.stage in ENDED:
        unfollowed = case.outcome is Outcome.NOT_ACCEPTED and not case.child
        return (EndedUnaccepted if unfollowed else CaseEnded)(case.number, case.stage)
    entered_at = case.passages[-1].entered_at
    return ClockBehind(case.number, case.stage, entered_at, now) if now < entered_at else None


def goes_back(case: Case, to: Stage | None, policy: Policy) -> bool:
    """Say whether the stage asked for lies behind the form: insufficient content is sent back (CMP-38)."""
    return to is not None and to.value in policy.flow.before(case.stage.value)


def next_stage(
    case: Case, to: Stage | None, skips: AbstractSet[Stage], policy: Policy, new: Statements = NOTHING
) -> Stage | Refusal:
    """Return the stage after the present one; only the optional one may be skipped, and said so (CMP-35, CMP-37).

    A branch of the stage leads elsewhere (HBK-14), and a stage is left out where the form says so (HBK-10, CPL-23).
    """
    row = policy.row(case.stage)
    if row.ends_with is Ending.APPROVE:
        return DecideFirst(case.number, authority_of(case, policy).role)
    if row.ends_with is Ending.CLOSE:
        return AnswerNext(case.number)
    turned = _turned(case, row, to, new)
    if turned is not None:
        return turned
    unneeded = left_out(case, policy, new)
    following = _after(policy, row.name, unneeded)
    for skipped in skips:
        if skipped is not following or not policy.row(skipped).optional:
            return NotSkippable(case.number, case.stage, skipped, following)
    forward = _after(policy, row.name, unneeded | skips)
    return forward if to in (None, forward) else _refused(case, to, following, policy)


def left_out(case: Case, policy: Policy, new: Statements = NOTHING) -> frozenset[Stage]:
    """Return the stages the form passes by: side stages, and those the form itself makes needless (HBK-10, CPL-23)."""
    return frozenset(
        row.name
        for row in policy.stages
        if row.side or (row.left_out_when is not None and row.left_out_when.holds(case, new))
    )


def after_decision(case: Case, policy: Policy) -> Stage:
    """Return the stage a decided form goes on to: execution, or what lies before it (CMP-45, HBK-14, CPL-05)."""
    return _after(policy, policy.ending(Ending.APPROVE).name, left_out(case, policy))


def lies_behind(case: Case, target: Stage, policy: Policy) -> bool:
    """Say whether a stage lies before the present one, so that a decision made since no longer holds (CMP-38)."""
    return target.value in policy.flow.before(case.stage.value)


def decided_by_finding(case: Case, target: Stage, policy: Policy) -> bool:
    """Say whether the form passes the decision by, because there is nothing to decide (HBK-10)."""
    names = [row.name for row in policy.stages]
    decision = names.index(policy.ending(Ending.APPROVE).name)
    return names.index(case.stage) < decision < names.index(target)


def judge_signer(person: Person, row: StageRow, policy: Policy) -> Refusal | None:
    """Refuse a signature from another department; the two general managers sign anywhere (CMP-39).

    A stage that names its signers is signed by one of them only (HBK-12).
    """
    deciders = tuple(level.role for level in policy.authority) if row.ends_with is Ending.APPROVE else ()
    if person.may_act_as(*ANYWHERE, *deciders, *row.signers):
        return None
    if row.signers:
        return NotTheSigner(person.name, row.name, row.signers)
    if person.belongs_to(row.department):
        return None
    return WrongDepartment(person.name, row.department, row.name)


def _turned(case: Case, row: StageRow, to: Stage | None, new: Statements) -> Stage | Refusal | None:
    """Return where a branch leads: the one asked for with --to, or the first that holds without being asked."""
    asked = next((branch for branch in row.branches if branch.asked and branch.to is to), None)
    if asked is not None:
        if asked.holds(case, new) and round_of(case, row.name) >= asked.from_round:
            return asked.to
        return TooEarlyToTurn(case.number, asked.to, asked.from_round, round_of(case, row.name))
    return next((branch.to for branch in row.branches if not branch.asked and branch.holds(case, new)), None)


def _after(policy: Policy, stage: Stage, skips: AbstractSet[Stage] = frozenset()) -> Stage:
    names = [row.name for row in policy.stages]
    return next(name for name in names[names.index(stage) + 1 :] if name not in skips)


def _refused(case: Case, to: Stage | None, following: Stage, policy: Policy) -> Refusal:
    assert to is not None
    if policy.row(following).optional and _after(policy, following) is to:
        return SkipUnstated(case.number, case.stage, following, following.value)
    return OutOfOrder(case.number, case.stage, to, following)
