"""What an application for a change of the credit limit must satisfy, and whose opinion comes next."""

from datetime import date

from custmgr.areas.credit.facts.changes import LimitChange, Proposal, Say
from custmgr.areas.credit.policy import Policy
from custmgr.areas.grading.facts import Treatment
from custmgr.areas.staff.facts import Role
from custmgr.ground.holidays import Holidays
from custmgr.mechanisms.calendar import add_workdays


def is_change(proposal: Proposal) -> bool:
    """Say whether the intended limit differs from the original one, even by 0.01 (CRL-15)."""
    return proposal.to_fen != proposal.from_fen


def is_limit(proposal: Proposal) -> bool:
    """Say whether the intended limit is one: 0.00 is, anything below is not (CRL-15)."""
    return proposal.to_fen >= 0


def ends_in_time(proposal: Proposal) -> bool:
    """Say whether the change lasts at least to the day itself (CRL-17)."""
    return proposal.until is None or proposal.until >= proposal.today


def may_be_asked(proposal: Proposal) -> bool:
    """Say whether the grade allows it: a limit of grade E may be lowered, never raised (GRD-16)."""
    return proposal.treatment is not Treatment.PHASE_OUT or proposal.to_fen < proposal.from_fen


def next_role(change: LimitChange, policy: Policy) -> Role | None:
    """Name the office whose opinion comes next, none after the last or after a refusal (CRL-13, CRL-14)."""
    given = len(change.opinions)
    if any(opinion.decision is Say.REFUSE for opinion in change.opinions) or given >= len(policy.change_chain):
        return None
    return policy.change_chain[given]


def is_last(change: LimitChange, policy: Policy) -> bool:
    """Say whether the opinion that comes next is the fourth and last (CRL-13)."""
    return len(change.opinions) + 1 == len(policy.change_chain)


def is_void(change: LimitChange, limit_fen: int) -> bool:
    """Say whether the limit in force is no longer the one the application started from (CRL-16)."""
    return limit_fen != change.from_fen


def opinion_due_on(since: date, policy: Policy, holidays: Holidays) -> date:
    """Return the last day for the next opinion: the 3rd working day after the one before it (CRL-13)."""
    return add_workdays(since, policy.opinion_workdays, holidays)
