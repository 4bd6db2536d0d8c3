"""What is shown of a month's complaint figures."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

FIGURES = (
    Column("month", mark("Month")),
    Column("received", mark("Received"), Kind.NUMBER),
    Column("quality", mark("Judged quality problems"), Kind.NUMBER),
    Column("not_quality", mark("Judged no quality problems"), Kind.NUMBER),
    Column("closed", mark("Closed cases"), Kind.NUMBER),
    Column("asked", mark("Asked whether satisfied"), Kind.NUMBER),
    Column("satisfied", mark("Satisfied"), Kind.NUMBER),
    Column("satisfied_rate", mark("Satisfied of those asked"), Kind.SHARE, of="satisfied_ratio"),
    Column("in_litigation", mark("In litigation"), Kind.NUMBER),
    Column("overdue", mark("Overdue at the month's end"), Kind.NUMBER),
    Column("replies_due", mark("First replies due"), Kind.NUMBER),
    Column("replied_in_time", mark("First replies in time"), Kind.NUMBER),
    Column("reply_rate", mark("Rate of replies in time"), Kind.SHARE, of="reply_ratio"),
    Column("average_days", mark("Average days from receipt to closing"), Kind.NUMBER),
    Column("due", mark("Statistics due on"), Kind.DAY, of="due_on"),
    Column("cases", mark("Days of each case"), Kind.LIST, table=False),
)
HANDLED = (Column("number", mark("No.")), Column("days", mark("Days"), Kind.NUMBER))
