"""Reading which limit changes wait for an opinion, and which overdue debts nobody dealt with."""

import sqlite3
from datetime import date, timedelta
from typing import NamedTuple

CHANGES = (
    "SELECT c.code, c.name, w.name, l.to_fen, l.applied_on, count(o.step), max(o.on_day) FROM limit_change l"
    " JOIN customer c ON c.id = l.customer_id LEFT JOIN staff w ON w.id = c.salesperson_id"
    " LEFT JOIN limit_opinion o ON o.change_id = l.id WHERE l.state = 'open' GROUP BY l.id ORDER BY l.applied_on, l.id"
)
OVERDUE = (
    "WITH owed AS (SELECT p.customer_id AS id, min(p.due_on) AS due_on, sum(p.open_fen) AS fen FROM bought p"
    " WHERE p.open_fen > 0 AND p.due_on < :latest GROUP BY p.customer_id HAVING fen > :tolerance)"
    " SELECT c.code, c.name, w.name, o.due_on, o.fen,"
    " EXISTS (SELECT 1 FROM overdue_report r WHERE r.customer_id = o.id AND r.on_day > o.due_on) AS reported,"
    " (SELECT v.promised_on FROM overdue_recovery v WHERE v.customer_id = o.id AND v.on_day > o.due_on"
    " ORDER BY v.on_day DESC, v.id DESC LIMIT 1) AS promised_on"
    " FROM owed o JOIN customer c ON c.id = o.id LEFT JOIN staff w ON w.id = c.salesperson_id"
    " ORDER BY CASE WHEN reported THEN promised_on ELSE date(o.due_on, '+' || :report || ' days') END NULLS LAST,"
    " c.code LIMIT :most"
)


class Change(NamedTuple):
    """An application for another limit, with how many opinions it has and when the last was given."""

    customer: str
    name: str
    salesperson: str | None
    to_fen: int
    applied_on: date
    opinions: int
    last_on: date | None


class Overdue(NamedTuple):
    """A customer who is overdue, and what was done about it since."""

    customer: str
    name: str
    salesperson: str | None
    due_on: date
    fen: int
    reported: bool
    promised_on: date | None


def changes(connection: sqlite3.Connection) -> list[Change]:
    """List the applications that wait for an opinion (CRL-13)."""
    return [
        Change._make((*row[:4], date.fromisoformat(row[4]), row[5], _day(row[6])))
        for row in connection.execute(CHANGES)
    ]


def overdue(
    connection: sqlite3.Connection, today: date, days: int, fen: int, report: int = 0, most: int | None = None
) -> list[Overdue]:
    """List the customers overdue by more than the tolerance, or so many, by what is to be done first (CUS-29, CUS-31).

    To be reported is due so many days after the debt was, a promise on its day.
    """
    latest, bound = (today - timedelta(days=days)).isoformat(), -1 if most is None else most
    values = {"latest": latest, "tolerance": fen, "report": report, "most": bound}
    return [
        Overdue._make((*row[:3], date.fromisoformat(row[3]), row[4], bool(row[5]), _day(row[6])))
        for row in connection.execute(OVERDUE, values)
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
