"""What is shown of visit plans."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

ITEM = (
    Column("item", mark("Plan item"), Kind.NUMBER),
    Column("state", mark("State"), Kind.WORD),
    Column("on", mark("Planned for"), Kind.DAY),
    Column("customer", mark("Customer code"), table=False),
    Column("name", mark("Customer")),
    Column("visitor", mark("Visitor")),
    Column("method", mark("Method"), Kind.WORD),
    Column("topics", mark("Topics"), Kind.LIST),
    Column("note", mark("Note")),
    Column("done_on", mark("Done on"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER, table=False),
    Column("plan", mark("Plan"), table=False),
    Column("version", mark("Version"), Kind.NUMBER, table=False),
    Column("visit", mark("Visit"), table=False),
)
PRINTED_ITEM = tuple(one for one in ITEM if one.key in {"item", "on", "name", "visitor", "method", "topics", "note"})
PLAN = (
    Column("number", mark("Plan"), whole=True),
    Column("period", mark("Period"), Kind.WORD),
    Column("first_on", mark("First day"), Kind.DAY),
    Column("last_on", mark("Last day"), Kind.DAY),
    Column("author", mark("Drawn up by")),
    Column("version", mark("Version"), Kind.NUMBER),
    Column("state", mark("State"), Kind.WORD),
    Column("visits", mark("Visits"), Kind.NUMBER),
    Column("approved_by", mark("Approved by")),
    Column("approved_on", mark("Approved on"), Kind.DAY),
    Column("in_force", mark("Version in force"), Kind.NUMBER, table=False),
    Column("items", mark("Planned visits"), Kind.TREE, table=False),
    Column("history", mark("History"), Kind.TREE, table=False),
)
LISTED = tuple(one for one in PLAN if one.key not in {"period", "approved_by", "approved_on"})
PRINTED = (Column("file", mark("Written to")), Column("sheets", mark("Sheets"), Kind.LIST))
EXPORTED = (
    Column("visitor", mark("Visitor")),
    Column("file", mark("Written to"), whole=True),
    Column("visits", mark("Planned visits"), Kind.NUMBER),
    Column("cancelled", mark("Struck out"), Kind.NUMBER),
)
