"""What waits of the plans: visits to be made, plans to be handed in or approved."""

from collections.abc import Iterator
from datetime import date, timedelta

from custmgr.areas.plans import rules, views
from custmgr.areas.plans.facts import Item, Plan, State, Step
from custmgr.areas.plans.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

VISIT = mark("planned for {on} (item {item} of {plan})")
HAND_IN = mark("{plan} of {author} is still being drawn up")
APPROVE = mark("{plan} of {author} waits for approval")
DAY = timedelta(days=1)


def visits(desk: Reader) -> Iterator[Due]:
    """Tell of every visit of a plan in force that is still to be made (VIS-05)."""
    for item in views.open_items(desk.connection):
        yield _visit(item, rules.deadline_of(item, desk.policy(Policy, item.on)))


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of the visits, and of the plans still to be handed in or approved before their first day (VIS-04)."""
    yield from visits(desk)
    for plan in views.list_plans(desk.connection, desk.today):
        if plan.latest.state is State.DRAFT:
            yield _plan(plan, HAND_IN, plan.first_on - DAY, f"custmgr plan submit {plan.number}", desk.today)
        elif plan.latest.state is State.SUBMITTED:
            first = min(item.on for item in plan.latest.items)
            yield _plan(plan, APPROVE, first - DAY, f"custmgr plan approve {plan.number} --by STAFF", desk.today)


def _visit(item: Item, deadline: date) -> Due:
    return Due(
        rule="VIS-05",
        key=f"plan|{item.item}",
        says=VISIT,
        opens=item.on,
        deadline=deadline,
        values={"on": item.on, "item": item.item, "plan": item.plan},
        customer=item.customer,
        name=item.name,
        owner=item.visitor,
        methods=(item.method.value,),
        way=f"custmgr visit record {item.customer} --by {item.visitor} --plan-item {item.item} …",
    )


def _plan(plan: Plan, says: str, deadline: date, way: str, today: date) -> Due:
    since = next((move.on for move in plan.latest.steps if move.step is Step.SUBMITTED), None)
    return Due(
        rule="VIS-04",
        key=f"plan|{plan.number}|{plan.latest.version}",
        says=says,
        opens=since or min(today, deadline),
        deadline=deadline,
        values={"plan": plan.number, "author": plan.author},
        owner=plan.author,
        way=way,
    )
