"""Reading gradings, and the facts they are computed from."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from custmgr.areas.grading.facts import Grade, LimitSource, Standing, Treatment
from custmgr.areas.grading.policy import Policy
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Quarter
from custmgr.mechanisms.calendar import add_workdays

IN_FORCE = (
    "SELECT c.id, g.grade, g.treatment, g.score, g.limit_fen, g.quarter, g.approved_on, o.limit_fen, o.entered_on"
    " FROM {whom} LEFT JOIN customer_opening o ON o.customer_id = c.id"
    " LEFT JOIN grading g ON g.id = (SELECT id FROM grading WHERE customer_id = c.id AND state = 'approved'"
    " AND approved_on <= :on ORDER BY quarter DESC, id DESC LIMIT 1)"
)
EVERYBODY = "customer c"
THESE = "json_each(:ids) wanted JOIN customer c ON c.id = wanted.value"


def standing(connection: sqlite3.Connection, customer_ids: Sequence[int] | None, on: date) -> dict[int, Standing]:
    """Return grade and limit in force on a day, for these customers or for all.

    The last grading approved on or before the day counts; without one, what the old books brought
    along; without that, a limit of 0.00 (GRD-18, CRL-08, CRL-09).
    """
    query = IN_FORCE.format(whom=EVERYBODY if customer_ids is None else THESE)
    wanted = {"on": on.isoformat(), "ids": json.dumps(customer_ids and list(customer_ids))}
    return {row[0]: _standing(*row[1:]) for row in connection.execute(query, wanted)}


def due_on(quarter: Quarter, policy: Policy) -> date:
    """Return the last day for grading a quarter: the 10th working day after its end (GRD-13)."""
    return add_workdays(quarter.last, policy.due_workdays, statutory())


def _standing(
    grade: str | None,
    treatment: str | None,
    score: str | None,
    limit_fen: int | None,
    quarter: str | None,
    approved_on: str | None,
    opening_fen: int | None,
    opened_on: str | None,
) -> Standing:
    if grade is None or treatment is None or score is None or approved_on is None:
        return _opening(opening_fen, opened_on)
    since = date.fromisoformat(approved_on)
    form = (Grade(grade), Treatment(treatment), Decimal(score))
    return Standing(*form, limit_fen or 0, LimitSource.FORMULA, quarter, since)


def _opening(limit_fen: int | None, opened_on: str | None) -> Standing:
    if limit_fen is None or opened_on is None:
        return Standing(None, None, None, 0, LimitSource.NONE)
    return Standing(None, None, None, limit_fen, LimitSource.OPENING, None, date.fromisoformat(opened_on))
