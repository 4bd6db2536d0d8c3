"""What is shown of applications, holds, releases and talks."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from custmgr.areas.credit.facts.changes import LimitChange
from custmgr.areas.credit.facts.explained import Explained
from custmgr.ground.show import Column, Kind, for_scripts
from custmgr.ground.words import mark

CHANGE = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("in_charge", mark("Person in charge")),
    Column("grade", mark("Grade")),
    Column("address", mark("Address")),
    Column("contact", mark("Contact")),
    Column("phone", mark("Telephone")),
    Column("from_limit", mark("Original limit"), Kind.MONEY),
    Column("to_limit", mark("Intended limit"), Kind.MONEY),
    Column("reason", mark("Reason")),
    Column("until", mark("Holds until"), Kind.DAY),
    Column("applied_on", mark("Applied on"), Kind.DAY),
    Column("applied_by", mark("Applied by")),
    Column("state", mark("State"), Kind.WORD),
    Column("next", mark("Next opinion"), Kind.WORD),
    Column("due_on", mark("Opinion due on"), Kind.DAY),
    Column("settled_on", mark("Settled on"), Kind.DAY),
    Column("opinions", mark("Opinions"), Kind.TREE, table=False),
)
IN_LIST = {"name", "from_limit", "to_limit", "state", "next", "due_on"}
CHANGES = tuple(replace(column, table=column.key in IN_LIST) for column in CHANGE)
OPINION = (
    Column("step", mark("Step"), Kind.NUMBER),
    Column("role", mark("As"), Kind.WORD),
    Column("by", mark("Name")),
    Column("decision", mark("Opinion"), Kind.WORD),
    Column("text", mark("Remark")),
    Column("on", mark("Day"), Kind.DAY),
)
HOLD = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("mode", mark("Hold"), Kind.WORD),
    Column("reason", mark("Reason")),
    Column("by", mark("Hold decided by")),
    Column("on", mark("On hold since"), Kind.DAY),
)
ENDED = (Column("customer", mark("Customer code"), of="code"), Column("name", mark("Customer name")))
RELEASE = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("up_to", mark("Up to"), Kind.MONEY, of="up_to_fen"),
    Column("used", mark("Used"), Kind.MONEY, of="used_fen"),
    Column("left", mark("Left"), Kind.MONEY, of="left_fen"),
    Column("until", mark("Last day"), Kind.DAY),
    Column("state", mark("State"), Kind.WORD),
    Column("reason", mark("Reason")),
    Column("by", mark("Released by")),
    Column("on", mark("Released on"), Kind.DAY),
)
LISTED = {"name", "up_to", "left", "until", "state", "by"}
RELEASES = tuple(replace(column, table=column.key in LISTED) for column in RELEASE)
REPORT = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Reported on"), Kind.DAY),
    Column("by", mark("Reported by")),
    Column("to", mark("Reported to")),
)
RECOVERY = (
    Column("customer", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Day"), Kind.DAY),
    Column("by", mark("Talked to by")),
    Column("reason", mark("Reason given")),
    Column("solution", mark("Solution")),
    Column("promised_on", mark("Promised for"), Kind.DAY),
)
EXPLAINED = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("limit", mark("Limit"), Kind.MONEY),
    Column("source", mark("Where it comes from"), Kind.WORD),
    Column("in_force_from", mark("In force from"), Kind.DAY),
    Column("until", mark("Holds until"), Kind.DAY),
    Column("exposure", mark("Exposure"), Kind.MONEY),
    Column("excess", mark("Excess"), Kind.MONEY),
    *(Column(key, "", Kind.TREE, table=False) for key in ("formula", "steps", "hold", "release")),
    *(Column(key, "", Kind.TREE, table=False) for key in ("changes", "releases", "reports", "recoveries")),
)


def application(change: LimitChange) -> dict[str, Any]:
    """Return an application under the names it is shown by."""
    return {
        **vars(change.form),
        "customer": change.customer,
        "from_limit": change.from_fen,
        "to_limit": change.to_fen,
        "reason": change.reason,
        "until": change.until,
        "applied_on": change.applied_on,
        "applied_by": change.applied_by,
        "state": change.state,
        "next": change.next_role,
        "due_on": change.due_on,
        "settled_on": change.settled_on,
        "opinions": [opinion.as_tree() for opinion in change.opinions],
    }


def explained(found: Explained) -> dict[str, Any]:
    """Return everything that explains a customer's credit under the names it is shown by."""
    position, standing = found.verdict.position, found.verdict.position.standing
    return {
        "code": position.code,
        "name": position.name,
        "limit": standing.limit_fen,
        "source": standing.source,
        "in_force_from": standing.in_force_from,
        "until": standing.until,
        "exposure": found.verdict.exposure_fen,
        "excess": found.verdict.excess_fen,
        "formula": _formula(found),
        "steps": [step.told for step in (*found.steps, *found.verdict.steps)],
        "hold": position.hold and position.hold.as_tree(),
        "release": found.verdict.released and found.verdict.released.as_tree(),
        "changes": [for_scripts(application(change), CHANGE) for change in found.changes],
        "releases": [for_scripts(release, RELEASE) for release in found.releases],
        "reports": [for_scripts(report, REPORT) for report in found.reports],
        "recoveries": [for_scripts(recovery, RECOVERY) for recovery in found.recoveries],
    }


def _formula(found: Explained) -> Mapping[str, Any] | None:
    """Return the inputs of the limit that was computed last (CRL-20)."""
    graded = found.grading
    if graded is None:
        return None
    computed = (Column("average_monthly_sales", "", Kind.MONEY, of="average_fen"), Column("coefficient", ""))
    rest = (Column("on_time_rate", ""), Column("limit", "", Kind.MONEY, of="limit_fen"), Column("quarter", ""))
    tree = for_scripts(graded, (*computed, *rest, Column("grade", ""), Column("edition", "")))
    return {**tree, "rate_quarter": graded.rate.quarter if graded.rate else None}
