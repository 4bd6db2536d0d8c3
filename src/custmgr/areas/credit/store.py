"""Writing changes of the limit, holds, releases, and what was done about overdue payments."""

import json
from datetime import date

from custmgr.areas.credit.facts.changes import Asked, ChangeState, Form, LimitChange, Say
from custmgr.areas.credit.facts.holds import Grant, HoldMode
from custmgr.areas.credit.facts.overdue import Talk
from custmgr.areas.credit.tables import (
    CreditHoldRow,
    CreditReleaseRow,
    LimitChangeRow,
    LimitOpinionRow,
    OverdueRecoveryRow,
    OverdueReportRow,
)
from custmgr.areas.money.views import last_row
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk

END = "end"


def add_change(desk: Desk, customer_id: int, form: Form, from_fen: int, asked: Asked, by: str) -> int:
    """Enter an application that waits for its first opinion."""
    row = LimitChangeRow(
        customer_id=customer_id,
        from_fen=from_fen,
        to_fen=asked.to_fen,
        reason=asked.reason,
        until=asked.until.isoformat() if asked.until else None,
        form=json.dumps(vars(form), ensure_ascii=False),
        applied_on=desk.today.isoformat(),
        applied_by=by,
        state=ChangeState.OPEN.value,
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def add_opinion(desk: Desk, change: LimitChange, role: Role, by: str, decision: Say, text: str | None) -> None:
    """Enter the next opinion on an application."""
    row = LimitOpinionRow(
        change_id=change.id,
        step=len(change.opinions) + 1,
        role=role.value,
        person=by,
        agrees=int(decision is Say.AGREE),
        opinion=text,
        on_day=desk.today.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def settle_change(desk: Desk, change_id: int, state: ChangeState, grading_id: int | None = None) -> None:
    """Enter how an application ended; a changed limit stands as long as the grading in force today does."""
    row = desk.session.get_one(LimitChangeRow, change_id)
    row.state, row.settled_on, row.grading_id = state.value, desk.today.isoformat(), grading_id
    desk.session.flush()


def add_hold(desk: Desk, customer_id: int, mode: HoldMode | None, reason: str, by: str | None) -> None:
    """Enter a hold, or with no mode the end of the one before it."""
    kind = mode.value if mode else END
    row = CreditHoldRow(customer_id=customer_id, kind=kind, reason=reason, entered_by=by, on_day=desk.today.isoformat())
    desk.session.add(row)
    desk.session.flush()


def add_release(desk: Desk, customer_id: int, grant: Grant, by: str, hold_id: int | None) -> None:
    """Enter a release; purchases entered from now on use it."""
    row = CreditReleaseRow(
        customer_id=customer_id,
        reason=grant.reason,
        up_to_fen=grant.up_to_fen,
        until=grant.until.isoformat(),
        released_by=by,
        on_day=desk.today.isoformat(),
        hold_id=hold_id,
        last_purchase_id=last_row(desk.connection, "purchase"),
    )
    desk.session.add(row)
    desk.session.flush()


def add_report(desk: Desk, customer_id: int, on: date, by: str, to: str) -> None:
    """Enter the report of an overdue payment."""
    row = OverdueReportRow(customer_id=customer_id, on_day=on.isoformat(), reported_by=by, reported_to=to)
    desk.session.add(row)
    desk.session.flush()


def add_recovery(desk: Desk, customer_id: int, on: date, by: str, talk: Talk) -> None:
    """Enter a talk about an overdue payment."""
    row = OverdueRecoveryRow(
        customer_id=customer_id,
        on_day=on.isoformat(),
        contacted_by=by,
        reason=talk.reason,
        solution=talk.solution,
        promised_on=talk.promised_on.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
