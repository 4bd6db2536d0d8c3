"""Reading payment terms."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from custmgr.areas.terms.facts import Application, Term, in_force, read_length
from custmgr.ground.language import _

APPLICATIONS = (
    "SELECT t.id, c.code, c.name, t.basic, t.production, t.standing, t.term_months, t.term_days,"
    " t.applied_on, t.applied_by, t.approved_on, t.approved_by"
    " FROM credit_term t JOIN customer c ON c.id = t.customer_id"
)
LATEST = f"{APPLICATIONS} WHERE t.customer_id = ? ORDER BY t.id DESC LIMIT 1"
WAITING = (
    f"{APPLICATIONS} WHERE t.approved_on IS NULL"
    " AND t.id = (SELECT max(id) FROM credit_term WHERE customer_id = t.customer_id) ORDER BY t.applied_on, t.id"
)
APPROVED = (
    "SELECT customer_id, term_months, term_days, approved_on FROM credit_term"
    " WHERE approved_on IS NOT NULL{whom} ORDER BY approved_on, id"
)
OPENING = "SELECT customer_id, term FROM customer_opening WHERE term IS NOT NULL{whom}"
THESE = " AND customer_id IN (SELECT value FROM json_each(:ids))"
FILE = "SELECT name, contact, phone, address FROM customer WHERE id = ?"


def term_of(connection: sqlite3.Connection, customer_id: int, on: date) -> Term | None:
    """Return the term approved on or before a day, else the opening entry, else None (CUS-27)."""
    return terms_of(connection, [customer_id], on).get(customer_id)


def terms_of(connection: sqlite3.Connection, customer_ids: Sequence[int] | None, on: date) -> dict[int, Term]:
    """Return the terms in force on a day, by customer; None asks for every customer's (CUS-27)."""
    found = {number: in_force(terms, on) for number, terms in histories(connection, customer_ids).items()}
    return {number: term for number, term in found.items() if term is not None}


def histories(connection: sqlite3.Connection, customer_ids: Sequence[int] | None) -> dict[int, list[Term]]:
    """Return by customer the opening entry and every approved term, in the order they came into force (CUS-27)."""
    whom = "" if customer_ids is None else THESE
    wanted = {"ids": json.dumps(list(customer_ids or ()))}
    terms: dict[int, list[Term]] = {}
    for number, text in connection.execute(OPENING.format(whom=whom), wanted):
        length = read_length(text)
        if length is not None:
            terms[number] = [Term(length.months, length.days, opening=True)]
    for number, months, days, approved_on in connection.execute(APPROVED.format(whom=whom), wanted):
        terms.setdefault(number, []).append(Term(months, days, date.fromisoformat(approved_on)))
    return terms


def latest_application(connection: sqlite3.Connection, customer_id: int) -> Application | None:
    """Return a customer's last application, approved or waiting; a later one replaces those before it (CUS-27)."""
    row = connection.execute(LATEST, (customer_id,)).fetchone()
    return _application(row) if row else None


def waiting(connection: sqlite3.Connection) -> list[Application]:
    """List every customer's last application that is not approved, the oldest first (CUS-27)."""
    return [_application(row) for row in connection.execute(WAITING)]


def basic_of(connection: sqlite3.Connection, customer_id: int) -> str:
    """Return what the customer file knows as basic data; nothing while contact or telephone are missing (CUS-26)."""
    name, contact, phone, address = connection.execute(FILE, (customer_id,)).fetchone()
    known = [name, contact, phone]
    return _(", ").join([*known, *([address] if address else [])]) if all(known) else ""


def _application(row: tuple[Any, ...]) -> Application:
    number, code, name, basic, production, standing, months, days, applied_on, applied_by, approved_on, by = row
    return Application(
        id=number,
        customer=code,
        name=name,
        basic=basic,
        production=production,
        standing=standing,
        term=str(Term(months, days)),
        applied_on=date.fromisoformat(applied_on),
        applied_by=applied_by,
        approved_on=date.fromisoformat(approved_on) if approved_on else None,
        approved_by=by,
    )
