"""Reading the records of visits, and what they learnt."""

import json
import sqlite3
from collections import defaultdict
from datetime import date
from typing import Any

from custmgr.areas.methods.facts import Method
from custmgr.areas.topics.facts import Answered
from custmgr.areas.visits.facts import Detail, Past, Visit, VisitKind
from custmgr.areas.visits.refusals import NoSuchVisit

RECORDS = (
    "SELECT v.id, c.code, c.name, v.on_day, (SELECT group_concat(s.name, char(10)) FROM visit_staff t"
    " JOIN staff s ON s.id = t.staff_id WHERE t.visit_id = v.id), v.method, v.kind,"
    " (SELECT json_group_object(f.field, f.value) FROM visit_fact f WHERE f.visit_id = v.id), v.content, v.preparation,"
    " v.persons_met, v.result, v.next_step, d.item_id, d.unplanned,"
    " (SELECT group_concat(t.topic) FROM visit_topic t WHERE t.visit_id = v.id) FROM visit v"
    " JOIN customer c ON c.id = v.customer_id LEFT JOIN visit_plan d ON d.visit_id = v.id"
)


def list_visits(connection: sqlite3.Connection, customer_id: int | None, limit: int | None) -> list[Visit]:
    """List the records of one customer or of all, the newest first."""
    where = "" if customer_id is None else " WHERE v.customer_id = :customer"
    values = {"customer": customer_id, "limit": -1 if limit is None else limit}
    query = f"{RECORDS}{where} ORDER BY v.on_day DESC, v.id DESC LIMIT :limit"
    return [_visit(row) for row in connection.execute(query, values)]


def find(connection: sqlite3.Connection, visit_id: int | None, typed: str = "") -> Visit:
    """Return a record by its row, or refuse."""
    row = connection.execute(f"{RECORDS} WHERE v.id = ?", (visit_id,)).fetchone()
    if row is None:
        raise NoSuchVisit(typed)
    return _visit(row)


def learnt(connection: sqlite3.Connection, visit_id: int) -> tuple[Answered, ...]:
    """Return what a visit learnt by topic, in the order it was entered (VIS-06)."""
    query = (
        "SELECT t.id, t.topic, t.text, a.line, a.field, a.value FROM visit_topic t"
        " LEFT JOIN visit_answer a ON a.topic_id = t.id WHERE t.visit_id = ? ORDER BY t.id, a.line"
    )
    heads: dict[int, tuple[str, str | None]] = {}
    found: dict[int, dict[int, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for number, code, text, line, field, value in connection.execute(query, (visit_id,)):
        heads[number] = code, text
        if field is not None:
            found[number][line][field] = value
    return tuple(_answered(*head, found[number]) for number, head in heads.items())


def last_spoken_of(connection: sqlite3.Connection, customer_id: int, until: date) -> dict[str, date]:
    """Return for each topic the last day a visit to a customer spoke of it (VIS-06)."""
    query = (
        "SELECT t.topic, max(v.on_day) FROM visit v JOIN visit_topic t ON t.visit_id = v.id"
        " WHERE v.customer_id = ? AND v.on_day <= ? GROUP BY t.topic"
    )
    return {code: date.fromisoformat(on) for code, on in connection.execute(query, (customer_id, until.isoformat()))}


def past_of(connection: sqlite3.Connection, customer_id: int) -> Past:
    """Return whether a customer bought before, and whether it was visited before (CUS-19)."""
    bought, visited = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM bought WHERE customer_id = :id), EXISTS (SELECT 1 FROM visit"
        " WHERE customer_id = :id AND (method = 'onsite' OR kind IN ('first', 'revisit')))",
        {"id": customer_id},
    ).fetchone()
    return Past(bool(bought), bool(visited))


def _visit(row: tuple[Any, ...]) -> Visit:
    number, code, name, on_day, visitors, method, kind, facts, *texts = row
    by = tuple((visitors or "").split("\n"))
    kept = json.loads(facts)
    told = {detail: kept[detail.value] for detail in Detail if detail.value in kept} if kept else {}
    day = date.fromisoformat(on_day)
    content, preparation, persons_met, result, next_step, item, unplanned, topics = texts
    return Visit(
        code, name, day, by, Method(method), VisitKind(kind), content, preparation, persons_met, result, next_step,
        told, number, item, unplanned, tuple(dict.fromkeys((topics or "").split(","))) if topics else (),
    )  # fmt: skip


def _answered(code: str, text: str | None, lines: dict[int, dict[str, str]]) -> Answered:
    return Answered(code, text, lines.get(0, {}), tuple(lines[line] for line in sorted(lines) if line))
