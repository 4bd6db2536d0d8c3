"""Reading the registers: arrivals of a period, and what was handed on."""

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime

from custmgr.areas.contacts.facts.words import ContactKind
from custmgr.areas.contacts.views import sheets
from custmgr.areas.importance.facts import Rank
from custmgr.areas.registers.facts import Arrival, HandOver, Recipient, Register

ARRIVALS = (
    "SELECT o.kind, o.on_day, c.id, c.code, c.name, w.name, (SELECT g.grade FROM importance g"
    " WHERE g.customer_id = c.id AND g.on_day <= :last ORDER BY g.id DESC LIMIT 1), o.late, o.entered_at"
    " FROM contact o JOIN customer c ON c.id = o.customer_id JOIN staff w ON w.id = o.staff_id"
    " WHERE o.kind = :kind AND o.on_day BETWEEN :first AND :last ORDER BY o.on_day, o.id"
)
HANDED = (
    "SELECT h.register_name, h.period, h.recipient, w.name, h.on_day FROM register_handed h"
    " JOIN staff w ON w.id = h.staff_id ORDER BY h.id"
)


def arrivals(connection: sqlite3.Connection, kind: ContactKind, first: date, last: date) -> Iterator[Arrival]:
    """Yield the calls or the walk-ins of a period, each with what is known of the customer (INF-17)."""
    values = {"kind": kind.value, "first": first.isoformat(), "last": last.isoformat()}
    for kept, on, number, code, name, by, rank, late, entered_at in connection.execute(ARRIVALS, values).fetchall():
        known = sheets.known_of(connection, number)
        importance = Rank(rank) if rank else None
        day, at = date.fromisoformat(on), datetime.fromisoformat(entered_at)
        yield Arrival(ContactKind(kept), day, code, name, by, importance, known, bool(late), at)


def handed(connection: sqlite3.Connection) -> list[HandOver]:
    """Return everything that was handed on."""
    return [
        HandOver(Register(register), period, Recipient(to) if to else None, by, date.fromisoformat(on))
        for register, period, to, by, on in connection.execute(HANDED)
    ]


def first_arrival(connection: sqlite3.Connection) -> date | None:
    """Return the day of the first call or walk-in: from its week on the register is asked for (INF-21)."""
    query = "SELECT min(on_day) FROM contact WHERE kind IN ('callin', 'walkin')"
    return _day(connection.execute(query).fetchone()[0])


def first_deal(connection: sqlite3.Connection) -> date | None:
    """Return the day of the first deal: from its month on the owners' register is asked for (INF-24)."""
    query = "SELECT min(coalesce(signed_on, subscribed_on, entered_on)) FROM owned_unit"
    return _day(connection.execute(query).fetchone()[0])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
