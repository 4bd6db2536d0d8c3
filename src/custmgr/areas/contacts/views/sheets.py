"""Reading what is known of customers, and our own references and certificates."""

import sqlite3
from datetime import date
from typing import Any

from custmgr.areas.contacts.facts.sheets import Credential, CredentialKind, Known
from custmgr.areas.contacts.refusals import NoSuchCredential
from custmgr.ground.money import to_whole_number
from custmgr.ground.reading import Unreadable

KNOWN = (
    "SELECT k.field, k.value FROM customer_known k WHERE k.customer_id = ? AND k.id = (SELECT max(n.id)"
    " FROM customer_known n WHERE n.customer_id = k.customer_id AND n.field = k.field)"
)
FROM_FILE = (
    "SELECT c.name, coalesce(c.phone, c.mobile), (SELECT min(o.on_day) FROM contact o WHERE o.customer_id = c.id"
    " AND o.kind IN ('callin', 'walkin', 'event')) FROM customer c WHERE c.id = ?"
)
CREDENTIALS = (
    "SELECT d.id, d.kind, d.name, d.giver, d.until_on, d.entered_on, w.on_day FROM credential d"
    " LEFT JOIN credential_withdrawal w ON w.credential_id = d.id"
)
UNGREETED = (
    "SELECT count(*) FROM customer c WHERE c.file_state <> 'draft' AND NOT EXISTS (SELECT 1 FROM contact o"
    " WHERE o.customer_id = c.id AND o.kind = 'greeting' AND o.on_day BETWEEN :first AND :last)"
)


def known_of(connection: sqlite3.Connection, customer_id: int) -> dict[Known, str | None]:
    """Return everything known of a customer, the file and the first contact included (INF-18)."""
    name, phone, contact_on = connection.execute(FROM_FILE, (customer_id,)).fetchone()
    known: dict[Known, str | None] = {Known.NAME: name, Known.PHONE: phone, Known.CONTACT_ON: contact_on}
    entered = connection.execute(KNOWN, (customer_id,))
    return known | {Known(field): value for field, value in entered}


def find_credential(connection: sqlite3.Connection, number: str) -> Credential:
    """Return a reference or certificate by its number, or refuse (ECM-02)."""
    try:
        row = connection.execute(f"{CREDENTIALS} WHERE d.id = ?", (to_whole_number(number),)).fetchone()
    except Unreadable:
        row = None
    if row is None:
        raise NoSuchCredential(number)
    return _credential(row)


def credentials(connection: sqlite3.Connection, *, everything: bool = False) -> list[Credential]:
    """Return our references and certificates, those that end first on top (ECM-02)."""
    where = "" if everything else " WHERE w.on_day IS NULL"
    rows = connection.execute(f"{CREDENTIALS}{where} ORDER BY d.until_on IS NULL, d.until_on, d.id")
    return [_credential(row) for row in rows]


def not_greeted(connection: sqlite3.Connection, first: date, last: date) -> int:
    """Count the customers to whom no greeting went out between two days (ECM-17)."""
    row = connection.execute(UNGREETED, {"first": first.isoformat(), "last": last.isoformat()}).fetchone()
    return int(row[0])


def _credential(row: tuple[Any, ...]) -> Credential:
    number, kind, name, giver, until_on, entered_on, withdrawn_on = row
    days = (date.fromisoformat(until_on) if until_on else None, date.fromisoformat(entered_on))
    withdrawn = date.fromisoformat(withdrawn_on) if withdrawn_on else None
    return Credential(number, CredentialKind(kind), name, giver, *days, withdrawn)
