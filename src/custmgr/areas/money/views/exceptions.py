"""Judging past purchases on credit: what was owed at each, and what might have been (CUS-27, CRL-10)."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.money.facts.entries import ExceptionKind, Purchase, Wanted
from custmgr.areas.money.views.purchases import COLUMNS, JOINED, conditions, made, values, where

# What was owed at each credit purchase less what payments and returns had covered; the limit of that day as grading
# reads it. A correcting entry counts among those entered before the row of the one it replaces.
JUDGED = """
WITH event AS (
    SELECT p.customer_id, on_day AS day, p.returns_id IS NULL AS turn, id, amount_fen AS fen FROM sale p
    WHERE on_credit = 1{whose}
    UNION ALL
    SELECT p.customer_id, max(y.on_day, p.on_day), 0, 0, -a.amount_fen
    FROM allocation a JOIN bought p ON p.id = a.purchase_id JOIN payment y ON y.id = a.payment_id
    WHERE 1{whose}
), owed AS (
    SELECT id, turn, sum(fen) OVER (PARTITION BY customer_id ORDER BY day, turn, id) AS exposure_fen FROM event
), judged AS (
    SELECT w.id AS purchase_id, w.exposure_fen, coalesce(
        (SELECT t.term_months + t.term_days FROM credit_term t WHERE t.customer_id = p.customer_id
            AND t.approved_on <= p.on_day ORDER BY t.approved_on DESC, t.id DESC LIMIT 1),
        CAST(rtrim(o.term, 'md') AS INTEGER), 0) AS term,
        coalesce(l.to_fen, CASE WHEN g.id IS NULL THEN o.limit_fen ELSE g.limit_fen END, 0) AS limit_fen,
        p.order_id IS NOT NULL AND (SELECT r.on_credit = 1 AND r.amount_fen >= (SELECT sum(d.amount_fen)
            FROM bought d WHERE d.order_id = r.id AND coalesce(d.original_id, d.id) <= coalesce(p.original_id, p.id))
            FROM customer_order r WHERE r.id = p.order_id
        ) AS promised
    FROM owed w JOIN bought p ON p.id = w.id
    LEFT JOIN customer_opening o ON o.customer_id = p.customer_id
    LEFT JOIN grading g ON g.id = (SELECT id FROM grading WHERE customer_id = p.customer_id AND state = 'approved'
        AND approved_on <= p.on_day ORDER BY quarter DESC, id DESC LIMIT 1)
    LEFT JOIN limit_change l ON l.id = (SELECT id FROM limit_change WHERE customer_id = p.customer_id
        AND state = 'approved' AND settled_on <= p.on_day ORDER BY id DESC LIMIT 1)
        AND l.grading_id IS g.id AND coalesce(l.until, p.on_day) >= p.on_day
    WHERE w.turn = 1 AND w.id > :after
)
"""
AGAINST_IT = "NOT j.promised AND (j.term = 0 OR j.exposure_fen > j.limit_fen)"
JUDGEMENTS = (
    f"{JUDGED}SELECT {COLUMNS}, j.exposure_fen, j.limit_fen, j.term, j.promised FROM purchase{JOINED}"
    " JOIN judged j ON j.purchase_id = p.id"
)
COUNT = f"{JUDGED}SELECT count(*) FROM judged j WHERE {AGAINST_IT}"


def list_exceptions(connection: sqlite3.Connection, wanted: Wanted, today: date) -> list[Purchase]:
    """List the credit purchases that should not have gone out: no term that day, or over the limit (CUS-27, CRL-10).

    It is worked out from the dated facts, so payments entered later but dated earlier are allowed for.
    """
    told = where({**conditions(wanted), f"({AGAINST_IT})": True})
    query = f"{JUDGEMENTS}{told} ORDER BY p.on_day DESC, p.id DESC LIMIT :limit"
    rows = connection.execute(query.format(whose=_whose(wanted.customer_id)), values(wanted, today))
    return [_judged(*row) for row in rows]


def count_listed_exceptions(connection: sqlite3.Connection, wanted: Wanted, today: date) -> int:
    """Count the exceptions a list without a limit would hold (CUS-27, CRL-10)."""
    told = where({**conditions(wanted), f"({AGAINST_IT})": True})
    query = f"{JUDGED}SELECT count(*) FROM purchase p JOIN judged j ON j.purchase_id = p.id{told}"
    found = connection.execute(query.format(whose=_whose(wanted.customer_id)), values(wanted, today)).fetchone()
    return int(found[0])


def judge_purchase(connection: sqlite3.Connection, customer_id: int, row: int) -> Purchase:
    """Return the credit purchase entered last, with what speaks against it (CUS-27, CRL-10)."""
    query = JUDGEMENTS.format(whose=_whose(customer_id))
    found = connection.execute(query, {"customer": customer_id, "after": row - 1}).fetchone()
    return _judged(*found)


def count_exceptions(connection: sqlite3.Connection, after: int) -> int:
    """Count the purchases entered after a row that should not have gone out on credit (CUS-27, CRL-10)."""
    return int(connection.execute(COUNT.format(whose=""), {"after": after}).fetchone()[0])


def _whose(customer_id: int | None) -> str:
    return "" if customer_id is None else " AND p.customer_id = :customer"


def _judged(*row: Any) -> Purchase:
    *told, exposure_fen, limit_fen, term, promised = row
    no_term = (ExceptionKind.NO_TERM,) if not term else ()
    over = exposure_fen is not None and limit_fen is not None and exposure_fen > limit_fen
    exceptions = () if promised else no_term + ((ExceptionKind.OVER_LIMIT,) if over else ())
    return made(told)._replace(exposure_fen=exposure_fen, limit_fen=limit_fen, exceptions=exceptions)
