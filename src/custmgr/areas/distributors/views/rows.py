"""Rows by the names of their columns."""

import sqlite3
from datetime import date
from typing import Any


def rows(connection: sqlite3.Connection, query: str, **values: object) -> list[dict[str, Any]]:
    """Return what a query finds, each row by the names of its columns."""
    found = connection.execute(query, values)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def day(text: str | None) -> date | None:
    """Return a stored day, or None."""
    return date.fromisoformat(text) if text else None
