"""What is shown of instructions."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

INSTRUCTION = (
    Column("number", mark("Instruction number"), whole=True),
    Column("state", mark("State"), Kind.WORD),
    Column("department", mark("Department")),
    Column("asked_by", mark("Asked by")),
    Column("asked_on", mark("Asked on"), Kind.DAY),
    Column("need", mark("Need")),
    Column("content", mark("Content (questionnaire)")),
    Column("methods", mark("Methods"), Kind.LIST),
    Column("begins_on", mark("Begins on"), Kind.DAY),
    Column("until_on", mark("To be done by"), Kind.DAY),
    Column("rehearsed", mark("Rehearsed on"), Kind.LIST),
    Column("decided_by", mark("Decided by")),
    Column("decided_on", mark("Decided on"), Kind.DAY),
    Column("filing", mark("Filing number")),
    Column("opinion", mark("Opinion")),
    Column("planned", mark("Customers"), Kind.NUMBER),
    Column("visited", mark("Visited"), Kind.NUMBER),
    Column("customers", mark("Customers"), Kind.TREE, table=False),
)
NARROW = {"number", "state", "department", "need", "until_on", "planned", "visited"}
LISTED = tuple(column for column in INSTRUCTION if column.key in NARROW)
TARGET = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("visitor", mark("Visitor")),
    Column("visit", mark("Visit")),
    Column("done_on", mark("Day of the visit"), Kind.DAY),
)
