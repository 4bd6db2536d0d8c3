"""Reading the cases a month closed, as they stood when they were closed."""

import sqlite3

from custmgr.areas.complaints.facts import losses, shares
from custmgr.areas.complaints.facts.cases import Case, Passage
from custmgr.areas.complaints.facts.months import ClosedCase, MonthFlow, StageTime
from custmgr.areas.complaints.facts.words import Field, Outcome, Stage
from custmgr.areas.complaints.rules import timing
from custmgr.areas.complaints.rules.numbers import place_of
from custmgr.areas.complaints.views.cases import Frozen, list_frozen
from custmgr.ground.periods import Month


def closed_in(connection: sqlite3.Connection, month: Month) -> list[ClosedCase]:
    """List the cases closed in a month, by number; the day of closing alone decides the month (CMP-53, CMP.6-18)."""
    first, last = month.first.isoformat(), month.last.isoformat()
    found = list_frozen(connection, "k.closed_on BETWEEN :first AND :last", first=first, last=last)
    cases = [_closed(case, frozen) for case, frozen in found]
    return sorted(cases, key=lambda case: place_of(case.number))


def flow_of(connection: sqlite3.Connection, month: Month) -> MonthFlow:
    """Count how cases came and went in a month, and sum the loss of those closed in it (CMP-53, CMP.6-20)."""
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


def _closed(case: Case, frozen: Frozen) -> ClosedCase:
    decision = next((d for d in case.decisions if d.id == case.decision_id), None)
    assert decision is not None
    assert case.accepted_at is not None
    assert case.closed_on is not None
    assert case.outcome is not None
    accepted_on, counts = case.accepted_at.date(), case.outcome is not Outcome.NOT_ACCEPTED
    loss_fen = frozen.loss_fen or 0 if counts else 0
    return ClosedCase(
        number=case.number, customer=case.customer, customer_name=case.customer_name, region=case.region,
        product=case.product or "", order=case.order or "", quantity_milli=case.quantity_milli or 0,
        defective_milli=case.defective_milli, cause_class=case.cause_class,
        cause=case.stated(Stage.MFG, Field.CAUSE) or case.stated(Stage.QC, Field.CAUSE),
        responsible=case.responsible, treatments=case.treatments, claim_fen=case.claim_fen,
        loss_fen=loss_fen, amount_fen=frozen.amount_fen,
        authority=frozen.authority, decided_by=decision.by, decided_on=decision.at.date(), accepted_on=accepted_on,
        closed_on=case.closed_on, days_used=(case.closed_on - accepted_on).days,
        limit_days=(case.due_on - accepted_on).days if case.due_on else 0,
        on_time=case.due_on is None or case.closed_on <= case.due_on,
        founded=bool(case.founded), tracked=bool(case.tracked),
        countermeasure=case.stated(Stage.MFG, Field.COUNTERMEASURE), outcome=case.outcome,
        stages=tuple(_time(passage) for passage in case.passages),
        losses=losses.latest(frozen.losses) if counts else (), shares=shares.divided(frozen.shares, loss_fen),
        penalty=case.penalty, penalty_assumed=case.penalty_assumed, confirmations=case.confirmations,
        parent=case.parent,
    )  # fmt: skip


def _time(passage: Passage) -> StageTime:
    assert passage.left_at is not None
    used = (passage.left_at.date() - passage.entered_at.date()).days
    late = timing.stage_late(passage, passage.left_at)
    return StageTime(passage.stage, passage.department, passage.entered_at, passage.left_at, passage.due_at, used, late)
