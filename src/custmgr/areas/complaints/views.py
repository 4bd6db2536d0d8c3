"""Reading complaint cases."""

import getpass
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, TypeVar

from custmgr.areas.complaints.facts.cases import Case, Decision, Fact, Passage
from custmgr.areas.complaints.facts.months import ClosedCase, MonthFlow, StageTime
from custmgr.areas.complaints.facts.words import CauseClass, Field, Outcome, Stage, Treatment
from custmgr.areas.complaints.refusals.form import NoSuchComplaint
from custmgr.areas.complaints.rules import timing
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.periods import Month
from custmgr.ground.text import folded

Part = TypeVar("Part")
SELECT = (
    "SELECT k.id, k.number, k.draft_number, c.code, c.name, k.region, k.stage, k.opened_at, k.accepted_at, k.due_on,"
    " k.order_number, k.product, k.quantity_milli, k.shipped_on, k.defective_milli, k.undetermined, k.demand,"
    " k.reason, k.claim_fen, k.opinion, k.sample, k.no_sample, k.cause_class, k.founded, k.responsible, k.treatment,"
    " k.loss_fen, k.tracked, k.decision_id, k.answered_by, k.answered_on, k.closed_on, k.outcome"
    " FROM complaint k JOIN customer c ON c.id = k.customer_id"
)
FACTS = "SELECT complaint_id, stage, field, value FROM complaint_fact"
PASSAGES = (
    "SELECT complaint_id, stage, department, clock, entered_at, left_at, due_at, hard_due_at, half_day, by, opinion,"
    " by_clerk FROM complaint_stage"
)
DECISIONS = (
    "SELECT d.complaint_id, d.id, d.decided_at, d.by, d.role, d.required, d.amount_fen, d.loss_fen, d.approved,"
    " d.opinion, e.name, e.in_force_from FROM complaint_decision d JOIN policy_edition e ON e.id = d.edition_id"
)


def find(connection: sqlite3.Connection, number: str) -> Case:
    """Return the case of a complaint number or a draft number, or refuse."""
    typed = folded(number).upper()
    found = list_cases(connection, "k.number = :typed OR k.draft_number = :typed", typed=typed)
    if not found:
        raise NoSuchComplaint(typed)
    return found[0]


def list_cases(connection: sqlite3.Connection, where: str = "1", **values: object) -> list[Case]:
    """List cases with their statements, passages and decisions, in four queries however many there are."""
    mine = f" WHERE complaint_id IN (SELECT k.id FROM complaint k WHERE {where})"
    facts = _parts(connection.execute(f"{FACTS}{mine} ORDER BY id", values), _fact)
    passages = _parts(connection.execute(f"{PASSAGES}{mine} ORDER BY id", values), _passage)
    decisions = _parts(connection.execute(f"{DECISIONS}{mine} ORDER BY d.id", values), _decision)
    rows = connection.execute(f"{SELECT} WHERE {where} ORDER BY k.id", values)
    return [_case(row, facts[row[0]], passages[row[0]], decisions[row[0]]) for row in rows]


def running(connection: sqlite3.Connection) -> list[Case]:
    """List the accepted cases that are neither closed nor void."""
    return list_cases(connection, "k.stage NOT IN ('draft', 'closed', 'void')")


def closed_in(connection: sqlite3.Connection, month: Month) -> list[ClosedCase]:
    """List the cases closed in a month, by number; the day of closing alone decides the month (CMP-53, CMP.6-18)."""
    first, last = month.first.isoformat(), month.last.isoformat()
    found = list_cases(connection, "k.closed_on BETWEEN :first AND :last", first=first, last=last)
    frozen = connection.execute("SELECT id, amount_fen, authority FROM complaint WHERE closed_on IS NOT NULL")
    amounts = {number: (amount, Role(role)) for number, amount, role in frozen}
    cases = [_closed(case, *amounts[case.id]) for case in found]
    return sorted(cases, key=lambda case: (case.number[:4], int(case.number[4:])))


def flow_of(connection: sqlite3.Connection, month: Month) -> MonthFlow:
    """Count how cases came and went in a month, and sum the loss of those closed in it (CMP-53)."""
    row = connection.execute(
        "WITH k AS (SELECT *, date(accepted_at) AS came_on, coalesce(closed_on, CASE stage WHEN 'void' THEN"
        " (SELECT date(max(left_at)) FROM complaint_stage s WHERE s.complaint_id = complaint.id) END) AS went_on"
        " FROM complaint WHERE accepted_at IS NOT NULL)"
        " SELECT count(*) FILTER (WHERE came_on < :first AND (went_on IS NULL OR went_on >= :first)),"
        " count(*) FILTER (WHERE came_on BETWEEN :first AND :last),"
        " count(*) FILTER (WHERE closed_on BETWEEN :first AND :last),"
        " count(*) FILTER (WHERE closed_on IS NULL AND went_on BETWEEN :first AND :last),"
        " count(*) FILTER (WHERE came_on <= :last AND (went_on IS NULL OR went_on > :last)),"
        " count(*) FILTER (WHERE closed_on BETWEEN :first AND :last AND closed_on <= due_on),"
        " coalesce(sum(loss_fen) FILTER (WHERE closed_on BETWEEN :first AND :last AND outcome <> 'not_accepted'), 0)"
        " FROM k",
        {"first": month.first.isoformat(), "last": month.last.isoformat()},
    ).fetchone()
    return MonthFlow(*row)


def clerk(connection: sqlite3.Connection) -> str:
    """Return the clerk's configured name, or the operating-system user, as the journal names him."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'clerk'").fetchone()
    return str(row[0]) if row and row[0] else getpass.getuser()


def edition_on(connection: sqlite3.Connection, day: date) -> int:
    """Return the policy edition in force on a day."""
    row = connection.execute(
        "SELECT e.id FROM policy_edition e JOIN policy_area a ON a.edition_id = e.id AND a.area = 'complaints'"
        " WHERE e.in_force_from <= ? ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1",
        (day.isoformat(),),
    ).fetchone()
    return int(row[0])


def _parts(rows: Iterable[Any], make: Callable[..., Part]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = defaultdict(list)
    for number, *rest in rows:
        found[number].append(make(*rest))
    return found


def _case(row: Any, facts: list[Fact], passages: list[Passage], decisions: list[Decision]) -> Case:
    (number_of_row, number, draft, code, name, region, stage, opened, accepted, due, order, product, quantity, shipped,
     defective, undetermined, demand, reason, claim, opinion, sample, no_sample, kind, founded, responsible, treatment,
     loss, tracked, decision, answered_by, answered_on, closed_on, outcome) = row  # fmt: skip
    return Case(
        id=number_of_row, number=number, draft_number=draft, customer=code, customer_name=name,
        region=Region(region), stage=Stage(stage), opened_at=datetime.fromisoformat(opened),
        accepted_at=_moment(accepted), due_on=_day(due), order=order, product=product, quantity_milli=quantity,
        shipped_on=_day(shipped), defective_milli=defective, undetermined=bool(undetermined), demand=demand,
        reason=reason, claim_fen=claim, opinion=opinion, sample=sample, no_sample=no_sample,
        cause_class=CauseClass(kind) if kind else None, founded=_flag(founded), responsible=responsible,
        treatments=tuple(Treatment(word) for word in (treatment or "").split(",") if word), loss_fen=loss,
        tracked=_flag(tracked), decision_id=decision, answered_by=answered_by, answered_on=_day(answered_on),
        closed_on=_day(closed_on), outcome=Outcome(outcome) if outcome else None,
        facts=tuple(facts), passages=tuple(passages), decisions=tuple(decisions),
    )  # fmt: skip


def _fact(stage: str, field: str, value: str) -> Fact:
    return Fact(Stage(stage), Field(field), value)


def _passage(*row: Any) -> Passage:
    stage, department, clock, entered, left, due, hard, half_day, by, opinion, by_clerk = row
    at = datetime.fromisoformat(entered), _moment(left), datetime.fromisoformat(due), _moment(hard)
    return Passage(Stage(stage), Department(department), clock, *at, bool(half_day), by, opinion, bool(by_clerk))


def _decision(number: int, at: str, by: str, role: str, required: str, amount: int | None, *rest: Any) -> Decision:
    loss, approved, opinion, edition, since = rest
    levels = Role(role), Role(required)
    named = f"{edition} {since}"
    return Decision(number, datetime.fromisoformat(at), by, *levels, amount, loss, bool(approved), opinion, named)


def _closed(case: Case, amount_fen: int | None, authority: Role) -> ClosedCase:
    decision = case.decision
    assert decision is not None
    assert case.accepted_at is not None
    assert case.closed_on is not None
    assert case.due_on is not None
    assert case.outcome is not None
    accepted_on = case.accepted_at.date()
    return ClosedCase(
        number=case.number, customer=case.customer, customer_name=case.customer_name, region=case.region,
        product=case.product or "", order=case.order or "", quantity_milli=case.quantity_milli or 0,
        defective_milli=case.defective_milli, cause_class=case.cause_class,
        cause=case.stated(Stage.MFG, Field.CAUSE) or case.stated(Stage.QC, Field.CAUSE),
        responsible=case.responsible, treatments=case.treatments, claim_fen=case.claim_fen,
        loss_fen=0 if case.outcome is Outcome.NOT_ACCEPTED else case.loss_fen or 0, amount_fen=amount_fen,
        authority=authority, decided_by=decision.by, decided_on=decision.at.date(), accepted_on=accepted_on,
        closed_on=case.closed_on, days_used=(case.closed_on - accepted_on).days,
        limit_days=(case.due_on - accepted_on).days, on_time=case.closed_on <= case.due_on,
        founded=bool(case.founded), tracked=bool(case.tracked),
        countermeasure=case.stated(Stage.MFG, Field.COUNTERMEASURE), outcome=case.outcome,
        stages=tuple(_time(passage) for passage in case.passages),
    )  # fmt: skip


def _time(passage: Passage) -> StageTime:
    assert passage.left_at is not None
    used = (passage.left_at.date() - passage.entered_at.date()).days
    late = timing.stage_late(passage, passage.left_at)
    return StageTime(passage.stage, passage.department, passage.entered_at, passage.left_at, passage.due_at, used, late)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _flag(number: int | None) -> bool | None:
    return None if number is None else bool(number)
