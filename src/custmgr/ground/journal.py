"""Who did what when: append-only, written in the transaction of the change itself."""

import json
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3


def write(connection: "sqlite3.Connection", at: datetime, action: str, subject: str, detail: dict[str, Any]) -> int:
    """Append one line and return its number: who at the keyboard, the clerk's name, the action and its values."""
    import getpass

    clerk = connection.execute("SELECT value FROM meta WHERE key = 'clerk'").fetchone()
    line = connection.execute(
        "INSERT INTO journal (at, os_user, clerk, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)",
        (at.isoformat(), getpass.getuser(), clerk[0] if clerk else "", action, subject, as_json(detail)),
    )
    return int(line.lastrowid or 0)


def operator(connection: "sqlite3.Connection") -> str:
    """Return who sits at the desk: the clerk's configured name, else the name signed in with."""
    import getpass

    clerk = connection.execute("SELECT value FROM meta WHERE key = 'clerk'").fetchone()
    return (clerk[0] if clerk else "") or getpass.getuser()


def as_json(detail: dict[str, Any]) -> str:
    """Write a line's values so that they can be read back exactly."""
    return json.dumps(detail, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    match value:
        case date() | datetime():
            return value.isoformat()
        case Decimal() | Fraction():
            return str(value)
    raise TypeError(f"{type(value).__name__} has no place in the journal")
