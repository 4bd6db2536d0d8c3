"""Writing the notices: channels, addresses, and each step of the outbox."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict

from custmgr.areas.notices.facts import FIELDS, Channel, ChannelKind, News, Notice, notice_of
from custmgr.areas.notices.tables import AddressRow, ChannelRow
from custmgr.ground.desk import Desk


def save_channel(desk: Desk, channel: Channel) -> None:
    """Enter a channel, in place of its former settings."""
    words = {"kind": channel.kind.value, "tls": channel.tls and channel.tls.value}
    desk.session.merge(ChannelRow(**{**asdict(channel), **words}))


def drop_channel(desk: Desk, kind: ChannelKind) -> bool:
    """Remove a channel; say whether it was there."""
    return bool(desk.connection.execute("DELETE FROM notice_channel WHERE kind = ?", (kind.value,)).rowcount)


def save_address(desk: Desk, staff_id: int, email: str) -> None:
    """Enter where a member of staff reads his own notices."""
    desk.session.merge(AddressRow(staff_id=staff_id, email=email))


def release(desk: Desk, kind: ChannelKind) -> int:
    """Let go of what a run that died was sending: it may have arrived, and is sent again saying so."""
    query = "UPDATE notice SET state = 'waiting', doubtful = 1 WHERE state = 'sending' AND channel = ?"
    return desk.connection.execute(query, (kind.value,)).rowcount


def withdraw(desk: Desk, kind: ChannelKind, standing: Collection[str]) -> int:
    """Take back what waits and is no longer so."""
    query = (
        "UPDATE notice SET state = 'withdrawn'"
        " WHERE state = 'waiting' AND channel = ? AND item NOT IN (SELECT value FROM json_each(?))"
    )
    return desk.connection.execute(query, (kind.value, json.dumps(list(standing)))).rowcount


def enqueue(desk: Desk, news: Sequence[News], kind: ChannelKind) -> None:
    """Enter news for a channel; what was sent stays sent, what waits gets its newest line."""
    desk.connection.executemany(
        "INSERT INTO notice (item, channel, owner, line, state, entered_at) VALUES (?, ?, ?, ?, 'waiting', ?)"
        " ON CONFLICT (item, channel) DO UPDATE SET state = 'waiting', owner = excluded.owner, line = excluded.line"
        " WHERE state IN ('waiting', 'withdrawn')",
        [(new.item, kind.value, new.owner, new.line, desk.now.isoformat()) for new in news],
    )


def claim(desk: Desk, items: Iterable[str], kind: ChannelKind) -> list[Notice]:
    """Take the waiting notices among these items, so that no other run sends them."""
    rows = desk.connection.execute(
        "UPDATE notice SET state = 'sending', attempts = attempts + 1, tried_at = ?"
        " WHERE channel = ? AND state = 'waiting' AND item IN (SELECT value FROM json_each(?))"
        f" RETURNING {FIELDS}",
        (desk.now.isoformat(), kind.value, json.dumps(list(items))),
    ).fetchall()
    return sorted(map(notice_of, rows), key=lambda notice: notice.id)


def settle(desk: Desk, notices: Sequence[Notice], fault: str | None) -> None:
    """Enter what became of claimed notices: sent, or waiting again with the fault."""
    state, sent_at = ("waiting", None) if fault else ("sent", desk.now.isoformat())
    desk.connection.executemany(
        "UPDATE notice SET state = ?, sent_at = ?, fault = ? WHERE id = ? AND state = 'sending'",
        [(state, sent_at, fault, notice.id) for notice in notices],
    )
