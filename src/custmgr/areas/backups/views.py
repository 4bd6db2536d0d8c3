"""Reading which copies were made, and what came after."""

import json
import sqlite3
from datetime import datetime

from custmgr.areas.backups.facts import Backup, Pending

MADE = "SELECT at, subject, detail FROM journal WHERE action = 'db backup' ORDER BY id DESC"
PENDING = (
    "SELECT count(j.id), min(j.at), (SELECT at FROM journal WHERE id = :last) FROM journal j"
    " WHERE j.id > :last AND j.action NOT LIKE 'db %'"
)
LAST = "SELECT coalesce(max(id), 0) FROM journal WHERE action IN ('db backup', 'db restore')"


def made(connection: sqlite3.Connection) -> list[Backup]:
    """Return the copies that were made, the newest first (HBK-01)."""
    found = []
    for at, path, detail in connection.execute(MADE):
        told = json.loads(detail)
        found.append(Backup(datetime.fromisoformat(at), path, told["size"], told["sha256"]))
    return found


def pending(connection: sqlite3.Connection) -> Pending:
    """Return how many changes are in no copy yet (HBK-01)."""
    (last,) = connection.execute(LAST).fetchone()
    count, since, copied = connection.execute(PENDING, {"last": last}).fetchone()
    return Pending(count, _moment(since), _moment(copied))


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
