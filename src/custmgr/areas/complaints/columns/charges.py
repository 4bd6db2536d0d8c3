"""What is shown of losses, responsibility, confirmations and memoranda."""

from typing import TYPE_CHECKING, Any

from custmgr.ground.language import _
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.complaints.facts.cases import Present
    from custmgr.areas.complaints.facts.shares import Share

LOSS = (
    Column("kind", mark("Kind of loss"), Kind.WORD),
    Column("formula", mark("Computed as")),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("estimated", mark("Estimated"), Kind.FLAG),
)
LOSSES = (
    Column("number", mark("Complaint")),
    Column("lines", mark("Lines"), Kind.LIST),
    Column("total", mark("Total"), Kind.MONEY),
)
SHARE = (
    Column("unit", mark("Responsible unit")),
    Column("party", mark("Party"), Kind.WORD),
    Column("department", mark("Department"), Kind.WORD, table=False),
    Column("ratio", mark("Ratio"), Kind.SHARE),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("persons", mark("Persons"), Kind.LIST),
    Column("item", mark("Judged item"), Kind.NUMBER),
    Column("item_text", mark("Fact")),
    Column("reason", mark("Reason")),
)
CONFIRMATION = (
    Column("department", mark("Department"), Kind.WORD),
    Column("by", mark("Confirmed by")),
    Column("on", mark("Confirmed on"), Kind.DAY),
    Column("opinion", mark("Opinion")),
)
CONFIRMED = (
    Column("number", mark("Complaint")),
    Column("customer_name", mark("Customer")),
    Column("department", mark("Department"), Kind.WORD),
    Column("by", mark("Confirmed by")),
    Column("on", mark("Confirmed on"), Kind.DAY),
)
DISSENT = (
    Column("number", mark("Memorandum")),
    Column("department", mark("Department"), Kind.WORD),
    Column("by", mark("Written by")),
    Column("customer", mark("For the customer"), Kind.FLAG),
    Column("text", mark("Text")),
    Column("entered_at", mark("Entered at"), Kind.MOMENT, table=False),
    Column("decided_by", mark("Instructed by")),
    Column("decided_at", mark("Decided at"), Kind.MOMENT, table=False),
    Column("decided_on", mark("Instructed on"), Kind.DAY, json=False),
    Column("upheld", mark("Upheld"), Kind.FLAG),
    Column("result", mark("Text of the instruction")),
)


def loss_rows(case: "Present") -> list[dict[str, Any]]:
    """Return the lines of the loss as people read them, with their sum below."""
    lines = [{**vars(line), "formula": line.formula, "estimated": line.estimated or None} for line in case.losses]
    return [*lines, {"kind": _(mark("Total")), "amount_fen": case.loss_fen}] if lines else []


def share_rows(case: "Present") -> list[dict[str, Any]]:
    """Return the shares as people read them: the fact of the list in words, with their sum below."""
    shares = [share for share in case.shares if share.id]
    rows = [{**vars(share), "item_text": _told_item(share)} for share in shares]
    ratio, amount = sum(share.ratio for share in shares), sum(share.amount_fen for share in shares)
    return [*rows, {"unit": _(mark("Total")), "ratio": ratio, "amount_fen": amount}] if rows else []


def confirmed(case: "Present") -> dict[str, Any]:
    """Return what a department has just confirmed of a case."""
    last = case.confirmations[-1]
    told_of = {"department": last.department, "by": last.by, "on": last.on}
    return {"number": case.number, "customer_name": case.customer_name, **told_of}


def _told_item(share: "Share") -> str | None:
    if share.item_text or not share.item_label:
        return share.item_text
    return _(share.item_label)
