"""What is done about importance: what is known is entered, and customers are classed by it."""

from collections.abc import Sequence

from custmgr.areas.customers import views as customers
from custmgr.areas.importance import rules, store, views
from custmgr.areas.importance.facts import Flag, Importance, Route
from custmgr.areas.importance.policy import Policy
from custmgr.areas.importance.refusals import EventsStay, NotClassed, SetAndCleared
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk, Reader


def class_one(desk: Desk, customer: str, known: Sequence[Flag], gone: Sequence[Flag], by: str) -> Importance:
    """Enter what is known of a customer and class it; a record is made when the route is another one (INF-16)."""
    policy = _in_force(desk)
    if Flag.EVENT in gone:
        raise EventsStay
    for flag in set(known) & set(gone):
        raise SetAndCleared(flag.value)
    found = customers.find(desk.connection, customer)
    if known or gone:
        entered = [*((flag, True) for flag in known), *((flag, False) for flag in gone)]
        store.add_flags(desk, found.id, entered, staff.find(desk.connection, by).name)
        desk.note("customer importance", found.code, known=list(known), gone=list(gone), by=by)
    (classed,) = _class(desk, policy, found.id)
    return classed


def class_all(desk: Desk) -> list[Importance]:
    """Class everybody by what is known today, most important first (INF-16)."""
    order = list(Route)
    return sorted(_class(desk, _in_force(desk)), key=lambda one: (order.index(one.route), one.code))


def keep_up(desk: Desk, customer_id: int | None = None) -> None:
    """Class a customer anew, or all, after something became known; nothing where nobody is classed (INF-16, INF-19)."""
    policy = desk.policy(Policy)
    if policy.enabled:
        _class(desk, policy, customer_id)


def history(desk: Reader, customer: str) -> list[Importance]:
    """List how important a customer was found to be, the latest first (INF-16)."""
    policy = _in_force(desk)
    return views.history(desk.connection, customers.find(desk.connection, customer).id, policy.cards)


def _in_force(desk: Reader) -> Policy:
    policy = desk.policy(Policy)
    if not policy.enabled:
        raise NotClassed
    return policy


def _class(desk: Desk, policy: Policy, customer_id: int | None = None) -> list[Importance]:
    before = views.routes(desk.connection)
    found = [rules.judge(known, policy, desk.today) for known in views.known_of(desk.connection, customer_id)]
    new = [one for one in found if before.get(one.customer_id) is not one.route]
    if new:
        store.add(desk, new, views.edition_on(desk.connection, desk.today))
        desk.note("customer importance", new[0].code if customer_id else "all", classed=len(new))
    return found
