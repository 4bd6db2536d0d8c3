"""Listing everybody's credit, and who is late with what was done about it."""

from datetime import date

from custmgr.areas.credit.actions import judging
from custmgr.areas.credit.facts.overdue import Late
from custmgr.areas.credit.facts.verdicts import Decision, Position, Verdict
from custmgr.areas.credit.rules import reporting
from custmgr.areas.credit.views import pursuits
from custmgr.ground.desk import Reader

URGENCY = {Decision.HOLD: 0, Decision.WATCH: 1, Decision.OK: 2}


def list_credit(desk: Reader, decision: Decision | None) -> list[Verdict]:
    """List everybody who may owe or does owe, those on hold first (CRL-10)."""
    concerned = (v for v in judging.verdicts(desk, None).values() if _is_concerned(v.position))
    return _by_urgency([v for v in concerned if decision is None or v.decision is decision])


def list_overdue(desk: Reader) -> list[Late]:
    """List everybody with something overdue, the oldest debt first, with what was done about it (CUS-29, CUS-30)."""
    late = [v for v in judging.verdicts(desk, None).values() if v.overdue_days]
    done = pursuits.pursuits(desk.connection, {v.position.customer_id: _since(v) for v in late})
    late.sort(key=lambda v: (-v.overdue_days, -v.position.overdue_fen, v.position.code))
    return [reporting.late(v, done[v.position.customer_id]) for v in late]


def _since(verdict: Verdict) -> date:
    since = verdict.position.overdue_since
    assert since is not None
    return since


def _is_concerned(position: Position) -> bool:
    return bool(position.term or position.bound_fen or position.standing.limit_fen or position.hold)


def _by_urgency(found: list[Verdict]) -> list[Verdict]:
    return sorted(found, key=lambda v: (URGENCY[v.decision], -v.overdue_days, -v.excess_fen, v.position.code))
