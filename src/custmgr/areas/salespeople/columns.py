"""What is shown of company numbers, breaches and hand-overs."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

GONE = (
    Column("name", mark("Name")),
    Column("roles", mark("Roles"), Kind.LIST),
    Column("department", mark("Department"), Kind.WORD),
    Column("unit", mark("Unit"), table=False),
    Column("base_points", mark("Base points"), Kind.NUMBER, of="points", table=False),
    Column("bonus", mark("Monthly bonus"), Kind.MONEY, of="bonus_fen", table=False),
    Column("bonus_base", mark("Bonus base"), Kind.NUMBER, table=False),
    Column("superior", mark("Superior"), table=False),
    Column("left_on", mark("Left on"), Kind.DAY),
)
NUMBER = (
    Column("name", mark("Name")),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("number", mark("Company number")),
    Column("since", mark("In use since"), Kind.DAY),
)
BREACH = (
    Column("name", mark("Name")),
    Column("on", mark("Day"), Kind.DAY),
    Column("number", mark("Private number")),
    Column("found_by", mark("Found by")),
    Column("note", mark("Note")),
)
HANDED = (
    Column("code", mark("Code"), whole=True),
    Column("name", mark("Customer name")),
    Column("contact", mark("Contact"), table=False),
    Column("phone", mark("Telephone"), table=False),
    Column("open", mark("Open amount"), Kind.MONEY, of="open_fen"),
    Column("overdue", mark("Overdue"), Kind.MONEY, of="overdue_fen"),
    Column("orders", mark("Undelivered orders"), Kind.NUMBER, table=False),
    Column("complaints", mark("Open complaints"), Kind.NUMBER, table=False),
    Column("successor", mark("Successor")),
    Column("told_on", mark("Notified on"), Kind.DAY),
    Column("channel", mark("Notified by"), Kind.WORD, table=False),
)
LEAVER = (
    Column("name", mark("Name")),
    Column("leaving_since", mark("Leaving since"), Kind.DAY),
    Column("kept", mark("Not transferred"), Kind.NUMBER),
    Column("untold", mark("Not notified"), Kind.NUMBER),
    Column("customers", mark("Customers"), Kind.TREE, table=False),
    Column("file", mark("Written to")),
    Column("sheets", mark("Sheets"), Kind.LIST, table=False),
)
TRANSFER = (
    Column("code", mark("Code"), whole=True),
    Column("name", mark("Customer name")),
    Column("from", mark("Former salesperson"), of="from_name"),
    Column("to", mark("Salesperson"), of="to_name"),
    Column("told_on", mark("Notified on"), Kind.DAY),
)
INFORMED = (
    Column("code", mark("Code"), whole=True),
    Column("name", mark("Customer name")),
    Column("salesperson", mark("Salesperson")),
)
TERM = (
    Column("salesperson", mark("Salesperson")),
    Column("since", mark("Salesperson since"), Kind.DAY),
    Column("until", mark("Salesperson until"), Kind.DAY),
    Column("reason", mark("Reason")),
)
