"""What is shown of a complaint case, for people and for scripts."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from custmgr.areas.complaints.facts.words import Stage
from custmgr.ground.language import _, fill
from custmgr.ground.show import Column, Kind, for_scripts
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.complaints.facts.cases import Passage, Present
    from custmgr.areas.complaints.facts.shares import Share

OUT_OF_SCOPE = mark("Part {product} does not look like one of our products ({lines}). [CMP-3]")
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
    Column("penalty", mark("Kind of penalty"), Kind.WORD, table=False),
    Column("parent", mark("Follows"), table=False),
    Column("child", mark("Followed by"), table=False),
    Column("collect_by", mark("Collect by the normal term"), Kind.DAY, table=False),
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
    Column("decision_days", mark("Days with the deciders"), Kind.NUMBER, table=False),
    Column("decided_in", mark("Days with the deciders"), Kind.NUMBER, json=False),
    Column("seriously_late", mark("Past the second limit"), Kind.FLAG, table=False),
    Column("alarm", mark("Past the second limit"), Kind.FLAG, json=False),
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
    Column("parent", mark("Follows")),
    Column("collect_by", mark("Collect by the normal term"), Kind.DAY),
)
FORM = (
    Column("number", mark("Complaint")),
    Column("draft_number", mark("Draft")),
    Column("customer", mark("Customer code")),
    Column("customer_name", mark("Customer")),
    Column("region", mark("Region"), Kind.WORD),
    Column("stage", mark("Stage"), Kind.WORD),
    Column("lacking", mark("Still lacking"), Kind.LIST, json=False),
    Column("accepted_at", mark("Accepted at"), Kind.MOMENT),
    Column("due_on", mark("Case due"), Kind.DAY, json=False),
    Column("days_late", mark("Case late (days)"), Kind.NUMBER, json=False),
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
    Column("proposed_responsible", mark("Proposed as responsible"), of="proposed"),
    Column("responsible", mark("Responsible department")),
    Column("treatment", mark("Treatment"), Kind.LIST, of="treatments"),
    Column("loss_fen", mark("Loss amount"), Kind.MONEY, json=False),
    Column("tracked", mark("Improvement tracked"), Kind.FLAG),
    Column("penalty", mark("Kind of penalty"), Kind.WORD, json=False),
    Column("approved_by", mark("Decided by"), json=False),
    Column("answered", mark("Answered by"), Kind.WORD),
    Column("answered_on", mark("Answered on"), Kind.DAY),
    Column("closed_on", mark("Closed on"), Kind.DAY, json=False),
    Column("outcome", mark("Outcome"), Kind.WORD, json=False),
    Column("void_reason", mark("Reason why it is void"), json=False),
    Column("parent", mark("Follows"), json=False),
    Column("child", mark("Followed by"), json=False),
    Column("collect_by", mark("Collect by the normal term"), Kind.DAY, json=False),
)
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
REASON = (
    Column("chapter", mark("About"), Kind.WORD),
    Column("rule", mark("Rule")),
    Column("says", mark("Reason")),
)
DETAIL = (
    *CASE,
    *FORM,
    Column("facts", mark("Statements"), Kind.TREE, of="stated_facts"),
    Column("steps", mark("Why this authority"), Kind.LIST, of="told_steps"),
    Column("decisions", mark("Decisions"), Kind.LIST, of="told_decisions"),
    Column("losses", mark("Loss"), Kind.LIST, of="told_losses"),
    Column("shares", mark("Responsibility"), Kind.LIST, of="told_shares"),
    Column("confirmations", mark("Confirmations"), Kind.LIST, of="told_confirmations"),
    Column("dissents", mark("Memoranda"), Kind.LIST, of="told_dissents"),
    Column("decision_days", mark("Days with the deciders"), Kind.NUMBER),
    Column("out_of_scope", mark("Outside the scope"), Kind.LIST),
    Column("explain", mark("Explanation"), Kind.LIST, of="told_reasons"),
)
STATED = (
    Column("stage", mark("Stage"), Kind.WORD),
    Column("field", mark("Statement"), Kind.WORD),
    Column("shown", mark("Text")),
)
WAY = (
    Column("stage", mark("Stage")),
    Column("left_at", mark("Until"), whole=True),
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
    Column("approved", mark("Approved"), Kind.FLAG, table=False),
    Column("outcome", mark("Decision"), Kind.WORD),
    Column("opinion", mark("Opinion")),
    Column("edition", mark("Policy edition"), table=False),
)
FIGURES = (
    Column("month", mark("Month")),
    Column("received", mark("Received"), Kind.NUMBER),
    Column("quality", mark("Judged quality problems"), Kind.NUMBER),
    Column("not_quality", mark("Judged no quality problems"), Kind.NUMBER),
    Column("closed", mark("Closed cases"), Kind.NUMBER),
    Column("asked", mark("Asked whether satisfied"), Kind.NUMBER),
    Column("satisfied", mark("Satisfied"), Kind.NUMBER),
    Column("satisfied_rate", mark("Satisfied of those asked"), Kind.SHARE, of="satisfied_ratio"),
    Column("in_litigation", mark("In litigation"), Kind.NUMBER),
    Column("overdue", mark("Overdue at the month's end"), Kind.NUMBER),
    Column("replies_due", mark("First replies due"), Kind.NUMBER),
    Column("replied_in_time", mark("First replies in time"), Kind.NUMBER),
    Column("reply_rate", mark("Rate of replies in time"), Kind.SHARE, of="reply_ratio"),
    Column("average_days", mark("Average days from receipt to closing"), Kind.NUMBER),
    Column("due", mark("Statistics due on"), Kind.DAY, of="due_on"),
    Column("cases", mark("Days of each case"), Kind.LIST, table=False),
)
HANDLED = (Column("number", mark("No.")), Column("days", mark("Days"), Kind.NUMBER))


def told(case: "Present") -> dict[str, Any]:
    """Return a case as people read it: grouped quantities, who decides, and whether the clerk signed for somebody."""
    values = {name: getattr(case, name) for name in dir(case) if not name.startswith("_")}
    open_yet = case.stage is Stage.DRAFT and case.amount_fen is None
    unsettled = mark("not settled yet ({role} decides while the amount is unknown)")
    return values | {
        "draft_number": None if case.draft_number == case.number else case.draft_number,
        "quantity_text": None if case.quantity is None else f"{case.quantity:,}",
        "defective_text": None if case.defective is None else f"{case.defective:,}",
        "decides": fill(unsettled, role=case.authority) if open_yet else case.authority,
        "way": [
            {**stay, "stage": _stage(case, place), "left_at": _left(passage), "signed": _signed(passage)}
            for place, (stay, passage) in enumerate(zip(case.history, case.passages, strict=True))
        ],
    }


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


def parts_for_scripts(case: "Present", reasons: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return everything that hangs on a case as scripts read it."""
    return {
        "told_steps": [fill(step.says, **step.values) for step in case.steps],
        "told_decisions": [for_scripts(decision, DECISIONS) for decision in case.decisions],
        "told_losses": [for_scripts(line, LOSS) for line in case.losses],
        "told_shares": [for_scripts(share, SHARE) for share in case.shares],
        "told_confirmations": [for_scripts(one, CONFIRMATION) for one in case.confirmations],
        "told_dissents": [for_scripts(one, DISSENT) for one in case.dissents],
        "told_reasons": [for_scripts(reason, REASON) for reason in reasons] or None,
    }


def confirmed(case: "Present") -> dict[str, Any]:
    """Return what a department has just confirmed of a case."""
    last = case.confirmations[-1]
    told_of = {"department": last.department, "by": last.by, "on": last.on}
    return {"number": case.number, "customer_name": case.customer_name, **told_of}


def late(case: "Present") -> dict[str, Any]:
    """Return a late stage: what is nothing to speak of is left out for people."""
    values = {name: getattr(case, name) for name in dir(case) if not name.startswith("_")}
    return {**values, "decided_in": case.decision_days or None, "alarm": case.seriously_late or None}


def _told_item(share: "Share") -> str | None:
    if share.item_text or not share.item_label:
        return share.item_text
    return _(share.item_label)


def _stage(case: "Present", place: int) -> str:
    """Return the stage of a stay, marked where the form went back to one it had lain at before (CMP-38)."""
    stage, stays = case.passages[place].stage, case.passages
    gone_back = place + 1 < len(stays) and stays[place + 1].stage in {stay.stage for stay in stays[:place]}
    return fill(mark("{stage} (sent back)"), stage=stage) if gone_back else _(stage.label)


def _left(passage: "Passage") -> str | None:
    return f"{passage.left_at:%m-%d %H:%M}" if passage.left_at else None


def _signed(passage: "Passage") -> str | None:
    return fill(mark("{name} (entered for the signer)"), name=passage.by) if passage.by_clerk else passage.by
