"""Reading what all areas know of customers."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from custmgr.areas.cards.facts import Dealing, Dealt, Entry, Key, Shelf, Sorting, Wanted
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import FIELDS, CustomerKind, FieldKind, FileState, Party, Region, Source, Status
from custmgr.areas.staff import views as staff
from custmgr.ground.text import key_of, like

THOUSAND = 1000
ENTRIES = (
    "SELECT c.id, c.code, c.name, c.kind, c.party, c.region, c.file_state, c.founded_on, s.name, c.contact, c.phone,"
    " c.email, c.address, c.uscc, c.district, c.registered_on,"
    " (SELECT max(p.on_day) FROM bought p WHERE p.customer_id = c.id),"
    " (SELECT f.status FROM file_status f WHERE f.customer_id = c.id ORDER BY f.id DESC LIMIT 1)"
    " FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id"
)
KEYS = "SELECT c.id, c.code, c.file_state FROM customer c LEFT JOIN staff s ON s.id = c.salesperson_id"
WAITING_FIRST = " ORDER BY c.file_state NOT IN ('draft', 'submitted'), c.code LIMIT :rows"
RESEMBLES = (
    " AND (c.code LIKE :part ESCAPE '\\' OR c.name_key LIKE :part ESCAPE '\\' OR c.mnemonic LIKE :part ESCAPE '\\'"
    " OR c.contact LIKE :part ESCAPE '\\' OR c.phone LIKE :part ESCAPE '\\')"
)
RANK = "(SELECT g.grade FROM importance g WHERE g.customer_id = c.id ORDER BY g.id DESC LIMIT 1)"
PLACED = (
    " AND (c.district LIKE :place ESCAPE '\\' OR c.address LIKE :place ESCAPE '\\' OR c.region LIKE :place ESCAPE '\\'"
    " OR EXISTS (SELECT 1 FROM customer_known k WHERE k.customer_id = c.id AND k.field = 'market'"
    " AND k.value LIKE :place ESCAPE '\\' AND k.id = (SELECT max(n.id) FROM customer_known n"
    " WHERE n.customer_id = c.id AND n.field = 'market')))"
)
TOUCHES = (
    "((SELECT count(*) FROM visit v WHERE v.customer_id = c.id)"
    " + (SELECT count(*) FROM contact o WHERE o.customer_id = c.id)"
    " + (SELECT count(*) FROM inquiry q WHERE q.customer_id = c.id))"
)
SHELVES = {
    Shelf.CURRENT: " AND c.file_state <> 'draft'",
    Shelf.EVERY: "",
    Shelf.ARCHIVED: " AND c.file_state = 'archived'",
}
DEALINGS = (
    "SELECT on_day, CASE WHEN returns_id IS NULL THEN 'purchase' ELSE 'return' END, number, amount_fen, product, id"
    " FROM sale WHERE customer_id = :id"
    " UNION ALL SELECT on_day, 'order', number, amount_fen, product, id FROM customer_order WHERE customer_id = :id"
    " UNION ALL SELECT on_day, 'payment', NULL, amount_fen, NULL, id FROM received WHERE customer_id = :id"
    " UNION ALL SELECT on_day, 'visit', NULL, NULL, content, id FROM visit WHERE customer_id = :id"
    " UNION ALL SELECT substr(coalesce(accepted_at, opened_at), 1, 10), 'complaint', number, NULL, reason, id"
    " FROM complaint WHERE customer_id = :id ORDER BY 1 DESC, 2, 6 DESC"
)


def entries(connection: sqlite3.Connection, wanted: Wanted) -> list[Entry]:
    """Return the customers of a shelf whom a text and a salesperson fit (CUS-9)."""
    where, values = _fitting(connection, wanted)
    return [_entry(row) for row in connection.execute(f"{ENTRIES} WHERE 1{where}", values)]


def keys(connection: sqlite3.Connection, wanted: Wanted, most: int | None = None) -> list[Key]:
    """Return no more of these customers than what decides their place in the list, files that wait first (CUS-9)."""
    where, values = _fitting(connection, wanted)
    values["rows"] = -1 if most is None else most
    return [Key(*row) for row in connection.execute(f"{KEYS} WHERE 1{where}{WAITING_FIRST}", values)]


def count(connection: sqlite3.Connection, wanted: Wanted) -> int:
    """Count the customers of a shelf whom a text and a salesperson fit."""
    where, values = _fitting(connection, wanted)
    return int(connection.execute(f"SELECT count(*) FROM ({KEYS} WHERE 1{where})", values).fetchone()[0])


def _fitting(connection: sqlite3.Connection, wanted: Wanted) -> tuple[str, dict[str, Any]]:
    where = SHELVES[wanted.shelf]
    values: dict[str, Any] = {"part": like(key_of(wanted.text or "")), "who": None}
    if wanted.text:
        where += RESEMBLES
    if wanted.salesperson:
        where += " AND s.name = :who"
        values["who"] = _salesperson(connection, wanted.salesperson)
    return where + _sorted(wanted.sorting, values), values


def _sorted(sorting: Sorting, values: dict[str, Any]) -> str:
    """Return the conditions of the criteria asked for, and add their values (ECM-14)."""
    where = ""
    if sorting.importance:
        where += f" AND coalesce({RANK}, 'E') = :importance"
        values["importance"] = sorting.importance.value
    if sorting.business_type:
        where += " AND c.business_type = :business_type"
        values["business_type"] = sorting.business_type.value
    if sorting.place:
        where += PLACED
        values["place"] = like(sorting.place)
    if sorting.traded is not None:
        where += f" AND {'' if sorting.traded else 'NOT '}EXISTS (SELECT 1 FROM bought p WHERE p.customer_id = c.id)"
    if sorting.contacts:
        least, most = sorting.contacts
        where += f" AND {TOUCHES} >= :least" + (f" AND {TOUCHES} <= :most" if most is not None else "")
        values |= {"least": least, "most": most}
    return where


def entry(connection: sqlite3.Connection, customer_id: int) -> Entry:
    """Return the entry of a customer that is known to exist."""
    return _entry(connection.execute(f"{ENTRIES} WHERE c.id = ?", (customer_id,)).fetchone())


def form(connection: sqlite3.Connection, customer_id: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Return every field of the file form as it is shown, and the fields the company added."""
    row = customers.file_row(connection, customer_id)
    for field in FIELDS:
        value = row.get(field.column)
        if field.kind is FieldKind.QUANTITY and value is not None:
            row[field.key] = value // THOUSAND if value % THOUSAND == 0 else Decimal(value) / THOUSAND
        elif field.words is not None and value is not None:
            row[field.key] = field.words(value)
        elif field.kind is FieldKind.FLAG:
            row[field.key] = bool(value)
    row["source"] = next((source for source in Source if source.value == row["source"]), row["source"])
    row["salesperson"] = customers.staff_name(connection, row["salesperson_id"])
    return row, json.loads(row["extra"])


def violations(connection: sqlite3.Connection, customer_id: int) -> Iterator[dict[str, Any]]:
    """Yield the violations of a customer, newest first."""
    query = "SELECT on_day, kind, event FROM customer_violation WHERE customer_id = ? ORDER BY on_day DESC, id DESC"
    for on, kind, event in connection.execute(query, (customer_id,)):
        yield {"on": on, "kind": kind, "event": event}


def evaluations(connection: sqlite3.Connection, customer_id: int) -> Iterator[dict[str, Any]]:
    """Yield the evaluations of a customer, newest first."""
    query = "SELECT on_day, evaluator, evaluation FROM customer_evaluation WHERE customer_id = ? ORDER BY id DESC"
    for on, evaluator, evaluation in connection.execute(query, (customer_id,)):
        yield {"on": on, "evaluator": evaluator, "evaluation": evaluation}


def formers(connection: sqlite3.Connection, customer_id: int) -> Iterator[dict[str, Any]]:
    """Yield the files that were merged into this one, the newest first (CUS-10)."""
    query = (
        "SELECT code, name, on_day, reason FROM customer_merged WHERE into_id = ? AND undone_on IS NULL"
        " ORDER BY id DESC"
    )
    for code, name, on, reason in connection.execute(query, (customer_id,)):
        yield {"code": code, "name": name, "on": on, "reason": reason}


def dealings(connection: sqlite3.Connection, customer_id: int) -> list[Dealing]:
    """Return the dated business with a customer, newest first (CUS-11)."""
    found = connection.execute(DEALINGS, {"id": customer_id})
    return [
        Dealing(date.fromisoformat(on), Dealt(kind), number, amount_fen, note)
        for on, kind, number, amount_fen, note, _id in found
    ]


def _salesperson(connection: sqlite3.Connection, name: str) -> str:
    return staff.registered(connection, name).name


def _entry(row: tuple[Any, ...]) -> Entry:
    number, code, name, kind, party, region, state, *texts = row[:-3]
    registered_on, last_on, status = row[-3:]
    words: tuple[Any, ...] = CustomerKind(kind) if kind else None, Party(party), Region(region), FileState(state)
    days = date.fromisoformat(registered_on), date.fromisoformat(last_on) if last_on else None
    made: tuple[Any, ...] = (number, code, name, *words, *texts, *days, Status(status) if status else None)
    return Entry(*made)
