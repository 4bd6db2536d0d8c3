"""Writing mergings."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from custmgr.areas.merging.facts import Former
from custmgr.areas.merging.tables import MergedRow
from custmgr.ground import rehoming, tracing
from custmgr.ground.desk import Desk
from custmgr.ground.rehoming import Moved

PARENT = "customer"
HISTORIES = frozenset({"customer_merged", "customer_change"})


def move(desk: Desk, old: int, new: int, former_code: str) -> list[Moved]:
    """Give every record of one customer to another; the register's own row goes last, with nothing left to it."""
    desk.session.flush()
    moved = rehoming.move(desk.connection, PARENT, old, new, former_code)
    desk.connection.execute("DELETE FROM customer WHERE id = ?", (old,))
    return moved


def keep(desk: Desk, file: Mapping[str, Any], into: int, moved: Sequence[Moved], why: Mapping[str, Any]) -> None:
    """Keep the former file whole, with what moved and what was set aside."""
    row = MergedRow(
        **{name: file[name] for name in ("code", "name", "name_key", "uscc", "phone_key")},
        into_id=into,
        file=json.dumps(file, ensure_ascii=False),
        moved=json.dumps({one.place: one.count for one in moved if one.count}),
        set_aside=rehoming.written(moved),
        filled=json.dumps(why["filled"]),
        reason=why["reason"],
        decided_by=why["by"],
        on_day=desk.today.isoformat(),
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def put_back(desk: Desk, line: int) -> None:
    """Take back what the merging's journal line did; what it entered in the histories stays."""
    traces = tracing.of_line(desk.connection, line)
    stays = {number for number, trace in enumerate(traces) if trace.place in HISTORIES and trace.old is None}
    rehoming.put_back(desk.connection, [trace for number, trace in enumerate(traces) if number not in stays])


def undo(desk: Desk, former: Former, by: str | None, reason: str) -> None:
    """Enter that a merging was taken back."""
    row = desk.session.get_one(MergedRow, former.id)
    row.undone_on, row.undone_by, row.undone_reason = desk.today.isoformat(), by, reason
    desk.session.flush()
