"""What is shown of punishment, for people and for scripts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from custmgr.ground.language import fill
from custmgr.ground.show import Column, Kind, for_scripts
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.penalties.facts.debts import Run
    from custmgr.areas.penalties.facts.proposals import Assessment

ECONOMIC = (
    Column("person", mark("Name")),
    Column("unit", mark("Unit")),
    Column("department", mark("Department"), Kind.WORD, table=False),
    Column("points", mark("Base points"), Kind.NUMBER),
    Column("share", mark("Amount due"), Kind.MONEY, of="share_fen"),
    Column("monthly_cap", mark("Monthly cap"), Kind.MONEY, of="monthly_cap_fen"),
    Column("months", mark("Months"), Kind.NUMBER),
    Column("last", mark("Last month"), Kind.MONEY, of="last_fen"),
)
ADMINISTRATIVE = (
    Column("person", mark("Name")),
    Column("unit", mark("Unit")),
    Column("burden", mark("Burden"), Kind.MONEY, of="burden_fen"),
    Column("act", mark("Punishment"), Kind.WORD),
    Column("fine_min", mark("Fine at least"), Kind.MONEY, of="fine_min_fen"),
    Column("assessed_on", mark("Assessed on"), Kind.DAY),
    Column("joint", mark("Joint"), Kind.FLAG),
    Column("because_of", mark("Because of")),
)
DECIDED = (
    Column("person", mark("Name")),
    Column("unit", mark("Unit")),
    Column("burden", mark("Burden"), Kind.MONEY, of="burden_fen"),
    Column("proposed", mark("Proposed"), Kind.WORD),
    Column("act", mark("Decided"), Kind.WORD),
    Column("times", mark("Times"), Kind.NUMBER),
    Column("fine", mark("Fine"), Kind.MONEY, of="fine_fen"),
    Column("joint", mark("Joint"), Kind.FLAG),
    Column("because_of", mark("Because of")),
)
ANNOUNCED = tuple(column for column in DECIDED if column.key in ("person", "unit", "act", "times", "fine"))
CIRCULATED = (
    Column("department", mark("Department"), Kind.WORD),
    Column("by", mark("Read by")),
    Column("opinion", mark("Opinion")),
    Column("at", mark("Read at"), Kind.MOMENT),
    Column("counts", mark("Still counts"), Kind.FLAG),
)
APPROVED = (
    Column("track", mark("Track"), Kind.WORD),
    Column("by", mark("Approved by")),
    Column("at", mark("Approved at"), Kind.MOMENT),
    Column("month", mark("Deducted from")),
    Column("reason", mark("Reason")),
)
HEAD = (
    Column("number", mark("Complaint")),
    Column("kind", mark("Kind of penalty"), Kind.WORD),
    Column("state", mark("State"), Kind.WORD),
    Column("loss", mark("Loss"), Kind.MONEY, of="loss_fen"),
    Column("burden", mark("Burden after the resale month"), Kind.MONEY),
    Column("raised", mark("Raised by selling again"), Kind.FLAG),
    Column("until", mark("To be sold again until"), Kind.DAY),
    Column("assessed_on", mark("Assessed on"), Kind.DAY),
    Column("as_of", mark("Register as of"), Kind.DAY),
    Column("departments", mark("Responsible departments"), Kind.LIST),
    Column("waiting", mark("To be read by"), Kind.LIST),
    Column("spared", mark("Left out of the fines"), Kind.LIST),
    Column("due", mark("To personnel by"), Kind.DAY, of="due_on"),
    Column("sent_on", mark("Sent to personnel"), Kind.DAY),
    Column("published_on", mark("Published on"), Kind.DAY),
    Column("remarks", mark("Remarks"), Kind.LIST, table=False),
)
LISTS = (
    Column("economic", mark("Economic penalty"), Kind.TREE),
    Column("administrative", mark("Administrative penalty"), Kind.TREE),
    Column("decided", mark("Decided"), Kind.TREE),
    Column("circulated", mark("Read"), Kind.TREE),
    Column("approvals", mark("Approvals"), Kind.TREE),
)
ASSESSMENT = (*HEAD, *LISTS)
SALE = (
    Column("on", mark("Sold on"), Kind.DAY),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("price", mark("Price"), Kind.MONEY, of="price_fen"),
    Column("a_price", mark("A-grade price"), Kind.MONEY, of="a_price_fen"),
    Column("counts", mark("Counts as sold"), Kind.FLAG),
)
RESALE = (
    Column("number", mark("Complaint")),
    Column("until", mark("To be sold again until"), Kind.DAY),
    Column("returned", mark("Returned"), Kind.NUMBER),
    Column("sold", mark("Sold again"), Kind.NUMBER),
    Column("unsold", mark("Unsold"), Kind.NUMBER),
    Column("actual_loss", mark("Actual loss"), Kind.MONEY),
    Column("burden", mark("Burden after the resale month"), Kind.MONEY),
    Column("raised", mark("Raised by selling again"), Kind.FLAG),
    Column("assessed_on", mark("Assessed on"), Kind.DAY),
    Column("sales", mark("Sales"), Kind.TREE, table=False),
)
BALANCE = (
    Column("person", mark("Name"), whole=True),
    Column("number", mark("No."), whole=True),
    Column("track", mark("Track"), Kind.WORD),
    Column("unit", mark("Unit"), table=False),
    Column("fine", mark("Fine"), Kind.MONEY, of="fine_fen"),
    Column("deducted", mark("Deducted"), Kind.MONEY, of="deducted_fen"),
    Column("settled", mark("Settled otherwise"), Kind.MONEY, of="settled_fen", table=False),
    Column("balance", mark("Balance"), Kind.MONEY, of="open_fen"),
    Column("in_month", mark("In the month"), Kind.MONEY, of="in_month_fen", table=False),
    Column("monthly_cap", mark("Monthly cap"), Kind.MONEY, of="monthly_cap_fen", table=False),
    Column("months", mark("Months"), Kind.NUMBER, table=False),
    Column("last", mark("Last month"), Kind.MONEY, of="last_fen", table=False),
    Column("schedule", mark("Schedule"), Kind.TREE, table=False),
    Column("state", mark("State"), Kind.WORD, of="standing"),
)
SPOKEN = (
    Column("person", mark("Name")),
    Column("track", mark("Track"), Kind.WORD),
    Column("rest", mark("The rest"), Kind.WORD),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("reason", mark("Reason")),
    Column("by", mark("Decided by")),
    Column("on", mark("Decided on"), Kind.DAY),
)
DEDUCTION = (
    Column("person", mark("Name")),
    Column("number", mark("Complaint")),
    Column("track", mark("Track"), Kind.WORD),
    Column("amount", mark("Deducted"), Kind.MONEY, of="amount_fen"),
    Column("open", mark("Balance"), Kind.MONEY, of="open_fen"),
    Column("bonus", mark("Bonus of the month"), Kind.MONEY, of="bonus_fen"),
)
RUN = (
    Column("month", mark("Month")),
    Column("added", mark("New deductions"), Kind.NUMBER),
    Column("total", mark("Total"), Kind.MONEY, of="total_fen"),
    Column("left", mark("Left with a balance"), Kind.LIST),
    Column("deductions", mark("Deductions"), Kind.TREE, table=False),
)
DISCIPLINE = (
    Column("number", mark("Complaint")),
    Column("closed_on", mark("Closed on"), Kind.DAY),
    Column("items", mark("Facts found")),
    Column("person", mark("Name")),
    Column("unit", mark("Unit")),
    Column("burden", mark("Burden"), Kind.MONEY, of="burden_fen"),
    Column("proposed", mark("Proposed"), Kind.WORD),
    Column("act", mark("Decided"), Kind.WORD),
    Column("times", mark("Times"), Kind.NUMBER),
    Column("fine", mark("Fine"), Kind.MONEY, of="fine_fen"),
    Column("joint", mark("Joint"), Kind.FLAG),
    Column("state", mark("State"), Kind.WORD),
    Column("approved_on", mark("Approved on"), Kind.DAY),
    Column("due", mark("To personnel by"), Kind.DAY, of="due_on"),
    Column("sent_on", mark("Sent to personnel"), Kind.DAY),
    Column("published_on", mark("Published on"), Kind.DAY),
    Column("days_late", mark("Days late"), Kind.NUMBER),
    Column("remark", mark("Remark")),
)
TOTALS = (
    Column("cases", mark("Cases"), Kind.NUMBER),
    Column("people", mark("People"), Kind.NUMBER),
    Column("waiting", mark("Waiting for approval"), Kind.NUMBER),
    Column("fines", mark("Fines"), Kind.MONEY),
)
WRITTEN = (
    Column("file", mark("Written to")),
    Column("rows", mark("Lines written"), Kind.NUMBER),
    Column("due", mark("To personnel by"), Kind.DAY),
    Column("totals", mark("Totals"), Kind.TREE),
)
WRITTEN_TABLE = (*WRITTEN[:-1], *TOTALS)
PRINTED = (Column("file", mark("Written to")), Column("sheets", mark("Sheets"), Kind.LIST))


def told(proposal: "Assessment") -> dict[str, Any]:
    """Return an assessment as it is shown: its lists as scripts read them, empty ones kept."""
    values = {name: getattr(proposal, name) for name in dir(proposal) if not name.startswith("_")}
    lists = {
        "economic": _rows(proposal.economic, ECONOMIC),
        "administrative": _rows(proposal.administrative, ADMINISTRATIVE),
        "decided": _rows(proposal.decided, DECIDED),
        "circulated": _rows(proposal.circulated, CIRCULATED),
        "approvals": _rows(proposal.approvals, APPROVED),
    }
    burden, remarks = proposal.burden, [fill(step.says, **step.values) for step in proposal.remarks]
    return values | lists | {"burden": burden.fen, "raised": burden.raised, "until": burden.until, "remarks": remarks}


def kept(proposal: "Assessment") -> dict[str, Any]:
    """Return an assessment as it is kept whole."""
    return for_scripts(told(proposal), ASSESSMENT)


def told_run(run: "Run") -> dict[str, Any]:
    """Return a month's run as scripts read it."""
    return {**vars(run), "deductions": _rows(run.deductions, DEDUCTION)}


def sold(proposal: "Assessment", sales: Sequence[Any]) -> dict[str, Any]:
    """Return what was sold again as it is shown, with both figures of the burden (CMP-93)."""
    from custmgr.areas.complaints.facts.cases import pieces

    burden = proposal.burden
    return {
        "number": proposal.number, "until": burden.until, "returned": pieces(burden.returned_milli),
        "sold": pieces(burden.sold_milli), "unsold": pieces(max(burden.returned_milli - burden.sold_milli, 0)),
        "actual_loss": burden.actual_fen, "burden": burden.fen, "raised": burden.raised,
        "assessed_on": proposal.assessed_on, "sales": _rows(sales, SALE),
    }  # fmt: skip


def _rows(rows: Sequence[Any], columns: Sequence[Column]) -> list[dict[str, Any]]:
    return [for_scripts(row, columns) for row in rows]
