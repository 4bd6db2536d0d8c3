"""What is shown of contracts."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

CONTRACT = (
    Column("number", mark("Contract number"), whole=True),
    Column("state", mark("State"), Kind.WORD),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("signed_on", mark("Signed on"), Kind.DAY),
    Column("manager", mark("Wealth manager")),
    Column("rate", mark("Commission rate"), Kind.SHARE, table=False),
    Column("spoken_rate", mark("Commission rate"), json=False),
    Column("valid_until", mark("Valid until"), Kind.DAY),
    Column("office", mark("Branch")),
    Column("ended_on", mark("Ended on"), Kind.DAY),
    Column("reason", mark("Reason of the end")),
    Column("opinion", mark("Opinions and suggestions")),
    Column("void", mark("Entered by mistake")),
    Column("changes", mark("Changes"), Kind.TREE, of="history", table=False),
)
SHORT = tuple(column for column in CONTRACT if column.key in {"number", "state", "name", "signed_on", "valid_until"})
