"""Classing key customers, agreeing benefits, listing whom to lift."""

from datetime import date

from custmgr.areas.customers import views as customers
from custmgr.areas.staff import views as staff
from custmgr.areas.vip import rules, store, views
from custmgr.areas.vip.actions.looking import in_force, plan, vip_of
from custmgr.areas.vip.facts import Plan, Vip, VipClass
from custmgr.areas.vip.refusals import EndsBefore, ListedAlready, NoSuchBenefit, NotListed
from custmgr.ground.asking import words
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal


def set_class(desk: Desk, customer: str, vip_class: VipClass | None, by: str) -> Vip:
    """Class a customer; where the class has no benefits, those running end with it (HBK-19, HBK-20, HBK-21)."""
    policy, found = in_force(desk), customers.find(desk.connection, customer)
    name = staff.find(desk.connection, by).name
    store.set_class(desk, found.id, vip_class, name)
    ended = []
    if vip_class is None or not policy.classes[vip_class].benefits:
        ended = [one.id for one in views.benefits(desk.connection, found.id) if one.ended_on is None]
        for number in ended:
            store.end_benefit(desk, number)
    told = vip_class.value if vip_class else None
    desk.note("customer vip", found.code, vip_class=told, by=name, ended_benefits=ended)
    return vip_of(desk, found)


def agree(desk: Desk, customer: str, text: str, by: str, days: tuple[date | None, date | None]) -> Vip:
    """Enter a benefit agreed with a customer of the class that has benefits (HBK-19, HBK-20)."""
    policy, found = in_force(desk), customers.find(desk.connection, customer)
    first, last = days[0] or desk.today, days[1]
    if last is not None and last < first:
        raise EndsBefore(last, first)
    told, name = words("--benefit", text), staff.find(desk.connection, by).name
    classed = views.class_of(desk.connection, found.id)
    _refuse(rules.judge_benefit(found, classed.vip_class if classed else None, policy))
    store.add_benefit(desk, found.id, told, name, (first, last))
    desk.note("customer vip", found.code, benefit=told, by=name, on=first, until=last)
    return vip_of(desk, found)


def end(desk: Desk, customer: str, number: int, by: str) -> Vip:
    """Enter that a benefit holds no more (HBK-19)."""
    in_force(desk)
    found, name = customers.find(desk.connection, customer), staff.find(desk.connection, by).name
    running = [one.id for one in views.benefits(desk.connection, found.id) if one.ended_on is None]
    if number not in running:
        raise NoSuchBenefit(found.code, number)
    store.end_benefit(desk, number)
    desk.note("customer vip", found.code, ended_benefits=[number], by=name)
    return vip_of(desk, found)


def put_on_list(desk: Desk, customer: str, month: Month, by: str, note: str | None) -> Plan:
    """Put a class C customer on a month's list of those to be lifted (HBK-21)."""
    policy, found = in_force(desk), customers.find(desk.connection, customer)
    person, classed = staff.find(desk.connection, by), views.class_of(desk.connection, found.id)
    _refuse(rules.judge_lister(person, policy) or rules.judge_month(month, Month.of(desk.today)))
    _refuse(rules.judge_listing(found, classed.vip_class if classed else None, policy))
    if views.is_listed(desk.connection, found.id, month):
        raise ListedAlready(found.name, str(month))
    store.add_to_list(desk, found.id, month, person.name, words("--note", note) if note is not None else None)
    desk.note("customer lift", found.code, month=str(month), by=person.name, note=note)
    return plan(desk, month)


def take_off_list(desk: Desk, customer: str, month: Month, by: str) -> Plan:
    """Take a customer off a month's list again (HBK-21)."""
    policy, found = in_force(desk), customers.find(desk.connection, customer)
    person = staff.find(desk.connection, by)
    _refuse(rules.judge_lister(person, policy) or rules.judge_month(month, Month.of(desk.today)))
    if not store.drop_from_list(desk, found.id, month):
        raise NotListed(found.name, str(month))
    desk.note("customer lift", found.code, month=str(month), by=person.name, dropped=True)
    return plan(desk, month)


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
