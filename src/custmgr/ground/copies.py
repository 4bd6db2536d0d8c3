"""Copies of the whole file: made and put back through SQLite's own backup, verified before they count.

A database file is never copied as a file: what its -wal holds would be missing, and old -wal content would be mixed in.
"""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from custmgr.ground import ledger, migrations
from custmgr.ground.files import draft_beside
from custmgr.ground.frozen import frozen
from custmgr.ground.refusals import FileThere, NoFolder, NoSuchFile, OddTarget
from custmgr.ground.words import mark

COMPANIONS = ("-wal", "-shm", "-journal")
BLOCK = 1 << 20
FOLDER = "backups"


class CopyThere(FileThere):
    """A copy would replace a file."""

    way = mark("choose another file name, or replace it with --force")


class NoFolderForCopy(NoFolder):
    """A copy would lie in a folder that is not there."""

    way = mark("create it first, or name another file")


class NotACopy(ledger.NotOurs):
    """What shall be put back is no copy of a desk."""

    way = mark("name a file made by `custmgr db backup`")


@frozen
class Copy:
    """A verified copy: where it lies, how large it is, what it holds."""

    path: str
    size: int
    sha256: str
    counts: dict[str, int]


def make(live: Path, target: Path, *, force: bool = False) -> Copy:
    """Write a verified copy that appears whole or not at all, readable by its owner alone (HBK-01)."""
    _check_target(live, target, force=force)
    _provide_folder(live, target.absolute().parent)
    draft = draft_beside(target)
    try:
        counts = _fill(live, draft)
        copy = Copy(str(target.absolute()), draft.stat().st_size, _digest(draft), counts)
        _sync(draft)
        draft.replace(target)
        _sync(target.absolute().parent)
    finally:
        for left in draft.parent.glob(f"{draft.name}*"):
            left.unlink()
    return copy


def put_back(source: Path, live: Path, safety: Path) -> Copy:
    """Put a copy in the place of the live file, after a safety copy of what is there now."""
    counts = _judge(source, live)
    if not _kept_safe(live, safety):
        _set_aside(live, safety)
        with ledger.opened(source) as old:
            ledger.copy(old, live)
    else:
        with ledger.opened(source) as old, ledger.opened(live, writable=True) as present:
            old.backup(present, progress=_patience(live))
    with ledger.opened(live) as present:
        _verify(present, live, counts)
    ledger.check(live)
    return Copy(str(source.absolute()), source.stat().st_size, _digest(source), counts)


def counts_of(connection: sqlite3.Connection) -> dict[str, int]:
    """Count the rows of every table."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    plain = [name for name in names if not name.startswith("sqlite_")]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in plain}


def slips(connection: sqlite3.Connection, pragma: str) -> list[str]:
    """Return what one of SQLite's own checks finds wrong; nothing wrong, an empty list."""
    try:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [] if found == ["ok"] else found


def _check_target(live: Path, target: Path, *, force: bool) -> None:
    beside = any(target.with_name(target.name + ending).exists() for ending in COMPANIONS)
    if target.is_symlink() or (target.exists() and not target.is_file()) or target.absolute() == live.absolute():
        raise OddTarget(str(target))
    if beside or (target.exists() and target.samefile(live)):
        raise OddTarget(str(target))
    if target.exists() and not force:
        raise CopyThere(str(target))


def _provide_folder(live: Path, folder: Path) -> None:
    """Make the folder of copies beside the live file; any other must be there, lest a slip makes a new one."""
    if folder == live.absolute().parent / FOLDER and folder.parent.is_dir():
        folder.mkdir(exist_ok=True, mode=0o700)
    elif not folder.is_dir():
        raise NoFolderForCopy(str(folder))


def _fill(live: Path, draft: Path) -> dict[str, int]:
    with ledger.reading(live) as connection:
        connection.execute("BEGIN")  # one moment for the counts and for the copy, whoever writes meanwhile
        counts = counts_of(connection)
        ledger.copy(connection, draft)
        connection.execute("COMMIT")
    with ledger.opened(draft) as copied:
        _verify(copied, draft, counts)
    return counts


def _verify(connection: sqlite3.Connection, path: Path, counts: dict[str, int]) -> None:
    if slips(connection, "integrity_check") or counts_of(connection) != counts:
        raise ledger.Damaged(str(path))


def _judge(source: Path, live: Path) -> dict[str, int]:
    """Refuse what is no sound copy of a desk; return its row counts."""
    if not source.is_file():
        raise NoSuchFile(str(source))
    if not live.is_file():
        raise ledger.NoFile(str(live))
    if source.samefile(live):
        raise OddTarget(str(source))
    try:
        with ledger.opened(source) as connection:
            return _counts_of_sound(connection, source)
    except sqlite3.DatabaseError as error:
        known = ledger.understood(error, source)
        raise (NotACopy(str(source)) if isinstance(known, ledger.NotOurs) else known or error) from None


def _counts_of_sound(connection: sqlite3.Connection, source: Path) -> dict[str, int]:
    if connection.execute("PRAGMA application_id").fetchone()[0] != ledger.APPLICATION_ID:
        raise NotACopy(str(source))
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > migrations.latest():
        raise ledger.FromNewer(str(source), version, migrations.latest())
    if slips(connection, "integrity_check"):
        raise ledger.Damaged(str(source))
    return counts_of(connection)


def _kept_safe(live: Path, safety: Path) -> bool:
    try:
        with ledger.opened(live) as present:
            ledger.copy(present, safety)
    except sqlite3.DatabaseError as error:
        if isinstance(ledger.understood(error, live), ledger.Damaged | ledger.NotOurs):
            return False
        raise
    return True


def _set_aside(live: Path, safety: Path) -> None:
    """Move a file too damaged to be copied out of the way, with all that belongs to it."""
    safety.unlink(missing_ok=True)
    for ending in ("", *COMPANIONS):
        part = live.with_name(live.name + ending)
        if part.exists():
            part.rename(safety.with_name(safety.name + ending))


def _patience(live: Path) -> Callable[[int, int, int], None]:
    """Give up when another program keeps the file; left alone, the backup would try for ever."""
    until = time.monotonic() + float(os.environ.get("CUSTMGR_WAIT", ledger.WAIT_SECONDS))

    def step(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and time.monotonic() > until:
            raise ledger.Busy(str(live))

    return step


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
