"""Looking after the one file: is it sound, where is its copy, how to go back to one."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from custmgr.ground import copies, ledger, migrations, tracing
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import _
from custmgr.ground.words import Word, mark

SAFE_SQLITE = (3, 51, 3)
KB, MB = 1 << 10, 1 << 20
COUNTED = {
    "customer": mark("Customers"),
    "purchase": mark("Purchases"),
    "payment": mark("Payments"),
    "complaint": mark("Complaint cases"),
    "visit": mark("Visits"),
}
CARE = ("db backup", "db restore")
# The highest number given out by each series, as the rows hold it.
CODES = (
    "SELECT '', max(CAST(substr(code, 2) AS INTEGER)) FROM customer"
    " WHERE code GLOB 'C[0-9][0-9][0-9][0-9][0-9]*' AND NOT substr(code, 2) GLOB '*[^0-9]*'"
)
CASES = "SELECT month, max(serial) FROM complaint WHERE serial IS NOT NULL GROUP BY 1"
PURCHASES = (
    "SELECT '', max(CAST(substr(number, 2) AS INTEGER)) FROM purchase"
    " WHERE number GLOB 'P[0-9][0-9][0-9][0-9][0-9][0-9]*' AND NOT substr(number, 2) GLOB '*[^0-9]*'"
)
HIGHEST = (("customer", CODES), ("complaint", CASES), ("purchase", PURCHASES))


class Check(Word):
    """What is looked at."""

    STRUCTURE = "structure", mark("Structure of the file")
    REFERENCES = "references", mark("References between rows")
    COUNTERS = "counters", mark("Numbers given out")
    JOURNAL = "journal", mark("What the journal tells")


@dataclass(frozen=True)
class Finding:
    """Something that is not as it must be."""

    check: Check
    what: str


@dataclass(frozen=True)
class About:
    """What is to be known about the file."""

    db: str
    company: str
    clerk: str
    language: str
    schema: int
    size: int
    wal_size: int
    rows: dict[str, int]
    last_backup_at: datetime | None
    last_backup: str | None
    changes_since: int
    sqlite: str
    sqlite_sound: bool

    @property
    def filled(self) -> dict[str, int]:
        """Return the counts a person asks about, by their names."""
        return counted(self.rows)

    @property
    def room(self) -> str:
        """Return the size as a person reads it."""
        return told_size(self.size)

    @property
    def copied(self) -> datetime | str:
        """Return when the last copy was made, in words where there is none."""
        return self.last_backup_at or _("never")


def counted(rows: Mapping[str, int]) -> dict[str, int]:
    """Return how many customers, purchases and so on a file holds, by their names."""
    return {_(label): rows.get(table, 0) for table, label in COUNTED.items()}


def told_size(size: int) -> str:
    """Write a size in bytes as a person reads it: KB below one MB."""
    return f"{-(-size // KB):,} KB" if size < MB else f"{Decimal(size) / MB:,.1f} MB"


def findings(path: Path) -> list[Finding]:
    """Check the file whole: structure, references, counters, journal; damage hides the rest."""
    with ledger.opened(path) as connection:
        broken = copies.slips(connection, "quick_check") or copies.slips(connection, "integrity_check")
        if broken:
            return [Finding(Check.STRUCTURE, what) for what in broken]
        return [*_orphans(connection), *_behind(connection), *_strays(connection)]


def target_of(path: Path, now: datetime) -> Path:
    """Name a copy after its moment, in a folder beside the database."""
    return path.absolute().parent / copies.FOLDER / f"{path.stem}-{now:%Y%m%d-%H%M%S}.db"


def note_backup(desk: Desk, copy: copies.Copy) -> None:
    """Note in the journal that a copy was made (HBK-01)."""
    desk.note(CARE[0], copy.path, size=copy.size, sha256=copy.sha256)


def note_restore(desk: Desk, copy: copies.Copy, safety: Path) -> None:
    """Note in the journal of the file put back that it was put back."""
    desk.note(CARE[1], copy.path, sha256=copy.sha256, safety=str(safety))


def safety_of(path: Path, now: datetime) -> Path:
    """Name the safety copy of the present file; never one that exists."""
    plain = path.with_name(f"{path.name}.before-restore-{now:%Y%m%d-%H%M%S}")
    taken = (plain.with_name(f"{plain.name}-{serial}") for serial in range(2, 1000))
    return plain if not plain.exists() else next(name for name in taken if not name.exists())


def about(desk: Reader) -> About:
    """Tell everything about the file, and how much is not in a copy yet."""
    at, place, since = _last_backup(desk.connection)
    return About(
        db=str(desk.path),
        **_settings(desk.connection),
        schema=migrations.latest(),
        size=desk.path.stat().st_size,
        wal_size=_size(desk.path.with_name(desk.path.name + "-wal")),
        rows=copies.counts_of(desk.connection),
        last_backup_at=at,
        last_backup=place,
        changes_since=since,
        sqlite=sqlite3.sqlite_version,
        sqlite_sound=sqlite3.sqlite_version_info >= SAFE_SQLITE,
    )


def _settings(connection: sqlite3.Connection) -> dict[str, str]:
    known = dict(connection.execute("SELECT key, value FROM meta"))
    return {key: known.get(key, "") for key in ("company", "clerk", "language")}


def _orphans(connection: sqlite3.Connection) -> list[Finding]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [Finding(Check.REFERENCES, f"{table} {number} -> {parent}") for table, number, parent, _index in rows]


def _behind(connection: sqlite3.Connection) -> list[Finding]:
    found = []
    for kind, query in HIGHEST:
        for period, highest in connection.execute(query).fetchall():
            row = connection.execute(
                "SELECT last FROM counter WHERE kind = ? AND period = ?", (kind, period)
            ).fetchone()
            last = row[0] if row else 0
            if highest is not None and highest > last:
                found.append(Finding(Check.COUNTERS, f"{kind} {period}".strip() + f": {highest} > {last}"))
    return found


def _strays(connection: sqlite3.Connection) -> list[Finding]:
    """Name the rows that are not as the journal tells; numbers given out have a check of their own."""
    found = (row for row in tracing.strays(connection) if row[0] != "counter")
    return [Finding(Check.JOURNAL, f"{place} {'/'.join(map(str, key))}") for place, key in found]


def _last_backup(connection: sqlite3.Connection) -> tuple[datetime | None, str | None, int]:
    row = connection.execute(
        "SELECT id, at, subject FROM journal WHERE action IN (?, ?) ORDER BY id DESC LIMIT 1", CARE
    ).fetchone()
    number, at, place = row or (0, None, None)
    since = connection.execute(
        "SELECT count(*) FROM journal WHERE id > ? AND action NOT IN (?, ?)", (number, *CARE)
    ).fetchone()[0]
    return datetime.fromisoformat(at) if at else None, place, since


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
