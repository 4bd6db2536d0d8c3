"""What is shown of purchases and payments."""

from dataclasses import replace

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

PURCHASE = (
    Column("number", mark("Number")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Date"), Kind.DAY),
    Column("product", mark("Product")),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("credit", mark("On credit"), Kind.FLAG, of="on_credit"),
    Column("due_on", mark("Due on"), Kind.DAY),
    Column("paid", mark("Paid"), Kind.MONEY, of="paid_fen"),
    Column("open", mark("Open amount"), Kind.MONEY, of="open_fen"),
    Column("salesperson", mark("Salesperson")),
    Column("region", mark("District"), of="district"),
    Column("order", mark("Order")),
)
LISTED = {"number", "name", "on", "amount", "open", "due_on"}
JUDGED = {"number", "name", "on"}
NAMED = tuple(replace(column, title=mark("Customer")) if column.key == "name" else column for column in PURCHASE)
PURCHASES = tuple(replace(column, table=column.key in LISTED) for column in NAMED)
JUDGEMENT = (
    Column("exposure", mark("Owed then"), Kind.MONEY, of="exposure_fen"),
    Column("limit", mark("Limit"), Kind.MONEY, of="limit_fen"),
    Column("exceptions", mark("Why not"), Kind.LIST),
)
RECORDED = (*PURCHASE, *(replace(column, table=False) for column in JUDGEMENT))
EXCEPTIONS = (*(replace(column, table=column.key in JUDGED) for column in NAMED), *JUDGEMENT)
PAYMENT = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Date"), Kind.DAY),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("allocated", mark("Used for"), Kind.MONEY, table=False),
    Column("used_for", mark("Used for"), Kind.LIST, json=False),
    Column("unallocated", mark("Not used yet"), Kind.MONEY, of="unallocated_fen"),
)
PAYMENTS = tuple(replace(column, table=column.key != "customer" and column.table) for column in PAYMENT)
