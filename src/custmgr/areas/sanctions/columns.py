"""What is shown of proposed punishments."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

PROPOSAL = (
    Column("number", mark("Proposal"), whole=True),
    Column("state", mark("State"), Kind.WORD),
    Column("person", mark("Person concerned")),
    Column("offence", mark("Offence"), table=False),
    Column("title", mark("Offence"), json=False),
    Column("rule", mark("Rule"), table=False),
    Column("cases", mark("Cases"), Kind.LIST),
    Column("count", mark("Number of cases"), Kind.NUMBER),
    Column("on", mark("Day"), Kind.DAY),
    Column("least", mark("At least"), Kind.MONEY, of="least_fen"),
    Column("most", mark("At most"), Kind.MONEY, of="most_fen"),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("measures", mark("Measures"), Kind.LIST),
    Column("leaders", mark("Leaders responsible"), Kind.LIST),
    Column("text", mark("Reason")),
    Column("decided_by", mark("Decided by")),
    Column("decided_on", mark("Decided on"), Kind.DAY),
    Column("decision", mark("Decision")),
)
NARROW = {"number", "state", "person", "title", "count", "least", "most", "amount", "measures", "leaders"}
LISTED = tuple(column for column in PROPOSAL if column.key in NARROW)
SHORT = tuple(column for column in LISTED if column.key not in {"state", "count"})
