"""Writing single rows of the customer register, and many in batches."""

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from custmgr.areas.customers.facts import Change
from custmgr.areas.customers.tables import CustomerRow, EvaluationRow, ViolationRow
from custmgr.ground.desk import Desk

SERIES = "customer"
LETTER, WAITING = "C", "\x01"
BATCH = 2000
OWN_FORM = re.compile(rf"{LETTER}[0-9]{{5,9}}", re.IGNORECASE)
COLUMNS = tuple(name for name in CustomerRow.model_fields if name != "id")
DEFAULTS = {"important_potential": 0, "key_customer": 0, "extra": "{}"}
EMPTY = {**dict.fromkeys(COLUMNS), **DEFAULTS}


def next_code(desk: Desk) -> str:
    """Take the next code of the register; one that old books brought along is passed over."""
    while True:
        code = f"{LETTER}{desk.next_number(SERIES):05}"
        if not desk.connection.execute("SELECT 1 FROM customer WHERE code = ?", (code,)).fetchone():
            return code


def waiting_code(number: int) -> str:
    """Return what stands for a code until codes are given; no file can bring it, for it cannot be printed."""
    return f"{WAITING}{number:09}"


def give_codes(desk: Desk) -> None:
    """Give the next codes to those who wait for one, in the order in which they were entered."""
    query = "SELECT id FROM customer WHERE code >= ? AND code < ? ORDER BY id"
    for (number,) in desk.connection.execute(query, (WAITING, chr(ord(WAITING) + 1))).fetchall():
        desk.connection.execute("UPDATE customer SET code = ? WHERE id = ?", (next_code(desk), number))


def reserve(desk: Desk, codes: Iterable[str]) -> None:
    """Move the series beyond every code of its own form that old books brought along."""
    numbers = [int(code[1:]) for code in codes if OWN_FORM.fullmatch(code)]
    if numbers:
        desk.connection.execute(
            "INSERT INTO counter (kind, period, last) VALUES (?, '', ?)"
            " ON CONFLICT (kind, period) DO UPDATE SET last = max(last, excluded.last)",
            (SERIES, max(numbers)),
        )


def add(desk: Desk, values: Mapping[str, Any]) -> int:
    """Enter one customer and return the number of the row."""
    row = CustomerRow(**{**DEFAULTS, **values})
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def add_many(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> None:
    """Enter many customers at once, in batches."""
    places = ", ".join("?" * len(COLUMNS))
    statement = f"INSERT INTO customer ({', '.join(COLUMNS)}) VALUES ({places})"
    for start in range(0, len(rows), BATCH):
        whole = ({**EMPTY, **row} for row in rows[start : start + BATCH])
        desk.connection.executemany(statement, map(itemgetter(*COLUMNS), whole))


def add_openings(desk: Desk, openings: Iterable[tuple[int | None, str | None, str | None, int | None]]) -> None:
    """Enter what the old books bring along: row or code, term, limit in fen; a value there is replaced."""
    today = desk.today.isoformat()
    desk.connection.executemany(
        "INSERT INTO customer_opening (customer_id, term, limit_fen, entered_on)"
        " SELECT id, ?3, ?4, ?5 FROM customer WHERE id = ?1 OR code = ?2"
        " ON CONFLICT (customer_id) DO UPDATE SET term = coalesce(excluded.term, term),"
        " limit_fen = coalesce(excluded.limit_fen, limit_fen), entered_on = excluded.entered_on",
        ((*opening, today) for opening in openings),
    )


def read(desk: Desk, customer_id: int) -> dict[str, Any]:
    """Return what is stored of one customer, to compare it with what a file brings."""
    cursor = desk.connection.execute("SELECT * FROM customer WHERE id = ?", (customer_id,))
    return dict(zip((name for name, *_rest in cursor.description), cursor.fetchone(), strict=True))


def save(desk: Desk, customer_id: int, values: Mapping[str, Any]) -> None:
    """Write changed columns of one customer's file."""
    statement = update(CustomerRow).where(col(CustomerRow.id) == customer_id).values(**values)
    desk.session.execute(statement, execution_options={"synchronize_session": False})


def keep_changes(desk: Desk, customer_id: int, changes: Iterable[Change]) -> None:
    """Append changes to the history of the file, with who entered them (CUS-10, FIL-01)."""
    operator = desk.operator()
    desk.connection.executemany(
        "INSERT INTO customer_change (customer_id, field, old, new, at, requested_by, reason, doc_no, source_role,"
        " operator) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (customer_id, c.field, c.old, c.new, c.at, c.requested_by, c.reason, c.doc_no, c.source_role, operator)
            for c in changes
        ),
    )


def make_buyer(desk: Desk, customer_id: int) -> bool:
    """Turn the customer into a buyer; say whether that changed anything (CUS-2)."""
    done = desk.connection.execute(
        "UPDATE customer SET kind = 'buyer' WHERE id = ? AND kind IS NOT 'buyer'", (customer_id,)
    )
    return done.rowcount > 0


def add_violation(desk: Desk, customer_id: int, on_day: str, kind: str, event: str) -> None:
    """Enter a violation in the file."""
    desk.session.add(ViolationRow(customer_id=customer_id, on_day=on_day, kind=kind, event=event))


def add_evaluation(desk: Desk, customer_id: int, evaluator: str, evaluation: str) -> None:
    """Enter an evaluation in the file."""
    on_day = desk.today.isoformat()
    desk.session.add(EvaluationRow(customer_id=customer_id, on_day=on_day, evaluator=evaluator, evaluation=evaluation))
