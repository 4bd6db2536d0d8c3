"""Reading gradings, and the facts they are computed from."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.grading import rules
from custmgr.areas.grading.facts import (
    Facts,
    Flag,
    Grade,
    Grading,
    LimitSource,
    Rate,
    RateSource,
    Standing,
    State,
    Treatment,
)
from custmgr.areas.grading.policy import Policy
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Quarter

IN_FORCE = (
    "SELECT c.id, g.grade, g.treatment, g.score, g.limit_fen, g.quarter, g.approved_on, o.limit_fen, o.entered_on"
    " FROM {whom} LEFT JOIN customer_opening o ON o.customer_id = c.id"
    " LEFT JOIN grading g ON g.id = (SELECT id FROM grading WHERE customer_id = c.id AND state = 'approved'"
    " AND approved_on <= :on ORDER BY quarter DESC, id DESC LIMIT 1)"
)
EVERYBODY = "customer c"
THESE = "json_each(:ids) wanted JOIN customer c ON c.id = wanted.value"

WHO = "SELECT id, code, name FROM customer WHERE 1{one}"
FIRST = "SELECT customer_id, min(on_day) FROM purchase WHERE 1{one} GROUP BY customer_id"
SOLD = (
    "SELECT customer_id, sum(amount_fen) FILTER (WHERE on_day >= :first),"
    " sum(amount_fen) FILTER (WHERE on_day < :first)"
    " FROM purchase WHERE on_day BETWEEN :before AND :last{one} GROUP BY customer_id"
)
QUARTER_OF = "(substr({day}, 1, 4) || 'Q' || ((CAST(substr({day}, 6, 2) AS INTEGER) + 2) / 3))"
IN_TIME = (
    "sum((SELECT coalesce(sum(a.amount_fen), 0) FROM allocation a JOIN payment y ON y.id = a.payment_id"
    " WHERE a.purchase_id = p.id AND y.on_day <= p.due_on))"
)
# The plus keeps SQLite from walking every purchase in the order of customers only to spare itself a sort.
FELL_DUE = (
    f"SELECT p.customer_id, :quarter, sum(p.amount_fen), {IN_TIME} FROM purchase p WHERE p.on_credit = 1"
    " AND p.amount_fen > 0 AND p.due_on BETWEEN :first AND :last{one} GROUP BY +p.customer_id"
)
# For those of whom nothing fell due in the quarter: the last one in which something did.
FELL_DUE_BEFORE = (
    "WITH latest AS (SELECT customer_id, max(due_on) AS due_on FROM purchase WHERE on_credit = 1 AND amount_fen > 0"
    " AND due_on < :first AND customer_id IN (SELECT value FROM json_each(:ids)) GROUP BY customer_id)"
    " SELECT p.customer_id, " + QUARTER_OF.format(day="l.due_on") + f", sum(p.amount_fen), {IN_TIME}"
    " FROM latest l JOIN purchase p ON p.customer_id = l.customer_id AND p.on_credit = 1 AND p.due_on <= l.due_on"
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
    "SELECT customer_id, group_score, CASE rate_source WHEN 'entered' THEN rate END, reason FROM grading g"
    f" WHERE quarter = :quarter AND {LATEST}"
    " AND (group_score IS NOT NULL OR rate_source = 'entered'){one}"
)
ENTERED_BEFORE = (
    "SELECT customer_id, rate, quarter, max(quarter || printf('%012d', id)) FROM grading"
    " WHERE rate_source = 'entered' AND quarter < :quarter{one} GROUP BY customer_id"
)
STORED = (
    "SELECT g.customer_id, c.code, c.name, g.quarter, g.score, g.items, g.grade, g.treatment, g.coefficient,"
    " g.sales_fen, g.due_fen, g.on_time_fen, g.rate, g.rate_quarter, g.rate_source, g.limit_fen, g.state, g.flags,"
    " g.group_score, g.reason, g.edition_id, g.id, g.approved_on, g.approved_by"
    " FROM grading g JOIN customer c ON c.id = g.customer_id"
)


def standing(connection: sqlite3.Connection, customer_ids: Sequence[int] | None, on: date) -> dict[int, Standing]:
    """Return grade and limit in force on a day, for these customers or for all.

    The last grading approved on or before the day counts; without one, what the old books brought
    along; without that, a limit of 0.00 (GRD-18, CRL-08, CRL-09).
    """
    query = IN_FORCE.format(whom=EVERYBODY if customer_ids is None else THESE)
    wanted = {"on": on.isoformat(), "ids": json.dumps(list(customer_ids or ()))}
    return {row[0]: _standing(row[1:]) for row in connection.execute(query, wanted)}


def due_on(quarter: Quarter, policy: Policy) -> date:
    """Return the last day for grading a quarter: the 10th working day after its end (GRD-13)."""
    return rules.due_on(quarter, policy, statutory())


def facts_of(connection: sqlite3.Connection, quarter: Quarter, customer_id: int | None = None) -> list[Facts]:
    """Gather what everybody who bought by the quarter's end is graded by, or one customer, bought or not."""
    found = _Gathered(connection, quarter, customer_id)
    return [found.facts(*row) for row in found.rows(WHO) if customer_id is not None or found.counts(row[0])]


def waiting(connection: sqlite3.Connection, quarter: Quarter) -> list[Grading]:
    """List the latest grading of everybody in a quarter that waits for its approval (GRD-18)."""
    query = f"{STORED} WHERE g.quarter = ? AND g.state = 'proposed' AND {LATEST} ORDER BY c.code"
    return [_grading(row) for row in connection.execute(query, (str(quarter),))]


def history(connection: sqlite3.Connection, customer_id: int) -> list[Grading]:
    """List every grading of a customer, the latest entry first (GRD-17)."""
    rows = connection.execute(f"{STORED} WHERE g.customer_id = ? ORDER BY g.id DESC", (customer_id,))
    return [_grading(row) for row in rows]


def edition_on(connection: sqlite3.Connection, day: date) -> int | None:
    """Return the number of the policy's edition in force on a day (CRL-20)."""
    row = connection.execute(
        "SELECT e.id FROM policy_edition e JOIN policy_area a ON a.edition_id = e.id AND a.area = 'grading'"
        " WHERE e.in_force_from <= ? ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1",
        (day.isoformat(),),
    ).fetchone()
    return int(row[0]) if row else None


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
        group_score, entered_rate, reason = self.carried.get(customer_id, (None, None, None))
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


def _standing(row: tuple[Any, ...]) -> Standing:
    grade, treatment, score, limit_fen, quarter, approved_on, opening_fen, opened_on = row
    if grade is None:
        return _opening(opening_fen, opened_on)
    return Standing(
        grade=Grade(grade),
        treatment=Treatment(treatment),
        score=Decimal(score),
        limit_fen=limit_fen or 0,
        source=LimitSource.FORMULA,
        quarter=quarter,
        in_force_from=date.fromisoformat(approved_on),
    )


def _opening(limit_fen: int | None, opened_on: str | None) -> Standing:
    if limit_fen is None or opened_on is None:
        return Standing(None, None, None, 0, LimitSource.NONE)
    return Standing(None, None, None, limit_fen, LimitSource.OPENING, None, date.fromisoformat(opened_on))


def _grading(row: tuple[Any, ...]) -> Grading:
    customer_id, code, name, quarter, score, items, grade, treatment, coefficient, sales, due, on_time, *rest = row
    rate, rate_quarter, rate_source, limit, state, flags, group_score, reason, edition, number, day, by = rest
    return Grading(
        customer_id=customer_id,
        code=code,
        name=name,
        quarter=quarter,
        score=Decimal(score),
        items={item: Decimal(points) for item, points in json.loads(items).items()},
        grade=Grade(grade) if grade else None,
        treatment=Treatment(treatment) if treatment else None,
        coefficient=Decimal(coefficient) if coefficient else None,
        sales_fen=sales,
        due_fen=due,
        on_time_fen=on_time,
        rate=Rate(Fraction(rate), rate_quarter, RateSource(rate_source)) if rate else None,
        limit_fen=limit,
        state=State(state),
        flags=tuple(Flag(flag) for flag in json.loads(flags)),
        group_score=Decimal(group_score) if group_score else None,
        reason=reason,
        edition=edition,
        id=number,
        approved_on=date.fromisoformat(day) if day else None,
        approved_by=by,
    )
