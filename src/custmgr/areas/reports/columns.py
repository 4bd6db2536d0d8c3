"""What the workbooks show, and what scripts are told of them."""

from dataclasses import replace

from custmgr.ground.periods import Quarter
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

COMPARED = (
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("previous_quantity", mark("Previous quarter"), Kind.NUMBER),
    Column("quantity_change", mark("Change"), Kind.SHARE),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("previous_amount", mark("Previous quarter"), Kind.MONEY, of="previous_amount_fen"),
    Column("amount_change", mark("Change"), Kind.SHARE),
    Column("year_before_amount", mark("A year before"), Kind.MONEY, of="year_before_amount_fen"),
    Column("year_change", mark("Change"), Kind.SHARE),
    Column("orders", mark("Orders"), Kind.NUMBER),
    Column("previous_orders", mark("Previous quarter"), Kind.NUMBER),
)
SHARES = (
    Column("share", mark("Share"), Kind.SHARE),
    Column("cumulative", mark("Share down to here"), Kind.SHARE),
)
CUSTOMER = (
    Column("code", mark("Code")),
    Column("name", mark("Customer")),
    Column("salesperson", mark("Salesperson")),
    Column("grade", mark("Grade")),
    Column("turnover", mark("Turnover part"), Kind.WORD),
)
MONTH_KEYS = ("first_month_fen", "second_month_fen", "third_month_fen")
STOPPED = (
    Column("code", mark("Code")),
    Column("name", mark("Customer")),
    Column("salesperson", mark("Salesperson")),
    Column("grade", mark("Grade")),
    Column("last_on", mark("Last order"), Kind.DAY),
    Column("days", mark("Days to the end of the quarter"), Kind.NUMBER),
    Column("previous_amount", mark("Previous quarter"), Kind.MONEY, of="previous_amount_fen"),
    Column("four_quarters", mark("The four quarters before"), Kind.MONEY, of="four_quarters_fen"),
)
TOP = (
    Column("name", mark("Customer")),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("previous_amount", mark("Previous quarter"), Kind.MONEY, of="previous_amount_fen"),
    Column("amount_change", mark("Change"), Kind.SHARE),
    Column("share", mark("Share"), Kind.SHARE),
)
MONTH = (
    Column("month", mark("Month")),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("orders", mark("Orders"), Kind.NUMBER),
    Column("customers", mark("Customers"), Kind.NUMBER),
)
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
