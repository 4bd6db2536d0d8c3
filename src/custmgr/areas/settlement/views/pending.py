"""Reading which settlement papers are on their way, and which are still to be written."""

import sqlite3
from datetime import date
from typing import NamedTuple

PAPERS = (
    "SELECT s.number, s.kind, k.number, c.code, c.name, s.on_day, r.settlement_id IS NOT NULL,"
    " p.settlement_id IS NOT NULL, (SELECT group_concat(g.place) FROM settlement_signature g"
    " WHERE g.settlement_id = s.id) FROM settlement s"
    " CROSS JOIN complaint k ON k.id = s.complaint_id JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN settlement_receipt r ON r.settlement_id = s.id LEFT JOIN settlement_proof p ON p.settlement_id = s.id"
    " WHERE NOT EXISTS (SELECT 1 FROM settlement_voucher v WHERE v.settlement_id = s.id)"
    " AND NOT EXISTS (SELECT 1 FROM settlement_void x WHERE x.settlement_id = s.id) ORDER BY s.on_day, s.id"
)
LACKING = (
    "SELECT k.number, t.kind, c.code, c.name, k.closed_on FROM complaint k JOIN customer c ON c.id = k.customer_id"
    " JOIN (SELECT 'allowance' AS kind UNION ALL SELECT 'return') t"
    " ON (t.kind = 'return' AND ',' || k.treatment || ',' LIKE '%,return,%')"
    " OR (t.kind = 'allowance' AND (',' || k.treatment || ',' LIKE '%,claim,%' OR k.treatment LIKE '%allowance%'))"
    " WHERE k.outcome = 'accepted' AND k.treatment <> 'none' AND k.answered_by <> 'old_books'"
    " AND NOT EXISTS (SELECT 1 FROM settlement s"
    " WHERE s.complaint_id = k.id AND s.kind = t.kind"
    " AND NOT EXISTS (SELECT 1 FROM settlement_void x WHERE x.settlement_id = s.id)) ORDER BY k.closed_on, k.number"
)


class Paper(NamedTuple):
    """A certificate or a return note that is not booked yet, and what it has got so far."""

    number: str
    kind: str
    complaint: str
    customer: str
    name: str
    on: date
    received: bool
    proved: bool
    signed: frozenset[str]


class Lacking(NamedTuple):
    """A paper that an accepted case asks for and that is not written yet."""

    complaint: str
    kind: str
    customer: str
    name: str
    closed_on: date


def papers(connection: sqlite3.Connection) -> list[Paper]:
    """List the papers that are neither booked nor void (CMP-77)."""
    return [
        Paper._make((*row[:5], date.fromisoformat(row[5]), bool(row[6]), bool(row[7]), _places(row[8])))
        for row in connection.execute(PAPERS)
    ]


def lacking(connection: sqlite3.Connection) -> list[Lacking]:
    """List the papers that accepted cases still lack (CMP-72, CMP-73, CMP-75)."""
    return [Lacking._make((*row[:4], date.fromisoformat(row[4]))) for row in connection.execute(LACKING)]


def _places(text: str | None) -> frozenset[str]:
    return frozenset((text or "").split(","))
