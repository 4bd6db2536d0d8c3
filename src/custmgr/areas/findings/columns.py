"""What is shown of findings."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

LISTED = (
    Column("number", mark("No."), whole=True),
    Column("title", mark("Kind")),
    Column("name", mark("Customer")),
    Column("text", mark("What was found")),
    Column("deadline", mark("Deadline"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("owner", mark("Owner")),
    Column("closed_on", mark("Closed on"), Kind.DAY),
)
FINDING = (
    Column("number", mark("No.")),
    Column("kind", mark("Kind"), table=False),
    Column("title", mark("Kind")),
    Column("state", mark("State"), Kind.WORD),
    Column("step", mark("Step reached")),
    Column("rule", mark("Rule")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer")),
    Column("about", mark("Comes from")),
    Column("cause", mark("What led to it"), table=False),
    Column("text", mark("What was found")),
    Column("found_at", mark("Found"), Kind.MOMENT),
    Column("owner", mark("Owner")),
    Column("addressee", mark("Addressee"), table=False),
    Column("to", mark("Addressed to"), Kind.LIST, table=False),
    Column("sent_to", mark("Addressee"), Kind.LIST, json=False),
    Column("awaited", mark("Awaited"), Kind.LIST),
    Column("deadline", mark("Deadline"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("facts", mark("Entered so far"), Kind.TREE),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("limits", mark("Limits"), Kind.TREE, table=False),
    Column("history", mark("History"), Kind.TREE, table=False),
    Column("course", mark("Course"), json=False),
)
KINDS = (
    Column("kind", mark("Kind"), table=False),
    Column("title", mark("Kind"), whole=True),
    Column("rule", mark("Rule"), table=False),
    Column("needs", mark("Needed to close"), Kind.LIST),
    Column("decisions", mark("Decisions"), Kind.LIST, table=False),
    Column("limits", mark("Limits"), Kind.LIST),
    Column("to", mark("Addressed to"), Kind.LIST),
)
