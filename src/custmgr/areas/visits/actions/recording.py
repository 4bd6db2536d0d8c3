"""Recording a visit."""

from collections.abc import Sequence
from dataclasses import replace

from custmgr.areas.customers import views as register
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.areas.staff.refusals import HasLeft
from custmgr.areas.visits import rules, store, views
from custmgr.areas.visits.actions import checking
from custmgr.areas.visits.facts import Detail, Entry, Visit, VisitKind
from custmgr.areas.visits.policy import Policy
from custmgr.ground.desk import Desk
from custmgr.ground.refusals import Refusal


def record_visit(desk: Desk, customer: str, entry: Entry, sets: Sequence[str] = ()) -> tuple[Visit, bool]:
    """Enter a contact that has taken place; say too whether its preparation was left out (CUS-19, 20, 21, 25).

    A first visit to a new customer is refused with fewer than two salespersons.
    """
    found = register.find(desk.connection, customer)
    visitors = tuple(_visitor(desk, name, entry) for name in entry.by)
    on, by = entry.on or desk.today, tuple(dict.fromkeys(person.name for person in visitors))
    entry = replace(entry, on=on, by=by, facts={**entry.facts, **_read(sets)})
    past = views.past_of(desk.connection, found.id)
    kind = rules.kind_of(entry.method, past, entry.kind)
    draft = checking.Draft(found, visitors, entry, past, kind, desk.policy(Policy, on))
    draft = checking.check(desk, draft)
    number = store.add(desk, found.id, entry, kind, dict.fromkeys(person.id for person in visitors))
    if draft.occasion is not None:
        store.link_occasion(desk, number, draft.occasion)
    if draft.plan_item is not None or entry.unplanned:
        store.link_plan(desk, number, draft.plan_item, entry.unplanned)
    told = {fact.value: value for fact, value in entry.facts.items()}
    desk.note("visit record", found.code, on=on, by=list(by), method=entry.method.value, kind=kind.value, facts=told)
    unprepared = draft.policy.first_visit_prepared and kind is VisitKind.FIRST and not entry.preparation
    return views.find(desk.connection, number), unprepared


def _read(sets: Sequence[str]) -> dict[Detail, str]:
    found = rules.read_details(sets)
    if isinstance(found, Refusal):
        raise found
    return found


def _visitor(desk: Desk, name: str, entry: Entry) -> Person:
    """Return the person, who must have worked here on the day of the visit."""
    person = staff.registered(desk.connection, name)
    if person.left_on is not None and person.left_on < (entry.on or desk.today):
        raise HasLeft(person.name, person.left_on.isoformat())
    return person
