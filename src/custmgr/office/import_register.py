"""Reading which files were imported, and the column maps that are kept."""

import sqlite3
from typing import NamedTuple

from custmgr.ground import maps
from custmgr.ground.maps import NoSuchMap
from custmgr.ground.show import Column, Kind
from custmgr.ground.text import folded
from custmgr.ground.words import mark

QUERY = "SELECT kind, name, rows, at, digest FROM imported_file WHERE :kind IS NULL OR kind = :kind ORDER BY id DESC"
FILES = (
    Column("kind", mark("Records")),
    Column("name", mark("File")),
    Column("rows", mark("Rows"), Kind.NUMBER),
    Column("at", mark("Imported at")),
    Column("digest", mark("SHA-256"), table=False),
)
MAPS = (
    Column("kind", mark("Records")),
    Column("name", mark("Name")),
    Column("maps", mark("Headings"), Kind.LIST),
    Column("saved_at", mark("Kept since")),
)
HEADINGS = (
    Column("kind", mark("Records")),
    Column("name", mark("Name")),
    Column("heading", mark("Heading")),
    Column("field", mark("Field")),
)


class Imported(NamedTuple):
    """A file that came in: what its rows are, its name, how many, when, and its digest."""

    kind: str
    name: str
    rows: int
    at: str
    digest: str


class Mapped(NamedTuple):
    """One heading of a kept column map, and the field it is."""

    kind: str
    name: str
    heading: str
    field: str


def files(connection: sqlite3.Connection, kind: str | None) -> list[Imported]:
    """List the files that were imported, the newest first."""
    rows = connection.execute(QUERY, {"kind": kind})
    return [Imported(what, name, count, at.replace("T", " "), digest) for what, name, count, at, digest in rows]


def headings(connection: sqlite3.Connection, name: str, kind: str | None) -> list[Mapped]:
    """Return a kept column map heading by heading, for every kind of record that has one of this name."""
    kept = maps.list_saved(connection, kind)
    found = [one for one in kept if folded(one.name) == folded(name)]
    if not found:
        raise NoSuchMap(name, kind or "–", ", ".join(one.name for one in kept) or "–")
    return [Mapped(one.kind, one.name, *_parted(text)) for one in found for text in one.maps]


def _parted(text: str) -> tuple[str, str]:
    heading, _equals, field = text.rpartition("=")
    return heading, field
