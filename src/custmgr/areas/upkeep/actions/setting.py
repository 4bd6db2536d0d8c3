"""A status set by hand over the one that follows from the days."""

from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Status
from custmgr.areas.staff import views as staff
from custmgr.areas.upkeep import store, views
from custmgr.areas.upkeep.facts import SetStatus
from custmgr.areas.upkeep.refusals import NoStatusSet, WhyStatus
from custmgr.ground.desk import Desk


def set_status(desk: Desk, text: str, status: Status | None, reason: str | None, by: str | None) -> SetStatus:
    """Set a customer's status by hand, or let the days count again; either says why and who decided (FIL-16)."""
    found = register.find(desk.connection, text)
    if not (reason or "").strip() or not by:
        raise WhyStatus
    if status is None and views.set_by_hand(desk.connection, found.id) is None:
        raise NoStatusSet(found.code)
    person = staff.find(desk.connection, by).name
    made = SetStatus(found.code, found.name, status, str(reason).strip(), person, desk.today)
    store.set_status(desk, found.id, made)
    desk.note("customer status", found.code, status=status and status.value, reason=made.reason, by=person)
    return made
