"""The desk a command works at: the file, the day, the clerk; one transaction a command."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from custmgr.ground import clock, journal, ledger, policy, tracing
from custmgr.ground.settings import current

if TYPE_CHECKING:
    from sqlmodel import Session

Shape = TypeVar("Shape")


@dataclass
class Reader:
    """A desk at which things are looked up and nothing is written."""

    connection: sqlite3.Connection
    now: datetime
    path: Path
    _policies: dict[tuple[type | str, date], Any] = field(default_factory=dict)
    _built: dict[tuple[type, str], Any] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """Return the day the command runs on."""
        return self.now.date()

    @property
    def company(self) -> str:
        """Return the company's name as it stands on every paper; nothing where it was never given."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = 'company'").fetchone()
        return str(row[0]) if row else ""

    def policy(self, shape: type[Shape], on: date | None = None) -> Shape:
        """Return an area's policy as it was in force on a day, by default today."""
        day = on or self.today
        if (shape, day) not in self._policies:
            self._policies[shape, day] = self._policy_of_edition(shape, day)
        return self._policies[shape, day]  # type: ignore[no-any-return]

    def _policy_of_edition(self, shape: type[Shape], day: date) -> Shape:
        """Build each edition once, however many days it covers."""
        body = policy.body_in_force(self.connection, policy.area_of(shape), day)
        if (shape, body) not in self._built:
            tree = policy.in_force(self.connection, policy.area_of(shape), day)
            self._built[shape, body] = policy.build(shape, tree)
        return self._built[shape, body]  # type: ignore[no-any-return]

    def numbers(self, area: str) -> dict[str, Any]:
        """Return an area's numbers in force today as they are stored, without its shape: for who needs one of them."""
        if (area, self.today) not in self._policies:
            self._policies[area, self.today] = policy.plain(policy.in_force(self.connection, area, self.today))
        return dict(self._policies[area, self.today])

    def knows_holidays(self, year: int) -> bool:
        """Say whether the days off of a year are known, and not only its weekends."""
        from custmgr.ground.holidays import statutory

        return year in statutory().covered


@dataclass
class Desk(Reader):
    """A desk at which one change is made: whole or not at all, with its line in the journal."""

    session: "Session" = None  # type: ignore[assignment]  # set by open_desk; a default must follow one
    line: int = 0
    forgotten: bool = False
    traced: bool = True

    def forget(self) -> None:
        """Keep nothing of what this command did: its transaction is rolled back at the end."""
        self.forgotten = True

    def note(self, action: str, subject: str, **detail: Any) -> None:
        """Write the journal line of a change; a change without one is never committed."""
        self.session.flush()
        self.line = journal.write(self.connection, self.now, action, subject, detail)
        if self.traced:
            tracing.keep(self.connection, self.line)

    def in_bulk(self) -> None:
        """Keep no row of what follows: its line names the file it comes from, with its digest and its counts."""
        if self.traced:
            tracing.release(self.connection)

    def operator(self) -> str:
        """Return who enters this: the clerk's configured name, else the name signed in with (FIL-01)."""
        return journal.operator(self.connection)

    def next_number(self, kind: str, period: str = "") -> int:
        """Take the next number of a series; never one twice, and none is lost when the command fails."""
        row = self.connection.execute(
            "INSERT INTO counter (kind, period, last) VALUES (?, ?, 1)"
            " ON CONFLICT (kind, period) DO UPDATE SET last = last + 1 RETURNING last",
            (kind, period),
        ).fetchone()
        return int(row[0])


@contextmanager
def open_reader() -> Iterator[Reader]:
    """Open the file to look something up; SQLite itself refuses any write."""
    path = current().db
    with ledger.reading(path) as connection:
        yield Reader(connection, clock.now(), path)


@contextmanager
def open_desk(*, in_bulk: bool = False) -> Iterator[Desk]:
    """Open the file for one change; everything inside the block is one transaction.

    For a whole file nothing is noted row by row from the start, and SQLite may sort its rows in a file of its own, so
    that a million of them cost no memory.
    """
    from sqlmodel import Session

    path = current().db
    engine = ledger.writing(path)
    with Session(engine) as session, session.begin() as transaction:
        driver = session.connection().connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        desk = Desk(driver, clock.now(), path, session=session, traced=not in_bulk)
        if not in_bulk:
            tracing.watch(driver)
        before = driver.total_changes
        yield desk
        session.flush()
        if desk.forgotten:
            transaction.rollback()
        elif driver.total_changes != before and not desk.line:
            raise AssertionError("a change without a journal line is never committed")
        elif not in_bulk and tracing.pending(driver):
            tracing.keep(driver, desk.line)
    engine.dispose()


def note_alone(action: str, subject: str, **detail: Any) -> None:
    """Write the journal line of something that changes nothing in the file, such as a report that was written."""
    with ledger.opened(current().db, writable=True) as connection:
        connection.execute("BEGIN IMMEDIATE")
        journal.write(connection, clock.now(), action, subject, detail)
        connection.execute("COMMIT")
