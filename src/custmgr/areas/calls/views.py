"""Reading calls and recordings."""

import sqlite3
from datetime import date, datetime
from typing import Any

from custmgr.areas.calls.facts import (
    Answer,
    Attempt,
    Disc,
    GivenUp,
    Line,
    LineReason,
    Medium,
    Purpose,
    Recording,
    Standing,
    Window,
)
from custmgr.ground.text import folded
from custmgr.mechanisms.calendar import protected_until

ATTEMPTS = (
    "SELECT c.code, c.name, a.kind, a.at, s.name, a.medium, a.line, a.line_reason, a.seconds, a.answer, a.reason,"
    " a.window, a.counts, r.label FROM visit_attempt a JOIN customer c ON c.id = a.customer_id"
    " JOIN staff s ON s.id = a.staff_id LEFT JOIN recording r ON r.id = a.recording_id"
)
SETTLED = (
    "SELECT max(day) FROM (SELECT max(on_day) AS day FROM visit WHERE customer_id = :id AND kind = :kind UNION ALL"
    " SELECT max(on_day) FROM visit_unreachable WHERE customer_id = :id AND kind = :kind)"
)
GIVEN_UP = (
    "SELECT c.code, c.name, u.kind, u.on_day, s.name, u.attempts, u.note FROM visit_unreachable u"
    " JOIN customer c ON c.id = u.customer_id JOIN staff s ON s.id = u.staff_id"
)
RECORDINGS = (
    "SELECT r.id, r.label, c.code, c.name, r.on_day, s.name, r.path, r.sha256, d.number, r.destroyed_on"
    " FROM recording r JOIN customer c ON c.id = r.customer_id JOIN staff s ON s.id = r.staff_id"
    " LEFT JOIN disc d ON d.id = r.disc_id"
)
DISCS = (
    "SELECT d.number, d.place, d.burnt_on, min(r.on_day), max(r.on_day), count(*), d.destroyed_on FROM disc d"
    " JOIN recording r ON r.disc_id = d.id GROUP BY d.id ORDER BY d.burnt_on, d.id"
)
STANDING = (
    "SELECT EXISTS (SELECT 1 FROM contract k WHERE k.customer_id = :id AND k.void IS NULL AND k.ended_on IS NULL),"
    " EXISTS (SELECT 1 FROM contract k WHERE k.customer_id = :id AND k.void IS NULL AND k.ended_on IS NULL"
    " AND k.owes_visit = 1 AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.customer_id = :id"
    " AND v.kind = 'new_signing' AND v.on_day >= k.signed_on)),"
    " EXISTS (SELECT 1 FROM contract k WHERE k.customer_id = :id AND k.void IS NULL)"
)


def standing(connection: sqlite3.Connection, customer_id: int) -> Standing:
    """Return what tells the purpose of a call nobody named (FVS-26)."""
    return Standing(*map(bool, connection.execute(STANDING, {"id": customer_id}).fetchone()))


def list_attempts(connection: sqlite3.Connection, customer_id: int | None, limit: int | None = None) -> list[Attempt]:
    """List the attempts to reach one customer or all, the newest first (FVS-72)."""
    query = f"{ATTEMPTS} WHERE :id IS NULL OR a.customer_id = :id ORDER BY a.at DESC, a.id DESC LIMIT :limit"
    values = {"id": customer_id, "limit": -1 if limit is None else limit}
    return [_attempt(row) for row in connection.execute(query, values)]


def attempt(connection: sqlite3.Connection, attempt_id: int) -> Attempt:
    """Return one attempt that is known to exist."""
    return _attempt(connection.execute(f"{ATTEMPTS} WHERE a.id = ?", (attempt_id,)).fetchone())


def running_attempts(connection: sqlite3.Connection, customer_id: int, purpose: Purpose, at: datetime) -> list[Attempt]:
    """Return the calls made for a purpose since it was last settled, up to a moment, the oldest first (FVS-73)."""
    settled = connection.execute(SETTLED, {"id": customer_id, "kind": purpose.value}).fetchone()[0] or ""
    query = (
        f"{ATTEMPTS} WHERE a.customer_id = :id AND a.kind = :kind AND a.medium = 'phone' AND a.on_day > :settled"
        " AND a.at <= :at ORDER BY a.at, a.id"
    )
    values = {"id": customer_id, "kind": purpose.value, "settled": settled, "at": at.isoformat()}
    return [_attempt(row) for row in connection.execute(query, values)]


def earlier_calls(connection: sqlite3.Connection, customer_id: int, at: datetime) -> list[Attempt]:
    """Return every call to a customer before a moment (FVS-24)."""
    query = f"{ATTEMPTS} WHERE a.customer_id = ? AND a.medium = 'phone' AND a.at <= ? ORDER BY a.at"
    return [_attempt(row) for row in connection.execute(query, (customer_id, at.isoformat()))]


def list_given_up(connection: sqlite3.Connection, customer_id: int | None = None) -> list[GivenUp]:
    """List the customers given up as unreachable, the newest first (FVS-73)."""
    query = f"{GIVEN_UP} WHERE :id IS NULL OR u.customer_id = :id ORDER BY u.on_day DESC, u.id DESC"
    return [
        GivenUp(code, name, Purpose(kind), date.fromisoformat(on), by, attempts, note)
        for code, name, kind, on, by, attempts, note in connection.execute(query, {"id": customer_id})
    ]


def seek_recording(connection: sqlite3.Connection, label: str) -> Recording | None:
    """Return the recording of a label, or None (FVS-50)."""
    row = connection.execute(f"{RECORDINGS} WHERE r.label = ?", (folded(label),)).fetchone()
    return _recording(row) if row else None


def recording(connection: sqlite3.Connection, recording_id: int) -> Recording:
    """Return one recording that is known to exist."""
    return _recording(connection.execute(f"{RECORDINGS} WHERE r.id = ?", (recording_id,)).fetchone())


def is_of_visit(connection: sqlite3.Connection, label: str) -> bool:
    """Say whether a visit names a recording as its own."""
    query = "SELECT 1 FROM visit_fact WHERE field = 'recording' AND value = ? COLLATE NOCASE LIMIT 1"
    return connection.execute(query, (folded(label),)).fetchone() is not None


def same_sound(connection: sqlite3.Connection, sha256: str) -> Recording | None:
    """Return the recording that is the same file, or None (FVS-50)."""
    row = connection.execute(f"{RECORDINGS} WHERE r.sha256 = ?", (sha256,)).fetchone()
    return _recording(row) if row else None


def list_recordings(connection: sqlite3.Connection, customer_id: int | None = None) -> list[Recording]:
    """List the recordings of one customer or of all, the oldest first (FVS-50)."""
    query = f"{RECORDINGS} WHERE :id IS NULL OR r.customer_id = :id ORDER BY r.on_day, r.id"
    return [_recording(row) for row in connection.execute(query, {"id": customer_id})]


def unburnt(connection: sqlite3.Connection, first: date, last: date) -> list[Recording]:
    """List the recordings of a period that are on no disc yet, the oldest first (FVS-04)."""
    query = (
        f"{RECORDINGS} WHERE r.disc_id IS NULL AND r.destroyed_on IS NULL AND r.on_day BETWEEN ? AND ?"
        " ORDER BY r.on_day, r.id"
    )
    return [_recording(row) for row in connection.execute(query, (first.isoformat(), last.isoformat()))]


def oldest_unburnt(connection: sqlite3.Connection) -> tuple[date, int] | None:
    """Return the day of the oldest recording that is on no disc, and how many there are; None without any (FVS-04)."""
    query = "SELECT min(on_day), count(*) FROM recording WHERE disc_id IS NULL AND destroyed_on IS NULL"
    day, count = connection.execute(query).fetchone()
    return (date.fromisoformat(day), count) if day else None


def list_discs(connection: sqlite3.Connection, years: int) -> list[Disc]:
    """List the discs, each protected as long as the newest recording on it (FVS-04)."""
    return [_disc(row, years) for row in connection.execute(DISCS)]


def _attempt(row: Any) -> Attempt:
    code, name, kind, at, by, medium, line, why, seconds, answer, reason, window, counts, label = row
    return Attempt(
        code, name, Purpose(kind), datetime.fromisoformat(at), by, Medium(medium), Line(line) if line else None,
        LineReason(why) if why else None, seconds, Answer(answer), reason, Window(window), bool(counts), label,
    )  # fmt: skip


def _recording(row: Any) -> Recording:
    number, label, code, name, on, by, path, sha256, disc, destroyed = row
    gone = date.fromisoformat(destroyed) if destroyed else None
    return Recording(number, label, code, name, date.fromisoformat(on), by, path, sha256, disc, gone)


def _disc(row: Any, years: int) -> Disc:
    number, place, burnt, first, last, count, destroyed = row
    newest = date.fromisoformat(last)
    return Disc(
        number, place, date.fromisoformat(burnt), date.fromisoformat(first), newest, count,
        protected_until(newest, years), date.fromisoformat(destroyed) if destroyed else None,
    )  # fmt: skip
