"""Looking at what was decided about credit: applications, releases, and where a limit comes from."""

from dataclasses import replace

from custmgr.areas.credit.actions import judging
from custmgr.areas.credit.facts.changes import ChangeState, LimitChange
from custmgr.areas.credit.facts.explained import Explained
from custmgr.areas.credit.facts.holds import Release
from custmgr.areas.credit.policy import Policy
from custmgr.areas.credit.rules import changing, explaining, releasing
from custmgr.areas.credit.views import changes, positions, pursuits
from custmgr.areas.customers import views as customers
from custmgr.areas.grading import views as grading
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory


def explain(desk: Reader, customer: str) -> Explained:
    """Gather a limit's source and inputs, its changes, the releases, and what was done to recover (CRL-09, CRL-20)."""
    found = customers.find(desk.connection, customer)
    verdict = judging.judge_order(desk, found.id, judging.NO_ORDER)
    standing = verdict.position.standing
    graded = explaining.in_force(grading.history(desk.connection, found.id), standing)
    applications = [waiting(desk, change) for change in changes.list_changes(desk.connection, found.id)]
    given = positions.list_releases(desk.connection, [found.id], desk.today)
    return Explained(
        verdict=verdict,
        grading=graded,
        steps=tuple(explaining.steps(standing, graded, applications)),
        changes=tuple(applications),
        releases=tuple(releasing.told(one, desk.today) for one in given),
        reports=tuple(pursuits.list_reports(desk.connection, found.id)),
        recoveries=tuple(pursuits.list_recoveries(desk.connection, found.id)),
    )


def list_changes(desk: Reader, customer: str | None, *, only_open: bool = False) -> list[LimitChange]:
    """List applications of one customer or of all, those that wait first, void ones told as such (CRL-12, CRL-16)."""
    whose = customers.find(desk.connection, customer).id if customer else None
    found = [waiting(desk, change) for change in changes.list_changes(desk.connection, whose, only_open=only_open)]
    return [change for change in found if not only_open or change.state is ChangeState.OPEN]


def waiting(desk: Reader, change: LimitChange) -> LimitChange:
    """Complete an open application by whose opinion is due when, or by its being void (CRL-13, CRL-16)."""
    if change.state is not ChangeState.OPEN:
        return change
    standing = grading.standing(desk.connection, [change.customer_id], desk.today)[change.customer_id]
    if changing.is_void(change, standing.limit_fen):
        return replace(change, state=ChangeState.VOID)
    policy = desk.policy(Policy, on=change.applied_on)
    due_on = changing.opinion_due_on(change.waiting_since, policy, statutory())
    return replace(change, next_role=changing.next_role(change, policy), due_on=due_on)


def list_releases(desk: Reader, customer: str | None) -> list[Release]:
    """List the register of releases, of one customer or of all, the newest first (CUS-31)."""
    whose = [customers.find(desk.connection, customer).id] if customer else None
    return [releasing.told(one, desk.today) for one in positions.list_releases(desk.connection, whose, desk.today)]
