"""Entering contacts, judged by what the company asks of their kind."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from custmgr.areas.contacts import store
from custmgr.areas.contacts.actions import knowing
from custmgr.areas.contacts.facts.contacts import Contact, Entry
from custmgr.areas.contacts.facts.words import ARRIVALS, Level
from custmgr.areas.contacts.policy import Policy
from custmgr.areas.contacts.refusals import ContactAhead, NobodyLearntOf, NoSuchChair, PhoneLacking
from custmgr.areas.contacts.rules import contacts as rules
from custmgr.areas.contacts.views import contacts as views
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import choices, word_in
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded
from custmgr.ground.typed import optional
from custmgr.ground.words import mark

TOO_LARGE = mark("{size} MB is too large for a mail of {most} MB: send it on a disc by post. [ECM-09]")
ENTERED_LATE = mark("Entered after its own day, {on}. [INF-20]")


def add(desk: Desk, customer: str | None, entry: Entry, learnt: Sequence[str] = ()) -> Contact:
    """Enter a contact with a customer or inside the company, and what was learnt (COM-01 to COM-19, INF-18, ECM-09)."""
    found = customers.find(desk.connection, customer) if customer else None
    if learnt and found is None:
        raise NobodyLearntOf
    number = keep(desk, found, entry)
    if found and learnt:
        knowing.learn(desk, found.code, learnt)
    return views.find(desk.connection, number)


def keep(desk: Desk, customer: Customer | None, entry: Entry) -> int:
    """Judge a contact and write it; return its number."""
    on, person = entry.on or desk.today, staff.find(desk.connection, entry.by)
    if on > desk.today:
        raise ContactAhead(on, desk.today)
    policy, entry = desk.policy(Policy, on), replace(entry, **_texts(entry))
    department = rules.department_of(entry, person, policy)
    _refuse(rules.judge(entry, department, policy, customer=customer is not None))
    _refuse(rules.judge_bonds(entry.bonds, policy, customer=customer is not None))
    if entry.chair and entry.level is Level.COORDINATION:
        _check_chair(desk, entry.chair, policy)
    if customer and entry.kind in ARRIVALS and policy.arrivals.phone_needed:
        _check_phone(desk, customer)
    late = rules.is_late(entry.kind, on, desk.now, policy.arrivals.entry_hours)
    number = store.add(desk, customer.id if customer else None, person.id, entry, on, department=department, late=late)
    subject = customer.code if customer else "company"
    desk.note("contact add", subject, contact=number, kind=entry.kind.value, on=on, by=person.name)
    return number


def doubts(desk: Reader, contact: Contact) -> list[tuple[str, dict[str, object]]]:
    """Return what is to be pointed out about a contact (ECM-09, INF-20)."""
    policy = desk.policy(Policy, contact.on)
    size = Decimal(contact.size_mb) if contact.size_mb else None
    found: list[tuple[str, dict[str, object]]] = []
    if rules.is_too_large(size, policy):
        found.append((TOO_LARGE, {"size": contact.size_mb, "most": str(policy.material.attachment_mb)}))
    if contact.late:
        found.append((ENTERED_LATE, {"on": contact.on}))
    return found


def _texts(entry: Entry) -> dict[str, Any]:
    names = ("chair", "minutes", "minutes_number", "text", "office", "person", "material")
    texts = {name: optional(f"--{name.replace('_', '-')}", getattr(entry, name)) for name in names}
    people = tuple(name for one in entry.participants if (name := optional("--participants", one)))
    return {**texts, "participants": people}


def _check_chair(desk: Reader, chair: str, policy: Policy) -> None:
    person, department = staff.seek(desk.connection, chair), word_in(Department, chair)
    if person is None and department is None:
        raise NoSuchChair(folded(chair), choices(Department))
    _refuse(rules.judge_chair(folded(chair), person, department, policy.meetings))


def _check_phone(desk: Reader, customer: Customer) -> None:
    if views.phone_of(desk.connection, customer.id) is None:
        raise PhoneLacking(customer.code, customer.name)


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
