"""How a contact is judged; pure."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from custmgr.areas.contacts.facts.contacts import Entry
from custmgr.areas.contacts.facts.words import ARRIVALS, INSIDE, Bond, ContactKind, Level
from custmgr.areas.contacts.policy import Meetings, Policy
from custmgr.areas.contacts.refusals import (
    BondNotKept,
    BondOfNobody,
    ChairNotAllowed,
    CustomerNeeded,
    LevelNeeded,
    MinutesNeeded,
    NoMeeting,
    OtherDepartment,
    SizeBelowNothing,
)
from custmgr.areas.staff.facts import Department, Person
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal


def department_of(entry: Entry, person: Person, policy: Policy) -> Department | None:
    """Return the department responsible: named, else the one in overall charge, else the person's (COM-01)."""
    return entry.department or next(iter(policy.lead), None) or person.home


def judge(entry: Entry, department: Department | None, policy: Policy, *, customer: bool) -> Refusal | None:
    """Refuse contract talks by another department, meetings without minutes or level (COM-07, COM-15)."""
    allowed = policy.restricted.get(entry.kind.value, ())
    if entry.size_mb and Decimal(entry.size_mb) < 0:
        return SizeBelowNothing(entry.size_mb)
    if allowed and department not in allowed:
        return OtherDepartment(entry.kind, department, allowed)
    if entry.kind is ContactKind.MEETING:
        return _judge_meeting(entry, policy.meetings)
    if entry.level or entry.chair:
        return NoMeeting(entry.kind)
    return CustomerNeeded(entry.kind) if not customer and entry.kind not in INSIDE | {ContactKind.PUBLICITY} else None


def judge_bonds(bonds: tuple[Bond, ...], policy: Policy, *, customer: bool) -> Refusal | None:
    """Refuse a tag the company does not keep, and one on a contact inside the company (HBK-23)."""
    odd = next((bond for bond in bonds if bond not in policy.bonds), None)
    if odd is not None:
        return BondNotKept(odd)
    return BondOfNobody() if bonds and not customer else None


def judge_chair(chair: str, person: Person | None, department: Department | None, policy: Meetings) -> Refusal | None:
    """Let the leader in charge or the technical business department chair a coordination meeting (COM-12)."""
    roles, departments = policy.chair_roles, policy.chair_departments
    if not (roles or departments) or (department is not None and department in departments):
        return None
    if person and (person.may_act_as(*roles) or any(person.belongs_to(one) for one in departments)):
        return None
    return ChairNotAllowed(chair, (*roles, *departments))


def is_late(kind: ContactKind, on: date, entered_at: datetime, hours: int) -> bool:
    """Say whether a call or walk-in was entered after its own day; midnight is the next day (INF-20)."""
    return kind in ARRIVALS and entered_at >= datetime.combine(on, time.min) + timedelta(hours=hours)


def is_too_large(size_mb: Decimal | None, policy: Policy) -> bool:
    """Say whether material is too large for a mail: 20.0 MB goes, 20.1 MB goes by post (ECM-09)."""
    return size_mb is not None and size_mb > policy.material.attachment_mb


def months_without(held: set[Month], first: Month, last: Month) -> Iterator[Month]:
    """Yield the months from one to another in which the company did not meet (COM-11)."""
    month = first
    while month <= last:
        if month not in held:
            yield month
        month = month.next


def _judge_meeting(entry: Entry, policy: Meetings) -> Refusal | None:
    if entry.level is None:
        return LevelNeeded(tuple(Level))
    if policy.minutes and not ((entry.minutes or "").strip() or (entry.minutes_number or "").strip()):
        return MinutesNeeded()
    return None
