"""Reading findings."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from custmgr.areas.findings.facts import About, Act, Entry, Fact, Finding, Made, Matter, number_of
from custmgr.areas.findings.refusals import NoSuchFinding

SELECT = (
    "SELECT f.id, f.number, f.kind, f.rule, c.code, c.name, f.matter, f.matter_number, f.cause, f.text, s.name,"
    " f.found_at, f.closed_on FROM finding f LEFT JOIN customer c ON c.id = f.customer_id"
    " LEFT JOIN staff s ON s.id = f.owner_id"
)
MATTERS: Mapping[Matter, str] = {
    Matter.VISIT: "SELECT customer_id FROM visit WHERE printf('V%05d', id) = ?",
    Matter.COMPLAINT: "SELECT customer_id FROM complaint WHERE number = ?",
}


class Sought(NamedTuple):
    """Which findings are wanted."""

    customer_id: int | None = None
    kind: str | None = None
    about: About | None = None
    everything: bool = False
    found_in: tuple[date, date] | None = None


def find(connection: sqlite3.Connection, number: str) -> Finding:
    """Return a finding by its number, or refuse."""
    typed = number_of(number)
    found = _findings(connection, "f.number = :typed", {"typed": typed})
    if not found:
        raise NoSuchFinding(typed)
    return found[0]


def list_findings(connection: sqlite3.Connection, sought: Sought) -> list[Finding]:
    """List the findings still open, or every one there is, the oldest first."""
    wanted = {
        "f.customer_id = :customer": sought.customer_id is not None,
        "f.kind = :kind": sought.kind is not None,
        "f.matter = :matter AND f.matter_number = :record": sought.about is not None,
        "f.closed_on IS NULL": not sought.everything,
        "substr(f.found_at, 1, 10) BETWEEN :first AND :last": sought.found_in is not None,
    }
    values = {"customer": sought.customer_id, "kind": sought.kind}
    if sought.found_in is not None:
        values |= {"first": sought.found_in[0].isoformat(), "last": sought.found_in[1].isoformat()}
    if sought.about is not None:
        values |= {"matter": sought.about.matter.value, "record": sought.about.number}
    return _findings(connection, " AND ".join(["1", *(one for one, on in wanted.items() if on)]), values)


def customer_of(connection: sqlite3.Connection, about: About) -> int | None:
    """Return the customer of the record a finding came from; None where there is no such record."""
    row = connection.execute(MATTERS[about.matter], (about.number,)).fetchone()
    return int(row[0]) if row else None


def visit_made(connection: sqlite3.Connection, number: str) -> Made | None:
    """Return whose a visit was, when and by whom; None where no visit bears the number (FVS-59)."""
    query = (
        "SELECT c.code, v.on_day, (SELECT group_concat(s.name, char(10)) FROM visit_staff t JOIN staff s"
        " ON s.id = t.staff_id WHERE t.visit_id = v.id) FROM visit v JOIN customer c ON c.id = v.customer_id"
        " WHERE printf('V%05d', v.id) = upper(?)"
    )
    row = connection.execute(query, (number.strip(),)).fetchone()
    return Made(row[0], date.fromisoformat(row[1]), tuple((row[2] or "").split("\n"))) if row else None


def holders_of(connection: sqlite3.Connection, roles: Iterable[str], owner: str | None) -> list[str]:
    """Return who holds one of these offices: the owner's own superior alone where he does, else everybody."""
    told = tuple(roles)
    marks = ", ".join("?" * len(told))
    query = (
        "SELECT DISTINCT s.name FROM staff s JOIN staff_role r ON r.staff_id = s.id"
        f" WHERE s.left_on IS NULL AND r.role IN ({marks}) ORDER BY s.name"
    )
    everybody = [row[0] for row in connection.execute(query, told)]
    superior = connection.execute(
        "SELECT b.name FROM staff_entry e JOIN staff s ON s.id = e.staff_id JOIN staff b ON b.id = e.superior_id"
        " WHERE s.name = ? AND e.field = 'superior' ORDER BY e.since DESC, e.id DESC LIMIT 1",
        (owner,),
    ).fetchone()
    return [superior[0]] if superior and superior[0] in everybody else everybody


def _findings(connection: sqlite3.Connection, where: str, values: Mapping[str, object]) -> list[Finding]:
    rows = connection.execute(f"{SELECT} WHERE {where} ORDER BY f.id", values).fetchall()
    entries, facts, days = _entries(connection, where, values)
    return [_finding(row, tuple(entries[row[0]]), facts[row[0]], days[row[0]]) for row in rows]


def _entries(
    connection: sqlite3.Connection, where: str, values: Mapping[str, object]
) -> tuple[dict[int, list[Entry]], dict[int, dict[Fact, str]], dict[int, dict[Fact, date]]]:
    query = (
        "SELECT e.finding_id, e.id, e.act, e.step, e.on_day, e.by, e.addressee, e.text, t.field, t.value"
        " FROM finding f JOIN finding_entry e ON e.finding_id = f.id LEFT JOIN finding_fact t ON t.entry_id = e.id"
        f" WHERE {where} ORDER BY e.id"
    )
    entries: dict[int, dict[int, Entry]] = defaultdict(dict)
    facts: dict[int, dict[Fact, str]] = defaultdict(dict)
    days: dict[int, dict[Fact, date]] = defaultdict(dict)
    for finding, number, act, step, on_day, by, addressee, text, field, value in connection.execute(query, values):
        on = date.fromisoformat(on_day)
        entries[finding][number] = Entry(Act(act), step, on, by, addressee, text)
        if field:
            facts[finding][Fact(field)], days[finding][Fact(field)] = value, on
    told = defaultdict(list, {finding: list(found.values()) for finding, found in entries.items()})
    return told, facts, days


def _finding(row: Any, entries: tuple[Entry, ...], facts: dict[Fact, str], days: dict[Fact, date]) -> Finding:
    number_of_row, number, kind, rule, code, name, matter, record, cause, text, owner, found_at, closed_on = row
    about = About(Matter(matter), record) if matter else None
    return Finding(
        number_of_row, number, kind, rule, code, name, about, cause, text, owner, datetime.fromisoformat(found_at),
        entries, facts, days, date.fromisoformat(closed_on) if closed_on else None,
    )  # fmt: skip
