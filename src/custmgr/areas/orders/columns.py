"""What is shown of orders."""

from dataclasses import replace

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

ORDER = (
    Column("number", mark("Number")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Date"), Kind.DAY),
    Column("product", mark("Product")),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("credit", mark("On credit"), Kind.FLAG, of="on_credit"),
    Column("delivered", mark("Delivered amount"), Kind.MONEY, of="delivered_fen"),
    Column("left", mark("Undelivered"), Kind.MONEY, of="left_fen"),
    Column("state", mark("State"), Kind.WORD),
    Column("closed_on", mark("Order closed on"), Kind.DAY),
)
IN_LIST = {"number", "name", "on", "amount", "left", "state"}
ORDERS = tuple(replace(column, table=column.key in IN_LIST) for column in ORDER)
