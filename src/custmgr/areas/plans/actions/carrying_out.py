"""Which planned visit a visit that has taken place carries out (VIS-04, VIS-05)."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.customers.facts import Customer
from custmgr.areas.plans import rules, views
from custmgr.areas.plans.facts import Item
from custmgr.areas.plans.policy import Policy
from custmgr.areas.plans.refusals import (
    ItemDone,
    ItemOfAnother,
    NotPlanned,
    PlannedOrNot,
    UnplannedNotAllowed,
    WhichItem,
)
from custmgr.ground.desk import Reader


@dataclass(frozen=True)
class Made:
    """A visit that has taken place: to whom, on which day, by whom, and what was said of its plan."""

    customer: Customer
    on: date
    visitors: tuple[str, ...]
    item: int | None
    unplanned: str | None


def named(desk: Reader, made: Made) -> int | None:
    """Return the planned visit that is named: open, and in a plan approved by the day of the visit (VIS-04)."""
    if made.item is None:
        return None
    if made.unplanned:
        raise PlannedOrNot
    item = views.find_item(desk.connection, made.item)
    if item.customer_id != made.customer.id:
        raise ItemOfAnother(item.item, item.name, made.customer.name)
    if item.done_on is not None:
        raise ItemDone(item.item, item.done_on)
    refusal = rules.judge_carrying_out(item, views.by_id(desk.connection, item.plan_id), made.on)
    if refusal is not None:
        raise refusal
    return item.item


def meant(desk: Reader, made: Made) -> int | None:
    """Return the only planned visit that can be meant, None for one that was not planned and says why (VIS-05)."""
    policy = desk.policy(Policy, made.on)
    if made.unplanned:
        if policy.required and not policy.unplanned_allowed:
            raise UnplannedNotAllowed(made.customer.code)
        return None
    open_now = [item for item in views.open_items(desk.connection, made.customer.id) if _could_be(item, made)]
    own = [item for item in open_now if item.visitor in made.visitors]
    found = own or (open_now if policy.required else [])
    likely = _likeliest(found, made.on)
    if len(likely) == 1:
        return likely[0].item
    if not policy.required:
        return None
    if not found:
        raise NotPlanned(made.customer.name)
    told = tuple(f"{item.item} ({item.on}, {item.visitor})" for item in found)
    raise WhichItem(made.customer.name, told, found[0].item)


def _likeliest(found: list[Item], on: date) -> list[Item]:
    """Return what is planned for the very day, else what was planned for an earlier one, else all (VIS-05)."""
    of_day, earlier = [item for item in found if item.on == on], [item for item in found if item.on < on]
    return of_day or earlier or found


def _could_be(item: Item, made: Made) -> bool:
    begun = item.since <= made.on
    return begun and item.approved_on is not None and item.approved_on <= made.on
