"""Writing instructions."""

import json
from datetime import date

from custmgr.areas.instructions.facts import Asked, Planned, State
from custmgr.areas.instructions.tables import (
    InstructionCustomerRow,
    InstructionRehearsalRow,
    InstructionRow,
    InstructionVisitRow,
)
from custmgr.ground.desk import Desk


def add(desk: Desk, number: str, asked: Asked) -> None:
    """Enter a request (FVS-38)."""
    row = InstructionRow(
        number=number,
        department=asked.department,
        asked_by=asked.by,
        asked_on=desk.today.isoformat(),
        need=asked.need,
        methods="[]",
        until_on=asked.until.isoformat() if asked.until else None,
        state=State.ASKED.value,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def plan(desk: Desk, instruction_id: int, planned: Planned) -> None:
    """Enter what is planned; what is not given stays (FVS-45)."""
    row = desk.session.get_one(InstructionRow, instruction_id)
    if planned.content is not None:
        row.content = planned.content
    if planned.methods:
        row.methods = json.dumps([method.value for method in planned.methods])
    if planned.begins is not None:
        row.begins_on = planned.begins.isoformat()
    if planned.until is not None:
        row.until_on = planned.until.isoformat()
    desk.session.flush()


def target(desk: Desk, instruction_id: int, customer_id: int, visitor_id: int | None) -> None:
    """Enter a customer to be visited, or who visits one that stands there."""
    row = desk.session.get(InstructionCustomerRow, (instruction_id, customer_id))
    if row is None:
        row = InstructionCustomerRow(instruction_id=instruction_id, customer_id=customer_id)
        desk.session.add(row)
    row.visitor_id = visitor_id if visitor_id is not None else row.visitor_id
    desk.session.flush()


def decide(desk: Desk, instruction_id: int, state: State, by: str, filing: str | None, opinion: str | None) -> None:
    """Enter what the head office decided, once (FVS-46)."""
    row = desk.session.get_one(InstructionRow, instruction_id)
    row.state, row.decided_by, row.decided_on = state.value, by, desk.today.isoformat()
    row.filing, row.opinion = filing, opinion
    desk.session.flush()


def rehearse(desk: Desk, instruction_id: int, on: date, text: str | None) -> None:
    """Enter a rehearsal (FVS-47)."""
    row = InstructionRehearsalRow(
        instruction_id=instruction_id, on_day=on.isoformat(), text=text, entered_at=desk.now.isoformat()
    )
    desk.session.add(row)
    desk.session.flush()


def visited(desk: Desk, instruction_id: int, visit_id: int) -> None:
    """Enter which visit was made for an instruction."""
    desk.session.add(InstructionVisitRow(visit_id=visit_id, instruction_id=instruction_id))
    desk.session.flush()
