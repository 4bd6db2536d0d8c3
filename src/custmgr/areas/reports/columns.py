"""What the workbooks show, and what scripts are told of them."""

from dataclasses import replace

from custmgr.ground.periods import Quarter
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

COMPARED = (
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("previous_quantity", mark("Quantity, previous quarter"), Kind.NUMBER),
    Column("quantity_change", mark("Quantity, change"), Kind.SHARE),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("previous_amount", mark("Amount, previous quarter"), Kind.MONEY, of="previous_amount_fen"),
    Column("amount_change", mark("Amount, change"), Kind.SHARE),
    Column("year_before_amount", mark("Amount, a year before"), Kind.MONEY, of="year_before_amount_fen"),
    Column("year_change", mark("Amount, change on the year"), Kind.SHARE),
    Column("orders", mark("Orders"), Kind.NUMBER),
    Column("previous_orders", mark("Orders, previous quarter"), Kind.NUMBER),
)
SHARES = (
    Column("share", mark("Share"), Kind.SHARE),
    Column("cumulative", mark("Cumulative share"), Kind.SHARE),
)
CUSTOMER = (
    Column("code", mark("Code")),
    Column("name", mark("Customer")),
    Column("salesperson", mark("Salesperson")),
    Column("grade", mark("Grade")),
    Column("turnover", mark("ABC class")),
)
MONTH_KEYS = ("first_month_fen", "second_month_fen", "third_month_fen")
STOPPED = (
    Column("code", mark("Code")),
    Column("name", mark("Customer")),
    Column("salesperson", mark("Salesperson")),
    Column("grade", mark("Grade")),
    Column("last_on", mark("Last order"), Kind.DAY),
    Column("days", mark("Days to the end of the quarter"), Kind.NUMBER),
    Column("previous_amount", mark("Amount, previous quarter"), Kind.MONEY, of="previous_amount_fen"),
    Column("four_quarters", mark("The four quarters before"), Kind.MONEY, of="four_quarters_fen"),
)
TOP = (
    Column("name", mark("Customer")),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("previous_amount", mark("Amount, previous quarter"), Kind.MONEY, of="previous_amount_fen"),
    Column("amount_change", mark("Amount, change"), Kind.SHARE),
    Column("share", mark("Share"), Kind.SHARE),
)
MONTH = (
    Column("month", mark("Month")),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("orders", mark("Orders"), Kind.NUMBER),
    Column("customers", mark("Customers"), Kind.NUMBER),
)
WRITTEN = (Column("file", mark("Written to")), Column("rows", mark("Rows"), Kind.NUMBER))
TREE = Column("totals", mark("Totals"), Kind.TREE)
TOTALS = (
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("orders", mark("Orders"), Kind.NUMBER),
    Column("customers", mark("Customers that bought"), Kind.NUMBER),
    Column("previous_quantity", mark("Quantity, previous quarter"), Kind.NUMBER),
    Column("previous_amount", mark("Amount, previous quarter"), Kind.MONEY, of="previous_amount_fen"),
    Column("previous_orders", mark("Orders, previous quarter"), Kind.NUMBER),
    Column("previous_customers", mark("Customers, previous quarter"), Kind.NUMBER),
)
FLOW = (
    Column("carried_in", mark("Carried in"), Kind.NUMBER),
    Column("accepted", mark("Accepted in the month"), Kind.NUMBER),
    Column("closed", mark("Closed in the month"), Kind.NUMBER),
    Column("carried_out", mark("Carried out"), Kind.NUMBER),
    Column("on_time", mark("Closed on time"), Kind.NUMBER),
    Column("on_time_rate", mark("On-time closing rate"), Kind.SHARE, of="on_time_ratio"),
    Column("loss", mark("Loss"), Kind.MONEY, of="loss_fen"),
)
CASE = (
    Column("number", mark("Complaint number")),
    Column("customer", mark("Customer"), of="customer_name"),
    Column("region", mark("Region"), Kind.WORD),
    Column("product", mark("Part number")),
    Column("order", mark("Order number")),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("defective", mark("Defective quantity"), Kind.NUMBER),
    Column("class", mark("Class by cause"), Kind.WORD, of="cause_class"),
    Column("cause", mark("Cause")),
    Column("responsible", mark("Responsible department")),
    Column("treatment", mark("Treatment"), Kind.LIST, of="treatments"),
    Column("claim", mark("Amount claimed"), Kind.MONEY, of="claim_fen"),
    Column("loss", mark("Loss"), Kind.MONEY, of="loss_fen"),
    Column("amount", mark("Complaint amount"), Kind.MONEY, of="amount_fen"),
    Column("authority", mark("Authority"), Kind.WORD),
    Column("decided_by", mark("Decided by")),
    Column("decided_on", mark("Decided on"), Kind.DAY),
    Column("accepted_on", mark("Accepted on"), Kind.DAY),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("days_used", mark("Days used"), Kind.NUMBER),
    Column("limit_days", mark("Days allowed"), Kind.NUMBER),
    Column("on_time", mark("In time"), Kind.FLAG),
    Column("countermeasure", mark("Countermeasure")),
    Column("tracked", mark("Improvement tracked"), Kind.FLAG),
    Column("outcome", mark("Outcome"), Kind.WORD),
)
UNIT = (
    Column("unit", mark("Responsible department")),
    Column("cases", mark("Cases"), Kind.NUMBER),
    Column("cases_share", mark("Share of the cases"), Kind.SHARE, of="cases_ratio"),
    Column("loss", mark("Loss"), Kind.MONEY, of="loss_fen"),
    Column("loss_share", mark("Share of the loss"), Kind.SHARE, of="loss_ratio"),
)
ITEM = (Column("unit", mark("Class by cause")), Column("cause", mark("Cause")), *UNIT[1:])
STAGE = (
    Column("stage", mark("Stage"), Kind.WORD),
    Column("domestic_days", mark("Days allowed, domestic"), Kind.NUMBER),
    Column("foreign_days", mark("Days allowed, foreign"), Kind.NUMBER),
    Column("cases", mark("Cases"), Kind.NUMBER),
    Column("average_days", mark("Days used, average"), Kind.NUMBER),
    Column("longest_days", mark("Days used, longest"), Kind.NUMBER),
    Column("late", mark("Cases that were late"), Kind.NUMBER),
)
CONFIRMATION = (
    Column("department", mark("Department"), Kind.WORD),
    Column("view", mark("Responsibility and ratio confirmed, or objection")),
    Column("name", mark("Name")),
    Column("signed_on", mark("Date")),
)
MEASURE = (
    Column("number", mark("Complaint number")),
    Column("customer", mark("Customer")),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("responsible", mark("Responsible department")),
    Column("cause", mark("Cause")),
    Column("countermeasure", mark("Countermeasure")),
    Column("days", mark("Days to the end of the month"), Kind.NUMBER),
    Column("effect", mark("Effect, confirmed by and on")),
)


def of_customers(quarter: Quarter) -> tuple[Column, ...]:
    """Return the columns of the customers' sheet, the quarter's three months among them."""
    return (*CUSTOMER, *COMPARED, *_months(quarter), *SHARES)


def of_groups(quarter: Quarter, title: str) -> tuple[Column, ...]:
    """Return the columns of a sheet that groups the purchases by something else."""
    return (Column("name", title), *COMPARED, *_months(quarter), *SHARES)


def _months(quarter: Quarter) -> tuple[Column, ...]:
    month = Column("", "", Kind.MONEY)
    pairs = zip(quarter.months, MONTH_KEYS, strict=True)
    return tuple(replace(month, key=str(number), title=str(number), of=key) for number, key in pairs)
