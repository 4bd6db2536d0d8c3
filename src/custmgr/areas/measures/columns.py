"""What is shown of improvement measures."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

MEASURE = (
    Column("number", mark("No."), whole=True),
    Column("customer", mark("Customer"), of="customer_name"),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("serial", mark("Measure no."), Kind.NUMBER),
    Column("measure", mark("Measure"), of="text"),
    Column("owner", mark("Owner")),
    Column("due", mark("Due"), Kind.DAY, of="due_on"),
    Column("status", mark("Status"), Kind.WORD),
    Column("status_on", mark("Since"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("result", mark("Result")),
    Column("checked_on", mark("Checked on"), Kind.DAY),
    Column("checked_by", mark("Who checked it")),
    Column("check", mark("Result of the check"), of="found"),
    Column("steps", mark("Steps"), Kind.LIST, table=False),
    Column("checks", mark("Checks"), Kind.LIST, table=False),
)
UNLISTED = {"customer", "closed_on", "status_on", "result", "checked_on", "checked_by", "check"}
LISTED = tuple(column for column in MEASURE if column.key not in UNLISTED)
