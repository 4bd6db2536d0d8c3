"""Reading what the appraisal looks at: the month's visits, and the latest of each register visits keep up."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from custmgr.areas.methods.facts import Method

VISITS = (
    "SELECT v.id, v.on_day, c.code, c.name, (SELECT json_group_array(s.name) FROM visit_staff t"
    " JOIN staff s ON s.id = t.staff_id WHERE t.visit_id = v.id), v.method,"
    " (SELECT json_group_array(DISTINCT t.topic) FROM visit_topic t WHERE t.visit_id = v.id), d.unplanned"
    " FROM visit v JOIN customer c ON c.id = v.customer_id LEFT JOIN visit_plan d ON d.visit_id = v.id"
    " WHERE v.on_day BETWEEN ? AND ? ORDER BY v.on_day, v.id"
)
ANSWERS = (
    "SELECT c.code, c.name, v.id, v.on_day, t.id, t.topic, a.line, a.field, a.value FROM visit_topic t"
    " JOIN visit v ON v.id = t.visit_id JOIN customer c ON c.id = v.customer_id"
    " JOIN visit_answer a ON a.topic_id = t.id WHERE a.line > 0 AND v.on_day <= ? AND t.topic IN ({topics})"
    " ORDER BY v.on_day, v.id, t.id, a.line"
)
CHANNELS = (
    "SELECT c.code, c.name, k.name, k.registered_on, k.ended_on FROM customer_channel k"
    " JOIN customer c ON c.id = k.customer_id WHERE k.registered_on <= ? ORDER BY c.code, k.registered_on, k.id"
)
WRITTEN = "SELECT EXISTS (SELECT 1 FROM journal WHERE subject = ? AND action = 'report visits' AND at > ?)"
BEGAN = (
    "SELECT min(p.first_on) FROM plan p JOIN plan_version n ON n.plan_id = p.id JOIN plan_step t ON t.version_id = n.id"
    " WHERE t.step = 'approved'"
)


def visits(connection: sqlite3.Connection, first: date, last: date) -> list[dict[str, Any]]:
    """List the visits of a stretch of days, both included, the earliest first."""
    rows = connection.execute(VISITS, (first.isoformat(), last.isoformat()))
    return [
        {
            "number": f"V{number:05}", "on": date.fromisoformat(on), "customer": code, "name": name,
            "by": tuple(json.loads(by)), "method": Method(method), "topics": tuple(json.loads(topics)),
            "unplanned": unplanned,
        }
        for number, on, code, name, by, method, topics, unplanned in rows
    ]  # fmt: skip


def latest_lines(connection: sqlite3.Connection, topics: Iterable[str], until: date) -> list[Mapping[str, Any]]:
    """Return the last line visits told of each name at each customer, by a day, with its topic and its visit."""
    codes = tuple(topics)
    query = ANSWERS.format(topics=", ".join("?" * len(codes)))
    lines: dict[tuple[int, int], dict[str, Any]] = defaultdict(dict)
    for code, name, visit, on, topic_id, topic, line, field, value in connection.execute(
        query, (until.isoformat(), *codes)
    ):
        told = lines[topic_id, line]
        told |= {"code": code, "customer": name, "visit": f"V{visit:05}", "told_on": date.fromisoformat(on)}
        told |= {"topic": topic, field: value}
    latest = {(line["code"], line["name"]): line for line in lines.values() if "name" in line}
    return [latest[key] for key in sorted(latest)]


def channels(connection: sqlite3.Connection, until: date) -> list[dict[str, Any]]:
    """List every channel customers registered by a day."""
    return [
        {
            "code": code, "customer": customer, "name": name, "registered_on": date.fromisoformat(since),
            "ended_on": date.fromisoformat(ended) if ended else None,
        }
        for code, customer, name, since, ended in connection.execute(CHANNELS, (until.isoformat(),))
    ]  # fmt: skip


def is_written(connection: sqlite3.Connection, month: str, after: date) -> bool:
    """Say whether the report on a month's visits was written after the month ended (VIS-34)."""
    return bool(connection.execute(WRITTEN, (month, after.isoformat())).fetchone()[0])


def first_plan_on(connection: sqlite3.Connection) -> date | None:
    """Return the first day an approved plan covers; before it there is nothing to appraise."""
    row = connection.execute(BEGAN).fetchone()
    return date.fromisoformat(row[0]) if row[0] else None
