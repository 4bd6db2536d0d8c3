"""Reading agreements, and what a dealer bought and paid."""

import sqlite3
from collections import defaultdict
from datetime import date
from fractions import Fraction
from typing import Any

from custmgr.areas.distributors.facts.agreements import Agreement, Done, Share, Terms
from custmgr.areas.distributors.views.goods import deducted_fen
from custmgr.areas.distributors.views.rows import rows

SELECT = (
    "SELECT a.*, c.code, c.name FROM dealer_agreement a JOIN customer c ON c.id = a.customer_id"
    " WHERE a.customer_id = :customer ORDER BY a.id"
)
SHARES = (
    "SELECT s.* FROM dealer_share s JOIN dealer_agreement a ON a.id = s.agreement_id"
    " WHERE a.customer_id = :customer ORDER BY s.agreement_id, s.line"
)
DONE = (
    "SELECT (SELECT coalesce(sum(amount_fen), 0) FROM sale WHERE customer_id = :customer"
    " AND on_day BETWEEN :first AND :last) AS bought, (SELECT coalesce(sum(amount_fen), 0) FROM sale WHERE"
    " customer_id = :customer AND on_credit = 0 AND on_day BETWEEN :first AND :last) + (SELECT"
    " coalesce(sum(amount_fen), 0) FROM received WHERE customer_id = :customer AND on_day BETWEEN :first AND :last)"
    " AS collected"
)


def list_agreements(connection: sqlite3.Connection, customer_id: int) -> list[Agreement]:
    """List a dealer's agreements in the order they were entered."""
    shares: dict[int, list[Share]] = defaultdict(list)
    for row in rows(connection, SHARES, customer=customer_id):
        shares[row["agreement_id"]].append(Share(Fraction(row["ratio"]), date.fromisoformat(row["due_on"])))
    found = rows(connection, SELECT, customer=customer_id)
    return [_agreement(row, tuple(shares[row["id"]])) for row in found]


def done(connection: sqlite3.Connection, customer_id: int, first: date, last: date) -> Done:
    """Return what a dealer bought and paid in a time, cash counted as paid at once (DST-26)."""
    told = {"customer": customer_id, "first": first.isoformat(), "last": last.isoformat()}
    (row,) = rows(connection, DONE, **told)
    return Done(row["bought"], deducted_fen(connection, customer_id, first, last), row["collected"])


def _agreement(row: dict[str, Any], shares: tuple[Share, ...]) -> Agreement:
    terms = Terms(
        date.fromisoformat(row["from_on"]), date.fromisoformat(row["until_on"]), row["amount_fen"],
        row["sales_target_fen"], row["collection_target_fen"], row["rebate_fen"], shares,
    )  # fmt: skip
    on = date.fromisoformat(row["on_day"])
    return Agreement(row["id"], row["customer_id"], row["code"], row["name"], terms, on)
