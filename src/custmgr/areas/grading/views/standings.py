"""Reading which grade and limit are in force."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from custmgr.areas.grading.facts import Grade, LimitSource, Standing, Treatment

# A limit changed on application stands until its last day, and as long as the grading it was changed under does.
IN_FORCE = (
    "SELECT c.id, g.grade, g.treatment, g.score, g.limit_fen, g.quarter, g.approved_on, o.limit_fen, o.entered_on,"
    " l.to_fen, l.settled_on, l.until"
    " FROM {whom} LEFT JOIN customer_opening o ON o.customer_id = c.id"
    " LEFT JOIN grading g ON g.id = (SELECT id FROM grading WHERE customer_id = c.id AND state = 'approved'"
    " AND approved_on <= :on ORDER BY quarter DESC, id DESC LIMIT 1)"
    " LEFT JOIN limit_change l ON l.id = (SELECT id FROM limit_change WHERE customer_id = c.id AND state = 'approved'"
    " AND settled_on <= :on ORDER BY id DESC LIMIT 1) AND l.grading_id IS g.id AND coalesce(l.until, :on) >= :on"
)
EVERYBODY = "customer c"
THESE = "json_each(:ids) wanted JOIN customer c ON c.id = wanted.value"


def standing(connection: sqlite3.Connection, customer_ids: Sequence[int] | None, on: date) -> dict[int, Standing]:
    """Return grade and limit in force on a day, for these customers or for all.

    The last grading approved on or before the day counts; without one, what the old books brought along; without
    that, a limit of 0.00. A limit changed on application goes before all of them (GRD-18, CRL-08, CRL-09, CRL-17).
    """
    query = IN_FORCE.format(whom=EVERYBODY if customer_ids is None else THESE)
    wanted = {"on": on.isoformat(), "ids": json.dumps(list(customer_ids or ()))}
    return {row[0]: _standing(row[1:]) for row in connection.execute(query, wanted)}


def _standing(row: tuple[Any, ...]) -> Standing:
    *before, to_fen, settled_on, until = row
    standing = _before_change(before)
    if settled_on is None:
        return standing
    days = date.fromisoformat(settled_on), date.fromisoformat(until) if until else None
    return replace(standing, limit_fen=to_fen, source=LimitSource.APPLICATION, in_force_from=days[0], until=days[1])


def _before_change(row: Sequence[Any]) -> Standing:
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
