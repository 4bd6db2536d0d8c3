"""Handing a form in, and archiving it once it was found correct."""

from typing import Any

from custmgr.areas.customers import views
from custmgr.areas.customers.actions.entering import submitter
from custmgr.areas.customers.actions.reading import titles
from custmgr.areas.customers.facts import Customer, FileState
from custmgr.areas.customers.policy import Policy
from custmgr.areas.customers.refusals import (
    ArchivedAlready,
    NotADraft,
    NotAReviewer,
    NotSubmitted,
    OwnReview,
    StillADraft,
)
from custmgr.areas.customers.rules import form, history
from custmgr.areas.customers.store import rows
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk


def submit(desk: Desk, text: str, by: str | None) -> Customer:
    """Hand a complete draft in for review (CUS-7)."""
    customer = views.find(desk.connection, text)
    if customer.file_state is not FileState.DRAFT:
        raise NotADraft(customer.code, customer.file_state)
    row = views.file_row(desk.connection, customer.id)
    if lacks := form.missing(row, history.extra_of(row), desk.policy(Policy).form):
        raise StillADraft(customer.code, titles(lacks))
    who = staff.find(desk.connection, by).name if by else submitter(desk, row)
    _move(desk, customer, FileState.SUBMITTED, submitted_by=who, submitted_on=desk.today.isoformat())
    desk.note("customer submit", customer.code, by=who)
    return views.by_id(desk.connection, customer.id)


def review(desk: Desk, text: str, by: str, *, back: bool, reason: str | None) -> Customer:
    """Archive a submitted file a department manager found correct, or send it back to a draft (CUS-8)."""
    customer = views.find(desk.connection, text)
    reviewer = staff.find(desk.connection, by)
    if not reviewer.may_act_as(Role.DEPT_MANAGER):
        raise NotAReviewer(reviewer.name, customer.code)
    if customer.file_state is FileState.ARCHIVED:
        raise ArchivedAlready(customer.code)
    if customer.file_state is not FileState.SUBMITTED:
        raise NotSubmitted(customer.code, customer.file_state)
    if reviewer.name == views.file_row(desk.connection, customer.id)["submitted_by"]:
        raise OwnReview(reviewer.name, customer.code)
    state = FileState.DRAFT if back else FileState.ARCHIVED
    _move(desk, customer, state, reviewed_by=reviewer.name, reviewed_on=desk.today.isoformat())
    desk.note("customer review", customer.code, by=reviewer.name, state=state.value, reason=reason)
    return views.by_id(desk.connection, customer.id)


def _move(desk: Desk, customer: Customer, state: FileState, **values: Any) -> None:
    rows.save(desk, customer.id, {"file_state": state.value, **values})
