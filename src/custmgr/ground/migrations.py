"""The numbered steps that make and change the schema; the file's `user_version` counts them.

Each step and its number are one transaction. `executescript` is not used: it commits behind our back and left
half-migrated files when killed (docs/decisions/0009).
"""

import sqlite3
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "migrations"


def latest() -> int:
    """Return the number of the newest step."""
    return sum(1 for _step in FOLDER.glob("[0-9]*.sql"))


@cache
def steps() -> tuple[str, ...]:
    """Return the text of every step, oldest first."""
    return tuple(path.read_text("utf-8") for path in sorted(FOLDER.glob("[0-9]*.sql")))


def upgrade(connection: sqlite3.Connection, until: int | None = None) -> None:
    """Take the file step by step to the newest schema, or to the step asked for."""
    connection.execute("PRAGMA foreign_keys=OFF")  # a rebuilt parent table would empty its children
    done = connection.execute("PRAGMA user_version").fetchone()[0]
    for number, text in enumerate(steps()[:until], start=1):
        if number > done:
            _take(connection, number, text)
    connection.execute("PRAGMA foreign_keys=ON")


def _take(connection: sqlite3.Connection, number: int, text: str) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for statement in statements(text):
            connection.execute(statement)
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"step {number} leaves {len(broken)} rows without their parent")
        connection.execute(f"PRAGMA user_version={number}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def statements(text: str) -> list[str]:
    """Split a script into its statements, keeping the bodies of triggers whole."""
    found, pending = [], ""
    for line in text.splitlines(keepends=True):
        if not pending and (not line.strip() or line.lstrip().startswith("--")):
            continue
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found
