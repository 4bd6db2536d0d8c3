"""Recording a visit."""

from dataclasses import replace

from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.areas.staff.refusals import HasLeft
from custmgr.areas.visits import rules, store, views
from custmgr.areas.visits.facts import Entry, Visit, VisitKind
from custmgr.areas.visits.policy import Policy
from custmgr.areas.visits.refusals import FirstVisitAlone, NobodyWent, NoContent, NotFirst, VisitAhead
from custmgr.ground.desk import Desk


def record_visit(desk: Desk, customer: str, entry: Entry) -> tuple[Visit, bool]:
    """Enter a contact that has taken place; say too whether its preparation was left out (CUS-19, 20, 21, 25).

    A first visit to a new customer is refused with fewer than two salespersons.
    """
    found = register.find(desk.connection, customer)
    visitors = [_visitor(desk, name, entry) for name in entry.by]
    entry = replace(entry, on=entry.on or desk.today, by=tuple(dict.fromkeys(person.name for person in visitors)))
    _check(desk, entry)
    past = views.past_of(desk.connection, found.id)
    kind = rules.kind_of(entry.method, past, entry.kind)
    if kind is VisitKind.FIRST and not past.is_new:
        raise NotFirst(found.name)
    policy = desk.policy(Policy, entry.on)
    if not rules.may_go(kind, past, count := rules.salespersons(visitors), policy):
        raise FirstVisitAlone(found.code, found.name, policy.first_visit_salespersons, count)
    store.add(desk, found.id, entry, kind, dict.fromkeys(person.id for person in visitors))
    desk.note("visit record", found.code, on=entry.on, by=list(entry.by), method=entry.method.value, kind=kind.value)
    return _visit(found, entry, kind), kind is VisitKind.FIRST and not entry.preparation


def _check(desk: Desk, entry: Entry) -> None:
    if not entry.content.strip():
        raise NoContent
    if not entry.by:
        raise NobodyWent
    if entry.on and entry.on > desk.today:
        raise VisitAhead(entry.on, desk.today)


def _visitor(desk: Desk, name: str, entry: Entry) -> Person:
    """Return the person, who must have worked here on the day of the visit."""
    person = staff.registered(desk.connection, name)
    if person.left_on is not None and person.left_on < (entry.on or desk.today):
        raise HasLeft(person.name, person.left_on.isoformat())
    return person


def _visit(customer: Customer, entry: Entry, kind: VisitKind) -> Visit:
    assert entry.on is not None
    return Visit(
        customer.code,
        customer.name,
        entry.on,
        entry.by,
        entry.method,
        kind,
        entry.content,
        entry.preparation,
        entry.persons_met,
        entry.result,
        entry.next_step,
    )
