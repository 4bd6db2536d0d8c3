"""Looking plans up, and what of them is to be done."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from custmgr.areas.customers import views as customers
from custmgr.areas.plans import columns, rules, views
from custmgr.areas.plans.facts import Item, Plan, State
from custmgr.areas.plans.policy import Policy
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.forms import Box, Form, Part, Signature, write
from custmgr.ground.show import Kind
from custmgr.ground.words import mark


def list_plans(desk: Reader, author: str | None, *, everything: bool) -> list[Plan]:
    """List the plans whose period is not over, or all of them."""
    name = staff.find(desk.connection, author).name if author else None
    found = views.list_plans(desk.connection, None if everything else desk.today)
    return [plan for plan in found if name in {None, plan.author}]


def show_plan(desk: Reader, number: str) -> Plan:
    """Return a plan with where each of its visits stands."""
    return standing(desk, views.find(desk.connection, number))


def standing(desk: Reader, plan: Plan) -> Plan:
    """Say of each visit of the last version where it stands (VIS-05)."""
    latest = replace(plan.latest, items=tuple(_placed(desk, item) for item in plan.latest.items))
    return replace(plan, versions=(*plan.versions[:-1], latest))


def planned(
    desk: Reader,
    first: date,
    last: date,
    *,
    visitor: str | None = None,
    customer: str | None = None,
    dropped: bool = False,
) -> list[Item]:
    """List the visits to be carried out in a stretch of days, by the versions in force, or dropped by them (VIS-05)."""
    name = staff.find(desk.connection, visitor).name if visitor else None
    whose = customers.find(desk.connection, customer).code if customer else None
    found = views.in_force(desk.connection, first, last, dropped=dropped)
    return [_placed(desk, item) for item in found if name in {None, item.visitor} and whose in {None, item.customer}]


def deadline(desk: Reader, item: Item) -> date:
    """Return the last day a planned visit is in time (VIS-05)."""
    return rules.deadline_of(item, desk.policy(Policy, item.on))


def print_plan(desk: Reader, number: str, target: Path | None, *, force: bool) -> tuple[Path, list[str]]:
    """Write the last version of a plan as a form to be signed (VIS-03, VIS-04)."""
    plan = show_plan(desk, number)
    file = target or Path(f"plan-{plan.number}.xlsx")
    check_target(file, force=force)
    check_workbook(file)
    return file, write(file, [_form(desk, plan)], force=force)


def _placed(desk: Reader, item: Item) -> Item:
    state, late = rules.item_state(item, desk.policy(Policy, item.on), desk.today)
    return replace(item, state=state, days_late=late)


def _form(desk: Reader, plan: Plan) -> Form:
    moves = {move.step.value: move for move in plan.latest.steps}
    submitted, approved = moves.get(State.SUBMITTED.value), moves.get(State.APPROVED.value)
    head = Part(
        "",
        (
            Box(mark("Drawn up by"), plan.author),
            Box(mark("Version"), plan.latest.version, kind=Kind.NUMBER),
            Box(mark("First day"), plan.first_on, kind=Kind.DAY),
            Box(mark("Last day"), plan.last_on, kind=Kind.DAY),
        ),
    )
    body = Part(mark("Planned visits"), columns=columns.PRINTED_ITEM, rows=plan.latest.items)
    office = desk.policy(Policy).approvers[0].label
    signatures = (
        Signature(mark("Drawn up by"), plan.author, submitted.on if submitted else None),
        Signature(office, approved.by if approved else "", approved.on if approved else None),
    )
    return Form(mark("Visit Plan"), plan.number, (head, body), signatures)
