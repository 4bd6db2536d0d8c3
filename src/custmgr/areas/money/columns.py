"""What is shown of purchases and payments."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from custmgr.areas.money.facts.ageing import Aged
from custmgr.areas.money.facts.reconciling import Reconciled
from custmgr.ground.language import fill
from custmgr.ground.money import yuan
from custmgr.ground.show import Column, Kind, for_scripts
from custmgr.ground.words import mark

PURCHASE = (
    Column("number", mark("Number")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Date"), Kind.DAY),
    Column("product", mark("Product")),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("credit", mark("On credit"), Kind.FLAG, of="on_credit"),
    Column("due_on", mark("Due on"), Kind.DAY),
    Column("paid", mark("Paid"), Kind.MONEY, of="paid_fen"),
    Column("returned", mark("Returned"), Kind.MONEY, of="returned_fen", table=False),
    Column("came_back", mark("Returned"), Kind.MONEY, json=False),
    Column("open", mark("Open amount"), Kind.MONEY, of="open_fen"),
    Column("salesperson", mark("Salesperson")),
    Column("region", mark("District"), of="district"),
    Column("order", mark("Order")),
    Column("returns", mark("Return of")),
    Column("reason", mark("Reason")),
    Column("void_on", mark("Void since"), Kind.DAY),
    Column("void_reason", mark("Why void")),
)
LISTED = {"number", "name", "on", "amount", "open", "due_on"}
JUDGED = {"number", "name", "on"}
NAMED = tuple(replace(column, title=mark("Customer")) if column.key == "name" else column for column in PURCHASE)
PURCHASES = tuple(replace(column, table=column.key in LISTED) for column in NAMED)
VOID = tuple(
    replace(column, table=column.key in {"number", "name", "on", "amount", "void_on", "void_reason"})
    for column in NAMED
)
JUDGEMENT = (
    Column("exposure", mark("Owed then"), Kind.MONEY, of="exposure_fen"),
    Column("limit", mark("Limit"), Kind.MONEY, of="limit_fen"),
    Column("exceptions", mark("Why not"), Kind.LIST),
)
RECORDED = (*PURCHASE, *(replace(column, table=False) for column in JUDGEMENT))
EXCEPTIONS = (*(replace(column, table=column.key in JUDGED) for column in NAMED), *JUDGEMENT)
ENTRY = tuple(
    replace(column, table=column.key in {"number", "on", "amount", "paid", "came_back", "open", "void_on", "reason"})
    for column in PURCHASE
)
PAYMENT = (
    Column("number", mark("Number")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Date"), Kind.DAY),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("allocated", mark("Used for"), Kind.MONEY, table=False),
    Column("used_for", mark("Used for"), Kind.LIST, json=False),
    Column("unallocated", mark("Not used yet"), Kind.MONEY, of="unallocated_fen"),
    Column("kept", mark("Kept back"), Kind.FLAG, table=False),
    Column("kept_back", mark("Kept back"), Kind.FLAG, json=False),
    Column("void_on", mark("Void since"), Kind.DAY),
    Column("void_reason", mark("Why void")),
)
IN_LIST = {"number", "name", "on", "amount", "used_for", "unallocated"}
PAYMENTS = tuple(replace(column, table=column.key in IN_LIST) for column in PAYMENT)
VOID_PAYMENTS = tuple(
    replace(column, table=column.key in {"number", "name", "on", "amount", "void_on", "void_reason"})
    for column in PAYMENT
)
USE = (
    Column("payment", mark("Payment")),
    Column("purchase", mark("Purchase")),
    Column("paid_on", mark("Paid on"), Kind.DAY),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("moved_on", mark("Moved on"), Kind.DAY),
    Column("reason", mark("Reason")),
)
WHOLE = (Column("entries", "", Kind.TREE), Column("uses", "", Kind.TREE))
AGED = (
    Column("code", mark("Customer code"), table=False),
    Column("name", mark("Customer")),
    Column("salesperson", mark("Salesperson"), table=False),
    Column("open", mark("Open amount"), Kind.MONEY, of="open_fen"),
    Column("not_due", mark("Not due"), Kind.MONEY, of="not_due_fen"),
)
AGED_AFTER = (
    Column("overdue", mark("Overdue"), Kind.MONEY, of="overdue_fen", table=False),
    Column("unallocated", mark("Not used yet"), Kind.MONEY, of="waiting_fen"),
    Column("balance", mark("Balance"), Kind.MONEY, of="balance_fen", table=False),
    Column("oldest_due_on", mark("Oldest due"), Kind.DAY, table=False),
)
FROM_TO, OVER = mark("{first}-{last} days"), mark("over {last} days")
NARROW = {"name", "open", "not_due", "overdue", "oldest_due_on"}
AGED_TREE = (
    Column("as_of", mark("As of"), Kind.DAY),
    Column("rows", "", Kind.TREE),
    Column("total", "", Kind.TREE),
)
AGED_WRITTEN = (Column("file", mark("Written to")), Column("rows", mark("Customers"), Kind.NUMBER), *AGED_TREE[2:])


def aged_table(bounds: Sequence[int], *, whole: bool) -> tuple[Column, ...]:
    """Return the columns of an ageing as a table, or all of them as a sheet."""
    told = (*AGED, *_parts(bounds), *AGED_AFTER)
    return tuple(replace(column, table=True) for column in told) if whole else told


def aged_narrow() -> tuple[Column, ...]:
    """Return what a narrow terminal shows of an ageing."""
    return tuple(replace(column, table=column.key in NARROW) for column in (*AGED, *AGED_AFTER))


def aged_row(row: Aged) -> dict[str, Any]:
    """Return a line of the ageing under the names it is shown by."""
    plain = {column.of or column.key: column.value(row) for column in (*AGED, *AGED_AFTER)}
    return {**plain, **{f"part_{at}": fen for at, fen in enumerate(row.parts_fen)}}


def aged_tree(row: Aged, bounds: Sequence[int]) -> dict[str, Any]:
    """Return a line of the ageing as scripts read it, each part with its bounds; the last part has no end."""
    ends: Sequence[int | None] = (*bounds, None)
    firsts = (1, *(bound + 1 for bound in bounds))
    parts = [
        {"from_days": first, "to_days": last, "amount": yuan(fen)}
        for first, last, fen in zip(firsts, ends, row.parts_fen, strict=True)
    ]
    return {**for_scripts(row, (*AGED, *AGED_AFTER)), "parts": parts}


def _parts(bounds: Sequence[int]) -> list[Column]:
    firsts = (1, *(bound + 1 for bound in bounds))
    told = [fill(FROM_TO, first=first, last=last) for first, last in zip(firsts, bounds, strict=False)]
    titles = [*told, fill(OVER, last=bounds[-1])]
    return [Column(f"part_{at}", title, Kind.MONEY, json=False) for at, title in enumerate(titles)]


RECONCILED = (
    Column("from", mark("From day"), Kind.DAY, of="first"),
    Column("to", mark("To day"), Kind.DAY, of="last"),
    Column("rows", mark("Number of entries"), Kind.NUMBER),
    Column("total", mark("Total in the books"), Kind.MONEY),
    Column("returns", mark("of these returns"), Kind.NUMBER),
    Column("returned", mark("Returned"), Kind.MONEY, table=False),
    Column("control_total", mark("Control total"), Kind.MONEY, of="control_fen"),
    Column("difference", mark("Difference"), Kind.MONEY, of="difference_fen"),
    Column("control_rows", mark("Control rows"), Kind.NUMBER),
    Column("rows_difference", mark("Rows differ by"), Kind.NUMBER),
    Column("agrees", mark("In agreement"), Kind.FLAG),
    Column("suspects", "", Kind.TREE, table=False),
)
SUSPECT = (
    Column("number", mark("Number")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Date"), Kind.DAY),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
)


def reconciled(found: Reconciled) -> dict[str, Any]:
    """Return what was compared under the names it is shown by."""
    ledger = found.ledger
    return {
        **found._asdict(),
        "rows": ledger.rows,
        "total": ledger.total_fen,
        "returns": ledger.returns,
        "returned": ledger.returned_fen,
        "difference_fen": found.difference_fen,
        "rows_difference": found.rows_difference,
        "agrees": found.agrees,
        "suspects": [for_scripts(one, SUSPECT) for one in found.suspects],
    }
