"""Reading the staff register."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from custmgr.areas.staff.facts import THOUSANDTHS, Department, Figure, Person, Role, path_of
from custmgr.areas.staff.refusals import HasLeft, IsLeaving, LacksRole, NoSuchPerson, SomebodyNear
from custmgr.ground.periods import Month
from custmgr.ground.text import folded

SELECT = (
    "SELECT s.id, s.name, s.department, s.left_on, group_concat(r.role), s.leaving_since FROM staff s"
    " LEFT JOIN staff_role r ON r.staff_id = s.id"
)
ENTRIES = (
    "SELECT e.staff_id, e.since, e.field, coalesce(e.text, e.number, b.name) FROM staff_entry e"
    " LEFT JOIN staff b ON b.id = e.superior_id ORDER BY e.since, e.id"
)
FIRST_KNOWN = (
    "SELECT min(since) FROM staff_entry WHERE field = 'unit'"
    " AND (text = ?1 OR substr(text, 1, length(?1) + 1) = ?1 || '/')"
)
CAME = (
    "SELECT s.id, min(s.entered_on, coalesce((SELECT min(e.since) FROM staff_entry e WHERE e.staff_id = s.id),"
    " s.entered_on)) FROM staff s"
)
BONUS = "SELECT bonus_fen FROM staff_bonus WHERE staff_id = ? AND month = ? ORDER BY id DESC LIMIT 1"
TAKEN = (
    "SELECT month, sum(amount_fen) FROM penalty_deduction WHERE staff_id = ? GROUP BY month HAVING sum(amount_fen) > 0"
    " ORDER BY month"
)
SHOWN, LIKENESS = 3, 0.5
Standing = dict[Figure, Any]


def list_staff(connection: sqlite3.Connection, *, everyone: bool = False) -> list[Person]:
    """List who works here; everyone includes those who left."""
    where = "" if everyone else " WHERE s.left_on IS NULL"
    rows = connection.execute(f"{SELECT}{where} GROUP BY s.id ORDER BY s.name").fetchall()
    standing = _standing(connection)
    return [_person(row, standing.get(row[0], {})) for row in rows]


def seek(connection: sqlite3.Connection, name: str) -> Person | None:
    """Return the person of this name, working here before having left, or None."""
    query = f"{SELECT} WHERE s.name = ? GROUP BY s.id ORDER BY s.left_on IS NOT NULL, s.left_on DESC LIMIT 1"
    row = connection.execute(query, (folded(name),)).fetchone()
    return _person(row, _standing(connection).get(row[0], {})) if row else None


def registered(connection: sqlite3.Connection, name: str) -> Person:
    """Return the person of this name, also one who left, or refuse."""
    person = seek(connection, name)
    if person is None:
        raise stranger(connection, name)
    return person


def stranger(connection: sqlite3.Connection, name: str) -> NoSuchPerson:
    """Say that nobody bears a name, and who bears one much like it."""
    from difflib import get_close_matches

    names = [row[0] for row in connection.execute("SELECT DISTINCT name FROM staff WHERE left_on IS NULL")]
    near = tuple(get_close_matches(folded(name), names, n=SHOWN, cutoff=LIKENESS))
    return SomebodyNear(folded(name), near) if near else NoSuchPerson(folded(name))


def find(connection: sqlite3.Connection, name: str) -> Person:
    """Return the person of this name who works here, or refuse."""
    person = registered(connection, name)
    if person.left_on is not None:
        raise HasLeft(person.name, person.left_on.isoformat())
    return person


def successor(connection: sqlite3.Connection, name: str) -> Person:
    """Return who may be given a customer: somebody who works here and is not about to leave (CUS-18)."""
    person = find(connection, name)
    if person.leaving_since is not None:
        raise IsLeaving(person.name, person.leaving_since)
    return person


def signer(connection: sqlite3.Connection, name: str, *wanted: Role, rule: str | None = None) -> Person:
    """Return the person, who must hold one of the roles a decision asks for (CMP.6-6), or a row of another paper."""
    person = find(connection, name)
    if not person.may_act_as(*wanted):
        refusal = LacksRole(person.name, wanted)
        raise refusal.under(rule) if rule else refusal
    return person


def person_on(connection: sqlite3.Connection, name: str, on: date) -> Person:
    """Return a person, also one who left since, with the figures of a day, or refuse (CMP-119).

    A figure that was entered later only counts by the first entry of it.
    """
    person = registered(connection, name)
    (row,) = connection.execute(f"{SELECT} WHERE s.id = ? GROUP BY s.id", (person.id,)).fetchall()
    return _person(row, _figures(connection, person.id, on))


def members_of(connection: sqlite3.Connection, unit: str, on: date) -> list[Person]:
    """List the people of a unit, or of one below it, on a day: who had left is out, who came later is, too (CMP-119).

    A unit that the register knows nobody of on that day counts as it was first known.
    """
    everybody = connection.execute(f"{SELECT} GROUP BY s.id ORDER BY s.id").fetchall()
    for day in (on, _first_known(connection, unit)):
        standing = _standing(connection, day) if day else {}
        people = (_person(row, standing[row[0]]) for row in everybody if row[0] in standing)
        if found := [one for one in people if one.is_of(unit) and not _gone(one, on)]:
            return found
    return []


def members_of_department(connection: sqlite3.Connection, department: Department, on: date) -> list[Person]:
    """List the people of a whole department on a day, by the register or else by their role (CMP-126).

    A department that the register knows nobody of on that day counts as it was first known.
    """
    everybody = connection.execute(f"{SELECT} GROUP BY s.id ORDER BY s.id").fetchall()
    came = dict(connection.execute(CAME))
    first = min((came[row[0]] for row in everybody), default=on.isoformat())
    for day in (on, max(on, date.fromisoformat(first))):
        standing = _standing(connection, day)
        people = (_person(row, standing.get(row[0], {})) for row in everybody if came[row[0]] <= day.isoformat())
        if found := [one for one in people if one.home is department and not _gone(one, on)]:
            return found
    return []


def bonus_of(connection: sqlite3.Connection, person_id: int, month: Month) -> int | None:
    """Return a person's bonus of a month in fen: the month's own, else the constant one; None when unknown (CMP-121).

    The constant bonus is the one of the month's last day.
    """
    row = connection.execute(BONUS, (person_id, str(month))).fetchone()
    return int(row[0]) if row else _figures(connection, person_id, month.last).get(Figure.BONUS)


def taken(connection: sqlite3.Connection, person_id: int) -> list[tuple[Month, int]]:
    """List the months whose bonus gave something for fines, with what they gave in all (CMP.6-13)."""
    return [
        (Month(int(month[:4]), int(month[5:])), amount) for month, amount in connection.execute(TAKEN, (person_id,))
    ]


def _gone(person: Person, on: date) -> bool:
    return person.left_on is not None and person.left_on < on


def _first_known(connection: sqlite3.Connection, unit: str) -> date | None:
    """Return the first day the register knows anybody of a unit, in it or below it."""
    row = connection.execute(FIRST_KNOWN, (path_of(unit),)).fetchone()
    return date.fromisoformat(row[0]) if row[0] else None


def _figures(connection: sqlite3.Connection, person_id: int, on: date) -> Standing:
    """Return a person's figures of a day; one entered later only by its first entry."""
    late, early = _standing(connection, first=True), _standing(connection, on)
    return {**late.get(person_id, {}), **early.get(person_id, {})}


def _standing(connection: sqlite3.Connection, on: date | None = None, *, first: bool = False) -> Mapping[int, Standing]:
    """Return by person the last entry of each figure up to a day; `first` the first entries instead, whenever made."""
    found: defaultdict[int, Standing] = defaultdict(dict)
    for number, since, field, value in connection.execute(ENTRIES):
        if first:
            found[number].setdefault(Figure(field), value)
        elif on is None or since <= on.isoformat():
            found[number][Figure(field)] = value
    return found


def _person(row: tuple[int, str, str | None, str | None, str | None, str | None], known: Standing) -> Person:
    number, name, department, left_on, roles, leaving = row
    where = known.get(Figure.DEPARTMENT) or department
    person = Person(
        id=number,
        name=name,
        department=Department(where) if where else None,
        roles=tuple(Role(role) for role in sorted((roles or "").split(",")) if role),
        left_on=date.fromisoformat(left_on) if left_on else None,
        leaving_since=date.fromisoformat(leaving) if leaving else None,
    )
    points, base = known.get(Figure.BASE_POINTS), known.get(Figure.BONUS_BASE)
    return replace(
        person,
        unit=known.get(Figure.UNIT),
        base_points=None if points is None else Fraction(points, THOUSANDTHS),
        bonus_fen=known.get(Figure.BONUS),
        bonus_base=Fraction(1 if base is None else Fraction(base, THOUSANDTHS)),
        superior=known.get(Figure.SUPERIOR),
    )
