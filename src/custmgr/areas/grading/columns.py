"""What is shown of gradings."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

SUMMARY = (
    Column("code", mark("Code")),
    Column("name", mark("Customer"), json=False),
    Column("quarter", mark("Quarter"), table=False),
    Column("score", mark("Score"), Kind.NUMBER),
    Column("items", mark("Items"), Kind.TREE, table=False),
    Column("grade", mark("Grade"), Kind.WORD),
    Column("treatment", mark("Treated as"), Kind.WORD, table=False),
    Column("coefficient", mark("Coefficient"), Kind.NUMBER, table=False),
    Column("average_monthly_sales", mark("Monthly sales"), Kind.MONEY, of="average_fen"),
    Column("on_time_rate", mark("On time"), Kind.SHARE),
    Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="limit_fen"),
    Column("state", mark("State"), Kind.WORD, table=False),
    Column("flags", mark("Flags"), Kind.LIST, table=False),
)
ONE = (
    Column("code", mark("Code")),
    Column("name", mark("Customer"), json=False),
    Column("quarter", mark("Quarter")),
    Column("state", mark("State"), Kind.WORD),
    Column("score", mark("Score"), Kind.NUMBER),
    Column("items", mark("Items"), Kind.TREE, table=False),
    Column("grade", mark("Grade"), Kind.WORD),
    Column("treatment", mark("Treated as"), Kind.WORD),
    Column("coefficient", mark("Coefficient"), Kind.NUMBER),
    Column("average_monthly_sales", mark("Monthly sales"), Kind.MONEY, of="average_fen"),
    Column("on_time_rate", mark("On-time rate"), Kind.SHARE),
    Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="limit_fen"),
    Column("flags", mark("Flags"), Kind.LIST),
    Column("reason", mark("Reason"), json=False),
    Column("members", mark("Review group"), Kind.LIST, json=False),
    Column("approved_on", mark("Approved on"), Kind.DAY, json=False),
    Column("approved_by", mark("Approved by"), json=False),
)
ITEMS = (
    Column("item", mark("Item"), Kind.WORD),
    Column("points", mark("Points"), Kind.NUMBER),
    Column("weight", mark("Of at most"), Kind.NUMBER),
)
PAPER = (
    Column("number", mark("Line"), Kind.NUMBER),
    Column("customer", mark("Customer name"), of="name"),
    Column("salesperson", mark("Salesperson")),
    Column("score", mark("Grade score"), Kind.NUMBER),
    Column("coefficient", mark("Grade coefficient"), Kind.NUMBER),
    Column("average_monthly_sales", mark("Monthly sales"), Kind.MONEY, of="average_fen"),
    Column("on_time_rate", mark("On-time rate"), Kind.SHARE),
    Column("grade", mark("Customer grade"), Kind.WORD),
    Column("credit_limit", mark("Credit limit"), Kind.MONEY, of="limit_fen"),
    Column("remarks", mark("Remarks")),
)
WRITTEN = (Column("file", mark("Written to")), Column("rows", mark("Customers"), Kind.NUMBER))
SIGNED = (
    Column("step", mark("Signed as"), Kind.WORD),
    Column("by", mark("Signed by")),
    Column("on", mark("On"), Kind.DAY),
    Column("members", mark("Review group"), Kind.LIST),
)
STOPPED = (
    Column("number", mark("Number")),
    Column("customer", mark("Code")),
    Column("name", mark("Customer"), json=False),
    Column("on", mark("On"), Kind.DAY),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("exposure", mark("Exposure"), Kind.MONEY, of="exposure_fen"),
    Column("limit_before", mark("Limit"), Kind.MONEY, of="limit_before_fen"),
    Column("limit_after", mark("Limit by the file"), Kind.MONEY, of="limit_after_fen"),
)
TRIAL = (
    Column("code", mark("Code")),
    Column("name", mark("Customer"), json=False),
    Column("score_before", mark("Score"), Kind.NUMBER),
    Column("score_after", mark("Score by the file"), Kind.NUMBER),
    Column("grade_before", mark("Grade"), Kind.WORD),
    Column("grade_after", mark("Grade by the file"), Kind.WORD),
    Column("limit_before", mark("Limit"), Kind.MONEY, of="limit_before_fen"),
    Column("limit_after", mark("Limit by the file"), Kind.MONEY, of="limit_after_fen"),
    Column("held", mark("Would be held"), Kind.NUMBER),
)
TRIAL_TREE = (*TRIAL, Column("orders", "", Kind.TREE))
