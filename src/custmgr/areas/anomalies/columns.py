"""What is shown of abnormality notes."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

ANOMALY = (
    Column("number", mark("No.")),
    Column("state", mark("State"), Kind.WORD),
    Column("on", mark("Day"), Kind.DAY),
    Column("customer", mark("Customer code"), table=False),
    Column("customer_name", mark("Customer")),
    Column("product", mark("Part number")),
    Column("abnormality", mark("Abnormality")),
    Column("department", mark("To improve"), Kind.WORD),
    Column("handler", mark("Handled by")),
    Column("measure", mark("Improvement measure")),
    Column("done_by", mark("Done by"), table=False),
    Column("done_on", mark("Done on"), Kind.DAY),
    Column("complaint", mark("Complaint")),
    Column("converted_on", mark("Became a complaint on"), Kind.DAY, table=False),
    Column("loss", mark("Loss"), Kind.MONEY, of="loss_fen"),
)
PRINTED = (Column("file", mark("Written to")), Column("sheets", mark("Sheets"), Kind.LIST))
