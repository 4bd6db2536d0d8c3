"""What is shown of statements of account."""

from dataclasses import replace

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

LINE = (
    Column("on", mark("Date"), Kind.DAY),
    Column("kind", mark("Entry"), Kind.WORD),
    Column("number", mark("Number")),
    Column("product", mark("Product")),
    Column("debit", mark("Debit side"), Kind.MONEY, of="debit_fen"),
    Column("credit", mark("Credit side"), Kind.MONEY, of="credit_fen"),
    Column("balance", mark("Balance"), Kind.MONEY, of="balance_fen"),
)
WRITTEN = (
    Column("file", mark("Written to")),
    Column("rows", mark("Statements of account"), Kind.NUMBER),
    Column("totals", "", Kind.TREE, table=False),
    Column("statements", "", Kind.TREE, table=False),
)
TOTALS = (
    Column("opening", mark("Opening balance"), Kind.MONEY, of="opening_fen"),
    Column("debit", mark("Debit side"), Kind.MONEY, of="debit_fen"),
    Column("credit", mark("Credit side"), Kind.MONEY, of="credit_fen"),
    Column("closing", mark("Closing balance"), Kind.MONEY, of="closing_fen"),
)
ONE = (
    Column("customer", mark("Customer code"), of="code"),
    Column("name", mark("Customer name")),
    *TOTALS,
    Column("in_words", mark("In words")),
    Column("entries", mark("Number of entries"), Kind.NUMBER),
)
CONFIRMED = (
    Column("customer", mark("Customer code"), of="code"),
    Column("name", mark("Customer name")),
    Column("from", mark("From day"), Kind.DAY, of="first"),
    Column("to", mark("To day"), Kind.DAY, of="last"),
    Column("ours", mark("Our balance"), Kind.MONEY, of="ours_fen"),
    Column("theirs", mark("The customer's balance"), Kind.MONEY, of="theirs_fen"),
    Column("difference", mark("Difference"), Kind.MONEY, of="difference_fen"),
    Column("note", mark("Why it differs")),
    Column("signed_by", mark("Confirmed by")),
    Column("on", mark("Confirmed on"), Kind.DAY),
)
IN_LIST = {"name", "to", "ours", "difference", "on"}
CONFIRMATIONS = tuple(replace(column, table=column.key in IN_LIST) for column in CONFIRMED)
MISSING = (
    Column("customer", mark("Customer code"), of="code"),
    Column("name", mark("Customer name")),
    Column("closing", mark("Closing balance"), Kind.MONEY, of="closing_fen"),
    Column("entries", mark("Number of entries"), Kind.NUMBER),
)
