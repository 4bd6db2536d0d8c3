"""The arithmetic behind a verdict, line by line, the way a clerk would check it on paper."""

from collections.abc import Iterator
from fractions import Fraction

from custmgr.areas.credit.facts.verdicts import Line, Order, Position
from custmgr.areas.credit.policy import Policy
from custmgr.areas.credit.rules import releasing
from custmgr.ground.money import to_whole
from custmgr.ground.words import mark


def steps(position: Position, order: Order, exposure_fen: int, policy: Policy) -> Iterator[Line]:
    """Tell how exposure, limit, overdue amount and release follow from what is known (CRL-10, CUS-31)."""
    yield _exposure(position, order, exposure_fen)
    yield _available(position)
    values = {"limit_fen": position.standing.limit_fen, "exposure_fen": exposure_fen}
    over_fen = exposure_fen - position.standing.limit_fen
    if order.in_cash:
        yield Line(mark("this order is paid in cash: the limit does not hold it"))
    elif over_fen > 0:
        yield Line(mark("exposure {exposure_fen} − limit {limit_fen} = {over_fen} too much"), {
            **values, "over_fen": over_fen,
        })  # fmt: skip
    else:
        yield Line(mark("exposure {exposure_fen} does not exceed the limit {limit_fen}"), values)
    yield _watched(position, policy)
    yield from _overdue(position)
    yield from _release(position, order, policy)


def watch_line_fen(limit_fen: int, policy: Policy) -> Fraction:
    """Return the exposure above which a customer is watched: 90 % of the limit (CRL-10)."""
    return limit_fen * Fraction(policy.watch_share_ratio)


def _exposure(position: Position, order: Order, exposure_fen: int) -> Line:
    values = {"open_fen": position.open_fen, "order_fen": order.amount_fen, "exposure_fen": exposure_fen}
    if not position.undelivered_fen:
        says = mark("receivables {open_fen} + this order {order_fen} = exposure {exposure_fen}")
        return Line(says, values, on_credit=True)
    says = mark(
        "receivables {open_fen} + undelivered orders {undelivered_fen} + this order {order_fen}"
        " = exposure {exposure_fen}"
    )
    return Line(says, {**values, "undelivered_fen": position.undelivered_fen}, on_credit=True)


def _available(position: Position) -> Line:
    limit_fen, open_fen, undelivered_fen = position.standing.limit_fen, position.open_fen, position.undelivered_fen
    values = {"limit_fen": limit_fen, "open_fen": open_fen, "left_fen": limit_fen - position.bound_fen}
    if undelivered_fen:
        values = {**values, "undelivered_fen": undelivered_fen}
    match limit_fen < position.bound_fen, bool(undelivered_fen):
        case True, False:
            return Line(mark("receivables {open_fen} exceed the limit {limit_fen}: nothing is available"), values)
        case True, True:
            says = mark(
                "receivables {open_fen} and undelivered orders {undelivered_fen} exceed the limit {limit_fen}:"
                " nothing is available"
            )
            return Line(says, values)
        case False, False:
            return Line(mark("limit {limit_fen} − receivables {open_fen} = {left_fen} still available"), values)
    says = mark(
        "limit {limit_fen} − receivables {open_fen} − undelivered orders {undelivered_fen} = {left_fen} still available"
    )
    return Line(says, values)


def _watched(position: Position, policy: Policy) -> Line:
    limit_fen, share = position.standing.limit_fen, policy.watch_share_ratio
    line_fen = to_whole(watch_line_fen(limit_fen, policy))
    watched = {"limit_fen": limit_fen, "share_ratio": share, "line_fen": line_fen}
    return Line(mark("limit {limit_fen} × {share_ratio} = {line_fen}, watched above it"), watched, on_credit=True)


def _overdue(position: Position) -> Iterator[Line]:
    due_on = position.overdue_since
    if due_on is None:
        yield Line(mark("nothing is overdue"))
        return
    days = (position.today - due_on).days
    yield Line(mark("{today} − oldest due day {due_on} = {days} days overdue"), {
        "today": position.today, "due_on": due_on, "days": days,
    })  # fmt: skip
    yield Line(mark("overdue in all: {overdue_fen}"), {"overdue_fen": position.overdue_fen})


def _release(position: Position, order: Order, policy: Policy) -> Iterator[Line]:
    release = position.release
    if release is None or not releasing.is_held_without(position, order, policy):
        return
    values = {"person": release.by, "on": release.on, "up_to_fen": release.up_to_fen, "until": release.until}
    yield Line(mark("released by {person} on {on} up to {up_to_fen} until {until}"), values)
    values = {"up_to_fen": release.up_to_fen, "used_fen": release.used_fen, "left_fen": release.left_fen}
    yield Line(mark("release {up_to_fen} − used {used_fen} = {left_fen} still to be used"), values)
