"""Reading applications for a change of the credit limit, with their opinions."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from custmgr.areas.credit.facts.changes import ChangeState, Form, LimitChange, Opinion, Say
from custmgr.areas.staff.facts import Role

CHANGES = (
    "SELECT l.id, l.customer_id, c.code, l.form, l.from_fen, l.to_fen, l.reason, l.until, l.applied_on, l.applied_by,"
    " l.state, l.settled_on, (SELECT json_group_array(json_array(step, role, person, agrees, opinion, on_day))"
    " FROM (SELECT * FROM limit_opinion WHERE change_id = l.id ORDER BY step))"
    " FROM limit_change l JOIN customer c ON c.id = l.customer_id"
)
FORM = "SELECT name, legal_representative, address, contact, coalesce(phone, mobile) FROM customer WHERE id = ?"
OPEN_FIRST = " ORDER BY l.state <> 'open', l.id DESC"
GRADED = (
    "SELECT id FROM grading WHERE customer_id = ? AND state = 'approved' AND approved_on <= ?"
    " ORDER BY quarter DESC, id DESC LIMIT 1"
)


def list_changes(
    connection: sqlite3.Connection, customer_id: int | None = None, *, only_open: bool = False
) -> list[LimitChange]:
    """List applications, those that wait first, then the newest (CRL-12)."""
    where = " WHERE 1" + (" AND l.customer_id = :customer" if customer_id is not None else "")
    where += " AND l.state = 'open'" if only_open else ""
    rows = connection.execute(f"{CHANGES}{where}{OPEN_FIRST}", {"customer": customer_id})
    return [_change(row) for row in rows]


def seek_open(connection: sqlite3.Connection, customer_id: int) -> LimitChange | None:
    """Return a customer's open application, or None; there is never more than one (CRL-16)."""
    found = list_changes(connection, customer_id, only_open=True)
    return found[0] if found else None


def latest(connection: sqlite3.Connection, customer_id: int) -> LimitChange | None:
    """Return a customer's last application, however it ended, or None (CRL-12)."""
    row = connection.execute(f"{CHANGES} WHERE l.customer_id = ? ORDER BY l.id DESC LIMIT 1", (customer_id,)).fetchone()
    return _change(row) if row else None


def by_id(connection: sqlite3.Connection, change_id: int) -> LimitChange:
    """Return the application of a row that is known to exist."""
    return _change(connection.execute(f"{CHANGES} WHERE l.id = ?", (change_id,)).fetchone())


def form_of(connection: sqlite3.Connection, customer_id: int, grade: str | None, in_charge: str | None) -> Form:
    """Return what the application says about the customer, as the file has it today (CRL-12)."""
    name, representative, address, contact, phone = connection.execute(FORM, (customer_id,)).fetchone()
    return Form(name, in_charge or representative or contact, grade, address, contact, phone)


def grading_of(connection: sqlite3.Connection, customer_id: int, on: date) -> int | None:
    """Return the row of the grading in force on a day, with which a changed limit stands and falls (CRL-17)."""
    row = connection.execute(GRADED, (customer_id, on.isoformat())).fetchone()
    return int(row[0]) if row else None


def _change(row: tuple[Any, ...]) -> LimitChange:
    number, customer_id, code, form, from_fen, to_fen, reason, until, applied_on, by, state, settled_on, opinions = row
    return LimitChange(
        id=number,
        customer_id=customer_id,
        customer=code,
        form=Form(**json.loads(form)),
        from_fen=from_fen,
        to_fen=to_fen,
        reason=reason,
        until=_day(until),
        applied_on=date.fromisoformat(applied_on),
        applied_by=by,
        state=ChangeState(state),
        settled_on=_day(settled_on),
        opinions=tuple(_opinions(json.loads(opinions))),
    )


def _opinions(rows: Iterable[list[Any]]) -> Iterable[Opinion]:
    for step, role, person, agrees, text, on in rows:
        decision = Say.AGREE if agrees else Say.REFUSE
        yield Opinion(step, Role(role), person, decision, text, date.fromisoformat(on))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
