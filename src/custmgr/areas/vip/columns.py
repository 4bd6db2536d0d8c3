"""What is shown of VIP classes."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

BENEFIT = (
    Column("number", mark("No."), Kind.NUMBER, of="id"),
    Column("benefit", mark("Benefit"), of="text"),
    Column("from", mark("From day"), Kind.DAY, of="from_on"),
    Column("until", mark("Through day"), Kind.DAY),
    Column("ended_on", mark("Ended on"), Kind.DAY),
    Column("by", mark("Agreed by")),
)
VIP = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("vip_class", mark("VIP class"), Kind.WORD),
    Column("on", mark("Since"), Kind.DAY),
    Column("by", mark("Classed by")),
    Column("managed_as_vip", mark("Managed as VIP"), Kind.FLAG),
    Column("benefits", mark("Benefits"), Kind.TREE, table=False),
)
LISTED = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("by", mark("Listed by")),
    Column("on", mark("Listed on"), Kind.DAY),
    Column("note", mark("What is to be done")),
)
PLAN = (
    Column("month", mark("Month")),
    Column("wanted", mark("To be listed"), Kind.NUMBER),
    Column("listed", mark("Listed"), Kind.NUMBER),
    Column("short", mark("Short"), Kind.NUMBER),
    Column("customers", mark("Customers"), Kind.TREE, table=False),
)
