"""Reading VIP classes, benefits and lists."""

import sqlite3
from datetime import date
from typing import NamedTuple

from custmgr.areas.vip.facts import Benefit, Listed, VipClass
from custmgr.ground.periods import Month

LAST = " v.id = (SELECT max(w.id) FROM vip_class w WHERE w.customer_id = v.customer_id)"
CLASSED = (
    "SELECT c.id, c.code, c.name, v.vip_class, v.on_day, v.by FROM vip_class v JOIN customer c ON c.id = v.customer_id"
    f" WHERE{LAST}"
)
BENEFITS = (
    "SELECT id, benefit, by, from_on, until_on, ended_on FROM vip_benefit WHERE customer_id = ? ORDER BY from_on, id"
)
LISTED = (
    "SELECT c.code, c.name, l.by, l.on_day, l.note FROM vip_lift l JOIN customer c ON c.id = l.customer_id"
    " WHERE l.month = ? AND l.dropped_on IS NULL ORDER BY l.id"
)


class Classed(NamedTuple):
    """A customer that has a class, or had one."""

    customer_id: int
    code: str
    name: str
    vip_class: VipClass | None
    on: date
    by: str


def classed(connection: sqlite3.Connection) -> list[Classed]:
    """Return every customer that has a class, by class (HBK-19, HBK-20, HBK-21)."""
    query = f"{CLASSED} AND v.vip_class IS NOT NULL ORDER BY v.vip_class, c.code"
    return [_classed(row) for row in connection.execute(query)]


def class_of(connection: sqlite3.Connection, customer_id: int) -> Classed | None:
    """Return the class of one customer, or that it has none any more."""
    row = connection.execute(f"{CLASSED} AND c.id = ?", (customer_id,)).fetchone()
    return _classed(row) if row else None


def benefits(connection: sqlite3.Connection, customer_id: int) -> list[Benefit]:
    """Return every benefit that was ever agreed with a customer (HBK-19)."""
    return [
        Benefit(number, text, by, date.fromisoformat(first), _day(last), _day(ended))
        for number, text, by, first, last, ended in connection.execute(BENEFITS, (customer_id,))
    ]


def listed(connection: sqlite3.Connection, month: Month) -> list[Listed]:
    """Return who is on a month's list, in the order of entering (HBK-21)."""
    found = connection.execute(LISTED, (str(month),))
    return [Listed(code, name, by, date.fromisoformat(on), note) for code, name, by, on, note in found]


def is_listed(connection: sqlite3.Connection, customer_id: int, month: Month) -> bool:
    """Say whether a customer is on a month's list (HBK-21)."""
    query = "SELECT 1 FROM vip_lift WHERE customer_id = ? AND month = ? AND dropped_on IS NULL"
    return connection.execute(query, (customer_id, str(month))).fetchone() is not None


def count_of(connection: sqlite3.Connection, vip_class: VipClass) -> int:
    """Count the customers of a class (HBK-21)."""
    query = f"SELECT count(*) FROM vip_class v WHERE{LAST} AND v.vip_class = ?"
    return int(connection.execute(query, (vip_class.value,)).fetchone()[0])


def _classed(row: tuple[int, str, str, str | None, str, str]) -> Classed:
    number, code, name, vip_class, on, by = row
    return Classed(number, code, name, VipClass(vip_class) if vip_class else None, date.fromisoformat(on), by)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
