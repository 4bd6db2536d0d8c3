"""What is shown of missed and late steps that are charged."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

CHARGE = (
    Column("person", mark("Person")),
    Column("roles", mark("Office concerned"), Kind.LIST),
    Column("number", mark("Proposal"), whole=True),
    Column("count", mark("Number of cases"), Kind.NUMBER),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("leaders", mark("Leaders responsible"), Kind.LIST),
    Column("cases", mark("Cases"), Kind.LIST, table=False),
)
