"""What is shown of a case itself: the register, the form, its way."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from custmgr.areas.complaints.columns import charges
from custmgr.areas.complaints.facts.shares import PENALTY_ASSUMED
from custmgr.areas.complaints.facts.words import Stage
from custmgr.ground.language import _, fill
from custmgr.ground.show import Column, Kind, for_scripts
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.complaints.facts.cases import Passage, Present

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
    Column("penalty_assumed", mark("Kind of penalty assumed"), Kind.FLAG, table=False),
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
    Column("channel", mark("Came in by"), Kind.WORD),
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
    Column("penalty_text", mark("Kind of penalty"), json=False),
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


def told(case: "Present") -> dict[str, Any]:
    """Return a case as people read it: grouped quantities, who decides, and whether the clerk signed for somebody."""
    values = {name: getattr(case, name) for name in dir(case) if not name.startswith("_")}
    open_yet = case.stage is Stage.DRAFT and case.amount_fen is None
    unsettled = mark("not settled yet ({role} decides while the amount is unknown)")
    return values | {
        "draft_number": None if case.draft_number == case.number else case.draft_number,
        "quantity_text": None if case.quantity is None else f"{case.quantity:,}",
        "defective_text": None if case.defective is None else f"{case.defective:,}",
        "penalty_text": fill(PENALTY_ASSUMED, penalty=case.penalty) if case.penalty_assumed else case.penalty,
        "decides": fill(unsettled, role=case.authority) if open_yet else case.authority,
        "way": [
            {**stay, "stage": _stage(case, place), "left_at": _left(passage), "signed": _signed(passage)}
            for place, (stay, passage) in enumerate(zip(case.history, case.passages, strict=True))
        ],
    }


def parts_for_scripts(case: "Present", reasons: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return everything that hangs on a case as scripts read it."""
    return {
        "told_steps": [fill(step.says, **step.values) for step in case.steps],
        "told_decisions": [for_scripts(decision, DECISIONS) for decision in case.decisions],
        "told_losses": [for_scripts(line, charges.LOSS) for line in case.losses],
        "told_shares": [for_scripts(share, charges.SHARE) for share in case.shares],
        "told_confirmations": [for_scripts(one, charges.CONFIRMATION) for one in case.confirmations],
        "told_dissents": [for_scripts(one, charges.DISSENT) for one in case.dissents],
        "told_reasons": [for_scripts(reason, REASON) for reason in reasons] or None,
    }


def late(case: "Present") -> dict[str, Any]:
    """Return a late stage: what is nothing to speak of is left out for people."""
    values = {name: getattr(case, name) for name in dir(case) if not name.startswith("_")}
    return {**values, "decided_in": case.decision_days or None, "alarm": case.seriously_late or None}


def _stage(case: "Present", place: int) -> str:
    """Return the stage of a stay, marked where the form went back to one it had lain at before (CMP-38)."""
    stage, stays = case.passages[place].stage, case.passages
    gone_back = place + 1 < len(stays) and stays[place + 1].stage in {stay.stage for stay in stays[:place]}
    return fill(mark("{stage} (sent back)"), stage=stage) if gone_back else _(stage.label)


def _left(passage: "Passage") -> str | None:
    return f"{passage.left_at:%m-%d %H:%M}" if passage.left_at else None


def _signed(passage: "Passage") -> str | None:
    return fill(mark("{name} (entered for the signer)"), name=passage.by) if passage.by_clerk else passage.by
