"""Writing punishment: every row is only added."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlmodel import SQLModel

from custmgr.areas.complaints.facts.shares import Penalty
from custmgr.areas.penalties.facts.debts import Debt
from custmgr.areas.penalties.facts.proposals import Assessment, Ruling, Sale
from custmgr.areas.penalties.facts.words import Rest, Step, Track
from custmgr.areas.penalties.tables import (
    AnnouncementRow,
    ApprovalRow,
    AssessmentRow,
    CirculationRow,
    DecisionRow,
    DeductionRow,
    EntryRow,
    ResaleRow,
    WordRow,
)
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Month


def add_sale(desk: Desk, complaint_id: int, sale: Sale) -> None:
    """Append goods sold again."""
    _add(
        desk,
        ResaleRow(
            complaint_id=complaint_id, sold_on=sale.on.isoformat(), quantity_milli=sale.quantity_milli,
            price_fen=sale.price_fen, a_price_fen=sale.a_price_fen, at=desk.now.isoformat(),
        ),
    )  # fmt: skip


def add_assessment(desk: Desk, proposal: Assessment, body: Mapping[str, Any]) -> int:
    """Append a proposal; return the number of the row."""
    row = AssessmentRow(
        complaint_id=proposal.complaint_id,
        kind=Penalty(proposal.kind).value,
        loss_fen=proposal.loss_fen,
        burden_fen=proposal.burden.fen,
        spared=json.dumps(proposal.spared, ensure_ascii=False),
        body=json.dumps(body, ensure_ascii=False),
        at=desk.now.isoformat(),
    )
    _add(desk, row)
    assert row.id is not None
    return row.id


def add_circulation(
    desk: Desk, proposal: Assessment, assessment_id: int, department: Department, **values: Any
) -> None:
    """Append that a department read a proposal, as it is kept."""
    row = CirculationRow(
        complaint_id=proposal.complaint_id, assessment_id=assessment_id, department=department.value,
        at=desk.now.isoformat(), **values,
    )  # fmt: skip
    _add(desk, row)


def add_approval(desk: Desk, proposal: Assessment, assessment_id: int, track: Track, **values: Any) -> int:
    """Append the approval of a track of a proposal; return the number of the row."""
    row = ApprovalRow(
        complaint_id=proposal.complaint_id,
        assessment_id=assessment_id,
        track=track.value,
        loss_fen=proposal.loss_fen,
        month=str(Month.of(desk.today)),
        at=desk.now.isoformat(),
        **values,
    )
    _add(desk, row)
    assert row.id is not None
    return row.id


def add_ruling(desk: Desk, approval_id: int, ruling: Ruling) -> None:
    """Append what was decided about one person."""
    proposed = ruling.proposed
    _add(
        desk,
        DecisionRow(
            approval_id=approval_id, staff_id=proposed.person_id, joint=int(proposed.joint),
            because_of=proposed.because_of, unit=proposed.unit, burden_fen=proposed.burden_fen,
            proposed=proposed.act.value, act=ruling.act.value, times=ruling.times, fine_fen=ruling.fine_fen,
            least_fen=ruling.least_fen,
        ),
    )  # fmt: skip


def add_entry(desk: Desk, approval_id: int, proposal: Assessment, **values: Any) -> None:
    """Append a fine or its correction, from this month on."""
    row = EntryRow(
        approval_id=approval_id, complaint_id=proposal.complaint_id, loss_fen=proposal.loss_fen,
        month=str(Month.of(desk.today)), at=desk.now.isoformat(), **values,
    )  # fmt: skip
    _add(desk, row)


def add_deduction(desk: Desk, month: Month, **values: Any) -> None:
    """Append what a month's bonus gave for a fine."""
    _add(desk, DeductionRow(month=str(month), at=desk.now.isoformat(), **values))


def add_word(desk: Desk, debt: Debt, rest: Rest, reason: str, by: str) -> None:
    """Append what was decided about the rest of a fine of somebody who left."""
    row = WordRow(
        complaint_id=debt.complaint_id, staff_id=debt.person_id, track=debt.track.value, rest=rest.value,
        amount_fen=debt.open_fen, reason=reason, by=by, at=desk.now.isoformat(),
    )  # fmt: skip
    _add(desk, row)


def add_announcement(desk: Desk, complaint_id: int, step: Step, on: date, by: str) -> None:
    """Append that personnel got, or published, a punishment."""
    at = desk.now.isoformat()
    _add(desk, AnnouncementRow(complaint_id=complaint_id, step=step.value, on_day=on.isoformat(), by=by, at=at))


def _add(desk: Desk, row: SQLModel) -> None:
    desk.session.add(row)
    desk.session.flush()
