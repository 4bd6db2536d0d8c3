"""What is shown of the database file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from custmgr.ground.show import Column, Kind, for_scripts
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.ground.copies import Copy
    from custmgr.office.database_care import Finding

FINDING = (
    Column("check", mark("Looked at"), Kind.WORD),
    Column("what", mark("Finding")),
)
CHECKED = (
    Column("ok", mark("Sound"), Kind.FLAG),
    Column("findings", mark("Findings"), Kind.TREE),
)
COPY = (
    Column("path", mark("Copy")),
    Column("size", mark("Bytes"), Kind.NUMBER, table=False),
    Column("room", mark("Size"), json=False),
    Column("counts", mark("Rows"), Kind.TREE, table=False),
    Column("filled", mark("Contents"), Kind.TREE, json=False),
    Column("sha256", mark("SHA-256")),
)
BACKUP = (
    Column("at", mark("Made at"), Kind.MOMENT, whole=True),
    Column("path", mark("Copy")),
    Column("size", mark("Bytes"), Kind.NUMBER),
    Column("sha256", mark("SHA-256"), table=False),
    Column("kept", mark("Compared"), Kind.WORD),
)
RESTORED = (
    *COPY,
    Column("safety", mark("Safety copy")),
)
ABOUT = (
    Column("db", mark("Database")),
    Column("company", mark("Name of the company")),
    Column("clerk", mark("Kept by")),
    Column("language", mark("Language")),
    Column("schema", mark("Schema"), Kind.NUMBER),
    Column("size", mark("Bytes"), Kind.NUMBER, table=False),
    Column("room", mark("Size"), json=False),
    Column("wal_size", mark("Bytes of the log"), Kind.NUMBER, table=False),
    Column("rows", mark("Rows"), Kind.TREE, table=False),
    Column("filled", mark("Contents"), Kind.TREE, json=False),
    Column("last_backup_at", mark("Last copy"), Kind.MOMENT, table=False),
    Column("copied", mark("Last copy"), Kind.MOMENT, json=False),
    Column("last_backup", mark("Its place")),
    Column("changes_since", mark("Changes since"), Kind.NUMBER),
    Column("sqlite", mark("SQLite")),
    Column("sqlite_sound", mark("SQLite free of the log fault"), Kind.FLAG, table=False),
)


SETTINGS = ABOUT[:4]


def copied(copy: "Copy", **more: Any) -> dict[str, Any]:
    """Return a copy with what a person reads of it."""
    from custmgr.office.database_care import counted, told_size

    return {**vars(copy), "room": told_size(copy.size), "filled": counted(copy.counts), **more}


def checked(found: "Sequence[Finding]") -> dict[str, Any]:
    """Return the findings as scripts read them."""
    return {"ok": not found, "findings": [for_scripts(finding, FINDING) for finding in found]}
