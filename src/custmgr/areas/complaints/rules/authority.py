"""Who must decide a complaint, and who may."""

from custmgr.areas.complaints.facts.cases import Authority, Case, Decision, Step
from custmgr.areas.complaints.facts.words import BY_QUANTITY, Basis, Ruled
from custmgr.areas.complaints.policy import Level, Policy
from custmgr.areas.complaints.refusals.deciding import (
    OVER,
    AmountUnknown,
    BelowAuthority,
    OwnOpinion,
    QuantityUndetermined,
)
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark
from custmgr.mechanisms import bands


def amount_of(claim_fen: int | None, loss_fen: int | None, basis: Basis) -> int | None:
    """Return the complaint amount: the larger of claim and loss; none when neither is known (CMP-66)."""
    known = {Basis.MAX: (claim_fen, loss_fen), Basis.LOSS: (loss_fen,), Basis.CLAIMED: (claim_fen,)}[basis]
    return max((figure for figure in known if figure is not None), default=None)


def authority_of(case: Case, policy: Policy, loss_fen: int | None = None) -> Authority:
    """Return who decides: each up to and including his bound, the last one above (CMP-63, CMP-64, CMP-65).

    When no amount is known, the highest decides (CMP-66). Another loss than the present one may be asked about.
    """
    amount = amount_of(case.claim_fen, case.loss_fen if loss_fen is None else loss_fen, policy.amount_basis)
    if amount is None:
        highest = policy.authority[-1].role
        last = Step(mark("No amount is known: {role} decides [CMP-66]"), {"role": highest})
        return Authority(highest, None, None, (*_basis(case, policy, amount), last))
    name = bands.up_to(amount, policy.levels)
    level = next(level for level in policy.authority if level.role.value == name)
    return Authority(level.role, amount, level.up_to_fen, (*_basis(case, policy, amount), *_walk(level, policy)))


def reaches(role: Role, required: Role, policy: Policy) -> bool:
    """Say whether a decider's level is the required one or a higher one (CMP-45)."""
    roles = _roles(policy)
    return role in roles and roles.index(role) >= roles.index(required)


def suffices(case: Case, decision: Decision, policy: Policy) -> bool:
    """Say whether a decision needs no other one: it reaches the present amount, no loss line changed (CMP-67)."""
    reached = reaches(decision.role, authority_of(case, policy).role, policy)
    return reached and case.losses == case.decided_losses


def ruled(case: Case, *, refused: bool) -> Ruled:
    """Return what a decision made now says: sent back, unfounded, approved, approved with changes (CMP-45)."""
    if refused:
        return Ruled.RETURNED
    if case.founded is False:
        return Ruled.UNFOUNDED
    before = next((decision for decision in case.decisions if decision.approved), None)
    return Ruled.CHANGED if before and before.loss_fen != case.loss_fen else Ruled.APPROVED


def level_of(person: Person, policy: Policy) -> Role | None:
    """Return the highest level a person holds in the staff register, if any (CMP.6-6)."""
    return next((role for role in reversed(_roles(policy)) if person.may_act_as(role)), None)


def judge_decider(person: Person, case: Case, author: str | None, policy: Policy) -> Refusal | None:
    """Refuse a decider below the required level, and the author of the combined opinion (CMP-45, CMP.6-6)."""
    required, level = authority_of(case, policy), level_of(person, policy)
    if level is None or not reaches(level, required.role, policy):
        return _below(person, case, required)
    return OwnOpinion(person.name, case.number) if author == person.name else None


def judge_quantity(case: Case) -> Refusal | None:
    """Refuse to decide a return or a replacement while its quantity is undetermined (CMP-30)."""
    by_quantity = tuple(treatment for treatment in case.treatments if treatment in BY_QUANTITY)
    return QuantityUndetermined(case.number, by_quantity) if case.undetermined and by_quantity else None


def _below(person: Person, case: Case, required: Authority) -> Refusal:
    if required.amount_fen is None:
        return AmountUnknown(person.name, case.number, required.role)
    kind = OVER.get(required.role, BelowAuthority)
    return kind(person.name, case.number, required.amount_fen, required.role)


def _roles(policy: Policy) -> list[Role]:
    return [level.role for level in policy.authority]


def _basis(case: Case, policy: Policy, amount: int | None) -> tuple[Step, ...]:
    claim, loss = case.claim_fen, case.loss_fen
    claimed = Step(mark("Claimed by the customer: {claim_fen}"), {"claim_fen": claim})
    lost = Step(mark("Loss: {loss_fen}"), {"loss_fen": loss})
    counted = Step(
        mark("Complaint amount is {basis}: {amount_fen} [CMP-66]"), {"basis": policy.amount_basis, "amount_fen": amount}
    )
    return (
        claimed if claim is not None else Step(mark("Claimed by the customer: nothing known")),
        lost if loss is not None else Step(mark("Loss: none stated")),
        *((counted,) if amount is not None else ()),
    )


def _walk(level: Level, policy: Policy) -> tuple[Step, ...]:
    steps = []
    for band in policy.authority:
        if band is level:
            break
        steps.append(Step(mark("Above {up_to_fen}, so more than {role} may decide"), _band(band)))
    bounded = level.up_to_fen is not None
    says = mark("Up to {up_to_fen}: {role} decides") if bounded else mark("Above that: {role} decides")
    return (*steps, Step(says, _band(level)))


def _band(level: Level) -> dict[str, object]:
    return {"up_to_fen": level.up_to_fen, "role": level.role}
