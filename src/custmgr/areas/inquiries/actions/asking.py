"""Taking questions in, and handing them to somebody else."""

from dataclasses import replace
from datetime import datetime

from custmgr.areas.customers import views as customers
from custmgr.areas.inquiries import rules, store, views
from custmgr.areas.inquiries.facts import Asked, Inquiry, Step
from custmgr.areas.inquiries.policy import Policy
from custmgr.areas.inquiries.refusals import (
    ForwardedAlready,
    InquiryClosed,
    InTheFuture,
    NotAskedYet,
    NotImportant,
    NotInTheLead,
)
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.typed import optional, required


def open_inquiry(desk: Desk, customer: str, asked: Asked) -> Inquiry:
    """Take a question in: whoever was asked first is responsible (COM-20, COM-22, ECM-04, ECM-13)."""
    found, owner = customers.find(desk.connection, customer), staff.find(desk.connection, asked.by)
    received_at = asked.received_at or desk.now
    if received_at > desk.now:
        raise InTheFuture(received_at, desk.now, "--received MOMENT")
    policy = desk.policy(Policy, received_at.date())
    points = tuple(required("--point", point) for point in asked.points)
    told = replace(asked, text=required("--text", asked.text), points=points, received_at=received_at)
    important = rules.is_important(asked.kind, asked.important, policy)
    market = rules.market_of(asked.market, policy.priority)
    number = store.add(desk, found.id, owner.id, told, important=important, market=market)
    desk.note("inquiry open", str(number), customer=found.code, owner=owner.name, important=important)
    return views.find(desk.connection, str(number))


def pass_on(desk: Desk, number: str, to: str, by: str | None, reason: str | None, at: datetime | None) -> Inquiry:
    """Let somebody else work on a question; the first owner stays responsible (COM-20)."""
    inquiry, when = open_one(desk, number, at)
    colleague = staff.find(desk.connection, to)
    giver = staff.find(desk.connection, by or inquiry.worker)
    told = {"to_id": colleague.id, "reason": optional("--reason", reason)}
    store.add_step(desk, inquiry.id, Step.PASSED, when, giver.id, **told)
    desk.note("inquiry pass", str(inquiry.id), to=colleague.name, by=giver.name)
    return views.find(desk.connection, number)


def forward(desk: Desk, number: str, to: str, by: str | None, at: datetime | None) -> Inquiry:
    """Pass an important question to the department in the lead, once (COM-22)."""
    inquiry, when = open_one(desk, number, at)
    if not inquiry.important:
        raise NotImportant(inquiry.id)
    if inquiry.forwarded_at:
        raise ForwardedAlready(inquiry.id, inquiry.forwarded_at)
    leader, giver = staff.find(desk.connection, to), staff.find(desk.connection, by or inquiry.worker)
    _check_lead(desk, leader)
    store.add_step(desk, inquiry.id, Step.FORWARDED, when, giver.id, to_id=leader.id)
    desk.note("inquiry forward", str(inquiry.id), to=leader.name, by=giver.name, at=when)
    return views.find(desk.connection, number)


def open_one(desk: Reader, number: str, at: datetime | None) -> tuple[Inquiry, datetime]:
    """Return an inquiry that is not closed, and the moment something is done about it, now if none is named."""
    inquiry, when = views.find(desk.connection, number), at or desk.now
    if inquiry.closing:
        raise InquiryClosed(inquiry.id, inquiry.closing.at, inquiry.customer)
    if when > desk.now:
        raise InTheFuture(when, desk.now, "--at MOMENT")
    if when < inquiry.received_at:
        raise NotAskedYet(when, inquiry.id, inquiry.received_at)
    return inquiry, when


def _check_lead(desk: Reader, person: Person) -> None:
    lead = desk.policy(Policy).important.lead
    if lead and not any(person.belongs_to(department) for department in lead):
        raise NotInTheLead(person.name, lead)
