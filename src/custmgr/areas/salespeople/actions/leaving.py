"""Leaving the company: the hand-over begun, customers told and transferred, and only then the last day."""

from datetime import date

from custmgr.areas.customers import actions as customers
from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.areas.salespeople import rules, store, views
from custmgr.areas.salespeople.actions.looking import leaver
from custmgr.areas.salespeople.facts import Channel, Leaver, Transfer
from custmgr.areas.salespeople.policy import Policy
from custmgr.areas.salespeople.refusals import (
    InFuture,
    LeavingAlready,
    NobodysCustomer,
    NoSalesperson,
    NothingToHandOver,
    NotLeaving,
    SameSalesperson,
)
from custmgr.areas.staff import actions as register_of_staff
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.desk import Desk, Reader


def begin(desk: Desk, name: str) -> Leaver:
    """Enter that somebody is leaving and what is to be handed over; no more customers for him (CUS-16, CUS-18)."""
    person = staff.find(desk.connection, name)
    if person.leaving_since is not None:
        raise LeavingAlready(person.name, person.leaving_since)
    register_of_staff.set_leaving(desk, person, desk.today)
    theirs = [one.id for one in views.handed(desk.connection, person.id, desk.today)]
    store.list_for_handover(desk, person.id, theirs)
    desk.note("staff leaving", person.name, customers=len(theirs))
    return leaver(desk, person.name)


def stay(desk: Desk, name: str) -> Person:
    """Enter that somebody does not leave after all."""
    person = staff.find(desk.connection, name)
    if person.leaving_since is None:
        raise NotLeaving(person.name)
    register_of_staff.set_leaving(desk, person, None)
    desk.note("staff staying", person.name)
    return staff.find(desk.connection, person.name)


def leave(desk: Desk, name: str, on: date | None) -> Person:
    """Enter that somebody left, once every customer was told and has somebody else (CUS-17, CUS-18)."""
    person = staff.find(desk.connection, name)
    if verdict := rules.judge_leaving(leaver(desk, person.name), desk.policy(Policy)):
        raise verdict
    return register_of_staff.let_go(desk, person.name, on)


def transfer(
    desk: Desk, customer: str | None, former: str | None, to: str, reason: str | None, channel: Channel | None
) -> list[Transfer]:
    """Give one customer, or all of somebody's, to another salesperson; with a channel they were told, too (CUS-18)."""
    successor = staff.successor(desk.connection, to)
    if not successor.may_act_as(Role.SALESPERSON):
        raise NoSalesperson(successor.name)
    moved = [_move(desk, one, successor, reason, channel) for one in _meant(desk, customer, former, untransferred=True)]
    desk.note(
        "customer transfer", former or moved[0].code, to=successor.name, reason=reason,
        customers=[one.code for one in moved], channel=channel and channel.value,
    )  # fmt: skip
    return moved


def inform(desk: Desk, customer: str | None, former: str | None, on: date | None, channel: Channel) -> list[Customer]:
    """Enter that one customer, or all of a leaver's who do not know yet, were told (CUS-17)."""
    day = on or desk.today
    if day > desk.today:
        raise InFuture(day, desk.today)
    told = _meant(desk, customer, former, untransferred=False)
    for one in told:
        for number in _leavers(desk, one, former):
            store.list_for_handover(desk, number, [one.id])
            store.add_notice(desk, number, one.id, day, channel)
    desk.note(
        "customer inform", former or told[0].code, on=day, channel=channel.value, customers=[c.code for c in told]
    )
    return told


def _meant(desk: Reader, customer: str | None, former: str | None, *, untransferred: bool) -> list[Customer]:
    """Return the one customer named, or the customers of the leaver for whom it is still to be done."""
    if customer is not None:
        return [register.find(desk.connection, customer)]
    assert former is not None
    person = staff.find(desk.connection, former)
    theirs = views.handed(desk.connection, person.id, desk.today)
    waiting = [one for one in theirs if (not one.transferred if untransferred else one.told_on is None)]
    if not waiting:
        raise NothingToHandOver(person.name)
    return [register.by_id(desk.connection, one.id) for one in waiting]


def _move(desk: Desk, customer: Customer, to: Person, reason: str | None, channel: Channel | None) -> Transfer:
    former = views.salesperson_id(desk.connection, customer.id)
    if former == to.id:
        raise SameSalesperson(customer.code, customer.name, to.name)
    if former is not None:
        store.list_for_handover(desk, former, [customer.id] if _is_leaving(desk, customer.salesperson) else [])
        if channel is not None:
            store.add_notice(desk, former, customer.id, desk.today, channel)
    customers.give_to(desk, customer, to.id, reason)
    return Transfer(customer.code, customer.name, customer.salesperson, to.name, desk.today if channel else None)


def _leavers(desk: Desk, customer: Customer, former: str | None) -> list[int]:
    """Return of whose leaving a customer was told: the one named, else everybody who hands the customer over."""
    if former is not None:
        return [staff.find(desk.connection, former).id]
    found = [number for number, _name in views.leavers_of(desk.connection, customer.id)]
    present = views.salesperson_id(desk.connection, customer.id)
    if not found and present is not None:
        found = [present]
    if not found:
        raise NobodysCustomer(customer.code, customer.name, former or "-")
    return found


def _is_leaving(desk: Desk, name: str | None) -> bool:
    person = staff.seek(desk.connection, name) if name else None
    return person is not None and person.leaving_since is not None
