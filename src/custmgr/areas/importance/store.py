"""Writing what is known of customers and how important they were found to be; nothing is ever changed."""

import json
from collections.abc import Iterable

from custmgr.areas.importance.facts import Flag, Importance
from custmgr.ground.desk import Desk

ADD_FLAG = "INSERT INTO importance_flag (customer_id, flag, holds, on_day, entered_by) VALUES (?, ?, ?, ?, ?)"
ADD = (
    "INSERT INTO importance (customer_id, grade, route, total_fen, flags, edition_id, on_day)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


def add_flags(desk: Desk, customer_id: int, flags: Iterable[tuple[Flag, bool]], by: str) -> None:
    """Enter that something holds of a customer, or does not any more (INF-07, INF-08, INF-11)."""
    on = desk.today.isoformat()
    desk.connection.executemany(ADD_FLAG, ((customer_id, flag.value, holds, on, by) for flag, holds in flags))


def add(desk: Desk, found: Iterable[Importance], edition: int | None) -> None:
    """Enter how important customers were found to be, each a new record (INF-16)."""
    desk.connection.executemany(ADD, (_row(one, edition) for one in found))


def _row(one: Importance, edition: int | None) -> tuple[object, ...]:
    flags = {flag.value: 1 for flag in one.flags} | ({"event": one.events} if one.events else {})
    kept = json.dumps(flags)
    return one.customer_id, one.rank.value, one.route.value, one.total_fen, kept, edition, one.on.isoformat()
