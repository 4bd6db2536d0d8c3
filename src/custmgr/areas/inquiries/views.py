"""Reading inquiries."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from custmgr.areas.inquiries.facts import Channel, Inquiry, InquiryKind, Market, Point, Step, Taken
from custmgr.areas.inquiries.refusals import NoSuchInquiry
from custmgr.ground.money import to_whole_number
from custmgr.ground.periods import Month
from custmgr.ground.reading import Unreadable

SELECT = (
    "SELECT i.id, i.customer_id, c.code, c.name, i.received_at, o.name, i.channel, i.kind, i.text, i.important,"
    " i.market, i.introduction, i.contact_data, i.specific FROM inquiry i JOIN customer c ON c.id = i.customer_id"
    " JOIN staff o ON o.id = i.owner_id"
)
STEPS = (
    "SELECT t.inquiry_id, t.step, t.at, w.name, x.name, t.text, t.promised_at, t.need, t.proposal, t.agreed,"
    " t.feedback, t.revision, t.reason, t.extra FROM inquiry_step t JOIN staff w ON w.id = t.staff_id"
    " LEFT JOIN staff x ON x.id = t.to_id"
)
POINTS = (
    "SELECT p.inquiry_id, p.number, p.text, EXISTS (SELECT 1 FROM inquiry_answer a JOIN inquiry_step t"
    " ON t.id = a.step_id WHERE t.inquiry_id = p.inquiry_id AND a.number = p.number) FROM inquiry_point p"
)
UNFINISHED = (
    "NOT EXISTS (SELECT 1 FROM inquiry_step z WHERE z.inquiry_id = i.id AND z.step = 'closed')"
    " AND (i.important = 1 OR i.kind = 'contract_change' OR coalesce((SELECT z.step FROM inquiry_step z"
    " WHERE z.inquiry_id = i.id AND z.step IN ('interim', 'answered') ORDER BY z.id DESC LIMIT 1), '') <> 'answered')"
)


def find(connection: sqlite3.Connection, number: str) -> Inquiry:
    """Return an inquiry by its number, or refuse."""
    try:
        wanted = to_whole_number(number)
    except Unreadable:
        raise NoSuchInquiry(number) from None
    for found in _inquiries(connection, "i.id = :id", {"id": wanted}):
        return found
    raise NoSuchInquiry(number)


def unfinished(connection: sqlite3.Connection, customer_id: int | None = None) -> list[Inquiry]:
    """Return the inquiries about which something is still to be done, the oldest first (COM-21, COM-22, COM-23)."""
    where = f"{UNFINISHED} AND (:customer IS NULL OR i.customer_id = :customer)"
    return list(_inquiries(connection, where, {"customer": customer_id}))


def every(connection: sqlite3.Connection, customer_id: int | None = None) -> list[Inquiry]:
    """Return all inquiries, the oldest first."""
    where = "(:customer IS NULL OR i.customer_id = :customer)"
    return list(_inquiries(connection, where, {"customer": customer_id}))


def received_in(connection: sqlite3.Connection, month: Month) -> list[Inquiry]:
    """Return the inquiries received in a month (COM-18)."""
    values = {"first": month.first.isoformat(), "next": month.next.first.isoformat()}
    return list(_inquiries(connection, "i.received_at >= :first AND i.received_at < :next", values))


def contact_of(connection: sqlite3.Connection, customer_id: int) -> str | None:
    """Return whom a letter to a customer addresses."""
    row = connection.execute("SELECT contact FROM customer WHERE id = ?", (customer_id,)).fetchone()
    return str(row[0]) if row[0] else None


def _inquiries(connection: sqlite3.Connection, where: str, values: dict[str, Any]) -> Iterator[Inquiry]:
    rows = connection.execute(f"{SELECT} WHERE {where} ORDER BY i.received_at, i.id", values).fetchall()
    chosen = f"IN (SELECT i.id FROM inquiry i WHERE {where})"
    points: defaultdict[int, list[Point]] = defaultdict(list)
    for inquiry, number, text, answered in connection.execute(
        f"{POINTS} WHERE p.inquiry_id {chosen} ORDER BY p.number", values
    ):
        points[inquiry].append(Point(number, text, bool(answered)))
    taken: defaultdict[int, list[Taken]] = defaultdict(list)
    for inquiry, *step in connection.execute(f"{STEPS} WHERE t.inquiry_id {chosen} ORDER BY t.id", values):
        taken[inquiry].append(_taken(step))
    for row in rows:
        yield _inquiry(row, points[row[0]], taken[row[0]])


def _inquiry(row: tuple[Any, ...], points: list[Point], taken: list[Taken]) -> Inquiry:
    number, customer_id, code, name, received, owner, channel, kind, text, important, market, *told = row
    introduction, contact_data, specific = map(bool, told)
    return Inquiry(
        number, customer_id, code, name, datetime.fromisoformat(received), owner, Channel(channel), InquiryKind(kind),
        text, bool(important), Market(market), introduction, contact_data, specific, tuple(points), tuple(taken),
    )  # fmt: skip


def _taken(row: list[Any]) -> Taken:
    step, at, by, to, text, promised_at, need, proposal, agreed, *rest = row
    promised = datetime.fromisoformat(promised_at) if promised_at else None
    told = (to, text, promised, need, proposal, None if agreed is None else bool(agreed), *rest)
    return Taken(Step(step), datetime.fromisoformat(at), by, *told)
