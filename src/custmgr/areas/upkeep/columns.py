"""What is shown of the upkeep of files."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

CHECKED = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Verified on"), Kind.DAY),
    Column("verifier", mark("Verified by")),
    Column("channel", mark("Way of asking"), Kind.WORD),
    Column("changed", mark("Changed"), Kind.FLAG),
    Column("fields", mark("Changed fields"), Kind.LIST),
    Column("note", mark("Note")),
)
TO_VERIFY = (
    Column("due", mark("Due on"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("customer", mark("Code"), whole=True),
    Column("name", mark("Customer name")),
    Column("salesperson", mark("Salesperson")),
    Column("verified_on", mark("Verified on"), Kind.DAY),
)
WAITING = (
    Column("quarter", mark("Quarter")),
    Column("due", mark("Due on"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("customer", mark("Code"), whole=True),
    Column("name", mark("Customer name")),
    Column("changes", mark("Changes"), Kind.NUMBER),
    Column("first_on", mark("Since"), Kind.DAY, table=False),
    Column("last_on", mark("Last changed"), Kind.DAY),
)
DECIDED = (
    Column("customer", mark("Code"), whole=True),
    Column("name", mark("Customer name")),
    Column("approved", mark("Approved"), Kind.FLAG),
    Column("by", mark("Decided by")),
    Column("on", mark("Day"), Kind.DAY),
    Column("opinion", mark("Opinion")),
)
PUBLISHED = (
    Column("customer", mark("Code"), whole=True),
    Column("name", mark("Customer name")),
    Column("approved_on", mark("Approved on"), Kind.DAY),
    Column("on", mark("Published on"), Kind.DAY),
    Column("edition", mark("Edition"), Kind.NUMBER),
)
STATUS = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("status", mark("Status"), Kind.WORD),
    Column("reason", mark("Reason")),
    Column("by", mark("Decided by")),
    Column("on", mark("Day"), Kind.DAY),
)
ALTERED = (
    Column("at", mark("When"), Kind.MOMENT, whole=True),
    Column("customer", mark("Code"), whole=True),
    Column("name", mark("Customer name"), table=False),
    Column("field", mark("Field"), table=False),
    Column("title", mark("Field"), json=False),
    Column("old", mark("Old value")),
    Column("new", mark("New value")),
    Column("requested_by", mark("Requested by")),
    Column("reason", mark("Reason"), table=False),
    Column("doc_no", mark("Document no.")),
    Column("source_role", mark("Data from"), table=False),
    Column("operator", mark("Entered by"), table=False),
)
