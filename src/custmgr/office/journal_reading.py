"""Reading the journal: who entered what when, and what each line changed."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from custmgr.ground import tracing
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

LINES = (
    "SELECT id, at, os_user, clerk, action, subject, detail FROM journal"
    " WHERE (:subject IS NULL OR subject = :subject COLLATE NOCASE) AND (:on IS NULL OR substr(at, 1, 10) = :on)"
    " AND (:action IS NULL OR action = :action) AND (:line IS NULL OR id = :line) ORDER BY id DESC"
)


class NoSuchLine(Refusal):
    """The journal has no line of this number."""

    says = mark("the journal has no line {number}")
    way = mark("see `custmgr journal list`")
    number: int


@dataclass(frozen=True)
class Line:
    """One line of the journal."""

    number: int
    at: datetime
    os_user: str
    clerk: str
    action: str
    subject: str
    detail: dict[str, Any]


@dataclass(frozen=True)
class Alteration:
    """One value a line changed: in which table and row, from what, to what."""

    place: str
    row: str
    field: str
    old: Any
    new: Any


def lines(
    connection: sqlite3.Connection,
    subject: str | None = None,
    on: date | None = None,
    action: str | None = None,
    number: int | None = None,
) -> Iterator[Line]:
    """Yield the lines that fit, the newest first."""
    asked = {"subject": subject, "on": on and on.isoformat(), "action": action, "line": number}
    for line, at, os_user, clerk, deed, about, detail in connection.execute(LINES, asked):
        yield Line(line, datetime.fromisoformat(at), os_user, clerk, deed, about, json.loads(detail))


def line(connection: sqlite3.Connection, number: int) -> Line:
    """Return one line, or refuse."""
    found = next(lines(connection, number=number), None)
    if found is None:
        raise NoSuchLine(number)
    return found


def changes(connection: sqlite3.Connection, number: int) -> list[Alteration]:
    """Return every value a line changed; of a row that came or went, all that it held."""
    return [
        Alteration(
            trace.place,
            "/".join(map(str, trace.key)),
            field,
            (trace.old or {}).get(field),
            (trace.new or {}).get(field),
        )
        for trace in tracing.of_line(connection, number)
        for field in trace.new or trace.old or {}
    ]
