"""What is shown of mergings."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

TWINS = (
    Column("shared", mark("In common"), Kind.WORD),
    Column("value", mark("Value"), table=False),
    Column("customers", mark("Customers"), Kind.LIST),
)
MERGED = (
    Column("former", mark("Former code")),
    Column("former_name", mark("Former name")),
    Column("code", mark("Customer code"), of="customer"),
    Column("name", mark("Customer name")),
    Column("records", mark("Records moved"), Kind.NUMBER),
    Column("moved", mark("Moved"), Kind.TREE),
    Column("filled", mark("Filled in"), Kind.LIST),
    Column("set_aside", mark("Set aside"), Kind.TREE),
    Column("before", mark("Before"), Kind.TREE, table=False),
    Column("after", mark("After"), Kind.TREE, table=False),
)
STANDING = (
    Column("when", mark("When"), Kind.WORD),
    Column("code", mark("Customer code")),
    Column("grade", mark("Grade")),
    Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="credit_limit_fen"),
    Column("on_hold", mark("On hold"), Kind.FLAG),
    Column("receivables", mark("Receivables"), Kind.MONEY, of="receivables_fen"),
)
FORMER = (
    Column("on", mark("Day"), Kind.DAY),
    Column("former", mark("Former code"), of="code"),
    Column("former_name", mark("Former name"), of="name"),
    Column("code", mark("Customer code"), of="customer"),
    Column("reason", mark("Reason")),
    Column("by", mark("Decided by"), of="decided_by"),
    Column("undone_on", mark("Taken back on"), Kind.DAY),
    Column("file", mark("Former file"), Kind.TREE, table=False),
)
RESTORED = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("file_state", mark("File"), Kind.WORD),
)
