"""Reading the gradings on record, and the signatures under a quarter's summary table."""

import json
import sqlite3
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.grading import rules
from custmgr.areas.grading.facts import (
    Flag,
    Grade,
    Grading,
    Rate,
    RateSource,
    Signature,
    Stage,
    State,
    Treatment,
)
from custmgr.areas.grading.policy import Policy
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Quarter

LATEST = "g.id = (SELECT max(id) FROM grading WHERE quarter = g.quarter AND customer_id = g.customer_id)"
STORED = (
    "SELECT g.customer_id, c.code, c.name, g.quarter, g.score, g.items, g.grade, g.treatment, g.coefficient,"
    " g.sales_fen, g.due_fen, g.on_time_fen, g.rate, g.rate_quarter, g.rate_source, g.limit_fen, g.state, g.flags,"
    " g.group_score, g.reason, g.edition_id, g.id, g.approved_on, g.approved_by, g.members"
    " FROM grading g JOIN customer c ON c.id = g.customer_id"
)
SALESPERSON = "SELECT c.id, s.name FROM customer c JOIN staff s ON s.id = c.salesperson_id"
SIGNED = (
    "SELECT step, person, on_day, members FROM grading_signature WHERE quarter = :quarter AND last_entry = :entry"
    " ORDER BY id"
)


def due_on(quarter: Quarter, policy: Policy) -> date:
    """Return the last day for grading a quarter: the 10th working day after its end (GRD-13)."""
    return rules.due_on(quarter, policy, statutory())


def waiting(connection: sqlite3.Connection, quarter: Quarter) -> list[Grading]:
    """List the latest grading of everybody in a quarter that waits for its approval (GRD-18)."""
    query = f"{STORED} WHERE g.quarter = ? AND g.state = 'proposed' AND {LATEST} ORDER BY c.code"
    return [_grading(row) for row in connection.execute(query, (str(quarter),))]


def latest(connection: sqlite3.Connection, quarter: Quarter, customer_id: int | None = None) -> dict[int, Grading]:
    """Return by customer the latest grading of a quarter, of everybody or of one (GRD-17)."""
    one = "" if customer_id is None else " AND g.customer_id = :one"
    query = f"{STORED} WHERE g.quarter = :quarter AND {LATEST}{one}"
    rows = connection.execute(query, {"quarter": str(quarter), "one": customer_id})
    return {row[0]: _grading(row) for row in rows}


def approved(connection: sqlite3.Connection, quarter: Quarter) -> dict[int, Grading]:
    """Return by customer the latest grading of a quarter where that one is approved (GRD-18)."""
    query = f"{STORED} WHERE g.quarter = ? AND g.state = 'approved' AND {LATEST}"
    return {row[0]: _grading(row) for row in connection.execute(query, (str(quarter),))}


def summary(connection: sqlite3.Connection, quarter: Quarter) -> list[tuple[Grading, str | None]]:
    """List the latest grading of everybody in a quarter, by code, each with the salesperson (GRD-10)."""
    found = latest(connection, quarter)
    people = dict(connection.execute(SALESPERSON).fetchall())
    return [(one, people.get(one.customer_id)) for one in sorted(found.values(), key=lambda one: one.code)]


def table_of(connection: sqlite3.Connection, quarter: Quarter) -> int | None:
    """Return the last entry of a quarter's summary table, which says which state of it was signed (GRD-11)."""
    return connection.execute("SELECT max(id) FROM grading WHERE quarter = ?", (str(quarter),)).fetchone()[0]  # type: ignore[no-any-return]


def signatures(connection: sqlite3.Connection, quarter: Quarter) -> list[Signature]:
    """List the signatures under the summary table as it stands; a later entry makes it another table (GRD-11)."""
    rows = connection.execute(SIGNED, {"quarter": str(quarter), "entry": table_of(connection, quarter)})
    return [Signature(Stage(step), by, date.fromisoformat(on), tuple(json.loads(who))) for step, by, on, who in rows]


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


def _grading(row: tuple[Any, ...]) -> Grading:
    customer_id, code, name, quarter, score, items, grade, treatment, coefficient, sales, due, on_time, *rest = row
    rate, rate_quarter, rate_source, limit, state, flags, group_score, reason, edition, number, day, by, members = rest
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
        members=tuple(json.loads(members)),
    )
