"""What is done with the staff register."""

from collections.abc import Sequence
from datetime import date

from custmgr.areas.staff import rules, store, views
from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.areas.staff.refusals import NameTaken, NeedsRole
from custmgr.ground.desk import Desk


def add_person(desk: Desk, name: str, roles: Sequence[Role], department: Department | None) -> Person:
    """Enter a person under a name nobody else here has, with at least one role."""
    name = rules.name_of(name)
    known = views.seek(desk.connection, name)
    if known is not None and known.left_on is None:
        raise NameTaken(name)
    if not roles:
        raise NeedsRole(name)
    store.add(desk, name, roles, department)
    desk.note("staff add", name, roles=[role.value for role in roles], department=department and department.value)
    return views.find(desk.connection, name)


def let_go(desk: Desk, name: str, on: date | None) -> Person:
    """Enter that a person left; from then on the name signs nothing."""
    person = views.find(desk.connection, name)
    store.leave(desk, person.name, on or desk.today)
    desk.note("staff leave", person.name, on=on or desk.today)
    left = views.seek(desk.connection, person.name)
    assert left is not None
    return left
