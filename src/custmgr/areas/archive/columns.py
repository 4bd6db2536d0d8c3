"""What is shown of the archive."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

FILED = (
    Column("visit", mark("Visit"), whole=True),
    Column("on", mark("Day"), Kind.DAY),
    Column("customer", mark("Customer code"), table=False),
    Column("name", mark("Customer name")),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("method", mark("Method"), Kind.WORD),
    Column("by", mark("Visitors"), Kind.LIST),
    Column("recording", mark("Recording")),
    Column("disc", mark("Disc")),
    Column("protected_until", mark("Protected until"), Kind.DAY),
    Column("destroyed_on", mark("Destroyed on"), Kind.DAY),
)
OLD = (
    Column("kind", mark("Kind"), Kind.WORD),
    Column("number", mark("No."), whole=True),
    Column("on", mark("Day"), Kind.DAY),
    Column("about", mark("About")),
    Column("protected_until", mark("Protected until"), Kind.DAY),
    Column("path", mark("File")),
)
DESTRUCTION = (
    Column("number", mark("Destruction")),
    Column("on", mark("Destroyed on"), Kind.DAY),
    Column("by", mark("Destroyed by")),
    Column("count", mark("Number of records"), Kind.NUMBER),
    Column("copy", mark("Copy made before")),
    Column("removed", mark("Files removed"), Kind.LIST),
    Column("kept", mark("Files left in place"), Kind.LIST),
    Column("records", mark("Records destroyed"), Kind.TREE, table=False),
)
