"""Reading punishment: sales, proposals, circulation, approvals, fines and deductions."""

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from custmgr.areas.penalties.facts.debts import Debt, Deduction, Spoken
from custmgr.areas.penalties.facts.proposals import Approval, Circulation, Decided, Sale
from custmgr.areas.penalties.facts.words import Act, Rest, Step, Track
from custmgr.areas.staff.facts import Department
from custmgr.ground.periods import Month

SALES = (
    "SELECT sold_on, quantity_milli, price_fen, a_price_fen FROM penalty_resale WHERE complaint_id = ?"
    " ORDER BY sold_on, id"
)
LAST = "SELECT id, spared, body FROM penalty_assessment WHERE complaint_id = ? ORDER BY id DESC LIMIT 1"
READ = (
    "SELECT c.department, c.by, c.opinion, c.at, coalesce(a.body, '{}') FROM penalty_circulation c"
    " LEFT JOIN penalty_assessment a ON a.id = c.assessment_id WHERE c.complaint_id = ? ORDER BY c.id"
)
APPROVALS = "SELECT id, track, by, at, month, reason FROM penalty_approval WHERE complaint_id = ? ORDER BY id"
DECIDED = (
    "SELECT s.name, d.unit, d.burden_fen, d.proposed, d.act, d.times, d.fine_fen, d.joint, d.because_of"
    " FROM penalty_decision d JOIN penalty_approval a ON a.id = d.approval_id JOIN staff s ON s.id = d.staff_id"
    " WHERE a.complaint_id = ? ORDER BY d.id"
)
ENTERED = (
    "SELECT staff_id, unit, sum(amount_fen), max(approval_id) FROM penalty_entry"
    " WHERE complaint_id = ? AND track = ? GROUP BY staff_id, unit"
)
DEBTS = (
    "SELECT e.staff_id, s.name, e.complaint_id, k.number, e.track, group_concat(DISTINCT e.unit), sum(e.amount_fen),"
    " coalesce((SELECT sum(d.amount_fen) FROM penalty_deduction d WHERE d.staff_id = e.staff_id"
    " AND d.complaint_id = e.complaint_id AND d.track = e.track), 0), min(e.month), k.month, k.serial,"
    " coalesce((SELECT sum(d.amount_fen) FROM penalty_deduction d WHERE d.staff_id = e.staff_id"
    " AND d.complaint_id = e.complaint_id AND d.track = e.track AND d.month = :month), 0), substr(s.left_on, 1, 7),"
    " coalesce((SELECT sum(w.amount_fen) FROM penalty_word w WHERE w.staff_id = e.staff_id"
    " AND w.complaint_id = e.complaint_id AND w.track = e.track AND w.rest <> 'kept'), 0),"
    " (SELECT w.rest FROM penalty_word w WHERE w.staff_id = e.staff_id AND w.complaint_id = e.complaint_id"
    " AND w.track = e.track ORDER BY w.id DESC LIMIT 1)"
    " FROM penalty_entry e JOIN staff s ON s.id = e.staff_id JOIN complaint k ON k.id = e.complaint_id"
    " GROUP BY e.staff_id, e.complaint_id, e.track ORDER BY s.name, e.staff_id, k.month, k.serial, e.track"
)
MADE = (
    "SELECT s.name, k.number, d.track, sum(d.amount_fen), max(d.bonus_fen), d.staff_id, d.complaint_id"
    " FROM penalty_deduction d JOIN staff s ON s.id = d.staff_id JOIN complaint k ON k.id = d.complaint_id"
    " WHERE d.month = ? GROUP BY d.staff_id, d.complaint_id, d.track ORDER BY s.name, k.month, k.serial, d.track"
)
SPOKEN = (
    "SELECT s.name, w.track, w.rest, w.amount_fen, w.reason, w.by, w.at FROM penalty_word w"
    " JOIN staff s ON s.id = w.staff_id WHERE w.complaint_id = ? ORDER BY w.id"
)
TOLD = "SELECT on_day FROM penalty_announcement WHERE complaint_id = ? AND step = ?"
CHANGED = (
    "SELECT DISTINCT a.complaint_id FROM penalty_approval a WHERE a.track = 'economic' AND ("
    " EXISTS (SELECT 1 FROM complaint_loss l WHERE l.complaint_id = a.complaint_id AND l.entered_at >= a.at)"
    " OR EXISTS (SELECT 1 FROM complaint_share h WHERE h.complaint_id = a.complaint_id AND h.entered_at >= a.at))"
    " ORDER BY a.complaint_id"
)


@dataclass(frozen=True)
class Kept:
    """A proposal as it was made: the shares it leaves out, and the whole of it as scripts read it."""

    id: int
    spared: tuple[str, ...]
    body: dict[str, Any]


@dataclass(frozen=True)
class Entered:
    """What one person was fined for one unit's share of a case so far."""

    person_id: int
    unit: str
    amount_fen: int
    approval_id: int


def sales_of(connection: sqlite3.Connection, complaint_id: int) -> list[Sale]:
    """List the goods of a case that were sold again, by day."""
    rows = connection.execute(SALES, (complaint_id,))
    return [Sale(date.fromisoformat(on), quantity, price, a_price) for on, quantity, price, a_price in rows]


def last_assessment(connection: sqlite3.Connection, complaint_id: int) -> Kept | None:
    """Return the last proposal of a case as it was made; None when nothing is proposed yet."""
    row = connection.execute(LAST, (complaint_id,)).fetchone()
    return Kept(row[0], tuple(json.loads(row[1])), json.loads(row[2])) if row else None


def spared_of(connection: sqlite3.Connection, complaint_id: int) -> tuple[str, ...] | None:
    """Return the shares the last proposal leaves out; None when nothing is proposed yet."""
    last = last_assessment(connection, complaint_id)
    return last.spared if last else None


def circulated(connection: sqlite3.Connection, complaint_id: int) -> tuple[Circulation, ...]:
    """Return the departments that read the proposal, in order (CMP-105)."""
    rows = connection.execute(READ, (complaint_id,))
    return tuple(
        Circulation(Department(where), by, told, datetime.fromisoformat(at), json.loads(body))
        for where, by, told, at, body in rows
    )


def approvals(connection: sqlite3.Connection, complaint_id: int) -> tuple[Approval, ...]:
    """Return the approvals of a case, in order (CMP-70)."""
    rows = connection.execute(APPROVALS, (complaint_id,))
    return tuple(
        Approval(number, Track(track), by, datetime.fromisoformat(at), month, reason)
        for number, track, by, at, month, reason in rows
    )


def decided(connection: sqlite3.Connection, complaint_id: int) -> tuple[Decided, ...]:
    """Return what was decided about each person's administrative punishment (CMP-105)."""
    rows = connection.execute(DECIDED, (complaint_id,))
    return tuple(
        Decided(name, unit or "", burden, Act(proposed), Act(act), times, fine, bool(joint), because)
        for name, unit, burden, proposed, act, times, fine, joint, because in rows
    )


def entered(connection: sqlite3.Connection, complaint_id: int, track: Track) -> list[Entered]:
    """List what each person was fined so far, corrections included."""
    return [Entered(*row) for row in connection.execute(ENTERED, (complaint_id, track.value))]


def debts(connection: sqlite3.Connection, month: Month) -> list[Debt]:
    """List every fine with what was deducted from it, in all and in one month, by person and oldest case."""
    return [_debt(*row) for row in connection.execute(DEBTS, {"month": str(month)})]


def deductions(connection: sqlite3.Connection, month: Month) -> list[Deduction]:
    """List what a month's bonuses gave, with what is still open of each fine."""
    left = {(debt.person_id, debt.complaint_id, debt.track): debt.open_fen for debt in debts(connection, month)}
    return [
        Deduction(name, number, Track(track), amount, left[staff, case, Track(track)], bonus)
        for name, number, track, amount, bonus, staff, case in connection.execute(MADE, (str(month),))
    ]


def spoken(connection: sqlite3.Connection, complaint_id: int) -> list[Spoken]:
    """List what was decided about the rest of a case's fines of those who left (CMP-121)."""
    return [
        Spoken(name, Track(track), Rest(rest), amount, reason, by, datetime.fromisoformat(at))
        for name, track, rest, amount, reason, by, at in connection.execute(SPOKEN, (complaint_id,))
    ]


def told_on(connection: sqlite3.Connection, complaint_id: int, step: Step) -> date | None:
    """Return the day a punishment was sent to personnel, or published."""
    row = connection.execute(TOLD, (complaint_id, step.value)).fetchone()
    return date.fromisoformat(row[0]) if row else None


def changed_cases(connection: sqlite3.Connection) -> list[int]:
    """List the cases whose loss or responsibility was entered anew after their fines were approved."""
    return [number for (number,) in connection.execute(CHANGED)]


def _debt(*row: Any) -> Debt:
    staff, name, case, number, track, unit, fine, taken, since, kind, serial, here, left, settled, rest = row
    owed = Debt(staff, name, case, number, Track(track), unit, fine, taken, since, (kind, serial), here, left)
    return replace(owed, settled_fen=settled, rest=Rest(rest) if rest else None)
