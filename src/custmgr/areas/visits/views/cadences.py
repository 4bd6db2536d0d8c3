"""Reading the facts every cadence looks at, and who keeps in touch with whom."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from custmgr.areas.visits.facts import Idle, Standing
from custmgr.areas.visits.policy import Also, Cadence, Event, Owner, Since
from custmgr.mechanisms.cadence import ANY_KIND

CONTRACTS = "FROM contract k WHERE k.customer_id = c.id AND k.void IS NULL"
CONTRACTED = "SELECT k.customer_id FROM contract k WHERE k.void IS NULL"
SINCE: dict[Since, tuple[str, str]] = {
    "first_purchase": ("(SELECT min(p.on_day) FROM bought p WHERE p.customer_id = c.id)", ""),
    "important": (
        (
            "coalesce((SELECT substr(max(h.at), 1, 10) FROM customer_change h"
            " WHERE h.customer_id = c.id AND h.field = 'important_potential'), c.registered_on)"
        ),
        " AND c.important_potential = 1",
    ),
    "registered": ("c.registered_on", ""),
    "contracted": (f"(SELECT min(k.signed_on) {CONTRACTS})", f" AND c.id IN ({CONTRACTED})"),
    "contract": (
        f"(SELECT min(k.signed_on) {CONTRACTS} AND k.ended_on IS NULL)",
        f" AND c.id IN ({CONTRACTED} AND k.ended_on IS NULL)",
    ),
    "contract_ended": (
        f"(SELECT max(k.ended_on) {CONTRACTS})",
        (
            f" AND c.id IN ({CONTRACTED} AND k.ended_on IS NOT NULL)"
            f" AND c.id NOT IN ({CONTRACTED} AND k.ended_on IS NULL)"
        ),
    ),
}
ARRIVED = "FROM contact o WHERE o.customer_id = c.id AND o.kind IN ('callin', 'walkin', 'event')"
RANK = "(SELECT g.grade FROM importance g WHERE g.customer_id = c.id ORDER BY g.id DESC LIMIT 1)"
RANKED_SINCE = (
    "(SELECT min(g.on_day) FROM importance g WHERE g.customer_id = c.id AND g.id > coalesce((SELECT max(h.id)"
    " FROM importance h WHERE h.customer_id = c.id AND h.grade {other}), 0))"
)
NEITHER_SINCE = RANKED_SINCE.format(other="IN ('A', 'B')")
SUGGESTED = "FROM finding f WHERE f.customer_id = c.id AND f.kind = 'suggestion' AND f.closed_on IS NULL"
SINCE |= {
    "importance_a": (RANKED_SINCE.format(other="<> 'A'"), f" AND {RANK} = 'A'"),
    "importance_b": (RANKED_SINCE.format(other="<> 'B'"), f" AND {RANK} = 'B'"),
    "received": (
        f"max((SELECT min(o.on_day) {ARRIVED}), coalesce({NEITHER_SINCE}, ''))",
        f" AND EXISTS (SELECT 1 {ARRIVED}) AND coalesce({RANK}, 'E') NOT IN ('A', 'B')",
    ),
    "suggestion": (f"(SELECT min(substr(f.found_at, 1, 10)) {SUGGESTED})", f" AND EXISTS (SELECT 1 {SUGGESTED})"),
}
OWNERS: dict[Owner, str] = {
    "salesperson": "s.name",
    "collector": (
        f"(SELECT w.name FROM staff w WHERE w.id = (SELECT o.staff_id {ARRIVED} ORDER BY o.on_day, o.id LIMIT 1))"
    ),
}
ALSO: dict[Also, str] = {
    "attempt": (
        "SELECT o.on_day FROM visit_attempt o WHERE o.customer_id = c.id AND o.on_day <= :today AND o.counts = 1"
    ),
    "unreachable": "SELECT o.on_day FROM visit_unreachable o WHERE o.customer_id = c.id AND o.on_day <= :today",
    "contact": "SELECT o.on_day FROM contact o WHERE o.customer_id = c.id AND o.on_day <= :today",
    "inquiry_answer": (
        "SELECT substr(t.at, 1, 10) AS on_day FROM inquiry_step t JOIN inquiry o ON o.id = t.inquiry_id"
        " WHERE o.customer_id = c.id AND t.step IN ('interim', 'answered') AND substr(t.at, 1, 10) <= :today"
    ),
}
IDLE = (
    " AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.customer_id = c.id"
    " AND v.on_day BETWEEN :since_contact AND :today{counting})"
)
MADE_BY = {"contact": "o.staff_id", "inquiry_answer": "t.staff_id"}
ACTIVE = "k.until_on IS NULL AND (w.left_on IS NULL OR w.left_on > :today)"
KEEPERS = "FROM visit_contact k JOIN staff w ON w.id = k.staff_id WHERE k.customer_id = c.id"
# Who sees to what an office has to do: whoever of it keeps in touch with the customer, else the only one who holds it.
ASSIGNED = (
    f"coalesce((SELECT w.name {KEEPERS} AND {ACTIVE} AND EXISTS (SELECT 1 FROM staff_role r WHERE r.staff_id = w.id"
    " AND r.role = :role) ORDER BY k.id LIMIT 1), (SELECT CASE count(*) WHEN 1 THEN max(w.name) END FROM staff w"
    " JOIN staff_role r ON r.staff_id = w.id AND r.role = :role WHERE w.left_on IS NULL))"
)
EVENTS: dict[Event, str] = {
    "": "NULL",
    "visit": "(SELECT group_concat(e.on_day) FROM visit e WHERE e.customer_id = c.id AND e.on_day <= :today)",
    "purchase": "(SELECT group_concat(e.on_day) FROM bought e WHERE e.customer_id = c.id AND e.on_day <= :today)",
    "registered": "c.registered_on",
    "contract_signed": (f"(SELECT group_concat(k.signed_on) {CONTRACTS} AND k.owes_visit = 1 AND k.ended_on IS NULL)"),
    "contract_changed": (
        "(SELECT group_concat(h.on_day) FROM contract k JOIN contract_change h ON h.contract_id = k.id"
        " WHERE k.customer_id = c.id AND k.void IS NULL AND h.confirm = 1)"
    ),
    "contract_ended": f"(SELECT group_concat(k.ended_on) {CONTRACTS})",
    "complaint_closed": (
        "(SELECT group_concat(e.closed_on) FROM complaint e WHERE e.customer_id = c.id AND e.closed_on <= :today)"
    ),
    "short_of_salespersons": (
        f"CASE WHEN (SELECT count(*) {KEEPERS} AND {ACTIVE}) < :salespersons THEN"
        f" max({SINCE['important'][0]}, coalesce((SELECT max(coalesce(min(k.until_on, w.left_on), k.until_on,"
        f" w.left_on)) {KEEPERS} AND NOT ({ACTIVE})), '')) END"
    ),
}


def potential(connection: sqlite3.Connection, customer_id: int) -> tuple[str, str, bool]:
    """Return code, name, and whether a customer is an important potential one (CUS-22)."""
    query = "SELECT code, name, important_potential FROM customer WHERE id = ?"
    code, name, important = connection.execute(query, (customer_id,)).fetchone()
    return code, name, bool(important)


def contacts_of(connection: sqlite3.Connection, customer_id: int, today: date) -> tuple[str, ...]:
    """Return the salespersons who keep in touch with a customer and still work here (CUS-22)."""
    query = f"SELECT w.name {KEEPERS.replace('c.id', ':id')} AND {ACTIVE} ORDER BY k.id"
    return tuple(row[0] for row in connection.execute(query, {"id": customer_id, "today": today.isoformat()}))


class Chosen(NamedTuple):
    """Which customers a cadence is asked about, where not all: those of an owner, the idle ones, the first by code."""

    owner: str | None = None
    idle: Idle | None = None
    most: int | None = None


def standings(
    connection: sqlite3.Connection, row: Cadence, today: date, salespersons: int, chosen: Chosen | None = None
) -> Iterator[Standing]:
    """Gather what one cadence looks at, for all customers, in one query (CUS-22, CUS-23, CUS-24).

    Where only the last contact counts, only the last is fetched; a contact after today counts nowhere.
    """
    since, where = SINCE[row.since]
    owner = ASSIGNED if row.role else OWNERS[row.owner]
    query = (
        f"SELECT c.code, c.name, {owner}, {since}, {_contacts(row)}, {EVENTS[row.event]}"
        f" FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id WHERE 1{where}{_but(row)}"
    )
    values: dict[str, object] = {"today": today.isoformat(), "salespersons": salespersons, "role": row.role}
    if chosen and chosen.owner is not None:
        query += f" AND {owner} = :owner"
        values["owner"] = chosen.owner
    if chosen and chosen.idle:
        query += IDLE.format(counting=_counting(row))
        values["since_contact"] = chosen.idle.since_contact.isoformat()
    if chosen and chosen.idle and chosen.most:
        query += f" AND {since} < :since_before ORDER BY c.code LIMIT :most"
        values |= {"since_before": chosen.idle.since_before.isoformat(), "most": chosen.most}
    day, days = _Days(), _DayLists()
    for code, name, whose, start, contacts, events in connection.execute(query, values):
        yield Standing(code, name, whose, day[start] if start else None, days[contacts], days[events])


def holds(connection: sqlite3.Connection, table: str) -> bool:
    """Say whether a table holds anything."""
    return bool(connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()[0])


def _contacts(row: Cadence) -> str:
    """Return the days that fulfil a cadence, or the last of them where only the last counts (FVS-39, FVS-73)."""
    pick = "max({})" if row.trigger in {"interval", "period_end"} else "group_concat({})"
    visits = f"FROM visit v WHERE v.customer_id = c.id AND v.on_day <= :today{_counting(row)}"
    if not row.also:
        return f"(SELECT {pick.format('v.on_day')} {visits})"
    others = "".join(f" UNION ALL {ALSO[name]}{_counting_too(row, name)}" for name in row.also)
    return f"(SELECT {pick.format('x.on_day')} FROM (SELECT v.on_day {visits}{others}) x)"


def _counting_too(row: Cadence, name: Also) -> str:
    """Return the condition on what counts beside the visits: its kind, and who made it."""
    kind = "" if ANY_KIND in row.completes_with or name == "inquiry_answer" else f" AND o.kind IN ({_kinds(row)})"
    if not row.role or name not in MADE_BY:
        return kind
    return kind + f" AND EXISTS (SELECT 1 FROM staff_role r WHERE r.staff_id = {MADE_BY[name]} AND r.role = :role)"


def _but(row: Cadence) -> str:
    """Return the condition that leaves out whoever does not want it (FVS-37)."""
    return "".join(f" AND coalesce(c.{wish}, 0) = 0" for wish in row.but)


def _kinds(row: Cadence) -> str:
    return ", ".join(f"'{kind}'" for kind in row.completes_with)  # checked against the enumeration when loaded


def _counting(row: Cadence) -> str:
    """Return the condition on the records that fulfil a cadence: their kind, and who made them."""
    kind = "" if ANY_KIND in row.completes_with else f" AND v.kind IN ({_kinds(row)})"
    if not row.role:
        return kind
    return kind + (
        " AND EXISTS (SELECT 1 FROM visit_staff t JOIN staff_role r ON r.staff_id = t.staff_id"
        " WHERE t.visit_id = v.id AND r.role = :role)"
    )


class _Days(dict[str, date]):
    """Days by their text: a register names the same few thousand again and again."""

    def __missing__(self, text: str) -> date:
        self[text] = day = date.fromisoformat(text)
        return day


class _DayLists(dict[str | None, tuple[date, ...]]):
    """Lists of days set apart by commas, by their text."""

    def __missing__(self, texts: str | None) -> tuple[date, ...]:
        self[texts] = days = tuple(date.fromisoformat(text) for text in texts.split(",")) if texts else ()
        return days
