"""Reading the sums of a time, and the entries that may explain a difference."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.money.facts.entries import payment_number
from custmgr.areas.money.facts.reconciling import Found, Ledger

SOLD = (
    "SELECT count(*), coalesce(sum(amount_fen), 0), count(returns_id),"
    " coalesce(-sum(amount_fen) FILTER (WHERE returns_id IS NOT NULL), 0)"
    " FROM sale WHERE on_day BETWEEN :first AND :last"
)
RECEIVED = "SELECT count(*), coalesce(sum(amount_fen), 0), 0, 0 FROM received WHERE on_day BETWEEN :first AND :last"
# An entry of the difference is missing there or doubled here; one of half of it stands on the wrong side.
ENTRIES = {
    "purchase": "SELECT p.number, c.code, c.name, p.on_day, p.amount_fen FROM sale p",
    "payment": "SELECT coalesce(p.original_id, p.id), c.code, c.name, p.on_day, p.amount_fen FROM received p",
}
SUSPECT = (
    "{entries} JOIN customer c ON c.id = p.customer_id WHERE p.on_day BETWEEN :near AND :far"
    " AND abs(p.amount_fen) IN (:whole, :half) ORDER BY abs(p.amount_fen) <> :whole,"
    " p.on_day BETWEEN :first AND :last DESC, p.on_day, p.id LIMIT 20"
)


def ledger_of(connection: sqlite3.Connection, kind: str, first: date, last: date) -> Ledger:
    """Return how many entries a time has and what they add up to, returns deducted and told beside."""
    query = SOLD if kind == "purchase" else RECEIVED
    return Ledger(*connection.execute(query, {"first": first.isoformat(), "last": last.isoformat()}).fetchone())


def suspects(
    connection: sqlite3.Connection, kind: str, days: tuple[date, date, date, date], difference_fen: int
) -> list[Found]:
    """List entries of the difference or of half of it, those of the time itself before those just outside it."""
    near, first, last, far = (day.isoformat() for day in days)
    whole, odd = abs(difference_fen), difference_fen % 2
    values: dict[str, Any] = {"near": near, "first": first, "last": last, "far": far, "whole": whole}
    rows = connection.execute(SUSPECT.format(entries=ENTRIES[kind]), {**values, "half": -1 if odd else whole // 2})
    return [
        Found(payment_number(number) if kind == "payment" else number, code, name, date.fromisoformat(on), fen)
        for number, code, name, on, fen in rows
    ]
