"""Entering occasions, saying who contacts the guest, acknowledging what was missed, stopping them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.areas.occasions.facts.occasions import Entry, Occasion
from custmgr.areas.occasions.facts.words import Place, Source, Step
from custmgr.areas.occasions.policy import Policy
from custmgr.areas.occasions.refusals.occasions import (
    AheadOfNow,
    EnteredAlready,
    NoPhone,
    NoSuchDay,
    NoSuchLunarDay,
    NothingMissed,
    NotThisCustomers,
    OneDayNeeded,
    SpendingBelowNothing,
    Stopped,
    WrongDepartment,
    YearNeeded,
)
from custmgr.areas.occasions.rules import reading, turning
from custmgr.areas.occasions.store import occasions as store
from custmgr.areas.occasions.views import occasions as views
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.text import folded
from custmgr.ground.typed import optional, required
from custmgr.ground.words import mark
from custmgr.mechanisms.yearly import Yearly

NOWHERE = mark("no department")
HALL_ON_A_SHEET = mark("What takes place in the main hall is noted in the floor supervisor's brief. [OCC-05]")
LATE = mark("Received {received_at} and entered more than {hours} hours later. [OCC-10]")


def day_of(solar: str | None, lunar: str | None, *, once: bool) -> Yearly:
    """Read the day of an occasion, by one of the two calendars (OCC-20, OCC-21)."""
    text = solar or lunar
    if text is None or (solar and lunar):
        raise OneDayNeeded
    when = reading.solar(text) if solar else reading.lunar(text)
    if when is None:
        raise NoSuchDay(text) if solar else NoSuchLunarDay(text)
    if once and when.year is None:
        raise YearNeeded(text)
    return when._replace(once=once)


def add(desk: Desk, customer: str, entry: Entry) -> Occasion:
    """Enter an occasion of a customer, under whom the guest can be called (OCC-02, OCC-08, OCC-10)."""
    found = register.find(desk.connection, customer)
    entry = checked(desk, found, entry)
    if views.is_entered(desk.connection, found.id, entry):
        raise EnteredAlready(found.code, found.name)
    number = keep(desk, found, entry)
    return views.find(desk.connection, str(number))


def checked(desk: Reader, customer: Customer, entry: Entry) -> Entry:
    """Return an entry as it is kept; a day or a moment after now, or a guest nobody can call, is refused (OCC-08)."""
    texts: dict[str, Any] = {
        "person": optional("--person", entry.person),
        "phone": optional("--phone", entry.phone),
        "company": optional("--company", entry.company),
        "likings": optional("--likings", entry.likings),
        "hotel": optional("--hotel", entry.hotel and folded(entry.hotel)),
        "sheet": optional("--sheet", entry.sheet and folded(entry.sheet)),
    }
    if entry.noted_on and entry.noted_on > desk.today:
        raise AheadOfNow(entry.noted_on, desk.today, "--on DATE")
    if entry.received_at and entry.received_at > desk.now:
        raise AheadOfNow(entry.received_at, desk.now, "--received MOMENT")
    if entry.spending_fen is not None and entry.spending_fen < 0:
        raise SpendingBelowNothing(entry.spending_fen)
    phone = texts["phone"] or views.phone_of(desk.connection, customer.id)
    if phone is None and desk.policy(Policy).phone_needed:
        raise NoPhone(customer.code, customer.name)
    return replace(entry, **texts)


def keep(desk: Desk, customer: Customer, entry: Entry) -> int:
    """Write an entry that was checked; return its number."""
    number = store.add(desk, customer.id, entry)
    desk.note("occasion add", customer.code, occasion=number, kind=entry.kind.value, day=reading.written(entry.when))
    return number


def doubts(desk: Reader, occasion: Occasion) -> list[tuple[str, dict[str, object]]]:
    """Return what is to be pointed out about an entry: a sentence and its values (OCC-05, OCC-10)."""
    entry, hours = occasion.entry, desk.policy(Policy).entry_hours
    found: list[tuple[str, dict[str, object]]] = []
    if entry.place is Place.HALL and entry.source is Source.SHEET:
        found.append((HALL_ON_A_SHEET, {}))
    if turning.is_late(entry.received_at, occasion.entered_at, hours):
        found.append((LATE, {"received_at": entry.received_at, "hours": hours}))
    return found


def assign(desk: Desk, number: str, to: str, by: str) -> Occasion:
    """Enter who shall contact the guest, and who said so (OCC-15)."""
    occasion = _kept(desk, number)
    policy = desk.policy(Policy)
    wanted = policy.assigners
    assigner = staff.signer(desk.connection, by, *wanted, rule="OCC-15") if wanted else staff.find(desk.connection, by)
    person = staff.find(desk.connection, to)
    check_department(desk, person)
    store.add_step(desk, occasion.id, Step.ASSIGNED, person.id, assigner.name)
    desk.note("occasion assign", occasion.customer, occasion=occasion.id, to=person.name, by=assigner.name)
    return views.find(desk.connection, number)


def acknowledge(desk: Desk, number: str, reason: str | None) -> Occasion:
    """Take note that the days before an occasion passed without a contact; it is listed no more (OCC-12, OCC-13)."""
    occasion = _kept(desk, number)
    policy = desk.policy(Policy)
    watched = (one for one in views.watched(desk.connection) if one.id == occasion.id)
    if all(turn.deadline >= desk.today for _one, turn in turning.watch(watched, policy.days, desk.today)):
        raise NothingMissed(occasion.id)
    text = optional("--reason", reason)
    store.add_step(desk, occasion.id, Step.ACKNOWLEDGED, None, register.clerk(desk.connection), text)
    desk.note("occasion acknowledge", occasion.customer, occasion=occasion.id, reason=text)
    return occasion


def stop(desk: Desk, number: str, reason: str) -> Occasion:
    """Keep an occasion no more, and say why; nothing of it is lost."""
    occasion = _kept(desk, number)
    text = required("--reason", reason)
    store.add_step(desk, occasion.id, Step.STOPPED, None, register.clerk(desk.connection), text)
    desk.note("occasion stop", occasion.customer, occasion=occasion.id, reason=text)
    return views.find(desk.connection, number)


def methods_on(desk: Reader, on: date) -> tuple[str, ...]:
    """Return the ways a guest may be contacted about an occasion; none named, every way (OCC-14)."""
    return desk.policy(Policy, on).methods


def check_contact(desk: Reader, number: str, customer_id: int, people: Iterable[Person], on: date) -> Occasion:
    """Return the occasion a contact is made for; it must be the customer's, the visitors of a department (OCC-15)."""
    occasion = _kept(desk, number)
    if occasion.customer_id != customer_id:
        raise NotThisCustomers(occasion.id, occasion.customer)
    for person in people:
        check_department(desk, person, on)
    return occasion


def check_department(desk: Reader, person: Person, on: date | None = None) -> None:
    """Refuse somebody of a department that does not contact guests (OCC-15)."""
    allowed = desk.policy(Policy, on).departments
    if allowed and not any(person.belongs_to(department) for department in allowed):
        raise WrongDepartment(person.name, person.home or NOWHERE, allowed)


def _kept(desk: Reader, number: str) -> Occasion:
    occasion = views.find(desk.connection, number)
    if occasion.stopped_on is not None:
        raise Stopped(occasion.id, occasion.stopped_on, occasion.customer)
    return occasion
