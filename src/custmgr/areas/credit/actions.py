"""What is done to judge credit: nothing is written, everything is looked up."""

from collections.abc import Sequence
from datetime import timedelta

from custmgr.areas.credit import rules, views
from custmgr.areas.credit.facts import Decision, Order, Position, Verdict
from custmgr.areas.credit.policy import Policy
from custmgr.areas.credit.refusals import NegativeOrder
from custmgr.areas.customers import views as customers
from custmgr.areas.grading import views as grading
from custmgr.areas.money import views as money
from custmgr.areas.terms import views as terms
from custmgr.ground.desk import Reader

URGENCY = {Decision.HOLD: 0, Decision.WATCH: 1, Decision.OK: 2}
NO_ORDER = Order()


def check(desk: Reader, customer_text: str, requested_fen: int, cash: bool) -> Verdict:  # noqa: FBT001  as it is asked
    """Judge whether a customer may take an order, on credit or in cash (CRL-10)."""
    if requested_fen < 0:
        raise NegativeOrder(requested_fen)
    found = customers.find(desk.connection, customer_text)
    return _judged(desk, [found.id], Order(requested_fen, in_cash=cash))[found.id]


def verdicts(desk: Reader, customer_ids: Sequence[int] | None) -> dict[int, Verdict]:
    """Judge these customers, or all, without an order (CRL-10, CUS-31)."""
    return _judged(desk, customer_ids, NO_ORDER)


def held(desk: Reader, customer_ids: Sequence[int] | None) -> frozenset[int]:
    """Return who of these, or of all, is on hold without any order; only those who owe or lost their grade can be."""
    suspects = views.suspects(desk.connection, customer_ids)
    policy = desk.policy(Policy)
    return frozenset(p.customer_id for p in _positions(desk, suspects, policy) if rules.is_on_hold(p, policy))


def list_credit(desk: Reader, decision: Decision | None) -> list[Verdict]:
    """List everybody who may owe or does owe, those on hold first (CRL-10)."""
    concerned = (v for v in verdicts(desk, None).values() if _is_concerned(v.position))
    return _by_urgency([v for v in concerned if decision is None or v.decision is decision])


def list_overdue(desk: Reader) -> list[Verdict]:
    """List everybody with something overdue, the oldest debt first (CUS-29)."""
    late = [v for v in verdicts(desk, None).values() if v.overdue_days]
    return sorted(late, key=lambda v: (-v.overdue_days, -v.position.overdue_fen, v.position.code))


def _judged(desk: Reader, customer_ids: Sequence[int] | None, order: Order) -> dict[int, Verdict]:
    policy = desk.policy(Policy)
    return {p.customer_id: rules.judge(p, order, policy) for p in _positions(desk, customer_ids, policy)}


def _positions(desk: Reader, customer_ids: Sequence[int] | None, policy: Policy) -> list[Position]:
    """Gather where each customer stands, with one query for each kind of fact."""
    connection, today = desk.connection, desk.today
    standings = grading.standing(connection, customer_ids, today)
    in_force = terms.terms_of(connection, customer_ids, today)
    owed = money.receivables(connection, customer_ids, today)
    let_pass = policy.overdue_tolerance_days
    late = money.receivables(connection, customer_ids, today - timedelta(days=let_pass)) if let_pass else owed
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
        )
        for who in views.list_who(connection, customer_ids)
    ]


def _is_concerned(position: Position) -> bool:
    return bool(position.term or position.open_fen or position.standing.limit_fen)


def _by_urgency(found: list[Verdict]) -> list[Verdict]:
    return sorted(found, key=lambda v: (URGENCY[v.decision], -v.overdue_days, -v.excess_fen, v.position.code))
