"""Drawing plans up, submitting them, approving them, beginning new versions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.conflicts import actions as conflicts
from custmgr.areas.customers import actions as wishes
from custmgr.areas.customers import views as customers
from custmgr.areas.methods import actions as methods
from custmgr.areas.plans import rules, store, views
from custmgr.areas.plans.facts import Item, Move, PeriodKind, Plan, Step, Wish
from custmgr.areas.plans.policy import Policy
from custmgr.areas.plans.refusals import DecidedAhead, NoReason, NoSuchItem, PlannedTwice, PlanThere
from custmgr.areas.staff import views as staff
from custmgr.areas.topics.actions import telling as topics
from custmgr.ground.desk import Desk
from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import is_clean

BETWEEN = re.compile(r"[,，、;；\s]+")


def new_plan(desk: Desk, period: PeriodKind, day: date, author: str) -> Plan:
    """Begin a plan of one person for the week or the month that holds a day (VIS-03, VIS-36)."""
    person = staff.find(desk.connection, author)
    span = rules.span(period, day)
    _refuse(rules.judge_period(period, span[0], desk.policy(Policy)))
    if (there := views.seek(desk.connection, person.id, period, span[0])) is not None:
        raise PlanThere(person.name, there)
    number = f"JH-{desk.next_number('plan'):04}"
    store.add(desk, number, period, span, person.id)
    desk.note("plan new", number, period=period.value, first_on=span[0], by=person.name)
    return views.find(desk.connection, number)


def add_visit(desk: Desk, number: str, wish: Wish) -> Plan:
    """Plan a visit within the period of a plan that is still being drawn up (VIS-02, VIS-03, VIS-04, FVS-05, 07)."""
    plan = views.find(desk.connection, number)
    found = customers.find(desk.connection, wish.customer)
    visitor = staff.find(desk.connection, wish.visitor or plan.author)
    _refuse(rules.judge_change(plan))
    _refuse(rules.judge_wish(plan, wish, desk.policy(Policy)))
    methods.check(desk, wish.method, desk.today)
    wishes.refuse_unwished(desk, found, wish.method.value, wish.on)
    conflicts.refuse(desk, found, [visitor], wish.on)
    for one in _same_day(plan, found.code, visitor.name, wish.on):
        raise PlannedTwice(visitor.name, found.name, wish.on, one.item)
    _check_text("--note", wish.note)
    codes = (name for word in wish.topics for name in BETWEEN.split(word) if name.strip())
    wish = replace(wish, topics=tuple(dict.fromkeys(topics.code_named(desk, name) for name in codes)))
    item = store.add_item(desk, plan.id, plan.latest.id, wish, store.Placed(found.id, visitor.id))
    told = {"item": item, "customer": found.code, "visitor": visitor.name, "method": wish.method.value, "on": wish.on}
    desk.note("plan add", plan.number, **told)
    return views.find(desk.connection, number)


def drop_visit(desk: Desk, number: str, item: int) -> Plan:
    """Leave a visit out of a plan that is still being drawn up (VIS-04)."""
    plan = views.find(desk.connection, number)
    _refuse(rules.judge_change(plan))
    if item not in {one.item for one in plan.latest.items}:
        raise NoSuchItem(str(item))
    store.drop(desk, plan.latest.id, item)
    desk.note("plan drop", plan.number, item=item)
    return views.find(desk.connection, number)


def submit(desk: Desk, number: str, by: str | None) -> Plan:
    """Hand a plan to whoever approves it (VIS-04)."""
    plan = views.find(desk.connection, number)
    person = staff.find(desk.connection, by).name if by else plan.author
    _refuse(rules.judge_submission(plan))
    _step(desk, plan, Move(Step.SUBMITTED, person, desk.today, None))
    return views.find(desk.connection, number)


@dataclass(frozen=True)
class Ruling:
    """What was decided about a plan: by whom, on which day, with which opinion, for or against."""

    by: str
    on: date | None = None
    opinion: str | None = None
    refuse: bool = False


def decide(desk: Desk, number: str, ruling: Ruling) -> Plan:
    """Approve a plan, or send it back with a reason; only then may it be carried out (VIS-04)."""
    plan = views.find(desk.connection, number)
    person, day = staff.find(desk.connection, ruling.by), ruling.on or desk.today
    _refuse(rules.judge_approval(plan, person, desk.policy(Policy)))
    if day > desk.today:
        raise DecidedAhead(day, desk.today)
    if ruling.refuse and not (ruling.opinion or "").strip():
        raise NoReason
    _check_text("--opinion", ruling.opinion)
    _step(desk, plan, Move(Step.RETURNED if ruling.refuse else Step.APPROVED, person.name, day, ruling.opinion))
    return views.find(desk.connection, number)


def revise(desk: Desk, number: str, reason: str | None) -> Plan:
    """Begin a new version with the visits of the last one; it counts once it is approved again (VIS-04)."""
    plan = views.find(desk.connection, number)
    _refuse(rules.judge_revision(plan))
    _check_text("--reason", reason)
    version = plan.latest.version + 1
    row = store.add_version(desk, plan.id, version, reason)
    store.copy_lines(desk, plan.latest.id, row, [item.item for item in plan.latest.items])
    desk.note("plan revise", plan.number, version=version, reason=reason, by=complaints.clerk(desk.connection))
    return views.find(desk.connection, number)


def _step(desk: Desk, plan: Plan, move: Move) -> None:
    store.take_step(desk, plan.latest.id, move)
    told = {"version": plan.latest.version, "by": move.by, "on": move.on, "opinion": move.opinion}
    desk.note(f"plan {move.step.value}", plan.number, **told)


def _same_day(plan: Plan, code: str, visitor: str, on: date) -> Iterator[Item]:
    return (one for one in plan.latest.items if (one.customer, one.visitor, one.on) == (code, visitor, on))


def _check_text(place: str, text: str | None) -> None:
    if text and not is_clean(text):
        raise NotClean(place, text)


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
