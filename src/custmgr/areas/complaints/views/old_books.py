"""Reading what came from the register kept before this desk."""

import sqlite3

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.views.cases import list_cases


def seek(connection: sqlite3.Connection, number: str) -> Case | None:
    """Return the case of a number, or None."""
    return next(iter(list_cases(connection, "k.number = :number", number=number)), None)


def by_id(connection: sqlite3.Connection, case_id: int) -> Case:
    """Return the case of a row."""
    return list_cases(connection, "k.id = :id", id=case_id)[0]


def is_untouched(connection: sqlite3.Connection, case: Case) -> bool:
    """Say whether a case came from the old register and still runs where it was entered (CMP-27)."""
    query = "SELECT 1 FROM complaint_old_books WHERE complaint_id = ?"
    brought = connection.execute(query, (case.id,)).fetchone() is not None
    return brought and case.running and len(case.passages) == 1
