"""Writing gradings: each one a new record, changed by nothing but its approval."""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from custmgr.areas.grading.facts import Grading, Signature
from custmgr.ground.desk import Desk
from custmgr.ground.periods import Quarter

ADD = (
    "INSERT INTO grading (customer_id, quarter, score, group_score, items, grade, treatment, coefficient, sales_fen,"
    " due_fen, on_time_fen, rate, rate_quarter, rate_source, limit_fen, state, flags, reason, edition_id, entered_at,"
    " members) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
SIGN = "INSERT INTO grading_signature (quarter, last_entry, step, person, on_day, members) VALUES (?, ?, ?, ?, ?, ?)"
APPROVE = "UPDATE grading SET state = 'approved', approved_on = ?, approved_by = ? WHERE id = ?"


def add(desk: Desk, gradings: Iterable[Grading]) -> None:
    """Enter gradings as new records; the former ones stay (GRD-17)."""
    at = desk.now.isoformat()
    desk.connection.executemany(ADD, (_row(grading, at) for grading in gradings))


def approve(desk: Desk, ids: Sequence[int], by: str) -> None:
    """Put proposals in force from today on (GRD-18)."""
    on = desk.today.isoformat()
    desk.connection.executemany(APPROVE, ((on, by, number) for number in ids))


def sign(desk: Desk, quarter: Quarter, last_entry: int, signature: Signature) -> None:
    """Put a signature under a quarter's summary table as it stands (GRD-11)."""
    members = json.dumps(signature.members, ensure_ascii=False)
    on = signature.on.isoformat()
    desk.connection.execute(SIGN, (str(quarter), last_entry, signature.step.value, signature.by, on, members))


def _row(grading: Grading, at: str) -> tuple[Any, ...]:
    rate = grading.rate
    return (
        grading.customer_id,
        grading.quarter,
        str(grading.score),
        None if grading.group_score is None else str(grading.group_score),
        _items(tuple(grading.items.items())),
        grading.grade and grading.grade.value,
        grading.treatment and grading.treatment.value,
        None if grading.coefficient is None else str(grading.coefficient),
        grading.sales_fen,
        grading.due_fen,
        grading.on_time_fen,
        rate and str(rate.on_time),
        rate and rate.quarter,
        rate and rate.source.value,
        grading.limit_fen,
        grading.state.value,
        _list(grading.flags),
        grading.reason,
        grading.edition,
        at,
        _list(grading.members),
    )


@lru_cache(maxsize=65536)
def _items(points: tuple[tuple[str, Decimal], ...]) -> str:
    return json.dumps({name: str(number) for name, number in points})


@cache
def _list(words: tuple[str, ...]) -> str:
    """Write a list as it is stored; of a hundred thousand gradings most have one of a few lists."""
    return json.dumps(words, ensure_ascii=False)
