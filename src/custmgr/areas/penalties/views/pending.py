"""Reading which punishments wait for whom."""

import sqlite3
from datetime import date, datetime
from typing import NamedTuple

from custmgr.ground.periods import Month

PROPOSALS = (
    "SELECT k.number, a.at, EXISTS (SELECT 1 FROM penalty_circulation r WHERE r.complaint_id = k.id)"
    " FROM penalty_assessment a JOIN complaint k ON k.id = a.complaint_id"
    " WHERE a.id = (SELECT max(id) FROM penalty_assessment WHERE complaint_id = a.complaint_id) AND a.kind <> 'none'"
    " AND (SELECT count(*) FROM penalty_approval p WHERE p.complaint_id = k.id) < iif(a.kind = 'both', 2, 1)"
    " ORDER BY a.at, a.id"
)
UNPUBLISHED = (
    "SELECT k.number, p.at FROM penalty_approval p JOIN complaint k ON k.id = p.complaint_id"
    " WHERE p.track = 'administrative' AND EXISTS (SELECT 1 FROM penalty_decision d WHERE d.approval_id = p.id)"
    " AND NOT EXISTS (SELECT 1 FROM penalty_announcement n WHERE n.complaint_id = k.id AND n.step = 'published')"
    " ORDER BY p.at, p.id"
)
UNDEDUCTED = (
    "SELECT count(DISTINCT e.staff_id) FROM penalty_entry e WHERE e.month <= :month"
    " AND (SELECT sum(x.amount_fen) FROM penalty_entry x WHERE x.staff_id = e.staff_id)"
    " > coalesce((SELECT sum(d.amount_fen) FROM penalty_deduction d WHERE d.staff_id = e.staff_id), 0)"
    " AND NOT EXISTS (SELECT 1 FROM penalty_deduction d WHERE d.month = :month)"
)


class Proposal(NamedTuple):
    """A proposal that is not approved whole."""

    number: str
    at: datetime
    circulated: bool


def proposals(connection: sqlite3.Connection) -> list[Proposal]:
    """List the proposals that are not approved whole (CMP-105)."""
    return [
        Proposal(number, datetime.fromisoformat(at), bool(circulated))
        for number, at, circulated in connection.execute(PROPOSALS)
    ]


def unpublished(connection: sqlite3.Connection) -> list[tuple[str, date]]:
    """List the cases whose approved administrative punishment is not published (CMP-68)."""
    return [(number, datetime.fromisoformat(at).date()) for number, at in connection.execute(UNPUBLISHED)]


def undeducted(connection: sqlite3.Connection, month: Month) -> int:
    """Count the persons whose fines are open when a month's bonuses have given nothing yet (CMP-121)."""
    return int(connection.execute(UNDEDUCTED, {"month": str(month)}).fetchone()[0])
