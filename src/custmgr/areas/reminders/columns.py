"""What is shown of reminder and inquiry notes."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

REMINDER = (
    Column("number", mark("Note no."), whole=True),
    Column("state", mark("State"), Kind.WORD),
    Column("complaint", mark("No."), whole=True),
    Column("customer", mark("Customer code"), table=False),
    Column("customer_name", mark("Customer")),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("department", mark("Lies with"), Kind.WORD),
    Column("on", mark("Day"), Kind.DAY, table=False),
    Column("due", mark("Due"), Kind.DAY, of="due_on"),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("copy_to", mark("Copy to"), Kind.WORD),
)
OVERRUN = (
    Column("complaint", mark("No."), whole=True),
    Column("customer_name", mark("Customer")),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("department", mark("Department"), Kind.WORD),
    Column("days_late", mark("Days late"), Kind.NUMBER),
)
NOTE = (
    Column("number", mark("Note no."), whole=True),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("on", mark("Day"), Kind.DAY),
    Column("complaint", mark("No."), whole=True),
    Column("customer_name", mark("Customer"), table=False),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("department", mark("Sent to"), Kind.WORD),
    Column("due", mark("Due"), Kind.DAY, of="due_on", table=False),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("copy_to", mark("Copy to"), Kind.WORD),
    Column("question", mark("Question"), table=False),
    Column("answer", mark("Answer")),
    Column("answered_by", mark("Replied by")),
    Column("answered_on", mark("Replied on"), Kind.DAY, table=False),
)
PLANNED = tuple(column for column in REMINDER if column.key != "department")
SENT = tuple(column for column in REMINDER if column.key not in {"complaint", "state"})
NOTES = tuple(column for column in NOTE if column.key not in {"complaint", "copy_to"})
PRINTED = (Column("file", mark("Written to")), Column("sheets", mark("Sheets"), Kind.LIST))
