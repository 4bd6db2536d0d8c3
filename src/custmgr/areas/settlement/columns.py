"""What is shown of settlement papers and of what was collected."""

from dataclasses import replace

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

HEAD = (
    Column("number", mark("No.")),
    Column("complaint", mark("Complaint")),
    Column("customer", mark("Customer code"), table=False),
    Column("customer_name", mark("Customer")),
    Column("order", mark("Order number"), table=False),
    Column("product", mark("Part number")),
    Column("state", mark("State"), Kind.WORD),
)
FOOT = (
    Column("proof", mark("Proof"), Kind.WORD, of="proof_kind"),
    Column("proof_on", mark("Proof of"), Kind.DAY),
    Column("voucher", mark("Voucher"), of="voucher_number"),
    Column("booked_on", mark("Booked on"), Kind.DAY),
    Column("void_reason", mark("Void because")),
)
ALLOWANCE = (
    *HEAD,
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("issued_on", mark("Issued on"), Kind.DAY, of="on"),
    Column("signatures", mark("Signatures"), Kind.LIST, of="told_signatures", table=False),
    Column("signers", mark("Signed by"), Kind.LIST, json=False),
    Column("unsigned", mark("Not signed yet"), Kind.LIST),
    *FOOT,
)
ALLOWANCES = tuple(
    replace(column, table=column.table and column.key in {"number", "customer_name", "state", "amount", "voucher"})
    for column in ALLOWANCE
)
NOTE = (
    *HEAD,
    Column("mode", mark("Handling mode"), Kind.WORD),
    Column("reason", mark("Reason of the return")),
    Column("basis", mark("Basis of the return")),
    Column("opened_on", mark("Opened on"), Kind.DAY, of="on"),
    Column("quantity", mark("Quantity noted"), Kind.NUMBER),
    Column("approved", mark("Quantity approved"), Kind.NUMBER),
    Column("price", mark("Approved unit price"), Kind.MONEY, of="price_fen"),
    Column("over_ratio", mark("Over-quantity acceptance ratio"), Kind.SHARE, of="counted_ratio"),
    Column("limit", mark("May be booked at most"), Kind.NUMBER),
    Column("verified_by", mark("Verified by")),
    Column("verified_on", mark("Verified on"), Kind.DAY),
    Column("received", mark("Quantity received"), Kind.NUMBER),
    Column("received_by", mark("Received by")),
    Column("received_on", mark("Received on"), Kind.DAY),
    Column("instruction", mark("Instruction")),
    Column("instructed_by", mark("Instructed by")),
    Column("instructed_on", mark("Instructed on"), Kind.DAY),
    *FOOT[:4],
    Column("posted", mark("Quantity booked"), Kind.NUMBER),
    Column("amount", mark("Amount booked"), Kind.MONEY, of="booked_fen"),
    FOOT[4],
)
NOTES = tuple(
    replace(
        column, table=column.key in {"number", "customer_name", "product", "state", "quantity", "received", "voucher"}
    )
    for column in NOTE
)
COLLECTION = (
    Column("salesperson", mark("Salesperson")),
    Column("due", mark("Receivables due"), Kind.MONEY, of="due_fen"),
    Column("complained_due", mark("Due, part numbers complained of"), Kind.MONEY, of="complained_due_fen"),
    Column("collected", mark("Collected"), Kind.MONEY, of="collected_fen"),
    Column(
        "complained_collected", mark("Collected, part numbers complained of"), Kind.MONEY, of="complained_collected_fen"
    ),
    Column("rate", mark("Collection rate"), Kind.SHARE, of="rate_ratio", table=False),
    Column("told_rate", mark("Collection rate"), Kind.SHARE, json=False),
    Column("plain_rate", mark("Rate, nothing deducted"), Kind.SHARE, of="plain_ratio", table=False),
    Column("told_plain", mark("Rate, nothing deducted"), Kind.SHARE, json=False),
    Column("complaints", mark("Complaints"), Kind.LIST),
)
TOTALS = COLLECTION[1:]
ON_SCREEN = (
    COLLECTION[0],
    COLLECTION[1],
    replace(COLLECTION[2], title=mark("Complained of")),
    COLLECTION[3],
    Column("told_rate", mark("Collection rate"), Kind.SHARE),
    COLLECTION[-1],
)
COLLECTED = (
    Column("period", mark("Period")),
    Column("as_of", mark("As of"), Kind.DAY),
    Column("rows", mark("Salespersons"), Kind.NUMBER),
    Column("file", mark("Written to")),
)
TREES = (Column("totals", mark("Totals"), Kind.TREE), Column("salespersons", mark("Salespersons"), Kind.TREE))
PRINTED = (Column("file", mark("Written to")), Column("sheets", mark("Sheets"), Kind.LIST))
