"""Assigning who keeps in touch with an important potential customer."""

from collections.abc import Sequence

from custmgr.areas.customers import actions as customers
from custmgr.areas.customers import views as register
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.areas.visits import store, views
from custmgr.areas.visits.facts import Assignment
from custmgr.areas.visits.policy import Policy
from custmgr.areas.visits.refusals import NotASalesperson, NothingToAssign
from custmgr.ground.desk import Desk, Reader


def assign(desk: Desk, customer: str, contacts: Sequence[str], *, important: bool | None) -> Assignment:
    """Enter whether a customer is an important potential one and which salespersons keep in touch (CUS-22)."""
    found = register.find(desk.connection, customer)
    if important is None and not contacts:
        raise NothingToAssign(found.code)
    if important is not None:
        customers.set_important(desk, found, important)
    people = [_salesperson(desk, name) for name in contacts]
    if people:
        store.set_contacts(desk, found.id, {person.id for person in people}, desk.today)
    names = [person.name for person in people]
    desk.note("customer assign", found.code, important_potential=important, contacts=names)
    return assignment_of(desk, found.id)


def assignment_of(desk: Reader, customer_id: int) -> Assignment:
    """Return who keeps in touch with a customer, and how many are needed at least (CUS-22)."""
    code, name, important = views.potential(desk.connection, customer_id)
    contacts = views.contacts_of(desk.connection, customer_id, desk.today)
    needed = desk.policy(Policy).important_salespersons if important else 0
    return Assignment(code, name, important, contacts, needed)


def _salesperson(desk: Desk, name: str) -> Person:
    person = staff.find(desk.connection, name)
    roles = desk.policy(Policy).contact_roles
    if not person.may_act_as(*roles):
        raise NotASalesperson(person.name, roles)
    return person
