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
    Column("returned", mark("Returned"), Kind.MONEY, of="returned_fen", table=False),
    Column("came_back", mark("Returned"), Kind.MONEY, json=False),
    Column("open", mark("Open amount"), Kind.MONEY, of="open_fen"),
    Column("salesperson", mark("Salesperson")),
    Column("region", mark("District"), of="district"),
    Column("order", mark("Order")),
    Column("returns", mark("Return of")),
    Column("reason", mark("Reason")),
    Column("void_on", mark("Void since"), Kind.DAY),
    Column("void_reason", mark("Why void")),
)
LISTED = {"number", "name", "on", "amount", "open", "due_on"}
JUDGED = {"number", "name", "on"}
NAMED = tuple(replace(column, title=mark("Customer")) if column.key == "name" else column for column in PURCHASE)
PURCHASES = tuple(replace(column, table=column.key in LISTED) for column in NAMED)
VOID = tuple(
    replace(column, table=column.key in {"number", "name", "on", "amount", "void_on", "void_reason"})
    for column in NAMED
)
JUDGEMENT = (
    Column("exposure", mark("Owed then"), Kind.MONEY, of="exposure_fen"),
    Column("limit", mark("Limit"), Kind.MONEY, of="limit_fen"),
    Column("exceptions", mark("Why not"), Kind.LIST),
)
RECORDED = (*PURCHASE, *(replace(column, table=False) for column in JUDGEMENT))
EXCEPTIONS = (*(replace(column, table=column.key in JUDGED) for column in NAMED), *JUDGEMENT)
ENTRY = tuple(
    replace(column, table=column.key in {"number", "on", "amount", "paid", "came_back", "open", "void_on", "reason"})
    for column in PURCHASE
)
PAYMENT = (
    Column("number", mark("Number")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Date"), Kind.DAY),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("allocated", mark("Used for"), Kind.MONEY, table=False),
    Column("used_for", mark("Used for"), Kind.LIST, json=False),
    Column("unallocated", mark("Not used yet"), Kind.MONEY, of="unallocated_fen"),
    Column("kept", mark("Kept back"), Kind.FLAG, table=False),
    Column("kept_back", mark("Kept back"), Kind.FLAG, json=False),
    Column("void_on", mark("Void since"), Kind.DAY),
    Column("void_reason", mark("Why void")),
)
IN_LIST = {"number", "name", "on", "amount", "used_for", "unallocated"}
PAYMENTS = tuple(replace(column, table=column.key in IN_LIST) for column in PAYMENT)
VOID_PAYMENTS = tuple(
    replace(column, table=column.key in {"number", "name", "on", "amount", "void_on", "void_reason"})
    for column in PAYMENT
)
USE = (
    Column("payment", mark("Payment")),
    Column("purchase", mark("Purchase")),
    Column("paid_on", mark("Paid on"), Kind.DAY),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("moved_on", mark("Moved on"), Kind.DAY),
    Column("reason", mark("Reason")),
)
WHOLE = (Column("entries", "", Kind.TREE), Column("uses", "", Kind.TREE))
