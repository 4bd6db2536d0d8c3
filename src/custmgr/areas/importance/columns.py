"""What is shown of importance."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

IMPORTANCE = (
    Column("code", mark("Code")),
    Column("name", mark("Customer"), json=False),
    Column("importance", mark("Importance"), Kind.WORD, of="rank"),
    Column("route", mark("Because the customer"), Kind.WORD),
    Column("card", mark("Card"), Kind.WORD),
    Column("total_purchases", mark("Total purchases"), Kind.MONEY, of="total_fen"),
    Column("flags", mark("Known"), Kind.LIST),
    Column("events", mark("Events"), Kind.NUMBER),
    Column("on", mark("As of"), Kind.DAY),
)
