"""Writing visit plans."""

import json
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from custmgr.areas.plans.facts import Move, PeriodKind, Wish
from custmgr.areas.plans.tables import PlanItemRow, PlanLineRow, PlanRow, PlanStepRow, PlanVersionRow
from custmgr.ground.desk import Desk


class Placed(NamedTuple):
    """Whom a planned visit concerns, by their rows."""

    customer_id: int
    visitor_id: int


def add(desk: Desk, number: str, period: PeriodKind, span: tuple[date, date], author_id: int) -> None:
    """Enter a plan with its first version."""
    first_on, last_on = (day.isoformat() for day in span)
    row = PlanRow(
        number=number, period=period.value, first_on=first_on, last_on=last_on, author_id=author_id,
        entered_at=desk.now.isoformat(),
    )  # fmt: skip
    _kept(desk, row)
    assert row.id is not None
    add_version(desk, row.id, 1, None)


def add_version(desk: Desk, plan_id: int, version: int, reason: str | None) -> int:
    """Begin a version of a plan; return the number of its row."""
    row = PlanVersionRow(plan_id=plan_id, version=version, reason=reason, entered_at=desk.now.isoformat())
    _kept(desk, row)
    assert row.id is not None
    return row.id


def add_item(desk: Desk, plan_id: int, version_id: int, wish: Wish, placed: Placed) -> int:
    """Plan a visit; return its number, which it keeps through all versions."""
    item = PlanItemRow(plan_id=plan_id)
    _kept(desk, item)
    assert item.id is not None
    _kept(
        desk,
        PlanLineRow(
            version_id=version_id,
            item_id=item.id,
            customer_id=placed.customer_id,
            visitor_id=placed.visitor_id,
            method=wish.method.value,
            on_day=wish.on.isoformat(),
            topics=json.dumps(wish.topics),
            note=wish.note,
            dropped=0,
            entered_at=desk.now.isoformat(),
        ),
    )
    return item.id


def copy_lines(desk: Desk, from_version: int, to_version: int, items: Iterable[int]) -> None:
    """Take the visits of one version over into the next."""
    _copy(desk, from_version, to_version, items, dropped=0)


def drop(desk: Desk, version_id: int, item: int) -> None:
    """Leave a planned visit out of a version; its line stays on record."""
    _copy(desk, version_id, version_id, [item], dropped=1)


def take_step(desk: Desk, version_id: int, move: Move) -> None:
    """Enter a step of a version."""
    _kept(
        desk,
        PlanStepRow(
            version_id=version_id,
            step=move.step.value,
            by=move.by,
            on_day=move.on.isoformat(),
            opinion=move.opinion,
            entered_at=desk.now.isoformat(),
        ),
    )


def _copy(desk: Desk, from_version: int, to_version: int, items: Iterable[int], *, dropped: int) -> None:
    desk.session.flush()
    desk.connection.executemany(
        "INSERT INTO plan_line (version_id, item_id, customer_id, visitor_id, method, on_day, topics, note, dropped,"
        " entered_at) SELECT ?, l.item_id, l.customer_id, l.visitor_id, l.method, l.on_day, l.topics, l.note, ?, ?"
        " FROM plan_line l WHERE l.version_id = ? AND l.item_id = ? ORDER BY l.id DESC LIMIT 1",
        [(to_version, dropped, desk.now.isoformat(), from_version, item) for item in items],
    )


def _kept(desk: Desk, row: object) -> None:
    desk.session.add(row)
    desk.session.flush()
