"""What the workbooks show, and what scripts are told of them."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from custmgr.ground.money import percent
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
TREND = (
    Column("quarter", mark("Quarter")),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("amount_change", mark("Amount, change"), Kind.SHARE),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("orders", mark("Orders"), Kind.NUMBER),
    Column("average", mark("Average order"), Kind.MONEY, of="average_fen"),
    Column("customers", mark("Customers"), Kind.NUMBER),
    Column("new_customers", mark("New customers"), Kind.NUMBER),
    Column("returned", mark("Returned"), Kind.MONEY, of="returned_fen"),
)
MOVER = (
    Column("code", mark("Code")),
    Column("name", mark("Customer")),
    Column("salesperson", mark("Salesperson")),
    Column("grade", mark("Grade")),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("previous_amount", mark("Amount, previous quarter"), Kind.MONEY, of="previous_amount_fen"),
    Column("difference", mark("Difference"), Kind.MONEY, of="difference_fen"),
    Column("amount_change", mark("Amount, change"), Kind.SHARE),
)
CLASS = (
    Column("name", mark("ABC class")),
    Column("customers", mark("Customers"), Kind.NUMBER),
    Column("customers_share", mark("Share of the customers"), Kind.SHARE, of="customers_ratio"),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("amount_share", mark("Share"), Kind.SHARE, of="amount_ratio"),
    Column("previous_amount", mark("Amount, previous quarter"), Kind.MONEY, of="previous_amount_fen"),
)
FALLING = (
    Column("code", mark("Code")),
    Column("name", mark("Customer")),
    Column("salesperson", mark("Salesperson")),
    Column("grade", mark("Grade")),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("average", mark("Average of the four quarters before"), Kind.MONEY, of="average_fen"),
    Column("missing", mark("Against the average"), Kind.SHARE),
    Column("previous_amount", mark("Amount, previous quarter"), Kind.MONEY, of="previous_amount_fen"),
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
    Column("voided", mark("Voided in the month"), Kind.NUMBER, table=False),
    Column("carried_out", mark("Carried out"), Kind.NUMBER),
    Column("on_time", mark("Closed on time"), Kind.NUMBER),
    Column("on_time_rate", mark("On-time closing rate"), Kind.SHARE, of="on_time_ratio"),
    Column("average_days", mark("Days to close, average"), Kind.NUMBER, table=False),
    Column("satisfied", mark("Accepted by the customer"), Kind.NUMBER, table=False),
    Column("satisfied_rate", mark("Rate of acceptance by the customer"), Kind.SHARE, of="satisfied_ratio", table=False),
    Column("accepted_quality", mark("Of the accepted: quality problems"), Kind.NUMBER, table=False),
    Column("accepted_other", mark("Of the accepted: other problems"), Kind.NUMBER, table=False),
    Column("in_litigation", mark("In litigation at the end"), Kind.NUMBER, table=False),
    Column("loss", mark("Loss"), Kind.MONEY, of="loss_fen"),
    Column("unit_loss", mark("Loss of our units"), Kind.MONEY, of="unit_loss_fen", table=False),
    Column("third_party_loss", mark("Recoverable from third parties"), Kind.MONEY, of="third_party_loss_fen"),
    Column("company_loss", mark("Borne by the company"), Kind.MONEY, of="company_loss_fen", table=False),
    Column("open_measures", mark("Earlier measures still open"), Kind.NUMBER),
)
DUE = (
    Column("due_on", mark("Due"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER, table=False),
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
    Column("item", mark("Item no."), Kind.LIST, of="items"),
    Column("item_text", mark("Complaint item"), Kind.LIST, of="item_texts"),
    Column("unit", mark("Responsible units"), Kind.LIST, of="units"),
    Column("ratio", mark("Ratio"), Kind.LIST, of="ratios"),
    Column("treatment", mark("Treatment"), Kind.LIST, of="treatments"),
    Column("claim", mark("Loss: compensation"), Kind.MONEY),
    Column("allowance", mark("Loss: allowance"), Kind.MONEY),
    Column("return", mark("Loss: return"), Kind.MONEY),
    Column("replacement", mark("Loss: replacement"), Kind.MONEY),
    Column("rework", mark("Loss: rework"), Kind.MONEY),
    Column("loss", mark("Total loss"), Kind.MONEY, of="loss_fen"),
    Column("amount", mark("Complaint amount"), Kind.MONEY, of="amount_fen"),
    Column("authority", mark("Authority"), Kind.WORD),
    Column("decided_by", mark("Decided by")),
    Column("decided_on", mark("Decided on"), Kind.DAY),
    Column("accepted_on", mark("Accepted on"), Kind.DAY),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("days_used", mark("Days used"), Kind.NUMBER),
    Column("limit_days", mark("Days allowed"), Kind.NUMBER),
    Column("on_time", mark("In time"), Kind.FLAG),
    Column("measure", mark("Improvement measure"), Kind.LIST),
    Column("measure_status", mark("Status of the measure"), Kind.LIST),
    Column("effect_on", mark("Effect confirmed on"), Kind.DAY),
    Column("penalty", mark("Kind of penalty"), Kind.WORD),
    Column("remarks", mark("Remarks"), Kind.LIST),
)
GROUPED = (
    Column("cases", mark("Cases"), Kind.NUMBER),
    Column("cases_share", mark("Share of the cases"), Kind.SHARE, of="cases_ratio"),
    Column("loss", mark("Share in the loss"), Kind.MONEY, of="loss_fen"),
    Column("loss_share", mark("Share of the loss"), Kind.SHARE, of="loss_ratio"),
)
UNIT = (Column("unit", mark("Responsible unit")), Column("party", mark("Kind"), Kind.WORD), *GROUPED)
ITEM = (Column("item", mark("Item no.")), Column("text", mark("Complaint item")), *GROUPED)
STAGE = (
    Column("stage", mark("Stage"), Kind.WORD),
    Column("domestic_days", mark("Days allowed, domestic"), Kind.NUMBER),
    Column("foreign_days", mark("Days allowed, foreign"), Kind.NUMBER),
    Column("cases", mark("Cases"), Kind.NUMBER),
    Column("average_days", mark("Days used, average"), Kind.NUMBER),
    Column("longest_days", mark("Days used, longest"), Kind.NUMBER),
    Column("late", mark("Cases that were late"), Kind.NUMBER),
    Column("late_days", mark("Days late charged to the stage"), Kind.NUMBER),
)
CONFIRMATION = (
    Column("department", mark("Department"), Kind.WORD),
    Column("view", mark("Responsibility and ratio confirmed, or objection")),
    Column("name", mark("Name"), Kind.LIST, of="names"),
    Column("signed_on", mark("Date"), Kind.DAY),
)
MEASURE = (
    Column("number", mark("Complaint number")),
    Column("customer", mark("Customer"), of="customer_name"),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("measure", mark("Improvement measure"), of="text"),
    Column("owner", mark("Owner")),
    Column("due_on", mark("Due"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("status", mark("Status of the measure"), Kind.WORD),
    Column("check", mark("Result of the check"), of="found"),
    Column("effect", mark("Effect, confirmed by and on")),
)


def percent_of(ratio: Decimal) -> str:
    """Return a number of the policy as people read it."""
    return percent(Fraction(ratio))


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
