"""Reading what supervision looks at: checks, signings, contracts, the month's visits, attempts and findings."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

from custmgr.areas.supervision.facts import Check, Item, Made, Signed, Violation
from custmgr.ground.periods import Month
from custmgr.mechanisms.calendar import add_months

VISITORS = (
    "(SELECT group_concat(s.name, char(10)) FROM visit_staff t JOIN staff s ON s.id = t.staff_id"
    " WHERE t.visit_id = v.id)"
)
CHECKS = (
    f"SELECT v.id, v.on_day, c.code, c.name, {VISITORS}, w.name, k.on_day, k.planned, k.in_time, k.truthful, k.traces,"
    " k.note, k.finding FROM visit_check k JOIN visit v ON v.id = k.visit_id JOIN customer c ON c.id = v.customer_id"
    " JOIN staff w ON w.id = k.staff_id"
)
MANAGER = (
    "coalesce((SELECT m.name FROM contract k JOIN staff m ON m.id = k.manager_id WHERE k.customer_id = c.id"
    " AND k.void IS NULL AND k.signed_on <= v.on_day ORDER BY k.signed_on DESC, k.id DESC LIMIT 1),"
    " (SELECT m.name FROM staff m WHERE m.id = c.salesperson_id))"
)


def _fact(field: str) -> str:
    return f"(SELECT f.value FROM visit_fact f WHERE f.visit_id = v.id AND f.field = '{field}')"


MADE = (
    f"SELECT v.id, c.id, c.code, c.name, v.on_day, substr(v.entered_at, 1, 10), {VISITORS}, v.method, v.kind,"
    f" v.content, {_fact('problems')}, v.result, {_fact('opinions')}, {_fact('satisfaction')}, {MANAGER}"
    " FROM visit v JOIN customer c ON c.id = v.customer_id"
)
SIGNED = (
    "SELECT c.code, c.name, k.signed_on, (SELECT min(v.on_day) FROM visit v WHERE v.customer_id = c.id"
    " AND v.kind = 'new_signing' AND v.on_day >= k.signed_on{role}) FROM contract k"
    " JOIN customer c ON c.id = k.customer_id WHERE k.void IS NULL AND k.owes_visit = 1 ORDER BY k.signed_on, k.id"
)
UNDER_CONTRACT = (
    "SELECT c.code, c.name, EXISTS (SELECT 1 FROM visit v WHERE v.customer_id = c.id AND v.kind = 'continuing'"
    " AND v.on_day BETWEEN :first AND :last{role}) FROM customer c WHERE EXISTS (SELECT 1 FROM contract k"
    " WHERE k.customer_id = c.id AND k.void IS NULL AND k.signed_on <= :first"
    " AND (k.ended_on IS NULL OR k.ended_on > :last)) ORDER BY c.code"
)
BY_ROLE = (
    " AND EXISTS (SELECT 1 FROM visit_staff t JOIN staff_role r ON r.staff_id = t.staff_id"
    " WHERE t.visit_id = v.id AND r.role = :role)"
)
ANOMALIES = (
    f"SELECT {MANAGER}, count(*) FROM finding f JOIN customer c ON c.id = f.customer_id"
    " JOIN (SELECT :last AS on_day) v WHERE f.kind = 'anomaly'"
    " AND substr(f.found_at, 1, 10) BETWEEN :first AND :last GROUP BY 1"
)
COMPLAINTS = (
    "SELECT s.name, count(*), sum(coalesce(a.verified, 0)) FROM complaint_against a JOIN staff s ON s.id = a.staff_id"
    " WHERE substr(a.entered_at, 1, 10) BETWEEN :first AND :last GROUP BY s.id"
)
VIOLATIONS = (
    "SELECT f.number, f.kind, {person}, f.text, substr(f.found_at, 1, 10), {reported}, {decision}, f.closed_on"
    " FROM finding f LEFT JOIN staff s ON s.id = f.owner_id WHERE f.kind IN ('violation', 'rectify', 'anomaly')"
    " AND substr(f.found_at, 1, 10) BETWEEN :first AND :last ORDER BY f.found_at, f.id"
)
PLANNED = (
    "SELECT s.name, count(*) FROM (SELECT l.visitor_id FROM plan_item i JOIN plan_line l ON l.item_id = i.id"
    " WHERE l.dropped = 0 AND l.on_day BETWEEN :first AND :last AND l.version_id = (SELECT max(p.version_id)"
    " FROM plan_step p JOIN plan_version n ON n.id = p.version_id WHERE n.plan_id = i.plan_id AND p.step = 'approved')"
    " UNION ALL SELECT t.visitor_id FROM instruction i JOIN instruction_customer t ON t.instruction_id = i.id"
    " WHERE i.state = 'approved' AND coalesce(i.until_on, i.begins_on) BETWEEN :first AND :last) x"
    " JOIN staff s ON s.id = x.visitor_id GROUP BY s.id"
)
LAST_BEFORE = (
    "SELECT max(day) FROM (SELECT max(on_day) AS day FROM visit WHERE customer_id = :id AND kind = :kind"
    " AND on_day < :on UNION ALL SELECT max(signed_on) FROM contract WHERE customer_id = :id AND void IS NULL"
    " AND signed_on <= :on AND :kind = 'continuing')"
)
STARTED = (
    "SELECT min(day) FROM (SELECT :on AS day UNION ALL SELECT on_day FROM visit_attempt WHERE customer_id = :id"
    " AND kind = :kind AND counts = 1 AND on_day BETWEEN :since AND :on) WHERE NOT EXISTS (SELECT 1 FROM visit"
    " WHERE customer_id = :id AND kind = :kind AND on_day >= :since AND (on_day, id) < (:on, :number))"
)
ATTEMPTED = (
    "SELECT s.name, count(*) FROM visit_attempt a JOIN staff s ON s.id = a.staff_id"
    " WHERE a.on_day BETWEEN :first AND :last GROUP BY s.id"
)
GIVEN_UP = (
    "SELECT s.name, count(*) FROM visit_unreachable u JOIN staff s ON s.id = u.staff_id"
    " WHERE u.on_day BETWEEN :first AND :last GROUP BY s.id"
)
WRITTEN = "SELECT EXISTS (SELECT 1 FROM journal WHERE subject = ? AND action = ? AND at > ?)"
BEGAN = "SELECT substr(at, 1, 10) FROM journal ORDER BY id LIMIT 1"


def checks(connection: sqlite3.Connection, month: Month | None = None, visit_id: int | None = None) -> list[Check]:
    """List the checks of the visits of a month, or of one visit, the oldest first (FVS-11)."""
    query = (
        f"{CHECKS} WHERE (:first IS NULL OR v.on_day BETWEEN :first AND :last) AND (:id IS NULL OR v.id = :id)"
        " ORDER BY k.on_day, k.id"
    )
    values = {**_span(month), "id": visit_id}
    return [_check(row) for row in connection.execute(query, values)]


def made(connection: sqlite3.Connection, month: Month) -> list[Made]:
    """List the visits of a month, the oldest first (FVS-10, FVS-53)."""
    query = f"{MADE} WHERE v.on_day BETWEEN :first AND :last ORDER BY v.on_day, v.id"
    return [_made(row) for row in connection.execute(query, _span(month))]


def signed(connection: sqlite3.Connection, months: int, role: str) -> Iterator[Signed]:
    """Return every signing that owes a visit, until when, and the first visit that completes it (FVS-40, FVS-41)."""
    query = SIGNED.format(role=BY_ROLE if role else "")
    for code, name, signed_on, done in connection.execute(query, {"role": role} if role else {}):
        deadline = add_months(date.fromisoformat(signed_on), months)
        yield Signed(code, name, deadline, date.fromisoformat(done) if done else None)


def under_contract(connection: sqlite3.Connection, first: date, last: date, role: str) -> list[tuple[str, str, bool]]:
    """Return the customers under contract from the first to the last day, and whether each was visited (FVS-43)."""
    query = UNDER_CONTRACT.format(role=BY_ROLE if role else "")
    values = {"first": first.isoformat(), "last": last.isoformat(), **({"role": role} if role else {})}
    return [(code, name, bool(visited)) for code, name, visited in connection.execute(query, values)]


def violations(connection: sqlite3.Connection, month: Month) -> list[Violation]:
    """List what was found against the rules in a month, the oldest first (FVS-13)."""
    last = "(SELECT t.value FROM finding_entry e JOIN finding_fact t ON t.entry_id = e.id WHERE e.finding_id = f.id"
    facts = {
        key: f"{last} AND t.field = '{field}' ORDER BY e.id DESC LIMIT 1)"
        for key, field in (("person", "person"), ("reported", "reported_on"), ("decision", "decision"))
    }
    facts["person"] = f"coalesce({facts['person']}, s.name)"
    query = VIOLATIONS.format(**facts)
    return [_violation(row) for row in connection.execute(query, _span(month))]


def counts(connection: sqlite3.Connection, query: str, month: Month) -> dict[str, int]:
    """Return a count by person for a month."""
    return {name: int(count) for name, count in connection.execute(query, _span(month)) if name}


def complaints(connection: sqlite3.Connection, month: Month) -> dict[str, tuple[int, int]]:
    """Return by person how many complaints of a month are about him, and how many proved true (FVS-67, FVS-68)."""
    return {name: (int(all_), int(true)) for name, all_, true in connection.execute(COMPLAINTS, _span(month))}


def last_before(connection: sqlite3.Connection, visit: Made) -> date | None:
    """Return the visit of the same kind before one, or the signing before it; None without either (FVS-42)."""
    values = {"id": visit.customer_id, "kind": visit.kind, "on": visit.on.isoformat()}
    row = connection.execute(LAST_BEFORE, values).fetchone()
    return date.fromisoformat(row[0]) if row and row[0] else None


def signing_before(connection: sqlite3.Connection, visit: Made) -> date | None:
    """Return the last signing on or before a visit; None without any (FVS-40)."""
    query = "SELECT max(signed_on) FROM contract WHERE customer_id = ? AND void IS NULL AND signed_on <= ?"
    row = connection.execute(query, (visit.customer_id, visit.on.isoformat())).fetchone()
    return date.fromisoformat(row[0]) if row and row[0] else None


def started_on(connection: sqlite3.Connection, visit: Made, since: date) -> date | None:
    """Return when the first visit of its kind since a day was begun, by an attempt that counts or itself (FVS-39).

    None for any later visit: it begins nothing.
    """
    values = {"id": visit.customer_id, "kind": visit.kind, "on": visit.on.isoformat(), "since": since.isoformat()}
    row = connection.execute(STARTED, {**values, "number": int(visit.number.removeprefix("V"))}).fetchone()
    return date.fromisoformat(row[0]) if row[0] else None


def holders(connection: sqlite3.Connection, role: str) -> list[str]:
    """Return who holds an office and still works here."""
    query = (
        "SELECT s.name FROM staff s JOIN staff_role r ON r.staff_id = s.id AND r.role = ?"
        " WHERE s.left_on IS NULL ORDER BY s.name"
    )
    return [name for (name,) in connection.execute(query, (role,))]


def is_written(connection: sqlite3.Connection, action: str, month: Month) -> bool:
    """Say whether a month's paper was written after the month ended (FVS-13)."""
    return bool(connection.execute(WRITTEN, (str(month), action, month.next.first.isoformat())).fetchone()[0])


def began_on(connection: sqlite3.Connection) -> date | None:
    """Return the day on which this desk was set up."""
    row = connection.execute(BEGAN).fetchone()
    return date.fromisoformat(row[0]) if row else None


def _span(month: Month | None) -> dict[str, str | None]:
    if month is None:
        return {"first": None, "last": None}
    return {"first": month.first.isoformat(), "last": month.last.isoformat()}


def _check(row: Any) -> Check:
    visit, visited, code, name, visitors, by, on, planned, in_time, truthful, traces, note, finding = row
    answers = dict(zip(Item, map(bool, (planned, in_time, truthful, traces)), strict=True))
    return Check(
        f"V{visit:05}", date.fromisoformat(visited), code, name, tuple((visitors or "").split("\n")), by,
        date.fromisoformat(on), answers, note, finding,
    )  # fmt: skip


def _made(row: Any) -> Made:
    (number, customer_id, code, name, on, entered, visitors, method, kind, content, problems, result, opinions, score,
     manager) = row  # fmt: skip
    return Made(
        f"V{number:05}", customer_id, code, name, date.fromisoformat(on), date.fromisoformat(entered),
        tuple((visitors or "").split("\n")), method, kind, content, problems, result, opinions,
        int(score) if score else None, manager,
    )  # fmt: skip


def _violation(row: Any) -> Violation:
    number, kind, person, text, found, reported, decision, closed = row
    closed_on = date.fromisoformat(closed) if closed else None
    return Violation(
        number, kind, person, text, date.fromisoformat(found), date.fromisoformat(reported) if reported else None,
        decision, "closed" if closed_on else "open", closed_on,
    )  # fmt: skip
