"""What is done with conflicts of interest: registered, ended, asked before a visit; whom complaints are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from custmgr.areas.complaints.views import cases
from custmgr.areas.conflicts import rules, store, views
from custmgr.areas.conflicts.facts import About, Against, Interest
from custmgr.areas.conflicts.policy import Policy
from custmgr.areas.conflicts.refusals import EndsBefore, InConflict, NobodyNamed, NoSuchVisit, NothingToEnd, NotNamedYet
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Department, Person
from custmgr.ground.asking import past_day, words
from custmgr.ground.desk import Desk, Reader


@dataclass(frozen=True)
class Named:
    """A person or a department, as typed: exactly one of them."""

    person: str | None = None
    department: Department | None = None


def refuse(desk: Reader, customer: Customer, people: Iterable[Person], on: date) -> None:
    """Refuse a visitor who has an interest in the matter, himself or by the department (FVS-07)."""
    interests = rules.counting(views.interests(desk.connection, customer.id), desk.policy(Policy, on), on)
    for person in people:
        if found := rules.conflict_of(person, interests):
            who = found.person or found.department or ""
            raise InConflict(person.name, customer.name, who, found.ground, found.why, customer.code)


def list_interests(desk: Reader, customer: str) -> list[Interest]:
    """List who may not visit a customer today, and why (FVS-07)."""
    found = customers.find(desk.connection, customer)
    return list(rules.counting(views.interests(desk.connection, found.id), desk.policy(Policy), desk.today))


def register(
    desk: Desk, customer: str, named: Named, reason: str | None, since: date | None, until: date | None
) -> None:
    """Enter a conflict, or the last day of one that stands in the register (FVS-07)."""
    found = customers.find(desk.connection, customer)
    who, name = _who(desk, named)
    if reason is None and until is not None:
        _end(desk, found, who, name, until)
    else:
        why, begins = words("--reason", reason), past_day("--from", since, desk.today)
        if until is not None and until < begins:
            raise EndsBefore(until, begins)
        store.add(desk, found.id, who, why, begins, until)
    desk.note("visit conflict", found.code, who=name, reason=reason, since=since, until=until)


def name_in_complaint(desk: Desk, number: str, named: Named, about: About, text: str, visit: str | None) -> Against:
    """Enter in detail whom a complaint is about, what was said, and in which visit (FVS-55, FVS-68)."""
    case = cases.find(desk.connection, number)
    who, name = _who(desk, named)
    visit_id = views.visit_of(desk.connection, visit, case.customer) if visit else None
    if visit and visit_id is None:
        raise NoSuchVisit(visit, case.number)
    store.name(desk, case.id, who, about, words("--text", text), visit_id)
    desk.note("complaint against", case.number, who=name, about=about.value, visit=visit_id)
    return views.against(desk.connection, case.id)[-1]


def verify(desk: Desk, number: str, named: Named, by: str, *, true: bool) -> Against:
    """Enter whether what a complaint says of somebody proved true (FVS-18)."""
    case = cases.find(desk.connection, number)
    _numbers, name = _who(desk, named)
    checked_by = staff.find(desk.connection, by).name
    about = [one for one in views.against(desk.connection, case.id) if name in {one.person, one.department}]
    if not about:
        raise NotNamedYet(case.number, name)
    for one in about:
        store.verify(desk, one.id, checked_by, desk.today, true=true)
    desk.note("complaint verify", case.number, who=name, by=checked_by, verified=true)
    return next(one for one in views.against(desk.connection, case.id) if one.id == about[-1].id)


def _who(desk: Reader, named: Named) -> tuple[store.Who, str | Department]:
    if (named.person is None) == (named.department is None):
        raise NobodyNamed
    if named.department is not None:
        return (None, named.department), named.department
    person = staff.find(desk.connection, named.person or "")
    return (person.id, None), person.name


def _end(desk: Desk, customer: Customer, who: store.Who, name: str | Department, until: date) -> None:
    since = store.open_since(desk, customer.id, who)
    if since is None:
        raise NothingToEnd(name, customer.name, customer.code)
    if until < since:
        raise EndsBefore(until, since)
    store.end(desk, customer.id, who, until)
