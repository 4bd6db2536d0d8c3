"""Reading contracts."""

import sqlite3
from collections import defaultdict
from datetime import date
from fractions import Fraction
from typing import Any

from custmgr.areas.contracts import rules
from custmgr.areas.contracts.facts import Change, Contract, ContractState, Matter
from custmgr.areas.contracts.refusals import NoSuchContract
from custmgr.ground.text import folded

SELECT = (
    "SELECT k.id, k.number, c.code, c.name, k.signed_on, coalesce(s.name, w.name), k.rate, k.valid_until,"
    " k.office, k.ended_on, k.reason, k.opinion, k.void FROM contract k JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN staff s ON s.id = k.manager_id LEFT JOIN staff w ON w.id = c.salesperson_id"
)
CHANGES = "SELECT contract_id, on_day, matter, old, new, confirm FROM contract_change ORDER BY id"
STANDING = {ContractState.RUNNING, ContractState.EXPIRED}


def seek(connection: sqlite3.Connection, number: str, today: date) -> Contract | None:
    """Return the contract of a number, or None."""
    row = connection.execute(f"{SELECT} WHERE k.number = ?", (folded(number),)).fetchone()
    return _contract(row, today, _changes(connection)) if row else None


def find(connection: sqlite3.Connection, number: str, today: date) -> Contract:
    """Return the contract of a number, or refuse."""
    found = seek(connection, number, today)
    if found is None:
        raise NoSuchContract(folded(number))
    return found


def list_contracts(
    connection: sqlite3.Connection, today: date, customer_id: int | None = None, *, everything: bool = False
) -> list[Contract]:
    """List the contracts that were not ended, the oldest first; or every contract there is (FVS-42)."""
    still = "" if everything else " AND k.ended_on IS NULL AND k.void IS NULL"
    query = f"{SELECT} WHERE (:customer IS NULL OR k.customer_id = :customer){still} ORDER BY k.signed_on, k.id"
    changes = _changes(connection)
    return [_contract(row, today, changes) for row in connection.execute(query, {"customer": customer_id})]


def signed_on(connection: sqlite3.Connection, customer_id: int, on: date) -> str | None:
    """Return the number of a contract a customer signed on a day, or None."""
    query = "SELECT number FROM contract WHERE customer_id = ? AND signed_on = ? AND void IS NULL"
    row = connection.execute(query, (customer_id, on.isoformat())).fetchone()
    return str(row[0]) if row else None


def _changes(connection: sqlite3.Connection) -> defaultdict[int, list[Change]]:
    found: defaultdict[int, list[Change]] = defaultdict(list)
    for number, on, matter, old, new, confirm in connection.execute(CHANGES):
        found[number].append(Change(date.fromisoformat(on), Matter(matter), old, new, bool(confirm)))
    return found


def _contract(row: Any, today: date, changes: defaultdict[int, list[Change]]) -> Contract:
    number_of_row, number, code, name, signed, manager, rate, until, office, ended, reason, opinion, void = row
    ended_on, valid_until = _day(ended), _day(until)
    return Contract(
        number_of_row, number, code, name, date.fromisoformat(signed), manager, Fraction(rate) if rate else None,
        valid_until, office, ended_on, reason, opinion, void,
        rules.state_of(ended_on, valid_until, void, today), tuple(changes.get(number_of_row, ())),
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
