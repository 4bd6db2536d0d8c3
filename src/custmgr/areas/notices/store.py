"""Writing the notices: channels, addresses, and each step of the outbox."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict

from custmgr.areas.notices.facts import FIELDS, Address, Attempt, Channel, News, Notice, notice_of
from custmgr.areas.notices.tables import AddressRow, ChannelRow
from custmgr.ground.desk import Desk


def save_channel(desk: Desk, channel: Channel) -> None:
    """Enter a channel, in place of its former settings."""
    words = {"kind": channel.kind.value, "tls": channel.tls and channel.tls.value}
    desk.session.merge(ChannelRow(**{**asdict(channel), **words, "recipients": ",".join(channel.recipients) or None}))


def drop_channel(desk: Desk, name: str) -> bool:
    """Remove a channel; say whether it was there."""
    return bool(desk.connection.execute("DELETE FROM notice_channel WHERE name = ?", (name,)).rowcount)


def save_address(desk: Desk, staff_id: int, address: Address) -> None:
    """Enter where a member of staff reads his own notices."""
    desk.session.merge(AddressRow(staff_id=staff_id, kind=address.kind.value, address=address.address))


def release(desk: Desk, channel: str, why: str) -> int:
    """Let go of what a run that died was sending: it may have arrived, and is sent again saying so."""
    desk.connection.execute(
        "INSERT INTO notice_attempt (at, channel, reader, notices, outcome, fault)"
        " SELECT tried_at, channel, reader, count(*), 'unknown', ? FROM notice"
        " WHERE state = 'sending' AND channel = ? GROUP BY reader, tried_at",
        (why, channel),
    )
    query = "UPDATE notice SET state = 'waiting', doubtful = 1 WHERE state = 'sending' AND channel = ?"
    return desk.connection.execute(query, (channel,)).rowcount


def withdraw(desk: Desk, channel: str, standing: Collection[str]) -> int:
    """Take back what waits and is no longer so."""
    query = (
        "UPDATE notice SET state = 'withdrawn'"
        " WHERE state = 'waiting' AND channel = ? AND item NOT IN (SELECT value FROM json_each(?))"
    )
    return desk.connection.execute(query, (channel, json.dumps(list(standing)))).rowcount


def enqueue(desk: Desk, channel: str, news: Sequence[tuple[News, str]]) -> None:
    """Enter news for a channel's readers; what was sent stays sent, what waits gets its newest line.

    News that was told before goes to nobody new; what waits for somebody who is no longer its reader is withdrawn.
    """
    told = _told(desk, channel)
    fresh = [(new, reader) for new, reader in news if new.item not in told]
    desk.connection.execute(
        "UPDATE notice SET state = 'withdrawn' WHERE state = 'waiting' AND channel = ? AND (item, reader) NOT IN"
        " (SELECT value ->> 0, value ->> 1 FROM json_each(?)) AND item IN (SELECT value ->> 0 FROM json_each(?))",
        (channel, *[json.dumps([(new.item, reader) for new, reader in fresh])] * 2),
    )
    desk.connection.executemany(
        "INSERT INTO notice (item, channel, reader, owner, line, state, entered_at)"
        " VALUES (?, ?, ?, ?, ?, 'waiting', ?) ON CONFLICT (item, channel, reader) DO UPDATE"
        " SET state = 'waiting', owner = excluded.owner, line = excluded.line WHERE state IN ('waiting', 'withdrawn')",
        [(new.item, channel, reader, new.owner, new.line, desk.now.isoformat()) for new, reader in fresh],
    )


def claim(desk: Desk, channel: str, items: Iterable[str]) -> list[Notice]:
    """Take the waiting notices among these items, so that no other run sends them."""
    rows = desk.connection.execute(
        "UPDATE notice SET state = 'sending', tried_at = ?"
        " WHERE channel = ? AND state = 'waiting' AND item IN (SELECT value FROM json_each(?))"
        f" RETURNING {FIELDS}",
        (desk.now.isoformat(), channel, json.dumps(list(items))),
    ).fetchall()
    return sorted(map(notice_of, rows), key=lambda notice: notice.id)


def settle(desk: Desk, notices: Sequence[Notice], tries: Sequence[Attempt], *, doubtful: bool) -> None:
    """Enter every try and what became of the claimed notices: sent, or waiting again with the fault of the last."""
    fault = tries[-1].fault if tries else None
    state, sent_at = ("sent", desk.now.isoformat()) if tries and fault is None else ("waiting", None)
    desk.connection.executemany(
        "INSERT INTO notice_attempt (at, channel, reader, notices, outcome, fault) VALUES (?, ?, ?, ?, ?, ?)",
        [(each.at.isoformat(), *each[1:4], each.outcome.value, each.fault) for each in tries],
    )
    desk.connection.executemany(
        "UPDATE notice SET state = ?, sent_at = ?, fault = ?, attempts = attempts + ?, doubtful = max(doubtful, ?)"
        " WHERE id = ? AND state = 'sending'",
        [(state, sent_at, fault, len(tries), doubtful, notice.id) for notice in notices],
    )


def _told(desk: Desk, channel: str) -> set[str]:
    query = (
        "SELECT item FROM notice WHERE channel = ? GROUP BY item"
        " HAVING sum(state = 'sent') > 0 AND sum(state IN ('waiting', 'sending', 'withdrawn')) = 0"
    )
    return {row[0] for row in desk.connection.execute(query, (channel,))}
