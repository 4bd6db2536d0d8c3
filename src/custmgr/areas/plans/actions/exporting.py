"""Planned visits for the calendars of those who make them: one file for each person (VIS-05)."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from custmgr.areas.plans import rules, views
from custmgr.areas.plans.actions import looking
from custmgr.areas.plans.facts import Exported, Item, Reached, Sought
from custmgr.areas.plans.refusals import NothingToExport
from custmgr.areas.topics.actions import telling
from custmgr.ground import appointments
from custmgr.ground.appointments import Appointment
from custmgr.ground.desk import Reader
from custmgr.ground.language import _, fill
from custmgr.ground.words import mark

CALENDAR = mark("Planned visits of {visitor}")
TITLE = mark("{method}: {name}")
CUSTOMER = mark("Customer: {code} {name}")
PERSON = mark("Contact: {contact}")
TELEPHONE = mark("Telephone: {phone}")
ABOUT = mark("Topics: {topics}")
NOTE = mark("Note: {note}")
PLAN = mark("Plan: {plan}, version {version}")
RECORD = mark("Afterwards: {command}")


def export(desk: Reader, days: tuple[date, date], sought: Sought, target: Path, *, force: bool) -> list[Exported]:
    """Write the visits in force of a stretch of days, and those struck out of it, one file a visitor (VIS-05).

    The file of a person asked for bears the name given; of everybody, each bears its person's name besides.
    """
    appointments.check(target, force=force or not sought.visitor)
    found = looking.planned(desk, *days, **sought._asdict())
    struck = looking.planned(desk, *days, **sought._asdict(), dropped=True)
    visitors = sorted({item.visitor for item in (*found, *struck)})
    if not visitors:
        raise NothingToExport(*days)
    files = {one: target if sought.visitor else rules.file_of(target, one) for one in visitors}
    for file in files.values():
        appointments.check(file, force=force)
    return [_written(desk, one, file, found, struck, force=force) for one, file in files.items()]


def _written(
    desk: Reader, visitor: str, file: Path, found: Sequence[Item], struck: Sequence[Item], *, force: bool
) -> Exported:
    own, gone = ([item for item in items if item.visitor == visitor] for items in (found, struck))
    reached = views.reached(desk.connection, {item.customer_id for item in (*own, *gone)})
    lines = [
        *(_appointment(desk, item, reached[item.customer_id]) for item in own),
        *(_appointment(desk, item, reached[item.customer_id], cancelled=True) for item in gone),
    ]
    appointments.write(file, fill(CALENDAR, visitor=visitor), lines, desk.now, force=force)
    return Exported(visitor, str(file), len(own), len(gone))


def _appointment(desk: Reader, item: Item, customer: Reached, *, cancelled: bool = False) -> Appointment:
    title = fill(TITLE, method=item.method, name=item.name)
    text = "\n".join(_text(desk, item, customer))
    return Appointment(f"{item.plan}-{item.item}", item.on, title, text, customer.address, item.version, cancelled)


def _text(desk: Reader, item: Item, customer: Reached) -> Iterator[str]:
    yield fill(CUSTOMER, code=item.customer, name=item.name)
    if customer.contact:
        yield fill(PERSON, contact=customer.contact)
    if customer.phone:
        yield fill(TELEPHONE, phone=customer.phone)
    if item.topics:
        yield fill(ABOUT, topics=_("; ").join(telling.titles(desk, item.topics, item.on)))
    if item.note:
        yield fill(NOTE, note=item.note)
    yield fill(PLAN, plan=item.plan, version=item.version)
    if item.done_on is None:
        words = f"{item.customer} --plan-item {item.item} --by {item.visitor} --method {item.method.value}"
        yield fill(RECORD, command=f"custmgr visit record {words}")
