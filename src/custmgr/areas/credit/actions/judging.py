"""Judging credit: nothing is written, everything is looked up."""

from collections.abc import Sequence
from datetime import timedelta

from custmgr.areas.credit.facts.verdicts import Order, Position, Verdict
from custmgr.areas.credit.policy import Policy
from custmgr.areas.credit.refusals.asking import NegativeOrder
from custmgr.areas.credit.rules import judging as rules
from custmgr.areas.credit.views import positions as views
from custmgr.areas.customers import views as customers
from custmgr.areas.grading import views as grading
from custmgr.areas.money import views as money
from custmgr.areas.terms import views as terms
from custmgr.ground.desk import Reader

NO_ORDER = Order()


def check(desk: Reader, customer_text: str, requested_fen: int, cash: bool) -> Verdict:  # noqa: FBT001  as it is asked
    """Judge whether a customer may take an order, on credit or in cash (CRL-10)."""
    if requested_fen < 0:
        raise NegativeOrder(requested_fen)
    found = customers.find(desk.connection, customer_text)
    return judge_order(desk, found.id, Order(requested_fen, in_cash=cash))


def judge_order(desk: Reader, customer_id: int, order: Order) -> Verdict:
    """Judge an order of a customer that is known to exist; one that is in the books is not counted twice (CRL-10)."""
    return _judged(desk, [customer_id], order)[customer_id]


def position_of(desk: Reader, customer_id: int) -> Position:
    """Return where a customer stands that is known to exist."""
    return _positions(desk, [customer_id], desk.policy(Policy), NO_ORDER)[0]


def verdicts(desk: Reader, customer_ids: Sequence[int] | None) -> dict[int, Verdict]:
    """Judge these customers, or all, without an order (CRL-10, CUS-31)."""
    return _judged(desk, customer_ids, NO_ORDER)


def held(desk: Reader, customer_ids: Sequence[int] | None) -> frozenset[int]:
    """Return who of these, or of all, is on hold without any order; only who owes, ordered or was held can be."""
    suspects = views.suspects(desk.connection, customer_ids)
    policy = desk.policy(Policy)
    found = _positions(desk, suspects, policy, NO_ORDER)
    return frozenset(p.customer_id for p in found if rules.is_on_hold(p, policy))


def _judged(desk: Reader, customer_ids: Sequence[int] | None, order: Order) -> dict[int, Verdict]:
    policy = desk.policy(Policy)
    return {p.customer_id: rules.judge(p, order, policy) for p in _positions(desk, customer_ids, policy, order)}


def _positions(desk: Reader, customer_ids: Sequence[int] | None, policy: Policy, order: Order) -> list[Position]:
    """Gather where each customer stands, with one query for each kind of fact."""
    connection, today = desk.connection, desk.today
    standings = grading.standing(connection, customer_ids, today)
    in_force = terms.terms_of(connection, customer_ids, today)
    owed = money.receivables(connection, customer_ids, today)
    let_pass = policy.overdue_tolerance_days
    late = money.receivables(connection, customer_ids, today - timedelta(days=let_pass)) if let_pass else owed
    promised = views.undelivered(connection, customer_ids, order.row)
    holds = views.holds(connection, customer_ids, today)
    releases = views.releases(connection, customer_ids, today, order.row)
    return [
        Position(
            customer_id=who.id,
            code=who.code,
            name=who.name,
            salesperson=who.salesperson,
            term=in_force.get(who.id),
            standing=standings[who.id],
            receivables=owed.get(who.id),
            late_fen=late[who.id].overdue_fen if who.id in late else 0,
            today=today,
            undelivered_fen=promised.get(who.id, 0),
            hold=holds.get(who.id),
            release=releases.get(who.id),
        )
        for who in views.list_who(connection, customer_ids)
    ]
