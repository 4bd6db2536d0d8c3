"""Reading what customers owe."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date

from custmgr.areas.money.facts.settling import Receivables

THESE = " AND customer_id IN (SELECT value FROM json_each(:ids))"
RECEIVABLES = (
    "SELECT customer_id, sum(open_fen), sum(CASE WHEN due_on < :today THEN open_fen ELSE 0 END), min(due_on)"
    " FROM purchase WHERE open_fen > 0{whom} GROUP BY customer_id"
)


def receivables(
    connection: sqlite3.Connection, customer_ids: Sequence[int] | None, today: date
) -> dict[int, Receivables]:
    """Return by customer what is open, and what of it is overdue: the day due has passed (CUS-29).

    None asks for every customer; who owes nothing is not in the answer.
    """
    query = RECEIVABLES.format(whom="" if customer_ids is None else THESE)
    rows = connection.execute(query, {"ids": json.dumps(list(customer_ids or ())), "today": today.isoformat()})
    return {row[0]: Receivables(row[1], row[2], date.fromisoformat(row[3])) for row in rows}
