"""Reading the notices: channels, addresses, the outbox."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from custmgr.areas.notices.facts import FIELDS, Address, Channel, ChannelKind, Notice, Tls, notice_of


def channels(connection: sqlite3.Connection) -> list[Channel]:
    """Return the channels in use; standard output, which cron mails, where none is set up."""
    query = (
        "SELECT kind, host, port, tls, sender, recipient, login, password_file, timeout_seconds"
        " FROM notice_channel ORDER BY kind"
    )
    found = [
        Channel(ChannelKind(kind), host, port, Tls(tls) if tls else None, *rest)
        for kind, host, port, tls, *rest in connection.execute(query)
    ]
    return found or [Channel(ChannelKind.STDOUT)]


def addresses(connection: sqlite3.Connection) -> list[Address]:
    """Return who reads his own notices, and where."""
    query = "SELECT s.name, a.email FROM notice_address a JOIN staff s ON s.id = a.staff_id ORDER BY s.name"
    return [Address(*row) for row in connection.execute(query)]


def is_quiet(connection: sqlite3.Connection, items: Iterable[str], kinds: Sequence[ChannelKind]) -> bool:
    """Say whether every item has been sent through every channel."""
    query = (
        "SELECT 1 FROM json_each(?) i JOIN json_each(?) k"
        " LEFT JOIN notice n ON n.item = i.value AND n.channel = k.value AND n.state = 'sent'"
        " WHERE n.id IS NULL LIMIT 1"
    )
    wanted = json.dumps(list(items)), json.dumps([kind.value for kind in kinds])
    return connection.execute(query, wanted).fetchone() is None


def outbox(connection: sqlite3.Connection, *, unsent: bool = False, limit: int | None = None) -> list[Notice]:
    """List the outbox: what still waits first, then the newest."""
    where = " WHERE state IN ('waiting', 'sending')" if unsent else ""
    order = " ORDER BY state NOT IN ('waiting', 'sending'), id DESC LIMIT ?"
    rows = connection.execute(f"SELECT {FIELDS} FROM notice{where}{order}", (-1 if limit is None else limit,))
    return [notice_of(row) for row in rows]
