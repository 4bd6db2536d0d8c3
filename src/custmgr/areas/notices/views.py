"""Reading the notices: channels, addresses, the outbox, the attempts."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from custmgr.areas.notices.facts import (
    FIELDS,
    Address,
    Attempt,
    Channel,
    ChannelKind,
    Notice,
    Outcome,
    Tls,
    Unsent,
    notice_of,
)
from custmgr.areas.notices.refusals import NoSuchChannel


def channels(connection: sqlite3.Connection) -> list[Channel]:
    """Return the channels in use; standard output, which cron mails, where nothing surer than a desktop is set up."""
    query = (
        "SELECT name, kind, host, port, tls, sender, recipients, login, secret_file, template, expect, timeout_seconds"
        " FROM notice_channel ORDER BY kind, name"
    )
    found = [_channel(row) for row in connection.execute(query)]
    alone = all(channel.kind is ChannelKind.DESKTOP for channel in found)
    return [*found, Channel(ChannelKind.STDOUT.value, ChannelKind.STDOUT)] if alone else found


def addresses(connection: sqlite3.Connection) -> list[Address]:
    """Return who reads his own notices, and where."""
    query = (
        "SELECT s.name, a.kind, a.address FROM notice_address a JOIN staff s ON s.id = a.staff_id"
        " ORDER BY s.name, a.kind"
    )
    return [Address(name, ChannelKind(kind), address) for name, kind, address in connection.execute(query)]


def is_told(connection: sqlite3.Connection, items: Iterable[str], names: Sequence[str]) -> bool:
    """Say whether every item has been sent through every channel, to everybody it was meant for."""
    query = (
        "SELECT 1 FROM json_each(?) i JOIN json_each(?) k"
        " LEFT JOIN notice n ON n.item = i.value AND n.channel = k.value"
        " WHERE n.state IS NOT 'sent' LIMIT 1"
    )
    wanted = json.dumps(list(items)), json.dumps(list(names))
    return connection.execute(query, wanted).fetchone() is None


def outbox(
    connection: sqlite3.Connection, *, unsent: bool = False, doubtful: bool = False, limit: int | None = None
) -> list[Notice]:
    """List the outbox: what still waits first, then the newest."""
    wanted = [
        text for text, asked in (("state IN ('waiting', 'sending')", unsent), ("doubtful = 1", doubtful)) if asked
    ]
    where = f" WHERE {' AND '.join(wanted)}" if wanted else ""
    order = " ORDER BY state NOT IN ('waiting', 'sending'), id DESC LIMIT ?"
    rows = connection.execute(f"SELECT {FIELDS} FROM notice{where}{order}", (-1 if limit is None else limit,))
    return [notice_of(row) for row in rows]


def unsent(connection: sqlite3.Connection) -> list[Unsent]:
    """Count by channel what is still to be sent, since when, and the last fault."""
    query = (
        "SELECT channel, count(*), min(entered_at), max(fault) FROM notice WHERE state IN ('waiting', 'sending')"
        " GROUP BY channel ORDER BY channel"
    )
    return [
        Unsent(channel, count, datetime.fromisoformat(since), fault)
        for channel, count, since, fault in connection.execute(query)
    ]


def attempts(
    connection: sqlite3.Connection, channel: str | None, *, failed: bool = False, limit: int | None = None
) -> list[Attempt]:
    """List the attempts to deliver, the newest first; a channel nothing ever went through must be in use."""
    if channel is not None and not _is_known(connection, channel):
        raise NoSuchChannel(channel)
    query = (
        "SELECT at, channel, reader, notices, outcome, fault FROM notice_attempt"
        f" WHERE (:channel IS NULL OR channel = :channel){' AND fault IS NOT NULL' if failed else ''}"
        " ORDER BY id DESC LIMIT :limit"
    )
    values = {"channel": channel, "limit": -1 if limit is None else limit}
    return [
        Attempt(datetime.fromisoformat(at), name, reader, count, Outcome(outcome), fault)
        for at, name, reader, count, outcome, fault in connection.execute(query, values)
    ]


def _is_known(connection: sqlite3.Connection, name: str) -> bool:
    """Say whether a channel of this name is in use, or was when something was sent through it."""
    tried = connection.execute("SELECT 1 FROM notice_attempt WHERE channel = ? LIMIT 1", (name,)).fetchone()
    return tried is not None or name in {channel.name for channel in channels(connection)}


def _channel(row: tuple[str, ...]) -> Channel:
    name, kind, host, port, tls, sender, recipients, *rest = row
    to = tuple(recipients.split(",")) if recipients else ()
    return Channel(name, ChannelKind(kind), host, port, Tls(tls) if tls else None, sender, to, *rest)  # type: ignore[arg-type]
