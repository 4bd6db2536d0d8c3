"""Gathering the facts a quarter's gradings are computed from."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.grading import rules
from custmgr.areas.grading.facts import Facts, Rate, RateSource
from custmgr.ground.periods import Quarter

WHO = "SELECT id, code, name FROM customer WHERE 1{one}"
FIRST = "SELECT customer_id, min(on_day) FROM bought WHERE 1{one} GROUP BY customer_id"
SOLD = (
    "SELECT customer_id, sum(amount_fen) FILTER (WHERE on_day >= :first),"
    " sum(amount_fen) FILTER (WHERE on_day < :first)"
    " FROM sale WHERE on_day BETWEEN :before AND :last{one} GROUP BY customer_id"
)
QUARTER_OF = "(substr({day}, 1, 4) || 'Q' || ((CAST(substr({day}, 6, 2) AS INTEGER) + 2) / 3))"
IN_TIME = (
    "sum((SELECT coalesce(sum(a.amount_fen), 0) FROM allocation a JOIN received y ON y.id = a.payment_id"
    " WHERE a.purchase_id = p.id AND y.on_day <= p.due_on))"
)
# The plus keeps SQLite from walking every purchase in the order of customers only to spare itself a sort.
FELL_DUE = (
    f"SELECT p.customer_id, :quarter, sum(p.amount_fen - p.returned_fen), {IN_TIME} FROM bought p WHERE p.on_credit = 1"
    " AND p.amount_fen > p.returned_fen AND p.due_on BETWEEN :first AND :last{one} GROUP BY +p.customer_id"
)
# For those of whom nothing fell due in the quarter: the last one in which something did.
FELL_DUE_BEFORE = (
    "WITH latest AS (SELECT customer_id, max(due_on) AS due_on FROM bought WHERE on_credit = 1"
    " AND amount_fen > returned_fen AND due_on < :first"
    " AND customer_id IN (SELECT value FROM json_each(:ids)) GROUP BY customer_id)"
    " SELECT p.customer_id, " + QUARTER_OF.format(day="l.due_on") + f", sum(p.amount_fen - p.returned_fen), {IN_TIME}"
    " FROM latest l JOIN bought p ON p.customer_id = l.customer_id AND p.on_credit = 1 AND p.due_on <= l.due_on"
    " AND " + QUARTER_OF.format(day="p.due_on") + " = " + QUARTER_OF.format(day="l.due_on") + " GROUP BY p.customer_id"
)
VIOLATED = (
    "SELECT customer_id, count(*) FROM customer_violation WHERE on_day BETWEEN :first AND :last{one}"
    " GROUP BY customer_id"
)
UNFOUNDED = (
    "SELECT customer_id, count(*) FROM complaint"
    " WHERE outcome = 'unfounded' AND closed_on >= :first AND closed_on < :next{one} GROUP BY customer_id"
)
LATEST = "g.id = (SELECT max(id) FROM grading WHERE quarter = g.quarter AND customer_id = g.customer_id)"
CARRIED = (
    "SELECT customer_id, group_score, CASE rate_source WHEN 'entered' THEN rate END, reason, members FROM grading g"
    f" WHERE quarter = :quarter AND {LATEST}"
    " AND (group_score IS NOT NULL OR rate_source = 'entered'){one}"
)
ENTERED_BEFORE = (
    "SELECT customer_id, rate, quarter, max(quarter || printf('%012d', id)) FROM grading"
    " WHERE rate_source = 'entered' AND quarter < :quarter{one} GROUP BY customer_id"
)


def facts_of(connection: sqlite3.Connection, quarter: Quarter, customer_id: int | None = None) -> list[Facts]:
    """Gather what everybody who bought by the quarter's end is graded by, or one customer, bought or not."""
    found = _Gathered(connection, quarter, customer_id)
    return [found.facts(*row) for row in found.rows(WHO) if customer_id is not None or found.counts(row[0])]


@dataclass
class _Gathered:
    """The facts of a quarter, each kind gathered by one statement."""

    connection: sqlite3.Connection
    quarter: Quarter
    customer_id: int | None
    now: str = field(init=False)
    first: dict[int, str] = field(init=False)
    sold: dict[int, tuple[Any, ...]] = field(init=False)
    due: dict[int, tuple[Any, ...]] = field(init=False)
    violated: dict[int, tuple[Any, ...]] = field(init=False)
    unfounded: dict[int, tuple[Any, ...]] = field(init=False)
    carried: dict[int, tuple[Any, ...]] = field(init=False)
    entered: dict[int, tuple[Any, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Run the statements."""
        self.now, last = str(self.quarter), self.quarter.last.isoformat()
        self.first = {row[0]: row[1] for row in self.rows(FIRST) if row[1] <= last}
        self.sold, self.due = self._by_customer(SOLD), self._by_customer(FELL_DUE)
        self.due |= self._by_customer(FELL_DUE_BEFORE, [known for known in self.first if known not in self.due])
        self.violated, self.unfounded = self._by_customer(VIOLATED), self._by_customer(UNFOUNDED)
        self.carried, self.entered = self._by_customer(CARRIED), self._by_customer(ENTERED_BEFORE)

    def rows(self, query: str, ids: Sequence[int] = ()) -> list[Any]:
        """Run a statement for everybody or for the one customer asked about."""
        column = "id" if query is WHO else "customer_id"
        one = "" if self.customer_id is None else f" AND {column} = :one"
        days = {
            "before": self.quarter.previous.first.isoformat(),
            "first": self.quarter.first.isoformat(),
            "last": self.quarter.last.isoformat(),
            "next": self.quarter.next.first.isoformat(),
            "quarter": self.now,
            "one": self.customer_id,
            "ids": json.dumps(ids),
        }
        return self.connection.execute(query.format(one=one), days).fetchall()

    def counts(self, customer_id: int) -> bool:
        """Say whether a customer is graded with the others: bought by then, or scored by the review group."""
        return customer_id in self.first or self.carried.get(customer_id, (None,))[0] is not None

    def facts(self, customer_id: int, code: str, name: str) -> Facts:
        """Put one customer's facts together."""
        first = self.first.get(customer_id)
        sales, previous = self.sold.get(customer_id, (0, 0))
        due_quarter, due, on_time = self.due.get(customer_id, (None, 0, 0))
        fell_due = due_quarter == self.now
        group_score, entered_rate, reason, members = self.carried.get(customer_id, (None, None, None, None))
        return Facts(
            customer_id=customer_id,
            code=code,
            name=name,
            first_on=date.fromisoformat(first) if first else None,
            sales_fen=sales or 0,
            previous_fen=previous or 0,
            due_fen=due if fell_due else 0,
            on_time_fen=on_time if fell_due else 0,
            rate=self._rate(customer_id, entered_rate),
            violations=self.violated.get(customer_id, (0,))[0],
            unfounded=self.unfounded.get(customer_id, (0,))[0],
            group_score=None if group_score is None else Decimal(group_score),
            reason=reason,
            members=tuple(json.loads(members)) if members else (),
        )

    def _rate(self, customer_id: int, entered: str | None) -> Rate | None:
        """Choose the rate: of this quarter's payments, else entered for it, else the last one known (CRL-07)."""
        due_quarter, due, on_time = self.due.get(customer_id, ("", 0, 0))
        if due_quarter == self.now:
            return rules.rate_of(due, on_time, self.now, RateSource.PAYMENTS)
        if entered is not None:
            return Rate(Fraction(entered), self.now, RateSource.ENTERED, by_hand=True)
        rate, entered_quarter = self.entered.get(customer_id, (None, ""))[:2]
        if rate is not None and entered_quarter > due_quarter:
            return Rate(Fraction(rate), entered_quarter, RateSource.LAST_KNOWN, by_hand=True)
        return rules.rate_of(due, on_time, due_quarter, RateSource.LAST_KNOWN)

    def _by_customer(self, query: str, ids: Sequence[int] = ()) -> dict[int, tuple[Any, ...]]:
        return {row[0]: row[1:] for row in self.rows(query, ids)}
