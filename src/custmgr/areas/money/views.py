"""Reading purchases and payments."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from custmgr.areas.money.facts import (
    ExceptionKind,
    Judged,
    Open,
    Part,
    Payment,
    Promise,
    Purchase,
    Receivables,
    Rest,
    State,
    Wanted,
)
from custmgr.ground.money import yuan

PURCHASE = (
    "p.id, p.number, c.code, c.name, p.on_day, p.product, p.quantity_milli, p.amount_fen, p.due_on, p.on_credit,"
    " p.paid_fen, s.name, p.district, (SELECT o.number FROM customer_order o WHERE o.id = p.order_id)"
    " FROM purchase p JOIN customer c ON c.id = p.customer_id"
    " LEFT JOIN staff s ON s.id = p.salesperson_id"
)
COLUMNS = tuple(field.name for field in fields(Purchase))
IS_OPEN = "p.paid_fen < p.amount_fen"
OLDEST_DUE_FIRST = (
    f" ORDER BY {IS_OPEN} DESC, CASE WHEN {IS_OPEN} THEN p.due_on END, CASE WHEN {IS_OPEN} THEN p.number END,"
    " p.on_day DESC, p.number DESC"
)
THESE = " AND customer_id IN (SELECT value FROM json_each(:ids))"
RECEIVABLES = (
    "SELECT customer_id, sum(amount_fen - paid_fen),"
    " sum(CASE WHEN due_on < :today THEN amount_fen - paid_fen ELSE 0 END), min(due_on)"
    " FROM purchase WHERE paid_fen < amount_fen{whom} GROUP BY customer_id"
)
PAYMENTS = (
    "SELECT y.id, c.code, c.name, y.on_day, y.amount_fen,"
    " (SELECT json_group_array(json_array(number, fen)) FROM (SELECT p.number, a.amount_fen AS fen FROM allocation a"
    " JOIN purchase p ON p.id = a.purchase_id WHERE a.payment_id = y.id ORDER BY p.due_on, p.number))"
    " FROM payment y JOIN customer c ON c.id = y.customer_id{where} ORDER BY y.on_day DESC, y.id DESC LIMIT :limit"
)
# What was owed at each credit purchase less what payments had covered; the limit of that day as grading reads it.
JUDGED = """
WITH event AS (
    SELECT p.customer_id, on_day AS day, 1 AS turn, id, amount_fen AS fen FROM purchase p
    WHERE on_credit = 1{whose}
    UNION ALL
    SELECT p.customer_id, max(y.on_day, p.on_day), 0, 0, -a.amount_fen
    FROM allocation a JOIN purchase p ON p.id = a.purchase_id JOIN payment y ON y.id = a.payment_id
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
            FROM purchase d WHERE d.order_id = r.id AND d.id <= p.id) FROM customer_order r WHERE r.id = p.order_id
        ) AS promised
    FROM owed w JOIN purchase p ON p.id = w.id
    LEFT JOIN customer_opening o ON o.customer_id = p.customer_id
    LEFT JOIN grading g ON g.id = (SELECT id FROM grading WHERE customer_id = p.customer_id AND state = 'approved'
        AND approved_on <= p.on_day ORDER BY quarter DESC, id DESC LIMIT 1)
    LEFT JOIN limit_change l ON l.id = (SELECT id FROM limit_change WHERE customer_id = p.customer_id
        AND state = 'approved' AND settled_on <= p.on_day ORDER BY id DESC LIMIT 1)
        AND l.grading_id IS g.id AND coalesce(l.until, p.on_day) >= p.on_day
    WHERE w.turn = 1 AND w.id > :after
)
"""
REPEATED = """
SELECT count(*) FROM purchase n WHERE n.id > :after
AND EXISTS (SELECT 1 FROM purchase b WHERE b.customer_id = n.customer_id AND b.on_day = n.on_day
    AND b.amount_fen = n.amount_fen AND b.product IS n.product AND b.id <= :after)
AND EXISTS (SELECT 1 FROM json_each(:ranges) WHERE CAST(substr(n.number, 2) AS INTEGER) BETWEEN value ->> 0
    AND value ->> 1 AND n.number = printf('P%06d', CAST(substr(n.number, 2) AS INTEGER)))
"""
AGAINST_IT = "NOT j.promised AND (j.term = 0 OR j.exposure_fen > j.limit_fen)"
JUDGEMENTS = (
    f"{JUDGED}SELECT j.exposure_fen, j.limit_fen, j.term, j.promised, {PURCHASE} JOIN judged j ON j.purchase_id = p.id"
)
COUNT = f"{JUDGED}SELECT count(*) FROM judged j WHERE {AGAINST_IT}"


def receivables(
    connection: sqlite3.Connection, customer_ids: Sequence[int] | None, today: date
) -> dict[int, Receivables]:
    """Return by customer what is open, and what of it is overdue: the day due has passed (CUS-29).

    None asks for every customer; who owes nothing is not in the answer.
    """
    query = RECEIVABLES.format(whom="" if customer_ids is None else THESE)
    rows = connection.execute(query, {"ids": json.dumps(list(customer_ids or ())), "today": today.isoformat()})
    return {row[0]: Receivables(row[1], row[2], date.fromisoformat(row[3])) for row in rows}


def list_purchases(connection: sqlite3.Connection, wanted: Wanted, today: date) -> list[Purchase]:
    """List purchases: what is open first, the oldest due day before all, then the newest (CUS-11)."""
    query = f"SELECT {PURCHASE}{_where(_conditions(wanted))}{OLDEST_DUE_FIRST} LIMIT :limit"
    return [Purchase(**_fields(row)) for row in connection.execute(query, _values(wanted, today))]


def count_purchases(connection: sqlite3.Connection, wanted: Wanted, today: date) -> int:
    """Count the purchases a list without a limit would hold."""
    query = f"SELECT count(*) FROM purchase p{_where(_conditions(wanted))}"
    return int(connection.execute(query, _values(wanted, today)).fetchone()[0])


def list_exceptions(connection: sqlite3.Connection, wanted: Wanted, today: date) -> list[Judged]:
    """List the credit purchases that should not have gone out: no term that day, or over the limit (CUS-27, CRL-10).

    It is worked out from the dated facts, so payments entered later but dated earlier are allowed for.
    """
    where = _where({**_conditions(wanted), f"({AGAINST_IT})": True})
    query = f"{JUDGEMENTS}{where} ORDER BY p.on_day DESC, p.id DESC LIMIT :limit"
    rows = connection.execute(query.format(whose=_whose(wanted.customer_id)), _values(wanted, today))
    return [_judged(*row) for row in rows]


def count_listed_exceptions(connection: sqlite3.Connection, wanted: Wanted, today: date) -> int:
    """Count the exceptions a list without a limit would hold (CUS-27, CRL-10)."""
    where = _where({**_conditions(wanted), f"({AGAINST_IT})": True})
    query = f"{JUDGED}SELECT count(*) FROM purchase p JOIN judged j ON j.purchase_id = p.id{where}"
    found = connection.execute(query.format(whose=_whose(wanted.customer_id)), _values(wanted, today)).fetchone()
    return int(found[0])


def judge_purchase(connection: sqlite3.Connection, customer_id: int, row: int) -> Judged:
    """Return the credit purchase entered last, with what speaks against it (CUS-27, CRL-10)."""
    query = JUDGEMENTS.format(whose=_whose(customer_id))
    found = connection.execute(query, {"customer": customer_id, "after": row - 1}).fetchone()
    return _judged(*found)


def count_exceptions(connection: sqlite3.Connection, after: int) -> int:
    """Count the purchases entered after a row that should not have gone out on credit (CUS-27, CRL-10)."""
    return int(connection.execute(COUNT.format(whose=""), {"after": after}).fetchone()[0])


def count_repeated(connection: sqlite3.Connection, after: int, given_out: Iterable[range]) -> int:
    """Count the purchases entered after a row, their numbers given out here, that look like one entered before."""
    ranges = json.dumps([[some.start, some.stop - 1] for some in given_out])
    return int(connection.execute(REPEATED, {"after": after, "ranges": ranges}).fetchone()[0])


def list_payments(
    connection: sqlite3.Connection, customer_id: int | None, limit: int | None = None, payment_id: int | None = None
) -> list[Payment]:
    """List payments, the newest first, with the purchases they were used for (CUS-11)."""
    asked = {"y.customer_id = :customer": customer_id is not None, "y.id = :payment": payment_id is not None}
    query = PAYMENTS.format(where=_where(asked))
    rows = connection.execute(query, {"customer": customer_id, "payment": payment_id, "limit": limit or -1})
    return [
        Payment(number, code, name, date.fromisoformat(on), fen, tuple(Part(*part) for part in json.loads(parts)))
        for number, code, name, on, fen, parts in rows
    ]


def count_payments(connection: sqlite3.Connection, customer_id: int | None) -> int:
    """Count the payments of one customer or of all."""
    where = _where({"customer_id = :customer": customer_id is not None})
    return int(connection.execute(f"SELECT count(*) FROM payment{where}", {"customer": customer_id}).fetchone()[0])


def find_purchase(connection: sqlite3.Connection, row: int) -> Judged:
    """Return a purchase by its row, nothing said against it."""
    found = connection.execute(f"SELECT NULL, NULL, 1, 0, {PURCHASE} WHERE p.id = ?", (row,)).fetchone()
    return _judged(*found)


def rests_of(connection: sqlite3.Connection, customer_ids: Iterable[int], after: int) -> dict[int, list[Rest]]:
    """Return by customer what is left of payments entered after a row, the earliest first."""
    query = (
        "SELECT customer_id, id, amount_fen - allocated_fen, purchase_id FROM payment"
        f" WHERE allocated_fen < amount_fen AND id > :after{THESE} ORDER BY customer_id, on_day, id"
    )
    found: dict[int, list[Rest]] = {}
    for customer, number, fen, purchase in connection.execute(query, _after(customer_ids, after)):
        found.setdefault(customer, []).append(Rest(number, fen, purchase))
    return found


def opens_of(connection: sqlite3.Connection, customer_ids: Iterable[int], after: int) -> dict[int, list[Open]]:
    """Return by customer what is open of purchases entered after a row, oldest due first, ties by number."""
    query = (
        "SELECT customer_id, id, amount_fen - paid_fen FROM purchase"
        f" WHERE paid_fen < amount_fen AND id > :after{THESE} ORDER BY customer_id, due_on, number"
    )
    found: dict[int, list[Open]] = {}
    for customer, number, fen in connection.execute(query, _after(customer_ids, after)):
        found.setdefault(customer, []).append(Open(number, fen))
    return found


def last_row(connection: sqlite3.Connection, table: str) -> int:
    """Return the highest row of `purchase` or `payment`, 0 when there is none."""
    assert table in {"purchase", "payment"}
    return int(connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])


def list_keys(connection: sqlite3.Connection) -> Iterable[tuple[int, str, str, int | None, str | None]]:
    """Return every customer's row, code, name key, salesperson and kind, for files that name thousands (CUS-11)."""
    return connection.execute("SELECT id, code, name_key, salesperson_id, kind FROM customer")


def seek_state(connection: sqlite3.Connection, number: str) -> State | None:
    """Return what a file may change of the purchase of this number, or None."""
    query = "SELECT id, customer_id, on_credit, paid_fen, amount_fen - paid_fen FROM purchase WHERE number = ?"
    row = connection.execute(query, (number,)).fetchone()
    return State(*row) if row else None


def seek_promise(connection: sqlite3.Connection, number: str) -> Promise | None:
    """Return the order of this number as a delivery needs it, or None (CRL-10)."""
    query = (
        "SELECT o.id, o.number, o.customer_id, o.on_credit, o.closed_on, o.amount_fen - coalesce(sum(p.amount_fen), 0)"
        " FROM customer_order o LEFT JOIN purchase p ON p.order_id = o.id WHERE o.number = ? GROUP BY o.id"
    )
    row = connection.execute(query, (number,)).fetchone()
    return Promise(*row) if row else None


def as_brought(connection: sqlite3.Connection, number: str) -> dict[str, str]:
    """Return the purchase of this number as a file would bring it, empty fields left out."""
    query = (
        "SELECT c.code AS customer, p.on_day AS 'on', p.product, p.quantity_milli, p.amount_fen,"
        " CASE p.on_credit WHEN 1 THEN p.due_on END AS due_on,"
        " CASE p.on_credit WHEN 1 THEN 'yes' ELSE 'no' END AS credit,"
        " s.name AS salesperson, p.district AS region FROM purchase p JOIN customer c ON c.id = p.customer_id"
        " LEFT JOIN staff s ON s.id = p.salesperson_id WHERE p.number = ?"
    )
    found = connection.execute(query, (number,))
    kept = dict(zip((column[0] for column in found.description), found.fetchone(), strict=True))
    quantity, amount_fen = kept.pop("quantity_milli"), kept.pop("amount_fen")
    kept["quantity"] = None if quantity is None else str(Decimal(quantity) / 1000)
    kept["amount"] = yuan(amount_fen)
    return {key: text for key, text in kept.items() if text is not None}


def last_number(connection: sqlite3.Connection) -> int:
    """Return the last number the series of purchases has given out."""
    row = connection.execute("SELECT last FROM counter WHERE kind = 'purchase' AND period = ''").fetchone()
    return int(row[0]) if row else 0


def _conditions(wanted: Wanted) -> dict[str, bool]:
    return {
        "p.customer_id = :customer": wanted.customer_id is not None,
        IS_OPEN: wanted.only_open,
        f"{IS_OPEN} AND p.due_on < :today": wanted.only_overdue,
        "p.on_day BETWEEN :first AND :last": wanted.quarter is not None,
    }


def _values(wanted: Wanted, today: date) -> dict[str, Any]:
    first, last = (wanted.quarter.first, wanted.quarter.last) if wanted.quarter else (today, today)
    return {
        "customer": wanted.customer_id,
        "today": today.isoformat(),
        "first": first.isoformat(),
        "last": last.isoformat(),
        "limit": wanted.limit or -1,
        "after": 0,
    }


def _whose(customer_id: int | None) -> str:
    return "" if customer_id is None else " AND p.customer_id = :customer"


def _where(asked: dict[str, bool]) -> str:
    conditions = [condition for condition, wanted in asked.items() if wanted]
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def _after(customer_ids: Iterable[int], after: int) -> dict[str, str | int]:
    return {"ids": json.dumps(list(customer_ids)), "after": after}


def _judged(exposure_fen: int | None, limit_fen: int | None, term: int, promised: int, *row: Any) -> Judged:
    no_term = (ExceptionKind.NO_TERM,) if not term else ()
    over = exposure_fen is not None and limit_fen is not None and exposure_fen > limit_fen
    exceptions = () if promised else no_term + ((ExceptionKind.OVER_LIMIT,) if over else ())
    return Judged(**_fields(row), exposure_fen=exposure_fen, limit_fen=limit_fen, exceptions=exceptions)


def _fields(row: Sequence[Any]) -> dict[str, Any]:
    values = dict(zip(COLUMNS, row, strict=True))
    values["on"], values["due_on"] = date.fromisoformat(values["on"]), date.fromisoformat(values["due_on"])
    values["on_credit"] = bool(values["on_credit"])
    return values
