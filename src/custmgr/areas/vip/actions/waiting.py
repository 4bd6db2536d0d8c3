"""What waits of the monthly list."""

from collections.abc import Iterator

from custmgr.areas.vip import views
from custmgr.areas.vip.facts import Plan
from custmgr.areas.vip.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

SHORT = mark("list of class {vip_class} customers to be lifted, {month}: {short} short")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell that this month's list is short, as long as there are customers to be listed (HBK-21)."""
    policy, month = desk.policy(Policy), Month.of(desk.today)
    if not policy.enabled:
        return
    wanted = min(policy.lifting.per_month, views.count_of(desk.connection, policy.lifting.of_class))
    short = Plan(month, wanted, tuple(views.listed(desk.connection, month))).short
    if short:
        values = {"vip_class": policy.lifting.of_class.value, "month": str(month), "short": short}
        way = f"custmgr customer lift CUSTOMER --month {month} --by STAFF"
        yield Due("HBK-21", str(month), SHORT, month.first, month.last, values, way=way)
