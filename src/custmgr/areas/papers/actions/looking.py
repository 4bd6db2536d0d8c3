"""Looking up who holds which copy of a closed form."""

from custmgr.areas.complaints.actions.case import show
from custmgr.areas.complaints.facts.cases import Present
from custmgr.areas.papers import rules, views
from custmgr.areas.papers.facts import Holding
from custmgr.areas.papers.policy import Policy
from custmgr.ground.desk import Reader


def list_copies(desk: Reader, number: str) -> list[Holding]:
    """List who holds each copy of a closed form and since when (CMP-49)."""
    case = show(desk, number)
    if refusal := rules.judge_closed(case):
        raise refusal
    return rules.holdings(case, views.trail(desk.connection, case.id), policy_on(desk, case))


def policy_on(desk: Reader, case: Present) -> Policy:
    """Return the numbers in force on the day the case was accepted, or today for a draft."""
    return desk.policy(Policy, on=case.accepted_at.date() if case.accepted_at else None)
