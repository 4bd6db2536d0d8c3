"""Approving files at regular intervals, and publishing the access to them."""

from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer, FileState
from custmgr.areas.staff import views as staff
from custmgr.areas.upkeep import store, views
from custmgr.areas.upkeep.actions.looking import waiting
from custmgr.areas.upkeep.facts import Decided, Published
from custmgr.areas.upkeep.policy import Policy
from custmgr.areas.upkeep.refusals import (
    NotApproved,
    NotArchived,
    NothingToApprove,
    NothingToPublish,
    NotTheApprover,
    WhyBack,
)
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Quarter


def approve(
    desk: Desk, customer: str | None, quarter: Quarter | None, by: str, *, back: bool, opinion: str | None
) -> list[Decided]:
    """Enter that the files of a quarter, or one file, were approved or sent back to be corrected (FIL-06, FIL-07)."""
    person, policy = staff.find(desk.connection, by), desk.policy(Policy)
    if not person.may_act_as(policy.approval.role):
        raise NotTheApprover(person.name, policy.approval.role)
    if back and not (opinion or "").strip():
        raise WhyBack
    found = _archived(desk, customer) if customer else None
    files = list(waiting(desk, quarter, found.id if found else None))
    if not files:
        raise NothingToApprove(found.code if found else str(quarter))
    made = [(one, Decided(one.customer, one.name, not back, person.name, desk.today, opinion)) for one in files]
    for one, decided in made:
        store.add_approval(desk, one.id, decided, one.last_change)
    codes = [one.customer for one in files]
    desk.note("customer approve", customer or str(quarter), by=person.name, approved=not back, files=codes)
    return [decided for _one, decided in made]


def publish(desk: Desk, customer: str | None) -> list[Published]:
    """Publish the access to one file, or to every approved one that waits for it (FIL-07, FIL-08)."""
    found = register.find(desk.connection, customer) if customer else None
    ready = views.unpublished(desk.connection, found.id if found else None)
    if not ready:
        raise _why_not(desk, found)
    edition = views.edition(desk.connection, desk.today)
    made = [_publish(desk, number, approval, edition) for number, approval in ready]
    desk.note("customer publish", customer or "all", edition=edition, files=[one.customer for one in made])
    return made


def _publish(desk: Desk, customer_id: int, approval_id: int, edition: int) -> Published:
    store.add_publication(desk, customer_id, approval_id, edition)
    customer = register.by_id(desk.connection, customer_id)
    approved_on, _published = views.last_decided(desk.connection, customer_id)
    return Published(customer.code, customer.name, desk.today, approved_on, edition)


def _why_not(desk: Desk, found: Customer | None) -> NotApproved | NothingToPublish:
    if found is not None and views.last_decided(desk.connection, found.id)[0] is None:
        return NotApproved(found.code)
    return NothingToPublish()


def _archived(desk: Desk, text: str) -> Customer:
    found = register.find(desk.connection, text)
    if found.file_state is not FileState.ARCHIVED:
        raise NotArchived(found.code, found.file_state)
    return found
