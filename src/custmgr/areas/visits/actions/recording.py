"""Recording a visit."""

from dataclasses import replace

from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.areas.occasions.actions import entering as occasions
from custmgr.areas.occasions.refusals.occasions import WrongMethod
from custmgr.areas.salespeople.actions import numbers
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.areas.staff.refusals import HasLeft, NoSuchPerson
from custmgr.areas.visits import rules, store, views
from custmgr.areas.visits.facts import Entry, Method, Visit, VisitKind
from custmgr.areas.visits.policy import Policy
from custmgr.areas.visits.refusals import FirstVisitAlone, NobodyWent, NoContent, NotFirst, VisitAhead
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded


def record_visit(desk: Desk, customer: str, entry: Entry) -> tuple[Visit, bool]:
    """Enter a contact that has taken place; say too whether its preparation was left out (CUS-19, 20, 21, 25).

    A first visit to a new customer is refused with fewer than two salespersons.
    """
    found = register.find(desk.connection, customer)
    visitors = [_visitor(desk, name, entry) for name in entry.by]
    entry = replace(entry, on=entry.on or desk.today, by=tuple(dict.fromkeys(person.name for person in visitors)))
    _check(desk, entry)
    numbers.check_number(desk, visitors, entry.method.value, entry.own_number, entry.on or desk.today)
    past = views.past_of(desk.connection, found.id)
    kind = rules.kind_of(entry.method, past, entry.kind)
    if kind is VisitKind.FIRST and not past.is_new:
        raise NotFirst(found.name)
    policy = desk.policy(Policy, entry.on)
    if not rules.may_go(kind, past, count := rules.salespersons(visitors), policy):
        raise FirstVisitAlone(found.code, found.name, policy.first_visit_salespersons, count)
    occasion = _occasion(desk, found, entry, visitors)
    number = store.add(desk, found.id, entry, kind, dict.fromkeys(person.id for person in visitors))
    if occasion is not None:
        store.link_occasion(desk, number, occasion)
    told = {"on": entry.on, "by": list(entry.by), "method": entry.method.value, "kind": kind.value}
    desk.note("visit record", found.code, **told, **({"occasion": occasion} if occasion else {}))
    return _visit(found, entry, kind), kind is VisitKind.FIRST and not entry.preparation


def _check(desk: Desk, entry: Entry) -> None:
    if not entry.content.strip():
        raise NoContent
    if not entry.by:
        raise NobodyWent
    if entry.on and entry.on > desk.today:
        raise VisitAhead(entry.on, desk.today)


def _occasion(desk: Desk, customer: Customer, entry: Entry, visitors: list[Person]) -> int | None:
    """Return the occasion a contact is made for; the way and the visitors must be allowed for it (OCC-14, OCC-15)."""
    if entry.occasion is None:
        return None
    on = entry.on or desk.today
    occasion = occasions.check_contact(desk, entry.occasion, customer.id, visitors, on)
    allowed = tuple(Method(method) for method in occasions.methods_on(desk, on))
    if allowed and entry.method not in allowed:
        raise WrongMethod(entry.method, allowed, allowed[0].value, occasion.id)
    return occasion.id


def _visitor(desk: Desk, name: str, entry: Entry) -> Person:
    """Return the person, who must have worked here on the day of the visit."""
    person = staff.seek(desk.connection, name)
    if person is None:
        raise NoSuchPerson(folded(name))
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
        entry.own_number,
    )
