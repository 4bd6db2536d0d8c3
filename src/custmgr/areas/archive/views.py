"""Reading the archive: visits with their recordings, and what was kept long enough."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from custmgr.areas.archive.facts import Filed, Old, RecordKind
from custmgr.mechanisms.calendar import protected_until

FILED = (
    "SELECT v.id, v.on_day, c.code, c.name, v.kind, v.method, (SELECT group_concat(s.name, char(10)) FROM visit_staff t"
    " JOIN staff s ON s.id = t.staff_id WHERE t.visit_id = v.id), r.label, d.number,"
    " (SELECT n.on_day FROM destroyed x JOIN destruction n ON n.id = x.destruction_id"
    " WHERE x.kind = 'visit' AND x.record_id = v.id) FROM visit v JOIN customer c ON c.id = v.customer_id"
    " LEFT JOIN visit_fact f ON f.visit_id = v.id AND f.field = 'recording' LEFT JOIN recording r ON r.label = f.value"
    " LEFT JOIN disc d ON d.id = r.disc_id"
)
NEWEST_OF_DISC = "(SELECT max(o.on_day) FROM recording o WHERE o.disc_id = {disc})"
# Each kind: its number, its day, what it is about, its file; and nothing that is still needed or was destroyed before.
KINDS: dict[RecordKind, str] = {
    RecordKind.VISIT: (
        "SELECT v.id, printf('V%05d', v.id), v.on_day, c.code || ' ' || c.name, NULL, NULL FROM visit v"
        " JOIN customer c ON c.id = v.customer_id WHERE NOT EXISTS (SELECT 1 FROM finding f WHERE f.matter = 'visit'"
        " AND f.matter_number = printf('V%05d', v.id) AND f.closed_on IS NULL) AND NOT EXISTS (SELECT 1"
        " FROM complaint_against a JOIN complaint k ON k.id = a.complaint_id WHERE a.visit_id = v.id"
        " AND k.stage NOT IN ('closed', 'void')) AND {open} ORDER BY 3, 1"
    ).replace("{open}", "NOT EXISTS (SELECT 1 FROM destroyed x WHERE x.kind = 'visit' AND x.record_id = v.id)"),
    RecordKind.RECORDING: (
        f"SELECT r.id, r.label, max(r.on_day, coalesce({NEWEST_OF_DISC.format(disc='r.disc_id')}, r.on_day)),"
        " c.code || ' ' || c.name, r.path, r.sha256 FROM recording r JOIN customer c ON c.id = r.customer_id"
        " WHERE r.destroyed_on IS NULL ORDER BY 3, 1"
    ),
    RecordKind.DISC: (
        f"SELECT d.id, d.number, {NEWEST_OF_DISC.format(disc='d.id')}, d.place, NULL, NULL FROM disc d"
        " WHERE d.destroyed_on IS NULL ORDER BY 3, 1"
    ),
    RecordKind.DINING_SHEET: (
        "SELECT s.id, s.number, s.on_day, s.hotel, NULL, NULL FROM dining_sheet s WHERE NOT EXISTS (SELECT 1"
        " FROM destroyed x WHERE x.kind = 'dining_sheet' AND x.record_id = s.id) ORDER BY 3, 1"
    ),
    RecordKind.DINING_BRIEF: (
        "SELECT b.id, b.floor, b.on_day, b.hotel, NULL, NULL FROM dining_brief b WHERE NOT EXISTS (SELECT 1"
        " FROM destroyed x WHERE x.kind = 'dining_brief' AND x.record_id = b.id) ORDER BY 3, 1"
    ),
    RecordKind.OCCASION: (
        "SELECT o.id, o.id, coalesce(o.noted_on, substr(o.entered_at, 1, 10)), c.code || ' ' || c.name, NULL, NULL"
        " FROM occasion o JOIN customer c ON c.id = o.customer_id WHERE (EXISTS (SELECT 1 FROM occasion_step t"
        " WHERE t.occasion_id = o.id AND t.step = 'stopped') OR (o.once = 1 AND o.year < :year))"
        " AND NOT EXISTS (SELECT 1 FROM destroyed x WHERE x.kind = 'occasion' AND x.record_id = o.id) ORDER BY 3, 1"
    ),
}


def filed(connection: sqlite3.Connection, customer_id: int | None, years: int, limit: int | None) -> list[Filed]:
    """List the visits in the archive, the newest first (FVS-57)."""
    query = f"{FILED} WHERE :id IS NULL OR v.customer_id = :id ORDER BY v.on_day DESC, v.id DESC LIMIT :limit"
    values = {"id": customer_id, "limit": -1 if limit is None else limit}
    return [_filed(row, years) for row in connection.execute(query, values)]


def kept(connection: sqlite3.Connection, kind: RecordKind, years: int, today: date) -> Iterator[Old]:
    """Yield the records of a kind that were not destroyed yet, the oldest first, each with its last protected day."""
    values = {"year": today.year} if kind is RecordKind.OCCASION else {}
    for number_of_row, number, on, about, path, sha256 in connection.execute(KINDS[kind], values):
        day = date.fromisoformat(on)
        yield Old(kind, number_of_row, str(number), day, about, protected_until(day, years), path, sha256)


def _filed(row: Any, years: int) -> Filed:
    number, on, code, name, kind, method, by, label, disc, destroyed = row
    day = date.fromisoformat(on)
    return Filed(
        f"V{number:05}", day, code, name, kind, method, tuple((by or "").split("\n")), label, disc,
        protected_until(day, years), date.fromisoformat(destroyed) if destroyed else None,
    )  # fmt: skip


def customers_of(connection: sqlite3.Connection, records: Iterable[Old]) -> list[int]:
    """Return the customers whom records concern, by the codes they name (INF-44)."""
    codes = {one.about.partition(" ")[0] for one in records if one.about}
    found = (connection.execute("SELECT id FROM customer WHERE code = ?", (code,)).fetchone() for code in sorted(codes))
    return [row[0] for row in found if row]
