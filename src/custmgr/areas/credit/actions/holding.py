"""Holding supply, and releasing what is held."""

from dataclasses import replace

from custmgr.areas.credit import store
from custmgr.areas.credit.actions import judging
from custmgr.areas.credit.facts.holds import Grant, Hold, HoldMode, Release
from custmgr.areas.credit.policy import Policy
from custmgr.areas.credit.refusals.asking import EmptyText
from custmgr.areas.credit.refusals.holding import (
    EndsBefore,
    HeldAlready,
    NeedsManager,
    NoHold,
    NothingReleased,
    NothingToRelease,
    NotTheManager,
    StopOrEnd,
)
from custmgr.areas.credit.rules import releasing as rules
from custmgr.areas.credit.views import positions as views
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded


def place_hold(desk: Desk, customer: str, mode: HoldMode, reason: str, by: str | None) -> Hold:
    """Suspend supply, or stop it altogether, which a department manager decides (CUS-31)."""
    found, why = customers.find(desk.connection, customer), _reason(reason)
    decided_by = _decided_by(desk, by, needs_manager=mode is HoldMode.STOP)
    present = views.holds(desk.connection, [found.id], desk.today).get(found.id)
    if present is not None and present.mode is mode:
        raise HeldAlready(found.name, found.code, mode, present.on)
    store.add_hold(desk, found.id, mode, why, decided_by)
    desk.note("credit hold", found.code, mode=mode.value, reason=why, by=decided_by)
    return views.holds(desk.connection, [found.id], desk.today)[found.id]


def stop_supply(desk: Desk, customer: str, reason: str, by: str) -> Hold:
    """Stop supply on a decision taken in another matter; supply that is stopped already stays so (DST-15)."""
    found, why = customers.find(desk.connection, customer), _reason(reason)
    present = views.holds(desk.connection, [found.id], desk.today).get(found.id)
    if present is None or present.mode is not HoldMode.STOP:
        store.add_hold(desk, found.id, HoldMode.STOP, why, by)
        desk.note("credit hold", found.code, mode=HoldMode.STOP.value, reason=why, by=by)
    return views.holds(desk.connection, [found.id], desk.today)[found.id]


def end_hold(desk: Desk, customer: str, reason: str, by: str | None) -> Customer:
    """End a hold somebody placed, for good; a department manager decides it (CUS-31)."""
    found, why = customers.find(desk.connection, customer), _reason(reason)
    decided_by = _decided_by(desk, by, needs_manager=True)
    if found.id not in views.holds(desk.connection, [found.id], desk.today):
        raise NoHold(found.name, found.code)
    store.add_hold(desk, found.id, None, why, decided_by)
    desk.note("credit hold end", found.code, reason=why, by=decided_by)
    return found


def release(desk: Desk, customer: str, grant: Grant, by: str) -> Release:
    """Lift what is on hold up to an amount and including a last day; a department manager decides it (CUS-31)."""
    found, grant = customers.find(desk.connection, customer), replace(grant, reason=_reason(grant.reason))
    manager = _decided_by(desk, by, needs_manager=True)
    if grant.up_to_fen <= 0:
        raise NothingReleased(grant.up_to_fen)
    if grant.until < desk.today:
        raise EndsBefore(grant.until, desk.today)
    position = judging.position_of(desk, found.id)
    if not rules.can_be_lifted(position, desk.policy(Policy)):
        raise NothingToRelease(found.name, found.code)
    assert manager is not None
    lifted = position.hold.id if position.hold else None
    store.add_release(desk, found.id, grant, manager, lifted)
    desk.note("credit release", found.code, **vars(grant), by=manager)
    return views.releases(desk.connection, [found.id], desk.today)[found.id]


def mode_of(*, stop: bool, end: bool) -> HoldMode | None:
    """Return how far a hold goes, None where one is to end, or refuse both at once (CUS-31)."""
    if stop and end:
        raise StopOrEnd
    return None if end else HoldMode.STOP if stop else HoldMode.SUSPEND


def _reason(text: str) -> str:
    if not folded(text):
        raise EmptyText("--reason")
    return folded(text)


def _decided_by(desk: Desk, name: str | None, *, needs_manager: bool) -> str | None:
    if name is None:
        if needs_manager:
            raise NeedsManager
        return None
    person = staff.find(desk.connection, name)
    if needs_manager and not person.may_act_as(Role.DEPT_MANAGER):
        raise NotTheManager(person.name)
    return person.name
