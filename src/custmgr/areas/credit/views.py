"""Reading who is to be checked."""

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

WHO = (
    "SELECT c.id, c.code, c.name, s.name FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id{whom}"
    " ORDER BY c.code"
)
SUSPECTS = (
    "SELECT DISTINCT customer_id FROM purchase WHERE paid_fen < amount_fen{whom}"
    " UNION SELECT customer_id FROM grading WHERE state = 'approved' AND treatment = 'no_credit'{whom}"
)
AMONG = " AND customer_id IN (SELECT value FROM json_each(:ids))"
THESE = " WHERE c.id IN (SELECT value FROM json_each(:ids))"


class Who(NamedTuple):
    """A customer as the check names one."""

    id: int
    code: str
    name: str
    salesperson: str | None


def list_who(connection: sqlite3.Connection, customer_ids: Sequence[int] | None) -> list[Who]:
    """List these customers by code, or all of them (CRL-10)."""
    query = WHO.format(whom="" if customer_ids is None else THESE)
    return [Who(*row) for row in connection.execute(query, {"ids": json.dumps(list(customer_ids or ()))})]


def suspects(connection: sqlite3.Connection, customer_ids: Sequence[int] | None) -> list[int]:
    """List who of these, or of all, owes anything or was ever refused credit: nobody else can be on hold (CRL-10)."""
    query = SUSPECTS.format(whom="" if customer_ids is None else AMONG)
    return [row[0] for row in connection.execute(query, {"ids": json.dumps(list(customer_ids or ()))})]
