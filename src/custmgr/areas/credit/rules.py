"""Whether a customer may be supplied: what holds an order, what only calls for attention, and the arithmetic."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from custmgr.areas.credit.facts import Decision, Line, Order, Position, Reason, Verdict
from custmgr.areas.credit.policy import Policy
from custmgr.areas.grading.facts import LimitSource, Treatment
from custmgr.ground.money import to_whole
from custmgr.ground.words import mark

ATTENTION = {
    Treatment.WATCH: ("GRD-15", mark("grade {grade}: a customer to watch")),
    Treatment.PHASE_OUT: ("GRD-16", mark("grade {grade}: a customer being phased out; only within the limit")),
}


def judge(position: Position, order: Order, policy: Policy) -> Verdict:
    """Hold, watch or pass an order: at the limit it passes, 0.01 above it is held (CRL-10, CUS-27, CUS-31)."""
    exposure_fen = position.open_fen + order.amount_fen
    holding = () if order.in_cash else tuple(_holding(position, exposure_fen, policy))
    watching = tuple(_watching(position, exposure_fen, order, policy))
    since = position.overdue_since
    return Verdict(
        position=position,
        requested_fen=order.amount_fen,
        decision=Decision.HOLD if holding else Decision.WATCH if watching else Decision.OK,
        reasons=holding + watching,
        steps=tuple(_steps(position, order, exposure_fen, policy)),
        exposure_fen=exposure_fen,
        available_fen=max(0, position.standing.limit_fen - position.open_fen),
        excess_fen=max(0, exposure_fen - position.standing.limit_fen),
        overdue_days=(position.today - since).days if since else 0,
        first_overdue_on=first_overdue_on(since) if since else None,
        report_due_on=report_due_on(since, policy) if since else None,
        on_hold=any(reason.rule != "CUS-27" for reason in holding),
    )


def is_on_hold(position: Position, policy: Policy) -> bool:
    """Say whether something other than a missing term holds the customer without any order (CRL-10, CUS-31)."""
    return any(reason.rule != "CUS-27" for reason in _holding(position, position.open_fen, policy))


def first_overdue_on(due_on: date) -> date:
    """Return the first day on which an open amount is overdue: the day after it was due (CUS-29)."""
    return due_on + timedelta(days=1)


def report_due_on(due_on: date, policy: Policy) -> date:
    """Return the last day to report an overdue payment: one day after the first overdue day (CUS-29)."""
    return first_overdue_on(due_on) + timedelta(days=policy.overdue_report_days)


def watch_line_fen(limit_fen: int, policy: Policy) -> Fraction:
    """Return the exposure above which a customer is watched: 90 % of the limit (CRL-10)."""
    return limit_fen * Fraction(policy.watch_share_ratio)


def _holding(position: Position, exposure_fen: int, policy: Policy) -> Iterator[Reason]:
    limit_fen = position.standing.limit_fen
    if position.term is None or not position.term.gives_credit:
        yield Reason(
            mark(
                "no approved payment term; apply for one:"
                " `custmgr credit apply {code} --production TEXT --standing TEXT --term 1m --by STAFF`"
            ),
            {"code": position.code},
            "CUS-27",
        )
    if exposure_fen > limit_fen:
        yield _over_the_limit(position, exposure_fen)
    if position.late_fen > policy.overdue_tolerance_fen:
        yield Reason(
            mark("{late_fen} is overdue, the oldest was due on {due_on}"),
            {"late_fen": position.late_fen, "due_on": position.overdue_since},
            "CUS-31",
        )
    if position.standing.treatment is Treatment.NO_CREDIT:
        yield Reason(mark("grade {grade}: no credit"), {"grade": position.standing.grade}, "GRD-07")


def _over_the_limit(position: Position, exposure_fen: int) -> Reason:
    limit_fen = position.standing.limit_fen
    values = {"exposure_fen": exposure_fen, "limit_fen": limit_fen, "excess_fen": exposure_fen - limit_fen}
    if position.standing.source is not LimitSource.NONE:
        return Reason(mark("exposure {exposure_fen} is {excess_fen} above the limit {limit_fen}"), values, "CRL-10")
    says = mark(
        "exposure {exposure_fen} is {excess_fen} above the limit {limit_fen}; there is no credit limit yet,"
        " grade the customer first: `custmgr customer grade {code}`"
    )
    return Reason(says, {**values, "code": position.code}, "CRL-10")


def _watching(position: Position, exposure_fen: int, order: Order, policy: Policy) -> Iterator[Reason]:
    limit_fen = position.standing.limit_fen
    if not order.in_cash and watch_line_fen(limit_fen, policy) < exposure_fen <= limit_fen:
        values = {"exposure_fen": exposure_fen, "limit_fen": limit_fen, "share_ratio": policy.watch_share_ratio}
        yield Reason(mark("exposure {exposure_fen} is above {share_ratio} of the limit {limit_fen}"), values, "CRL-10")
    if position.standing.treatment in ATTENTION:
        rule, says = ATTENTION[position.standing.treatment]
        yield Reason(says, {"grade": position.standing.grade}, rule)


def _steps(position: Position, order: Order, exposure_fen: int, policy: Policy) -> Iterator[Line]:
    """Tell the arithmetic line by line, the way a clerk would check it on paper."""
    limit_fen, open_fen = position.standing.limit_fen, position.open_fen
    values = {"open_fen": open_fen, "order_fen": order.amount_fen, "exposure_fen": exposure_fen}
    yield Line(
        mark("receivables {open_fen} + this order {order_fen} = exposure {exposure_fen}"), values, on_credit=True
    )
    values = {"limit_fen": limit_fen, "open_fen": open_fen, "left_fen": limit_fen - open_fen}
    if limit_fen < open_fen:
        yield Line(mark("receivables {open_fen} exceed the limit {limit_fen}: nothing is available"), values)
    else:
        yield Line(mark("limit {limit_fen} − receivables {open_fen} = {left_fen} still available"), values)
    values = {"limit_fen": limit_fen, "exposure_fen": exposure_fen, "over_fen": exposure_fen - limit_fen}
    if order.in_cash:
        yield Line(mark("this order is paid in cash: the limit does not hold it"))
    elif exposure_fen > limit_fen:
        yield Line(mark("exposure {exposure_fen} − limit {limit_fen} = {over_fen} too much"), values)
    else:
        yield Line(mark("exposure {exposure_fen} does not exceed the limit {limit_fen}"), values)
    share, line_fen = policy.watch_share_ratio, to_whole(watch_line_fen(limit_fen, policy))
    watched = {"limit_fen": limit_fen, "share_ratio": share, "line_fen": line_fen}
    yield Line(mark("limit {limit_fen} × {share_ratio} = {line_fen}, watched above it"), watched, on_credit=True)
    yield from _overdue_steps(position)


def _overdue_steps(position: Position) -> Iterator[Line]:
    due_on = position.overdue_since
    if due_on is None:
        yield Line(mark("nothing is overdue"))
        return
    days = (position.today - due_on).days
    yield Line(mark("{today} − oldest due day {due_on} = {days} days overdue"), {
        "today": position.today, "due_on": due_on, "days": days,
    })  # fmt: skip
    yield Line(mark("overdue in all: {overdue_fen}"), {"overdue_fen": position.overdue_fen})
