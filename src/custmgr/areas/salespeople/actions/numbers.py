"""Assigning company numbers, keeping breaches."""

from collections.abc import Mapping
from datetime import date

from custmgr.areas.salespeople import store, views
from custmgr.areas.salespeople.actions.looking import numbers_of
from custmgr.areas.salespeople.facts import Assigned, Breach, NumberKind, plain_number
from custmgr.areas.salespeople.refusals import InFuture, NotANumber, NumberTaken
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded


def assign(desk: Desk, name: str, given: Mapping[NumberKind, str], since: date | None) -> list[Assigned]:
    """Enter the numbers the company assigns to somebody; an empty one is taken back (CUS-3)."""
    person, day = staff.find(desk.connection, name), since or desk.today
    if day > desk.today:
        raise InFuture(day, desk.today)
    for kind, text in given.items():
        number = folded(text)
        if number and not plain_number(number):
            raise NotANumber(text, kind)
        _check_free(desk, person, kind, number)
        store.assign(desk, person.id, kind, number or None, day)
    desk.note("staff number", person.name, since=day, **{kind.value: text for kind, text in given.items()})
    return numbers_of(desk, person.name)


def note_breach(desk: Desk, breach: Breach) -> Breach:
    """Enter a breach that was found; the program draws no consequence of it (CUS-4)."""
    person = staff.seek(desk.connection, breach.name) or staff.find(desk.connection, breach.name)
    finder = staff.find(desk.connection, breach.found_by).name
    if breach.on > desk.today:
        raise InFuture(breach.on, desk.today)
    if not plain_number(breach.number):
        raise NotANumber(breach.number, NumberKind.MOBILE)
    kept = Breach(person.name, breach.on, folded(breach.number), finder, breach.note)
    store.add_breach(desk, person.id, kept)
    desk.note("staff breach", person.name, on=kept.on, number=kept.number, found_by=finder)
    return kept


def _check_free(desk: Desk, person: Person, kind: NumberKind, number: str) -> None:
    for other in views.numbers(desk.connection, desk.today):
        if number and other.name != person.name and plain_number(other.number or "") == plain_number(number):
            raise NumberTaken(number, other.name, kind)
