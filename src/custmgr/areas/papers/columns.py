"""What is shown of the printed papers, on the screen and in their tables."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

PRINTED = (
    Column("file", mark("Written to")),
    Column("sheets", mark("Sheets"), Kind.LIST),
)
LISTED = (*PRINTED, Column("rows", mark("Cases"), Kind.NUMBER))
COPIES = (
    Column("copy", mark("Copy no."), Kind.NUMBER),
    Column("department", mark("Kept by"), Kind.WORD),
    Column("holder", mark("Held by"), Kind.WORD),
    Column("since", mark("Held since"), Kind.DAY),
    Column("signed", mark("Signed for"), Kind.FLAG),
    Column("printed_on", mark("Printed on"), Kind.DAY),
)
REGISTER = (
    Column("number", mark("No.")),
    Column("customer_name", mark("Customer")),
    Column("product", mark("Part number")),
    Column("region", mark("Region"), Kind.WORD),
    Column("accepted_on", mark("Accepted on"), Kind.DAY),
    Column("due_on", mark("Case due"), Kind.DAY),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("lies_with", mark("Lies with"), Kind.WORD),
    Column("since", mark("Since"), Kind.DAY),
    Column("stage_due_on", mark("Stage due"), Kind.DAY),
    Column("days_left", mark("Days left"), Kind.NUMBER),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("authority", mark("Authority"), Kind.WORD),
    Column("decided_by", mark("Decided by")),
    Column("decided_on", mark("Decided on"), Kind.DAY),
    Column("outcome", mark("Outcome"), Kind.WORD),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("measures", mark("Measures open"), Kind.NUMBER),
)
LOSSES = (
    Column("kind", mark("Kind of loss"), Kind.WORD),
    Column("formula", mark("How it is computed")),
    Column("estimated", mark("Estimated"), Kind.FLAG),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
)
SHARES = (
    Column("unit", mark("Responsible unit or person")),
    Column("ratio", mark("Ratio"), Kind.SHARE),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("item", mark("Item no."), Kind.NUMBER),
    Column("item_told", mark("Item text")),
)
DECISIONS = (
    Column("at", mark("Decided at"), Kind.MOMENT),
    Column("by", mark("Decided by")),
    Column("role", mark("As"), Kind.WORD),
    Column("amount", mark("Complaint amount"), Kind.MONEY, of="amount_fen"),
    Column("approved", mark("Approved"), Kind.FLAG),
    Column("opinion", mark("Instruction")),
)
WAY = (
    Column("stage", mark("Stage"), Kind.WORD),
    Column("entered_at", mark("Since"), Kind.MOMENT),
    Column("left_at", mark("Until"), Kind.MOMENT),
    Column("due", mark("Due"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("signed", mark("Signed by")),
    Column("entered", mark("Entered by the clerk"), Kind.FLAG),
)
RECEIPTS = (
    Column("name", mark("Copy and keeper")),
    Column("received_by", mark("Received by")),
    Column("received_on", mark("Received on"), Kind.DAY),
)
PROMISES = (
    Column("treatment", mark("Treatment"), Kind.WORD),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
)
