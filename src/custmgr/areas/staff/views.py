"""Reading the staff register."""

import sqlite3
from datetime import date

from custmgr.areas.staff.facts import Department, Person, Role
from custmgr.areas.staff.refusals import HasLeft, LacksRole, NoSuchPerson
from custmgr.ground.text import folded

SELECT = (
    "SELECT s.id, s.name, s.department, s.left_on, group_concat(r.role) FROM staff s"
    " LEFT JOIN staff_role r ON r.staff_id = s.id"
)


def list_staff(connection: sqlite3.Connection, *, everyone: bool = False) -> list[Person]:
    """List who works here; everyone includes those who left."""
    where = "" if everyone else " WHERE s.left_on IS NULL"
    return [_person(row) for row in connection.execute(f"{SELECT}{where} GROUP BY s.id ORDER BY s.name")]


def seek(connection: sqlite3.Connection, name: str) -> Person | None:
    """Return the person of this name, working here before having left, or None."""
    query = f"{SELECT} WHERE s.name = ? GROUP BY s.id ORDER BY s.left_on IS NOT NULL, s.left_on DESC LIMIT 1"
    row = connection.execute(query, (folded(name),)).fetchone()
    return _person(row) if row else None


def find(connection: sqlite3.Connection, name: str) -> Person:
    """Return the person of this name who works here, or refuse."""
    person = seek(connection, name)
    if person is None:
        raise NoSuchPerson(folded(name))
    if person.left_on is not None:
        raise HasLeft(person.name, person.left_on.isoformat())
    return person


def signer(connection: sqlite3.Connection, name: str, *wanted: Role) -> Person:
    """Return the person, who must hold one of the roles a decision asks for (CMP.6-6)."""
    person = find(connection, name)
    if not person.may_act_as(*wanted):
        raise LacksRole(person.name, wanted)
    return person


def _person(row: tuple[int, str, str | None, str | None, str | None]) -> Person:
    number, name, department, left_on, roles = row
    return Person(
        id=number,
        name=name,
        department=Department(department) if department else None,
        roles=tuple(Role(role) for role in sorted((roles or "").split(",")) if role),
        left_on=date.fromisoformat(left_on) if left_on else None,
    )
