"""The file itself: opened to read or to write, never created by opening.

PLEASE READ docs/decisions/0005 before touching a pragma: each stands for a way in which data were lost.
Nothing here or elsewhere may `open()` the database file: closing it would drop SQLite's own locks.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from custmgr.ground import migrations
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

APPLICATION_ID = 0x434D4752
WAIT_SECONDS = 30.0
PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA secure_delete=ON",
)


class NoFile(Refusal):
    """There is no database where one is looked for."""

    exit = Exit.UNUSABLE
    says = mark("there is no database at {path}")
    way = mark("create it with `custmgr init`, or name the right file with --db")
    path: str


class FileExists(Refusal):
    """`init` was asked to create a file that is there already."""

    exit = Exit.BAD_INPUT
    says = mark("there is a file at {path} already")
    way = mark("work with it as it is, or name another one with --db")
    path: str


class NotOurs(Refusal):
    """The file is something else than a desk's database."""

    exit = Exit.UNUSABLE
    says = mark("{path} is not a custmgr database")
    way = mark("name the right file with --db")
    path: str


class FromNewer(Refusal):
    """The file was written by a newer program."""

    exit = Exit.UNUSABLE
    says = mark("{path} was written by a newer version of the program (schema {found}, this one knows {known})")
    way = mark("upgrade custmgr on this machine")
    path: str
    found: int
    known: int


class NoPermission(Refusal):
    """The operating system does not let us use the file."""

    exit = Exit.UNUSABLE
    says = mark("there is no permission to use {path}")
    way = mark("ask whoever looks after this computer for read and write access to the file and its folder")
    path: str


class Damaged(Refusal):
    """The file's content is damaged."""

    exit = Exit.DAMAGED
    says = mark("the database {path} is damaged; enter nothing more into it")
    way = mark("look with `custmgr db check`, then go back to a copy with `custmgr db restore FILE`")
    path: str


class Busy(Refusal):
    """Another program held the lock for too long."""

    exit = Exit.BUSY
    says = mark("the database {path} is in use by another program; nothing was written")
    way = mark("try again in a moment")
    path: str


class Full(Refusal):
    """The disk is full or does not answer."""

    exit = Exit.FULL
    says = mark("the disk is full or cannot be written; nothing was saved and everything earlier is there")
    way = mark("free some space, then type the command again")


@contextmanager
def creating(path: Path) -> Iterator[sqlite3.Connection]:
    """Create a database of our own, readable by its owner alone; it appears whole or not at all."""
    import tempfile

    if path.exists():
        raise FileExists(str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except (FileNotFoundError, FileExistsError, NotADirectoryError):  # a place where no folder can be
        raise NoPermission(str(path)) from None
    os.close(handle)
    draft = Path(name)
    try:
        with closing(_connect(draft)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            migrations.upgrade(connection)
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        _appear(draft, path)
    finally:
        for left in draft.parent.glob(f"{draft.name}*"):
            left.unlink()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file so that nothing can be written through it, upgraded when it is older."""
    check(path)
    with closing(_connect(path)) as connection:
        connection.execute("PRAGMA query_only=ON")
        yield connection


@contextmanager
def opened(path: Path, *, writable: bool = False) -> Iterator[sqlite3.Connection]:
    """Open a database file as it is, older or damaged: for looking after it, never for entering anything."""
    with closing(_connect(path)) as connection:
        if not writable:
            connection.execute("PRAGMA query_only=ON")
        yield connection


def writing(path: Path) -> "Engine":
    """Open the file for one writing command; every transaction begins as IMMEDIATE."""
    from sqlalchemy import NullPool, create_engine, event

    check(path)
    engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def understood(error: BaseException, path: Path) -> Refusal | None:
    """Say which refusal the database's own error stands for; None where it is a bug of ours."""
    cause = getattr(error, "orig", error)
    return _refusal(cause, path) if isinstance(cause, sqlite3.Error) else None


def check(path: Path) -> None:
    """Refuse what is missing, foreign, newer or unreadable; upgrade what is older, after a backup."""
    if not path.is_file():
        raise NoFile(str(path)) if not path.is_dir() else NotOurs(str(path))
    with closing(_connect(path)) as connection:
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if not ours:
            raise NotOurs(str(path))
        if version > migrations.latest():
            raise FromNewer(str(path), version, migrations.latest())
        if version < migrations.latest():
            from custmgr.ground import clock, editions, journal

            copy(connection, path.with_name(f"{path.name}.before-{migrations.latest():04}"))
            # both before the steps: were it cut off after them, nobody would come back to it
            steps = {"from": version, "to": migrations.latest()}
            journal.write(connection, clock.now(), "db upgrade", path.name, steps)
            editions.complete(connection)
            migrations.upgrade(connection)


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database through SQLite's own backup into a new file of mode 0600."""
    os.close(os.open(target, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
    with closing(_connect(target)) as other:
        connection.backup(other)


def peek(path: Path, key: str) -> str | None:
    """Return one setting of the file, or None where there is none or the file cannot be read."""
    if not path.is_file():
        return None
    try:
        with closing(_connect(path)) as connection:
            connection.execute("PRAGMA query_only=ON")
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    except sqlite3.Error:
        return None  # whether the file is usable is judged by `check`, with its own sentence
    return str(row[0]) if row else None


def _connect(path: Path) -> sqlite3.Connection:
    wait = float(os.environ.get("CUSTMGR_WAIT", WAIT_SECONDS))
    plain = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    uri = f"file:{plain}?mode=rw"
    connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


def _appear(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)  # a rename would replace what somebody else created meanwhile
    except FileExistsError:
        raise FileExists(str(path)) from None


def _refusal(error: sqlite3.Error, path: Path) -> Refusal | None:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Busy(str(path))
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return Full()
        case sqlite3.SQLITE_CORRUPT:
            return Damaged(str(path))
        case sqlite3.SQLITE_NOTADB:
            return NotOurs(str(path))
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return NoPermission(str(path))
    return None
