"""Reading occasions."""

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from custmgr.areas.occasions.facts.occasions import Entry, Occasion, Watched
from custmgr.areas.occasions.facts.words import Calendar, OccasionKind, Place, Source
from custmgr.areas.occasions.refusals.occasions import NoSuchOccasion
from custmgr.ground.money import to_whole_number
from custmgr.ground.reading import Unreadable
from custmgr.mechanisms.yearly import Yearly

LAST = "(SELECT max({what}) FROM occasion_step t WHERE t.occasion_id = o.id AND t.step = '{step}')"
ASSIGNED = (
    "(SELECT w.name FROM occasion_step t JOIN staff w ON w.id = t.staff_id"
    " WHERE t.occasion_id = o.id AND t.step = 'assigned' ORDER BY t.id DESC LIMIT 1)"
)
CONTACTED = "(SELECT max(v.on_day) FROM visit_occasion l JOIN visit v ON v.id = l.visit_id WHERE l.occasion_id = o.id)"
STOPPED = LAST.format(what="t.on_day", step="stopped")
SELECT = (
    "SELECT o.id, o.customer_id, c.code, c.name, o.kind, o.month, o.day, o.calendar, o.leap, o.year, o.once, o.person,"
    " o.phone, o.company, o.likings, o.spending_fen, o.hotel, o.place, o.source, o.sheet, o.noted_on, o.received_at,"
    f" o.entered_at, coalesce(o.phone, c.phone, c.mobile), {ASSIGNED}, {CONTACTED}, {STOPPED}"
    " FROM occasion o JOIN customer c ON c.id = o.customer_id"
)
WATCHED = (
    "SELECT o.id, c.code, c.name, o.kind, o.month, o.day, o.calendar, o.leap, o.year, o.once,"
    " coalesce(o.person, CASE c.party WHEN 'person' THEN c.name END, c.contact, c.name),"
    f" max(substr(o.entered_at, 1, 10), coalesce({LAST.format(what='t.on_day', step='acknowledged')}, '')),"
    f" {CONTACTED}, coalesce({ASSIGNED}, s.name)"
    " FROM occasion o JOIN customer c ON c.id = o.customer_id LEFT JOIN staff s ON s.id = c.salesperson_id"
    " WHERE NOT EXISTS (SELECT 1 FROM occasion_step t WHERE t.occasion_id = o.id AND t.step = 'stopped')"
)


def find(connection: sqlite3.Connection, number: str) -> Occasion:
    """Return an occasion by its number, or refuse."""
    try:
        wanted = to_whole_number(number)
    except Unreadable:
        raise NoSuchOccasion(number) from None
    row = connection.execute(f"{SELECT} WHERE o.id = ?", (wanted,)).fetchone()
    if row is None:
        raise NoSuchOccasion(number)
    return _occasion(row)


def list_occasions(connection: sqlite3.Connection, wanted: dict[str, Any], *, everything: bool) -> list[Occasion]:
    """List the occasions of all hotels, or of one customer, hotel, kind or day noted (OCC-11)."""
    query = (
        f"{SELECT} WHERE (:customer IS NULL OR o.customer_id = :customer) AND (:hotel IS NULL OR o.hotel = :hotel)"
        " AND (:kind IS NULL OR o.kind = :kind) AND (:noted IS NULL OR o.noted_on = :noted)"
        f"{'' if everything else f' AND {STOPPED} IS NULL'} ORDER BY o.id"
    )
    return [_occasion(row) for row in connection.execute(query, wanted)]


def watched(connection: sqlite3.Connection) -> Iterator[Watched]:
    """Yield what decides whether a contact is owed for an occasion (OCC-12, OCC-13)."""
    for row in connection.execute(WATCHED):
        number, code, name, kind, *when, person, since, contacted_on, owner = row
        days = date.fromisoformat(since), _day(contacted_on)
        yield Watched(number, code, name, kind, _when(when), person, *days, owner)


def phone_of(connection: sqlite3.Connection, customer_id: int) -> str | None:
    """Return a number on file under which a customer can be called."""
    query = "SELECT coalesce(phone, mobile, second_phone, second_mobile) FROM customer WHERE id = ?"
    found = connection.execute(query, (customer_id,)).fetchone()[0]
    return str(found) if found else None


def is_entered(connection: sqlite3.Connection, customer_id: int, entry: Entry) -> bool:
    """Say whether this very occasion of a customer is on file and was not stopped."""
    query = (
        "SELECT 1 FROM occasion o WHERE o.customer_id = ? AND o.kind = ? AND o.calendar = ? AND o.month = ?"
        f" AND o.day = ? AND o.leap = ? AND o.person IS ? AND (o.once = 0 OR o.year IS ?) AND {STOPPED} IS NULL"
    )
    when = entry.when
    calendar = Calendar.LUNAR if when.lunar else Calendar.SOLAR
    values = (customer_id, entry.kind.value, calendar.value, when.month, when.day, when.leap, entry.person, when.year)
    return connection.execute(query, values).fetchone() is not None


def _occasion(row: tuple[Any, ...]) -> Occasion:
    number, customer_id, code, name, kind, *when = row[:11]
    person, phone, company, likings, spending_fen, hotel, place, source, sheet, noted_on, received_at = row[11:22]
    entered_at, reached_at, assigned, contacted_on, stopped_on = row[22:]
    entry = Entry(
        OccasionKind(kind), _when(when), person, phone, company, likings, spending_fen, hotel,
        Place(place) if place else None, Source(source) if source else None, sheet, _day(noted_on),
        datetime.fromisoformat(received_at) if received_at else None,
    )  # fmt: skip
    done = reached_at, assigned, _day(contacted_on), _day(stopped_on)
    return Occasion(number, customer_id, code, name, entry, datetime.fromisoformat(entered_at), *done)


def _when(row: list[Any]) -> Yearly:
    month, day, calendar, leap, year, once = row
    return Yearly(month, day, calendar == Calendar.LUNAR.value, bool(leap), year, bool(once))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
