"""What is known of hand-overs, company numbers and breaches; read only."""

from collections.abc import Sequence
from datetime import date

from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.areas.salespeople import rules, views
from custmgr.areas.salespeople.facts import Assigned, Breach, Leaver, Term
from custmgr.areas.salespeople.policy import Policy
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.desk import Reader


def leaver(desk: Reader, name: str) -> Leaver:
    """Return what somebody hands over, or would have to (CUS-17, CUS-18)."""
    person = staff.seek(desk.connection, name) or staff.find(desk.connection, name)
    return Leaver(person.name, person.leaving_since, tuple(views.handed(desk.connection, person.id, desk.today)))


def terms(desk: Reader, customer: str) -> tuple[Customer, list[Term]]:
    """Return whose customer somebody was, from when until when (CUS-18)."""
    found = register.find(desk.connection, customer)
    return found, views.terms(desk.connection, found.id, found.salesperson, found.registered_on)


def numbers_of(desk: Reader, name: str | None) -> list[Assigned]:
    """Return the numbers in use today, of one person or of everybody (CUS-3)."""
    whose = [staff.find(desk.connection, name).id] if name else None
    return views.numbers(desk.connection, desk.today, whose)


def check_number(desk: Reader, visitors: Sequence[Person], method: str, own: str | None, on: date) -> None:
    """Refuse a contact that a salesperson made by a number of his own (CUS-3)."""
    people = [person for person in visitors if person.may_act_as(Role.SALESPERSON)]
    known = views.numbers(desk.connection, on, [person.id for person in people])
    assigned = {one.name: [n.number or "" for n in known if n.name == one.name] for one in people}
    if verdict := rules.judge_number(own, method, assigned, desk.policy(Policy, on)):
        raise verdict


def list_breaches(desk: Reader, name: str | None) -> list[Breach]:
    """List breaches found, of one person or of everybody, also of those who left (CUS-4)."""
    whose = (staff.seek(desk.connection, name) or staff.find(desk.connection, name)).id if name else None
    return views.breaches(desk.connection, whose)
