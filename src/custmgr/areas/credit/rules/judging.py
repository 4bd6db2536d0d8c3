"""Whether a customer may be supplied: what holds an order, and what only calls for attention."""

from collections.abc import Iterator

from custmgr.areas.credit.facts.verdicts import Decision, Order, Position, Reason, Verdict
from custmgr.areas.credit.policy import Policy
from custmgr.areas.credit.rules import releasing
from custmgr.areas.credit.rules.arithmetic import steps, watch_line_fen
from custmgr.areas.credit.rules.days import first_overdue_on, report_due_on
from custmgr.areas.grading.facts import LimitSource, Treatment
from custmgr.ground.words import mark

ATTENTION = {
    Treatment.WATCH: ("GRD-15", mark("grade {grade}: a customer to watch")),
    Treatment.PHASE_OUT: ("GRD-16", mark("grade {grade}: a customer being phased out; only within the limit")),
}


def judge(position: Position, order: Order, policy: Policy) -> Verdict:
    """Hold, watch or pass an order: at the limit it passes, 0.01 above it is held (CRL-10, CUS-27, CUS-31)."""
    exposure_fen = position.bound_fen + order.amount_fen
    holding = tuple(_holding(position, exposure_fen, order, policy))
    watching = tuple(_watching(position, exposure_fen, order, policy))
    since = position.overdue_since
    return Verdict(
        position=position,
        requested_fen=order.amount_fen,
        decision=Decision.HOLD if holding else Decision.WATCH if watching else Decision.OK,
        reasons=holding + watching,
        steps=tuple(steps(position, order, exposure_fen, policy)),
        exposure_fen=exposure_fen,
        available_fen=max(0, position.standing.limit_fen - position.bound_fen),
        excess_fen=max(0, exposure_fen - position.standing.limit_fen),
        overdue_days=(position.today - since).days if since else 0,
        first_overdue_on=first_overdue_on(since) if since else None,
        report_due_on=report_due_on(since, policy.overdue_report_days) if since else None,
        on_hold=any(reason.rule != "CUS-27" for reason in holding),
        holding=holding,
        released=position.release if releasing.is_used(position, order, policy) else None,
    )


def is_on_hold(position: Position, policy: Policy) -> bool:
    """Say whether something other than a missing term holds the customer without any order (CRL-10, CUS-31)."""
    return any(reason.rule != "CUS-27" for reason in _holding(position, position.bound_fen, Order(), policy))


def _holding(position: Position, exposure_fen: int, order: Order, policy: Policy) -> Iterator[Reason]:
    if not order.in_cash:
        yield from _against_credit(position, exposure_fen)
    if releasing.holds_overdue(position, order, policy):
        yield Reason(
            mark("{late_fen} is overdue, the oldest was due on {due_on}"),
            {"late_fen": position.late_fen, "due_on": position.overdue_since},
            "CUS-31",
        )
    if position.hold is not None and not releasing.lifts_hold(position, order):
        values = {"mode": position.hold.mode, "on": position.hold.on, "why_held": position.hold.reason}
        yield Reason(mark("{mode} since {on}: {why_held}"), values, "CUS-31")
    if not order.in_cash and position.standing.treatment is Treatment.NO_CREDIT:
        yield Reason(mark("grade {grade}: no credit"), {"grade": position.standing.grade}, "GRD-07")


def _against_credit(position: Position, exposure_fen: int) -> Iterator[Reason]:
    if position.term is None or not position.term.gives_credit:
        yield Reason(
            mark(
                "no approved payment term; apply for one:"
                " `custmgr credit apply {code} --production TEXT --standing TEXT --term 1m --by STAFF`"
            ),
            {"code": position.code},
            "CUS-27",
        )
    if exposure_fen > position.standing.limit_fen:
        yield _over_the_limit(position, exposure_fen)


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
