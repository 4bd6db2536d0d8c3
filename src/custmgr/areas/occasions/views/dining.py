"""Reading dining sheets, briefs and the way they went."""

import sqlite3
from collections import defaultdict
from datetime import date, datetime
from typing import Any

from custmgr.areas.occasions.facts.dining import Brief, Done, Kept, Sheet
from custmgr.areas.occasions.facts.words import Meal, Passing, Place

SHEETS = (
    "SELECT number, on_day, meal, hotel, place, at_table, waiter, remarks, void FROM dining_sheet"
    " WHERE hotel = ? AND on_day = ?"
)
BRIEFS = "SELECT on_day, floor, hotel, by, handed_at, events FROM dining_brief"
FIRST = (
    "SELECT hotel, min(on_day) FROM (SELECT hotel, on_day FROM dining_sheet UNION ALL"
    " SELECT hotel, on_day FROM dining_brief) GROUP BY hotel ORDER BY hotel"
)


def sheets_of(connection: sqlite3.Connection, hotel: str, on: date) -> list[Sheet]:
    """Return the sheets of a day (OCC-01, OCC-03)."""
    return [_sheet(row) for row in connection.execute(SHEETS, (hotel, on.isoformat()))]


def briefs_of(connection: sqlite3.Connection, hotel: str, on: date) -> list[Brief]:
    """Return the briefs of a day, floor by floor (OCC-04)."""
    rows = connection.execute(f"{BRIEFS} WHERE hotel = ? AND on_day = ? ORDER BY floor", (hotel, on.isoformat()))
    return [
        Brief(date.fromisoformat(day), floor, where, by, datetime.fromisoformat(handed), events)
        for day, floor, where, by, handed, events in rows
    ]


def kept(connection: sqlite3.Connection) -> list[Kept]:
    """Return what is on file, hotel by hotel: the first day, the briefs handed in, the steps done (OCC-06)."""
    briefs: defaultdict[str, dict[tuple[date, str], Done]] = defaultdict(dict)
    for day, floor, hotel, by, at, _events in connection.execute(BRIEFS):
        briefs[hotel][date.fromisoformat(day), floor] = Done(datetime.fromisoformat(at), by)
    steps: defaultdict[str, dict[tuple[date, Passing], Done]] = defaultdict(dict)
    for hotel, day, step, by, at in connection.execute("SELECT hotel, on_day, step, by, at FROM dining_step"):
        steps[hotel][date.fromisoformat(day), Passing(step)] = Done(datetime.fromisoformat(at), by)
    return [
        Kept(hotel, date.fromisoformat(first), briefs[hotel], steps[hotel])
        for hotel, first in connection.execute(FIRST)
    ]


def _sheet(row: tuple[Any, ...]) -> Sheet:
    number, on, meal, hotel, place, table, waiter, remarks, void = row
    where = Place(place) if place else None
    return Sheet(number, date.fromisoformat(on), Meal(meal), hotel, where, table, waiter, remarks, bool(void))
