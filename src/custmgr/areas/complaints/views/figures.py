"""Counting a month of complaints for the papers that judge by receipt, reply and satisfaction."""

import sqlite3
from datetime import date, datetime

from custmgr.areas.complaints.facts.figures import Handled, MonthFigures
from custmgr.areas.complaints.facts.words import Field, Judgement, Stage
from custmgr.ground.periods import Month

LAST = (
    "(SELECT value FROM complaint_fact f WHERE f.complaint_id = k.id AND f.field = '{field}'"
    " ORDER BY f.id DESC LIMIT 1)"
)
CASES = (
    "WITH k AS (SELECT k.*, date(k.accepted_at) AS came_on, coalesce(k.closed_on, CASE k.stage WHEN 'void' THEN"
    " (SELECT date(max(left_at)) FROM complaint_stage s WHERE s.complaint_id = k.id) END) AS went_on,"
    f" {LAST.format(field=Field.JUDGEMENT.value)} AS judged, {LAST.format(field=Field.SATISFIED.value)} AS content,"
    " (SELECT left_at FROM complaint_stage s WHERE s.complaint_id = k.id ORDER BY s.id LIMIT 1) AS replied_at,"
    " (SELECT due_at FROM complaint_stage s WHERE s.complaint_id = k.id ORDER BY s.id LIMIT 1) AS reply_due_at,"
    " EXISTS (SELECT 1 FROM complaint_stage s WHERE s.complaint_id = k.id AND s.stage = :litigation"
    " AND date(s.entered_at) <= :last AND (s.left_at IS NULL OR date(s.left_at) > :last)) AS sued"
    " FROM complaint k WHERE k.accepted_at IS NOT NULL)"
)
COUNTS = (
    " SELECT count(*) FILTER (WHERE came_on BETWEEN :first AND :last),"
    " count(*) FILTER (WHERE came_on BETWEEN :first AND :last AND judged = :quality),"
    " count(*) FILTER (WHERE came_on BETWEEN :first AND :last AND judged = :other),"
    " count(*) FILTER (WHERE closed_on BETWEEN :first AND :last),"
    " count(*) FILTER (WHERE closed_on BETWEEN :first AND :last AND content IS NOT NULL),"
    " count(*) FILTER (WHERE closed_on BETWEEN :first AND :last AND content = 'yes'),"
    " count(*) FILTER (WHERE sued),"
    " count(*) FILTER (WHERE came_on <= :last AND (went_on IS NULL OR went_on > :last) AND due_on < :last),"
    " count(*) FILTER (WHERE came_on BETWEEN :first AND :last AND (replied_at IS NOT NULL OR reply_due_at < :now)),"
    " count(*) FILTER (WHERE came_on BETWEEN :first AND :last AND replied_at <= reply_due_at)"
    " FROM k"
)
COUNTED = (
    "received", "quality", "not_quality", "closed", "asked", "satisfied", "in_litigation", "overdue", "replies_due",
    "replied_in_time",
)  # fmt: skip
HANDLED = (
    " SELECT number, CAST(julianday(closed_on) - julianday(came_on) AS INTEGER) FROM k"
    " WHERE closed_on BETWEEN :first AND :last ORDER BY month, serial"
)


def figures_of(connection: sqlite3.Connection, month: Month, now: datetime, due_on: date | None) -> MonthFigures:
    """Count the complaints of a month as they stand at a moment; `due_on` is when the statistics are (HBK-17)."""
    values = {
        "first": month.first.isoformat(), "last": month.last.isoformat(), "now": now.isoformat(),
        "litigation": Stage.LITIGATION.value, "quality": Judgement.QUALITY.value, "other": Judgement.OTHER.value,
    }  # fmt: skip
    handled = connection.execute(CASES + HANDLED, values)
    days = tuple(Handled(number, count) for number, count in handled)
    counts: tuple[int, ...] = connection.execute(CASES + COUNTS, values).fetchone()
    return MonthFigures(str(month), **dict(zip(COUNTED, counts, strict=True)), handled=days, due_on=due_on)
