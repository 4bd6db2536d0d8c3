"""To whom VIP benefits apply, and who is listed to be lifted: pure rules."""

from custmgr.areas.customers.facts import Customer
from custmgr.areas.staff.facts import Person
from custmgr.areas.vip.facts import VipClass
from custmgr.areas.vip.policy import Policy
from custmgr.areas.vip.refusals import MonthOver, NoBenefits, NotTheLister, NotToBeLifted, Unclassed
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal


def judge_benefit(found: Customer, vip_class: VipClass | None, policy: Policy) -> Refusal | None:
    """Refuse a benefit for a customer whose class has none: B is managed like VIP without them (HBK-19, HBK-20)."""
    if vip_class is None:
        return Unclassed(found.code, found.name)
    row = policy.classes[vip_class]
    return None if row.benefits else NoBenefits(found.code, found.name, vip_class.value).under(row.rule)


def judge_listing(found: Customer, vip_class: VipClass | None, policy: Policy) -> Refusal | None:
    """Refuse to list a customer of another class than the one to be lifted (HBK-21)."""
    wanted = policy.lifting.of_class
    return None if vip_class is wanted else NotToBeLifted(found.code, found.name, wanted.value)


def judge_lister(person: Person, policy: Policy) -> Refusal | None:
    """Refuse a list kept by another office than the brand department (HBK-21)."""
    roles = policy.lifting.by
    return None if not roles or person.may_act_as(*roles) else NotTheLister(person.name, roles)


def judge_month(month: Month, today: Month) -> Refusal | None:
    """Refuse to change the list of a month that is over; this month's and later ones may change (HBK-21)."""
    return MonthOver(str(month), str(today)) if month < today else None
