"""What is shown of gradings."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

SUMMARY = (
    Column("code", mark("Code")),
    Column("name", mark("Customer"), json=False),
    Column("quarter", mark("Quarter"), table=False),
    Column("score", mark("Score"), Kind.NUMBER),
    Column("items", mark("Items"), Kind.TREE, table=False),
    Column("grade", mark("Grade"), Kind.WORD),
    Column("treatment", mark("Treated as"), Kind.WORD, table=False),
    Column("coefficient", mark("Coefficient"), Kind.NUMBER, table=False),
    Column("average_monthly_sales", mark("Monthly sales"), Kind.MONEY, of="average_fen"),
    Column("on_time_rate", mark("On time"), Kind.SHARE),
    Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="limit_fen"),
    Column("state", mark("State"), Kind.WORD, table=False),
    Column("flags", mark("Flags"), Kind.LIST, table=False),
)
ONE = (
    Column("code", mark("Code")),
    Column("name", mark("Customer"), json=False),
    Column("quarter", mark("Quarter")),
    Column("state", mark("State"), Kind.WORD),
    Column("score", mark("Score"), Kind.NUMBER),
    Column("items", mark("Items"), Kind.TREE, table=False),
    Column("grade", mark("Grade"), Kind.WORD),
    Column("treatment", mark("Treated as"), Kind.WORD),
    Column("coefficient", mark("Coefficient"), Kind.NUMBER),
    Column("average_monthly_sales", mark("Monthly sales"), Kind.MONEY, of="average_fen"),
    Column("on_time_rate", mark("On-time rate"), Kind.SHARE),
    Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="limit_fen"),
    Column("flags", mark("Flags"), Kind.LIST),
    Column("reason", mark("Reason"), json=False),
)
ITEMS = (
    Column("item", mark("Item"), Kind.WORD),
    Column("points", mark("Points"), Kind.NUMBER),
    Column("weight", mark("Of at most"), Kind.NUMBER),
)
