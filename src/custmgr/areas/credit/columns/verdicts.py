"""What is shown of the credit check."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from custmgr.areas.credit.facts.verdicts import Verdict
from custmgr.areas.terms.facts import spoken
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.credit.facts.overdue import Late

VERDICT = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("decision", mark("Credit decision"), Kind.WORD),
    Column("requested", mark("This order"), Kind.MONEY),
    Column("receivables", mark("Receivables"), Kind.MONEY),
    Column("undelivered", mark("Undelivered orders"), Kind.MONEY),
    Column("exposure", mark("Exposure"), Kind.MONEY),
    Column("limit", mark("Limit"), Kind.MONEY),
    Column("available", mark("Available"), Kind.MONEY),
    Column("excess", mark("Excess"), Kind.MONEY),
    Column("overdue", mark("Overdue"), Kind.MONEY),
    Column("overdue_days", mark("Days overdue"), Kind.NUMBER),
    Column("term", mark("Payment term"), table=False),
    Column("spoken_term", mark("Payment term"), json=False),
    Column("grade", mark("Grade"), Kind.WORD),
    Column("treatment", mark("Customer treatment"), Kind.WORD),
    Column("salesperson", mark("Salesperson")),
    Column("first_overdue_on", mark("First day overdue"), Kind.DAY),
    Column("report_due_on", mark("Report by"), Kind.DAY),
    Column("hold", mark("Hold"), Kind.TREE, table=False),
    Column("release", mark("Release"), Kind.TREE, table=False),
    Column("reasons", mark("Reasons"), Kind.TREE, table=False),
    Column("steps", mark("How it was worked out"), Kind.LIST, table=False),
)
CHECKED = {
    "code",
    "name",
    "decision",
    "exposure",
    "limit",
    "available",
    "excess",
    "overdue",
    "overdue_days",
    "spoken_term",
    "grade",
}
IN_CASH = CHECKED - {"exposure", "excess"}
LISTED = {"name", "decision", "receivables", "limit", "overdue"}
LATE = {"name", "overdue", "overdue_days", "report_due_on"}


def listed(keys: set[str]) -> tuple[Column, ...]:
    """Return the columns with only these in the table; scripts get them all."""
    return tuple(replace(column, table=column.key in keys) for column in VERDICT)


OVERDUE = (
    *listed(LATE),
    Column("report_state", mark("Report"), Kind.WORD),
    Column("report_days_late", mark("Report days late"), Kind.NUMBER, table=False),
    Column("reported_on", mark("Reported on"), Kind.DAY, table=False),
    Column("reported_to", mark("Reported to"), table=False),
    Column("overdue_reason", mark("Reason given"), table=False),
    Column("solution", mark("Solution"), table=False),
    Column("promised_on", mark("Promised for"), Kind.DAY),
    Column("promise_broken", mark("Promise broken"), Kind.FLAG, table=False),
)


def readable(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict under the names it is shown by, its sentences in the clerk's language."""
    position, standing = verdict.position, verdict.position.standing
    return {
        "code": position.code,
        "name": position.name,
        "decision": verdict.decision,
        "requested": verdict.requested_fen,
        "receivables": position.open_fen,
        "undelivered": position.undelivered_fen,
        "exposure": verdict.exposure_fen,
        "limit": standing.limit_fen,
        "available": verdict.available_fen,
        "excess": verdict.excess_fen,
        "overdue": position.overdue_fen,
        "overdue_days": verdict.overdue_days,
        "term": str(position.term) if position.term else None,
        "spoken_term": spoken(position.term) if position.term else None,
        "grade": standing.grade,
        "treatment": standing.treatment,
        "salesperson": position.salesperson,
        "first_overdue_on": verdict.first_overdue_on,
        "report_due_on": verdict.report_due_on,
        "hold": position.hold and position.hold.as_tree(),
        "release": verdict.released and verdict.released.as_tree(),
        "reasons": [{"rule": reason.rule, "message": reason.told} for reason in verdict.reasons],
        "steps": [step.told for step in verdict.steps],
    }


def late(found: "Late") -> dict[str, Any]:
    """Return an overdue customer's verdict with what was done about it."""
    talk = found.pursuit.recovery
    return {
        **readable(found.verdict),
        "report_state": found.report_state,
        "report_days_late": found.report_days_late,
        "reported_on": found.pursuit.reported_on,
        "reported_to": found.pursuit.reported_to,
        "overdue_reason": talk.reason if talk else None,
        "solution": talk.solution if talk else None,
        "promised_on": talk.promised_on if talk else None,
        "promise_broken": found.promise_broken,
    }


def steps_in_cash(verdict: Verdict) -> list[str]:
    """Return the arithmetic that concerns an order paid in cash, in the clerk's language."""
    return [step.told for step in verdict.steps if not step.on_credit]
