"""Reading which files were imported, and the column maps that are kept."""

import sqlite3
from typing import NamedTuple

from custmgr.ground import maps
from custmgr.ground.refusals import Refusal
from custmgr.ground.show import Column, Kind
from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark


class Records(Word):
    """What the rows of a file are, by the noun they are imported under."""

    CUSTOMER = "customer", mark("Customers")
    PURCHASE = "purchase", mark("Purchases")
    PAYMENT = "payment", mark("Payments")
    COMPLAINT = "complaint", mark("Complaint cases")
    VISIT = "visit", mark("Visits")
    OCCASION = "occasion", mark("Occasions")


QUERY = "SELECT kind, name, rows, at, digest FROM imported_file WHERE :kind IS NULL OR kind = :kind ORDER BY id DESC"
FILES = (
    Column("kind", mark("Records"), Kind.WORD),
    Column("name", mark("File")),
    Column("rows", mark("Rows"), Kind.NUMBER),
    Column("at", mark("Imported at")),
    Column("digest", mark("SHA-256"), table=False),
)
MAPS = (
    Column("kind", mark("Records"), Kind.WORD),
    Column("name", mark("Kept as")),
    Column("maps", mark("Headings"), Kind.LIST),
    Column("saved_at", mark("Kept since")),
)
HEADINGS = (
    Column("kind", mark("Records"), Kind.WORD),
    Column("name", mark("Kept as")),
    Column("heading", mark("Heading")),
    Column("field", mark("Field")),
)


class Imported(NamedTuple):
    """A file that came in: what its rows are, its name, how many, when, and its digest."""

    kind: Records | str
    name: str
    rows: int
    at: str
    digest: str


class Kept(NamedTuple):
    """A kept column map, with its headings."""

    kind: Records | str
    name: str
    maps: tuple[str, ...]
    saved_at: str


class NoMapOfThisName(Refusal):
    """No column map of this name is kept."""

    says = mark("no column map of the name “{name}” is kept")
    way = mark("list those that are kept: `custmgr import maps`; an import keeps one with --save-map NAME")
    name: str


class Mapped(NamedTuple):
    """One heading of a kept column map, and the field it is."""

    kind: Records | str
    name: str
    heading: str
    field: str


def files(connection: sqlite3.Connection, kind: str | None) -> list[Imported]:
    """List the files that were imported, the newest first."""
    rows = connection.execute(QUERY, {"kind": kind})
    return [
        Imported(_records(what), name, count, at.replace("T", " "), digest) for what, name, count, at, digest in rows
    ]


def saved(connection: sqlite3.Connection, kind: str | None) -> list[Kept]:
    """List the column maps that are kept, for a kind of record or for all."""
    return [Kept(_records(one.kind), *one[1:]) for one in maps.list_saved(connection, kind)]


def _records(kind: str) -> Records | str:
    """Return what the rows of a file are; of a dealer's flow sheets that is told as it was kept."""
    return Records(kind) if kind in {one.value for one in Records} else kind


def headings(connection: sqlite3.Connection, name: str, kind: str | None) -> list[Mapped]:
    """Return a kept column map heading by heading, for every kind of record that has one of this name."""
    kept = saved(connection, kind)
    found = [one for one in kept if folded(one.name) == folded(name)]
    if not found:
        raise NoMapOfThisName(name)
    return [Mapped(one.kind, one.name, *_parted(text)) for one in found for text in one.maps]


def _parted(text: str) -> tuple[str, str]:
    heading, _equals, field = text.rpartition("=")
    return heading, field
