"""Applying for a payment term, and approving it."""

from collections.abc import Mapping
from datetime import date

from custmgr.areas.customers import views as customers
from custmgr.areas.staff import views as staff
from custmgr.areas.terms import rules, store, views
from custmgr.areas.terms.facts import Application, Part, Term, read_length
from custmgr.areas.terms.policy import Policy
from custmgr.areas.terms.refusals import (
    AppliedAhead,
    NothingToApprove,
    NotTheManager,
    OwnApplication,
    PartsMissing,
    TermTooLong,
    UnreadableTerm,
)
from custmgr.ground.desk import Desk


def apply_for_term(
    desk: Desk, customer: str, parts: Mapping[Part, str], term: str, by: str, on: date | None
) -> Application:
    """Enter an application: all three parts investigated, and at most one month or 30 days (CUS-26, CUS-28)."""
    found = customers.find(desk.connection, customer)
    applicant = staff.find(desk.connection, by)
    applied_on = on or desk.today
    if applied_on > desk.today:
        raise AppliedAhead(applied_on, desk.today)
    length = _length(term, desk.policy(Policy, on=applied_on))
    known = {Part.BASIC: views.basic_of(desk.connection, found.id), **parts}
    if missing := rules.parts_missing(known):
        raise PartsMissing(found.name, missing)
    store.add(desk, found.id, known, length, applied_on, applicant.name)
    desk.note("credit apply", found.code, term=str(length), on=applied_on, by=applicant.name)
    return _latest(desk, found.id)


def approve_term(desk: Desk, customer: str, by: str) -> Application:
    """Approve a customer's waiting application; a department manager who did not write it signs (CUS-27)."""
    found = customers.find(desk.connection, customer)
    manager = staff.find(desk.connection, by)
    if not rules.may_approve(manager):
        raise NotTheManager(manager.name)
    waiting = views.latest_application(desk.connection, found.id)
    if waiting is None or waiting.approved_on is not None:
        raise NothingToApprove(found.code, found.name)
    if waiting.applied_by == manager.name:
        raise OwnApplication(manager.name)
    store.approve(desk, waiting.id, manager.name)
    desk.note("credit approve", found.code, term=waiting.term, by=manager.name)
    return _latest(desk, found.id)


def _length(text: str, policy: Policy) -> Term:
    term = read_length(text)
    if term is None:
        raise UnreadableTerm(text)
    if rules.is_too_long(term, policy):
        raise TermTooLong(term, policy.term_max_months, policy.term_max_days)
    return term


def _latest(desk: Desk, customer_id: int) -> Application:
    latest = views.latest_application(desk.connection, customer_id)
    assert latest is not None
    return latest
