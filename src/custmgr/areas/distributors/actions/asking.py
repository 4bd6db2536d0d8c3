"""What every step asks first: the policy, the dealer, who decides, the day, clean words."""

from datetime import date
from decimal import Decimal

from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.distributors.facts.dealers import Appointment, Dealer
from custmgr.areas.distributors.policy import Policy
from custmgr.areas.distributors.refusals.dealers import (
    BelowNothing,
    CooperationEnded,
    DatedAhead,
    NoSuchDealer,
    NotActive,
    NothingTyped,
    NotInUse,
    NotTheApprover,
)
from custmgr.areas.distributors.views import dealers as views
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground import policy as policies
from custmgr.ground.desk import Reader
from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import folded, is_clean

AREA = "distributors"


def policy_of(desk: Reader) -> Policy:
    """Return the numbers in force today; a company that works without dealers is refused (DST-01)."""
    policy = desk.policy(Policy)
    if not policy.in_use:
        raise NotInUse
    return policy


def assumed(desk: Reader, *keys: str) -> tuple[str, ...]:
    """Return which of these numbers the company has not entered yet: assumed and as shipped (DST-14, DST-27)."""
    now = policies.in_force(desk.connection, AREA, desk.today)
    shipped = policies.in_force(desk.connection, AREA, date.min)
    return tuple(key for key in keys if now[key]["mark"] == "A" and now[key]["value"] == shipped[key]["value"])


def refuse(*verdicts: Refusal | None) -> None:
    """Raise the first refusal among verdicts, if there is one."""
    for verdict in verdicts:
        if verdict is not None:
            raise verdict


def dealer(desk: Reader, text: str) -> Dealer:
    """Return a dealer as it stands today, or refuse."""
    found = customers.find(desk.connection, text)
    known = views.seek(desk.connection, found.id, desk.today)
    if known is None:
        raise NoSuchDealer(found.code, found.name)
    return known


def not_ended(known: Dealer) -> Dealer:
    """Return a dealer, or refuse where cooperation has ended (DST-15)."""
    if known.ended_on is not None:
        raise CooperationEnded(known.customer, known.name, known.ended_on)
    return known


def active(desk: Reader, text: str) -> tuple[Dealer, Appointment]:
    """Return an appointed dealer with whom the company still works, or refuse (DST-01, DST-15)."""
    known = not_ended(dealer(desk, text))
    if known.appointment is None:
        raise NotActive(known.customer, known.name)
    return known, known.appointment


def customer(desk: Reader, text: str) -> Customer:
    """Return the customer a text fits, or refuse."""
    return customers.find(desk.connection, text)


def decider(desk: Reader, name: str, role: Role) -> str:
    """Return who decides, or refuse who does not hold the office (DST-01, DST-18)."""
    person = staff.find(desk.connection, name)
    if not person.may_act_as(role):
        raise NotTheApprover(person.name, role)
    return person.name


def person(desk: Reader, name: str) -> str:
    """Return a member of staff by name, or refuse."""
    return staff.find(desk.connection, name).name


def day_of(desk: Reader, on: date | None) -> date:
    """Return the day of a step, by default today; a day to come is refused."""
    chosen = on or desk.today
    if chosen > desk.today:
        raise DatedAhead(chosen, desk.today)
    return chosen


def text_of(place: str, typed: str | None, *, needed: bool = True) -> str:
    """Return a text folded; control characters are refused, and an empty one where it is needed."""
    told = typed or ""
    if not is_clean(told):
        raise NotClean(place, told)
    if needed and not folded(told):
        raise NothingTyped(place)
    return folded(told)


def at_least(place: str, figure: int | Decimal | None, least: int) -> None:
    """Refuse a figure below the least."""
    if figure is not None and figure < least:
        raise BelowNothing(place)
