"""Bringing the editions of an older file up to what the program knows: new numbers are added, stored ones stay."""

import json
import sqlite3
from typing import Any

from custmgr.ground import policy
from custmgr.ground.policy import Tree


def complete(connection: sqlite3.Connection) -> None:
    """Add to every stored edition the areas and numbers it lacks; no number that is stored changes (CMP-90).

    What an edition holds as it was first shipped follows the program's structure; what the company wrote itself
    stays as it was written.
    """
    first = connection.execute("SELECT id, name FROM policy_edition ORDER BY id LIMIT 1").fetchone()
    if first is None:
        return
    connection.execute("BEGIN IMMEDIATE")
    for area in policy.areas():
        _complete(connection, area, first[0], policy.shipped(area, first[1]))
    connection.execute("COMMIT")


def grown(shipped: Any, stored: Any) -> Any:
    """Return what is shipped now with every number as it is stored; rows of a list meet by their names.

    >>> row = {"name": "a", "days": {"value": 1, "mark": "T"}}
    >>> grown([{**row, "also": ["x"]}], [{"name": "a", "days": {"value": 2, "mark": "T"}}])
    [{'name': 'a', 'days': {'value': 2, 'mark': 'T'}, 'also': ['x']}]
    """
    if isinstance(shipped, dict) and isinstance(stored, dict):
        if policy.is_leaf(stored):
            return stored
        added = {key: part for key, part in stored.items() if key not in shipped}
        return {key: grown(part, stored[key]) if key in stored else part for key, part in shipped.items()} | added
    if isinstance(shipped, list) and isinstance(stored, list):
        return _grown_rows(shipped, stored)
    return shipped


def rebased(body: Any, before: Any, now: Any) -> Any:
    """Return an edition's part on the new ground: what it had left as it was before follows, the rest stays."""
    if body == before:
        return now
    both = isinstance(body, dict) and isinstance(now, dict) and not policy.is_leaf(body)
    if not both:
        return body
    old = before if isinstance(before, dict) else {}
    kept = {key: rebased(part, old.get(key), now.get(key, part)) for key, part in body.items()}
    return kept | {key: part for key, part in now.items() if key not in body}


def _complete(connection: sqlite3.Connection, area: str, first: int, shipped: Tree) -> None:
    stored = {
        edition: json.loads(body)
        for edition, body in connection.execute("SELECT edition_id, body FROM policy_area WHERE area = ?", (area,))
    }
    before = stored.get(first, {})
    now = grown(shipped, before)
    for (edition,) in connection.execute("SELECT id FROM policy_edition").fetchall():
        body = rebased(stored.get(edition, before), before, now)
        values = (edition, area, json.dumps(body, ensure_ascii=False))
        connection.execute("INSERT OR REPLACE INTO policy_area VALUES (?, ?, ?)", values)


def _grown_rows(shipped: list[Any], stored: list[Any]) -> list[Any]:
    rows = {name: row for row in stored if (name := _name_of(row))}
    if all(_name_of(row) for row in shipped):
        return [grown(row, rows.get(_name_of(row), row)) for row in shipped]
    return stored if any(policy.leaves(stored)) else shipped


def _name_of(row: Any) -> str:
    name = policy.plain(row).get("name", "") if isinstance(row, dict) else ""
    return name if isinstance(name, str) else ""
