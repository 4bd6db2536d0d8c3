"""What a release lifts: overdue payments and holds somebody placed, never the limit, the term or the grade."""

from dataclasses import replace
from datetime import date

from custmgr.areas.credit.facts.holds import HoldMode, Release, ReleaseState
from custmgr.areas.credit.facts.verdicts import Order, Position
from custmgr.areas.credit.policy import Policy


def state_of(release: Release, today: date) -> ReleaseState:
    """Say whether a release still lifts: on its last day it does, and while 0.01 of it is left (CUS-31)."""
    if not release.left_fen:
        return ReleaseState.USED_UP
    if today > release.until:
        return ReleaseState.EXPIRED
    return ReleaseState.IN_FORCE if release.is_latest else ReleaseState.REPLACED


def told(release: Release, today: date) -> Release:
    """Return a release with whether it still lifts anything (CUS-31)."""
    return replace(release, state=state_of(release, today))


def lifts(release: Release | None, order: Order, today: date) -> bool:
    """Say whether a release in force has room for the whole order; exactly what is left passes (CUS-31)."""
    if release is None or state_of(release, today) is not ReleaseState.IN_FORCE:
        return False
    return order.amount_fen <= release.left_fen


def lifts_hold(position: Position, order: Order) -> bool:
    """Say whether the hold somebody placed is lifted; one placed after the release is not (CUS-31)."""
    hold, release = position.hold, position.release
    if hold is None or release is None or release.hold_id != hold.id:
        return False
    return lifts(release, order, position.today)


def holds_overdue(position: Position, order: Order, policy: Policy) -> bool:
    """Say whether overdue payments hold an order: one on credit, or any where the policy stops supply (CUS-31)."""
    if order.in_cash and policy.on_overdue is not HoldMode.STOP:
        return False
    return is_late(position, policy) and not lifts(position.release, order, position.today)


def is_late(position: Position, policy: Policy) -> bool:
    """Say whether more is overdue than is let pass; exactly that much passes (CUS-31)."""
    return position.late_fen > policy.overdue_tolerance_fen


def is_held_without(position: Position, order: Order, policy: Policy) -> bool:
    """Say whether the order would be held if there were no release (CUS-31)."""
    by_debt = is_late(position, policy) and not (order.in_cash and policy.on_overdue is not HoldMode.STOP)
    return by_debt or position.hold is not None


def is_used(position: Position, order: Order, policy: Policy) -> bool:
    """Say whether an order passes only by the release, and so uses it up (CUS-31)."""
    lifted = lifts(position.release, order, position.today)
    return (
        lifted and is_held_without(position, order, policy) and (position.hold is None or lifts_hold(position, order))
    )


def can_be_lifted(position: Position, policy: Policy) -> bool:
    """Say whether there is anything a release can lift: an overdue payment or a hold somebody placed (CUS-31)."""
    return is_late(position, policy) or position.hold is not None
