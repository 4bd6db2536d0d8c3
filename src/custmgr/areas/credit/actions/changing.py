"""Changing a credit limit: one application, four opinions in order, and the last one puts it in force."""

from dataclasses import replace

from custmgr.areas.credit import store
from custmgr.areas.credit.actions import looking
from custmgr.areas.credit.facts.changes import Asked, ChangeState, LimitChange, Proposal, Say
from custmgr.areas.credit.policy import Policy
from custmgr.areas.credit.refusals.asking import EmptyText
from custmgr.areas.credit.refusals.changing import (
    ApplicationOpen,
    ApplicationRefused,
    ApplicationVoid,
    ChangeEnded,
    FormIncomplete,
    NoApplication,
    NoOpinion,
    NotALimit,
    NotYourTurn,
    PhasedOut,
    SameLimit,
)
from custmgr.areas.credit.rules import changing as rules
from custmgr.areas.credit.views import changes as views
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.grading import views as grading
from custmgr.areas.grading.facts import Standing, Treatment
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.text import folded


def apply_for_change(desk: Desk, customer: str, asked: Asked, by: str) -> LimitChange:
    """Enter an application for another limit, the original one taken from the file (CRL-12, CRL-15, CRL-16)."""
    found = customers.find(desk.connection, customer)
    applicant = staff.find(desk.connection, by)
    asked = replace(asked, reason=folded(asked.reason))
    if not asked.reason:
        raise EmptyText("--reason")
    standing = _standing(desk, found)
    _check_proposal(desk, found, standing, asked)
    _check_open(desk, found, standing)
    grade = standing.grade.value if standing.grade else None
    form = views.form_of(desk.connection, found.id, grade, asked.in_charge)
    if missing := form.missing(desk.policy(Policy).change_required):
        raise FormIncomplete(found.name, found.code, missing)
    row = store.add_change(desk, found.id, form, standing.limit_fen, asked, applicant.name)
    figures = {"from_fen": standing.limit_fen, "to_fen": asked.to_fen, "until": asked.until}
    desk.note("credit change", found.code, **figures, reason=asked.reason, by=applicant.name)
    return looking.waiting(desk, views.by_id(desk.connection, row))


def give_opinion(desk: Desk, customer: str, by: str, decision: Say, text: str | None) -> LimitChange:
    """Enter the next opinion; a refusal ends the application, the fourth opinion changes the limit (CRL-13, CRL-14)."""
    found = customers.find(desk.connection, customer)
    person = staff.find(desk.connection, by)
    change = _open(desk, found)
    policy = desk.policy(Policy, on=change.applied_on)
    role = rules.next_role(change, policy)
    assert role is not None
    if not person.may_act_as(role):
        raise NotYourTurn(len(change.opinions) + 1, len(policy.change_chain), role, person.name)
    if change.until is not None and change.until < desk.today:
        raise ChangeEnded(found.code, change.until, desk.today)
    store.add_opinion(desk, change, role, person.name, decision, text)
    _settle(desk, change, decision, last=rules.is_last(change, policy))
    desk.note("credit opinion", found.code, by=person.name, role=role.value, decision=decision.value, text=text)
    return looking.waiting(desk, views.by_id(desk.connection, change.id))


def caution(desk: Reader, change: LimitChange) -> str | None:
    """Name what the grade calls for where a higher limit is asked: to watch, or no credit at all (GRD-15, GRD-07)."""
    standing = grading.standing(desk.connection, [change.customer_id], desk.today)[change.customer_id]
    cautious = standing.treatment in {Treatment.WATCH, Treatment.NO_CREDIT}
    return standing.treatment.value if standing.treatment and cautious and change.is_increase else None


def say_of(*, agree: bool, refuse: bool) -> Say:
    """Return what an opinion says, or refuse where it says nothing or both."""
    if agree is refuse:
        raise NoOpinion
    return Say.AGREE if agree else Say.REFUSE


def _standing(desk: Desk, found: Customer) -> Standing:
    return grading.standing(desk.connection, [found.id], desk.today)[found.id]


def _check_proposal(desk: Desk, found: Customer, standing: Standing, asked: Asked) -> None:
    proposal = Proposal(standing.limit_fen, asked.to_fen, asked.until, standing.treatment, desk.today)
    if not rules.is_limit(proposal):
        raise NotALimit(asked.to_fen)
    if not rules.is_change(proposal):
        raise SameLimit(found.name, standing.limit_fen)
    if not rules.may_be_asked(proposal):
        assert standing.grade is not None
        raise PhasedOut(found.name, found.code, standing.grade, standing.limit_fen)
    if asked.until is not None and not rules.ends_in_time(proposal):
        raise ChangeEnded(found.code, asked.until, desk.today)


def _check_open(desk: Desk, found: Customer, standing: Standing) -> None:
    """Refuse a second application; one that the changed limit made void gives way and stays on record."""
    earlier = views.seek_open(desk.connection, found.id)
    if earlier is None:
        return
    if not rules.is_void(earlier, standing.limit_fen):
        raise ApplicationOpen(found.name, found.code, earlier.applied_on, earlier.to_fen)
    store.settle_change(desk, earlier.id, ChangeState.VOID)


def _open(desk: Desk, found: Customer) -> LimitChange:
    change = views.latest(desk.connection, found.id)
    if change is not None and change.state is ChangeState.REFUSED:
        last = change.opinions[-1]
        raise ApplicationRefused(found.name, found.code, last.by, last.on)
    if change is None or change.state is not ChangeState.OPEN:
        raise NoApplication(found.name, found.code)
    standing = _standing(desk, found)
    if rules.is_void(change, standing.limit_fen):
        raise ApplicationVoid(found.name, found.code, change.from_fen, standing.limit_fen)
    return change


def _settle(desk: Desk, change: LimitChange, decision: Say, *, last: bool) -> None:
    if decision is Say.REFUSE:
        store.settle_change(desk, change.id, ChangeState.REFUSED)
    elif last:
        graded = views.grading_of(desk.connection, change.customer_id, desk.today)
        store.settle_change(desk, change.id, ChangeState.APPROVED, graded)
