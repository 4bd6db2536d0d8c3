"""Reading visit plans."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from custmgr.areas.methods.facts import Method
from custmgr.areas.plans.facts import Item, Move, PeriodKind, Plan, Reached, Step, Version, number_of
from custmgr.areas.plans.refusals import NoSuchItem, NoSuchPlan

PLANS = (
    "SELECT p.id, p.number, p.period, p.first_on, p.last_on, s.name, v.id, v.version, v.reason FROM plan p"
    " JOIN staff s ON s.id = p.author_id JOIN plan_version v ON v.plan_id = p.id"
)
STEPS = (
    "SELECT t.version_id, t.step, t.by, t.on_day, t.opinion FROM plan p JOIN plan_version v ON v.plan_id = p.id"
    " JOIN plan_step t ON t.version_id = v.id"
)
LAST_LINES = (
    "plan_line l JOIN plan_version v ON v.id = l.version_id JOIN plan p ON p.id = v.plan_id"
    " JOIN customer c ON c.id = l.customer_id JOIN staff w ON w.id = l.visitor_id"
    " LEFT JOIN visit_plan d ON d.item_id = l.item_id LEFT JOIN visit g ON g.id = d.visit_id"
)
STANDS = (
    "l.dropped = 0 AND l.id ="
    " (SELECT max(n.id) FROM plan_line n WHERE n.version_id = l.version_id AND n.item_id = l.item_id)"
)
LINES = (
    "SELECT v.id, l.item_id, p.number, p.id, v.version, c.id, c.code, c.name, w.name, l.method, l.on_day, l.topics,"
    f" l.note, p.first_on, g.on_day, printf('V%05d', g.id),"
    " (SELECT t.on_day FROM plan_step t WHERE t.version_id = v.id AND t.step = 'approved')"
    f" FROM {LAST_LINES} WHERE {STANDS}"
)
IN_FORCE = (
    "v.version = (SELECT max(n.version) FROM plan_version n JOIN plan_step t ON t.version_id = n.id"
    " AND t.step = 'approved' WHERE n.plan_id = v.plan_id)"
)
ACTIVE = (
    "coalesce((SELECT f.status FROM file_status f WHERE f.customer_id = c.id ORDER BY f.id DESC LIMIT 1), 'active')"
    " = 'active'"
)
ORDER = " ORDER BY l.on_day, l.item_id"


def find(connection: sqlite3.Connection, number: str) -> Plan:
    """Return a plan by its number, or refuse."""
    typed = number_of(number)
    found = _plans(connection, "p.number = :number", {"number": typed})
    if not found:
        raise NoSuchPlan(typed)
    return found[0]


def by_id(connection: sqlite3.Connection, plan_id: int) -> Plan:
    """Return a plan by its row."""
    return _plans(connection, "p.id = :id", {"id": plan_id})[0]


def seek(connection: sqlite3.Connection, author_id: int, period: PeriodKind, first_on: date) -> str | None:
    """Return the number of the plan a person has for a period, or None."""
    query = "SELECT number FROM plan WHERE author_id = ? AND period = ? AND first_on = ?"
    row = connection.execute(query, (author_id, period.value, first_on.isoformat())).fetchone()
    return row[0] if row else None


def list_plans(connection: sqlite3.Connection, since: date | None = None) -> list[Plan]:
    """List the plans whose period ends on a day or later, or all of them, the earliest first."""
    return _plans(connection, "p.last_on >= :since", {"since": since.isoformat() if since else ""})


def in_force(connection: sqlite3.Connection, first: date, last: date, *, dropped: bool = False) -> list[Item]:
    """List the visits of the versions in force planned for a stretch of days, or those a change took out (VIS-05)."""
    lines = LINES.replace("l.dropped = 0", "v.version > 1 AND l.dropped = 1") if dropped else LINES
    query = f"{lines} AND {IN_FORCE} AND l.on_day BETWEEN ? AND ?{ORDER}"
    return [_item(row) for row in connection.execute(query, (first.isoformat(), last.isoformat()))]


def open_items(connection: sqlite3.Connection, customer_id: int | None = None) -> list[Item]:
    """List the visits of the versions in force that are still to be made, of one customer or of all (VIS-05)."""
    whose = "" if customer_id is None else " AND l.customer_id = :customer"
    query = f"{LINES} AND {IN_FORCE} AND d.visit_id IS NULL{whose}{ORDER}"
    return [_item(row) for row in connection.execute(query, {"customer": customer_id})]


def find_item(connection: sqlite3.Connection, item: int) -> Item:
    """Return a planned visit as its last version has it, or refuse."""
    query = LINES.replace("l.dropped = 0 AND ", "") + " AND l.item_id = ? ORDER BY v.version DESC LIMIT 1"
    row = connection.execute(query, (item,)).fetchone()
    if row is None:
        raise NoSuchItem(str(item))
    return _item(row)


def reached(connection: sqlite3.Connection, customers: Iterable[int]) -> dict[int, Reached]:
    """Return where customers are found, by their rows: the person, the mobile before the telephone, the address."""
    asked = json.dumps(list(customers))
    query = "SELECT c.id, c.contact, coalesce(c.mobile, c.phone), c.address FROM customer c JOIN json_each(?) i"
    return {row[0]: Reached(*row[1:]) for row in connection.execute(f"{query} ON c.id = i.value", (asked,))}


def unplanned_customers(connection: sqlite3.Connection, first: date, last: date) -> list[tuple[str, str, str | None]]:
    """List the active customers that no plan in force visits in a stretch of days: code, name, salesperson (VIS-01)."""
    planned = f"SELECT l.customer_id FROM {LAST_LINES} WHERE {STANDS} AND {IN_FORCE} AND l.on_day BETWEEN ? AND ?"
    query = (
        "SELECT c.code, c.name, s.name FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id"
        f" WHERE c.file_state <> 'draft' AND {ACTIVE} AND c.id NOT IN ({planned}) ORDER BY c.code"
    )
    return [tuple(row) for row in connection.execute(query, (first.isoformat(), last.isoformat()))]


def _plans(connection: sqlite3.Connection, where: str, values: Mapping[str, object]) -> list[Plan]:
    steps: dict[int, list[Move]] = defaultdict(list)
    for version, step, by, on, opinion in connection.execute(f"{STEPS} WHERE {where} ORDER BY t.id", values):
        steps[version].append(Move(Step(step), by, date.fromisoformat(on), opinion))
    items: dict[int, list[Item]] = defaultdict(list)
    for row in connection.execute(f"{LINES} AND {where}{ORDER}", values):
        items[row[0]].append(_item(row))
    heads: dict[int, Any] = {}
    versions: dict[int, list[Version]] = defaultdict(list)
    for plan, *head, version, number, reason in connection.execute(
        f"{PLANS} WHERE {where} ORDER BY p.first_on, p.id, v.version", values
    ):
        heads[plan] = head
        versions[plan].append(Version(version, number, reason, tuple(steps[version]), tuple(items[version])))
    return [_plan(plan, head, tuple(versions[plan])) for plan, head in heads.items()]


def _plan(plan: int, head: Any, versions: tuple[Version, ...]) -> Plan:
    number, period, first_on, last_on, author = head
    days = date.fromisoformat(first_on), date.fromisoformat(last_on)
    return Plan(plan, number, PeriodKind(period), *days, author, versions)


def _item(row: Any) -> Item:
    _version, item, plan, plan_id, version, customer_id, code, name, visitor, method, on, topics, note, *days = row
    since, done_on, visit, approved_on = days
    made = visit if done_on else None
    return Item(
        item, plan, plan_id, version, customer_id, code, name, visitor, Method(method), date.fromisoformat(on),
        tuple(json.loads(topics)), note, date.fromisoformat(since), _day(done_on), made, _day(approved_on),
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
