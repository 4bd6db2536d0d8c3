"""What is shown of a complaint case, for people and for scripts."""

from typing import TYPE_CHECKING, Any

from custmgr.areas.complaints.facts.words import Stage
from custmgr.ground.language import fill
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.complaints.facts.cases import Passage, Present

CASE = (
    Column("number", mark("No.")),
    Column("draft_number", mark("Draft"), table=False),
    Column("customer", mark("Customer code"), table=False),
    Column("customer_name", mark("Customer")),
    Column("region", mark("Region"), Kind.WORD, table=False),
    Column("class", mark("Class"), Kind.WORD, of="cause_class", table=False),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("department", mark("Lies with"), Kind.WORD, table=False),
    Column("entered_at", mark("Since"), Kind.MOMENT, table=False),
    Column("stage_due", mark("Stage due"), Kind.DAY, table=False),
    Column("stage_days_late", mark("Stage late"), Kind.NUMBER),
    Column("due", mark("Case due"), Kind.DAY, of="due_on"),
    Column("days_late", mark("Case late"), Kind.NUMBER),
    Column("outcome", mark("Outcome"), Kind.WORD, table=False),
    Column("amount", mark("Complaint amount"), Kind.MONEY, of="amount_fen", table=False),
    Column("authority", mark("Authority"), Kind.WORD, table=False),
    Column("approved_by", mark("Decided by"), table=False),
    Column("loss", mark("Loss"), Kind.MONEY, of="loss_fen", table=False),
    Column("claim", mark("Claimed"), Kind.MONEY, of="claim_fen", table=False),
    Column("accepted_at", mark("Accepted at"), Kind.MOMENT, table=False),
    Column("closed_on", mark("Closed on"), Kind.DAY, table=False),
    Column("history", mark("Way of the form"), Kind.LIST, table=False),
)
LATE = (
    Column("number", mark("No.")),
    Column("customer", mark("Customer code"), table=False),
    Column("customer_name", mark("Customer")),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("department", mark("Lies with"), Kind.WORD),
    Column("entered_at", mark("Since"), Kind.MOMENT, table=False),
    Column("stage_due", mark("Stage due"), Kind.DAY, table=False),
    Column("stage_due_on", mark("Stage due"), Kind.DAY, json=False),
    Column("days_late", mark("Stage late"), Kind.NUMBER, of="stage_days_late"),
    Column("due", mark("Case due"), Kind.DAY, of="due_on", table=False),
    Column("case_days_late", mark("Case late"), Kind.NUMBER, of="days_late", table=False),
)
SUMMARY = (
    Column("number", mark("Complaint")),
    Column("customer_name", mark("Customer")),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("lies_with", mark("Lies with"), Kind.WORD),
    Column("stage_due", mark("Stage due"), Kind.DAY),
    Column("due", mark("Case due"), Kind.DAY, of="due_on"),
    Column("decides", mark("Authority")),
    Column("approved_by", mark("Decided by")),
    Column("loss", mark("Loss"), Kind.MONEY, of="loss_fen"),
    Column("outcome", mark("Outcome"), Kind.WORD),
)
FORM = (
    Column("number", mark("Complaint")),
    Column("draft_number", mark("Draft")),
    Column("customer", mark("Customer code")),
    Column("customer_name", mark("Customer")),
    Column("region", mark("Region"), Kind.WORD),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("accepted_at", mark("Accepted at"), Kind.MOMENT),
    Column("due_on", mark("Case due"), Kind.DAY, json=False),
    Column("days_late", mark("Case late"), Kind.NUMBER, json=False),
    Column("order", mark("Order number")),
    Column("product", mark("Part number")),
    Column("quantity", mark("Quantity"), Kind.NUMBER, table=False),
    Column("quantity_text", mark("Quantity"), json=False),
    Column("shipped", mark("Shipped on"), Kind.DAY, of="shipped_on"),
    Column("defective", mark("Defective quantity"), Kind.NUMBER, table=False),
    Column("defective_text", mark("Defective quantity"), json=False),
    Column("undetermined", mark("Undetermined"), Kind.FLAG, table=False),
    Column("undetermined_text", mark("Quantity note"), json=False),
    Column("demand", mark("Customer's demand")),
    Column("reason", mark("Reason of complaint")),
    Column("claim_fen", mark("Amount claimed"), Kind.MONEY, json=False),
    Column("opinion", mark("Opinion of the business department")),
    Column("sample", mark("Abnormal sample")),
    Column("no_sample", mark("Reason why there is no sample")),
    Column("cause_class", mark("Class by cause"), Kind.WORD, json=False),
    Column("founded", mark("Complaint founded"), Kind.FLAG),
    Column("responsible", mark("Responsible department")),
    Column("treatment", mark("Treatment"), Kind.LIST, of="treatments"),
    Column("loss_fen", mark("Loss amount"), Kind.MONEY, json=False),
    Column("tracked", mark("Improvement tracked"), Kind.FLAG),
    Column("approved_by", mark("Decided by"), json=False),
    Column("answered", mark("Answered by"), Kind.WORD),
    Column("answered_on", mark("Answered on"), Kind.DAY),
    Column("closed_on", mark("Closed on"), Kind.DAY, json=False),
    Column("outcome", mark("Outcome"), Kind.WORD, json=False),
    Column("void_reason", mark("Reason why it is void"), json=False),
)
DETAIL = (
    *CASE,
    *FORM,
    Column("facts", mark("Statements"), Kind.TREE, of="stated_facts"),
    Column("steps", mark("Why this authority"), Kind.LIST, of="told_steps"),
    Column("decisions", mark("Decisions"), Kind.LIST, of="told_decisions"),
)
STATED = (
    Column("stage", mark("Stage"), Kind.WORD),
    Column("field", mark("Statement"), Kind.WORD),
    Column("shown", mark("Text")),
)
WAY = (
    Column("stage", mark("Stage"), Kind.WORD),
    Column("left_at", mark("Until"), Kind.MOMENT),
    Column("due", mark("Due"), Kind.DAY),
    Column("days_late", mark("Stage late"), Kind.NUMBER),
    Column("signed", mark("Signed by")),
    Column("opinion", mark("Opinion")),
)
DECISIONS = (
    Column("at", mark("Decided at"), Kind.MOMENT),
    Column("by", mark("Decided by")),
    Column("role", mark("As"), Kind.WORD),
    Column("amount", mark("Complaint amount"), Kind.MONEY, of="amount_fen"),
    Column("approved", mark("Approved"), Kind.FLAG),
    Column("opinion", mark("Opinion")),
    Column("edition", mark("Policy edition"), table=False),
)


def told(case: "Present") -> dict[str, Any]:
    """Return a case as people read it: grouped quantities, who decides, and whether the clerk signed for somebody."""
    values = {name: getattr(case, name) for name in dir(case) if not name.startswith("_")}
    open_yet = case.stage is Stage.DRAFT and case.amount_fen is None
    unsettled = mark("not settled yet ({role} decides while the amount is unknown)")
    return values | {
        "quantity_text": None if case.quantity is None else f"{case.quantity:,}",
        "defective_text": None if case.defective is None else f"{case.defective:,}",
        "decides": fill(unsettled, role=case.authority) if open_yet else case.authority,
        "way": [
            {**stay, "signed": _signed(passage)} for stay, passage in zip(case.history, case.passages, strict=True)
        ],
    }


def _signed(passage: "Passage") -> str | None:
    return fill(mark("{name} (entered for the signer)"), name=passage.by) if passage.by_clerk else passage.by
