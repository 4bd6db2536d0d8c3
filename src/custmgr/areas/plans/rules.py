"""What a plan may hold, when it may be changed, and where its visits stand; pure."""

from datetime import date, timedelta
from pathlib import Path

from custmgr.areas.plans.facts import Item, ItemState, Move, PeriodKind, Plan, State, Step, Wish
from custmgr.areas.plans.policy import Policy
from custmgr.areas.plans.refusals import (
    AlreadyApproved,
    AlreadyDecided,
    AlreadySubmitted,
    BeforeTheRule,
    EmptyPlan,
    NoOutline,
    NotInForce,
    NotSubmitted,
    NotTheApprover,
    NotYetApproved,
    OutsidePeriod,
    PeriodNotUsed,
    StillADraft,
)
from custmgr.areas.staff.facts import Person
from custmgr.ground.periods import Month, Week
from custmgr.ground.refusals import Refusal

DAY = timedelta(days=1)


def span(period: PeriodKind, day: date) -> tuple[date, date]:
    """Return the first and the last day of the period that holds a day: Monday to Sunday, or the month (VIS-03)."""
    whole = Week.of(day) if period is PeriodKind.WEEK else Month.of(day)
    return whole.first, whole.last


def judge_period(period: PeriodKind, first_on: date, policy: Policy) -> Refusal | None:
    """Refuse a kind of plan the company does not draw up, and one from before the rule applies (VIS-03, VIS-36)."""
    if period not in policy.periods:
        return PeriodNotUsed(period, policy.periods)
    since = policy.first_day
    return BeforeTheRule(first_on, since) if since and first_on < since else None


def judge_wish(plan: Plan, wish: Wish, policy: Policy) -> Refusal | None:
    """Refuse a visit planned outside the period; its first and its last day are inside (VIS-03).

    Where the company asks for an outline, a visit without one is refused, too (FVS-20).
    """
    if not plan.first_on <= wish.on <= plan.last_on:
        return OutsidePeriod(plan.number, wish.on, plan.first_on, plan.last_on)
    if policy.outline_required and not (wish.note or "").strip():
        return NoOutline(plan.number)
    since = policy.first_day
    return BeforeTheRule(wish.on, since) if since and wish.on < since else None


def judge_change(plan: Plan) -> Refusal | None:
    """Refuse to change a plan that is submitted or decided on other than by a new version (VIS-04)."""
    match plan.latest.state:
        case State.DRAFT:
            return None
        case State.APPROVED:
            return AlreadyApproved(plan.number)
        case State.RETURNED:
            return AlreadyDecided(plan.number, plan.latest.state)
        case State.SUBMITTED:
            return AlreadySubmitted(plan.number)


def judge_revision(plan: Plan) -> Refusal | None:
    """Refuse a new version while the last one is still being drawn up."""
    return StillADraft(plan.number, plan.latest.version) if plan.latest.state is State.DRAFT else None


def judge_submission(plan: Plan) -> Refusal | None:
    """Refuse to submit a plan without a visit, or one submitted already (VIS-04)."""
    if plan.latest.state is not State.DRAFT:
        return judge_change(plan)
    return None if plan.latest.items else EmptyPlan(plan.number)


def judge_approval(plan: Plan, person: Person, policy: Policy) -> Refusal | None:
    """Refuse an approval of what is not submitted, or by anybody but the office the policy names (VIS-04)."""
    if plan.latest.state is State.DRAFT:
        return NotSubmitted(plan.number)
    if plan.latest.state is not State.SUBMITTED:
        return AlreadyDecided(plan.number, plan.latest.state)
    return None if person.may_act_as(*policy.approvers) else NotTheApprover(person.name, plan.number, policy.approvers)


def judge_carrying_out(item: Item, plan: Plan, on: date) -> Refusal | None:
    """Refuse a visit for an item of no version in force, or made before its plan was approved (VIS-04)."""
    version = plan.in_force
    if version is None or version.approved_on is None:
        return NotYetApproved(item.item, plan.number, plan.latest.state)
    if item.item not in {one.item for one in version.items}:
        return NotInForce(item.item, plan.number, version.version)
    if on < version.approved_on:
        return NotYetApproved(item.item, plan.number, State.SUBMITTED)
    return None


def shown(plan: Plan) -> dict[str, object]:
    """Return everything a plan is shown with, but its visits as people read them."""
    latest, approved = plan.latest, next((m for m in plan.latest.steps if m.step is Step.APPROVED), None)
    return {
        **{name: getattr(plan, name) for name in ("number", "period", "first_on", "last_on", "author")},
        "version": latest.version,
        "state": latest.state,
        "visits": len(latest.items),
        "approved_by": approved.by if approved else None,
        "approved_on": latest.approved_on,
        "in_force": plan.in_force.version if plan.in_force else None,
        "items": [_item(item) for item in latest.items],
        "history": [_move(version.version, move) for version in plan.versions for move in version.steps],
    }


def item_state(item: Item, policy: Policy, today: date) -> tuple[ItemState, int]:
    """Say where a planned visit stands, and how late: due on its day, overdue from the next (VIS-05).

    The days of grace are added to its day; a visit after them is done late.
    """
    deadline = deadline_of(item, policy)
    late = max(0, ((item.done_on or today) - deadline).days)
    if item.done_on is not None:
        return (ItemState.DONE_LATE if late else ItemState.DONE), late
    if late:
        return ItemState.OVERDUE, late
    return (ItemState.UPCOMING if today < item.on else ItemState.DUE), 0


def deadline_of(item: Item, policy: Policy) -> date:
    """Return the last day a planned visit is in time (VIS-05)."""
    return item.on + policy.grace_days * DAY


def _item(item: Item) -> dict[str, object]:
    keys = ("item", "state", "on", "customer", "name", "visitor", "method", "topics", "note", "done_on", "days_late")
    return {key: getattr(item, key) for key in keys}


def _move(version: int, move: Move) -> dict[str, object]:
    return {"version": version, "step": move.step, "by": move.by, "on": move.on, "opinion": move.opinion}


def file_of(target: Path, visitor: str) -> Path:
    """Name a person's own file among several: the name given with the person's behind it.

    >>> file_of(Path("march.ics"), "王业务").name
    'march-王业务.ics'
    """
    return target.with_name(f"{target.stem}-{visitor.replace('/', '_')}{target.suffix}")
