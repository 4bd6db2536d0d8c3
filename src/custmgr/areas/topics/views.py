"""Reading the channels customers registered."""

import sqlite3
from datetime import date

from custmgr.areas.topics.facts import Channel


def channels_of(connection: sqlite3.Connection, customer_id: int) -> list[Channel]:
    """List the channels a customer ever registered, the oldest first (VIS-28)."""
    query = (
        "SELECT name, registered_on, ended_on FROM customer_channel WHERE customer_id = ? ORDER BY registered_on, id"
    )
    return [
        Channel(name, date.fromisoformat(since), date.fromisoformat(until) if until else None)
        for name, since, until in connection.execute(query, (customer_id,))
    ]


def registered_on(connection: sqlite3.Connection, customer_id: int, day: date) -> list[str]:
    """List the names of the channels that were registered on a day, their first and last day included (VIS-28)."""
    return [
        one.name
        for one in channels_of(connection, customer_id)
        if one.registered_on <= day and (one.ended_on is None or day <= one.ended_on)
    ]
