"""Looking classes, benefits and lists up; read only."""

from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.vip import views
from custmgr.areas.vip.facts import Plan, Vip
from custmgr.areas.vip.policy import Policy
from custmgr.areas.vip.refusals import NoClasses
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month


def in_force(desk: Reader) -> Policy:
    """Return the numbers of a company that has VIP classes, or refuse (HBK-19)."""
    policy = desk.policy(Policy)
    if not policy.enabled:
        raise NoClasses
    return policy


def show(desk: Reader, customer: str) -> Vip:
    """Return a customer's class and every benefit agreed (HBK-19)."""
    in_force(desk)
    return vip_of(desk, customers.find(desk.connection, customer))


def vip_of(desk: Reader, found: Customer) -> Vip:
    """Return the class of a customer that is known to exist."""
    classed = views.class_of(desk.connection, found.id)
    vip_class = classed.vip_class if classed else None
    row = desk.policy(Policy).classes[vip_class] if vip_class else None
    agreed = tuple(views.benefits(desk.connection, found.id))
    managed = row is not None and row.managed_as_vip
    on, by = (classed.on, classed.by) if classed else (None, None)
    return Vip(found.code, found.name, vip_class, on, by, managed, agreed)


def list_classed(desk: Reader) -> list[Vip]:
    """List every customer that has a class, A first (HBK-19, HBK-20, HBK-21)."""
    policy = in_force(desk)
    return [
        Vip(
            one.code, one.name, one.vip_class, one.on, one.by,
            one.vip_class is not None and policy.classes[one.vip_class].managed_as_vip,
            tuple(views.benefits(desk.connection, one.customer_id)),
        )
        for one in views.classed(desk.connection)
    ]  # fmt: skip


def plan(desk: Reader, month: Month) -> Plan:
    """Return a month's list of customers to be lifted, and how many it lacks (HBK-21)."""
    wanted = in_force(desk).lifting.per_month
    return Plan(month, wanted, tuple(views.listed(desk.connection, month)))


def this_month(desk: Reader) -> Month:
    """Return the month of today."""
    return Month.of(desk.today)
