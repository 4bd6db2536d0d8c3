"""What is shown of dealers."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from custmgr.areas.distributors.facts.agreements import Assessment, Measure
from custmgr.areas.distributors.facts.dealers import Dealer, Support
from custmgr.areas.distributors.facts.goods import Breach, Find, Shipment
from custmgr.areas.distributors.facts.returns import Return, Step
from custmgr.areas.distributors.facts.words import Score
from custmgr.ground.language import _
from custmgr.ground.money import grouped, yuan
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

THOUSAND = 1000
WHO = (Column("customer", mark("Customer code")), Column("name", mark("Customer name")))
_DEALER = (
    *WHO,
    Column("kind", mark("Kind of dealer"), Kind.WORD),
    Column("state", mark("State"), Kind.WORD),
    Column("regions", mark("Territory"), Kind.LIST),
    Column("exclusive", mark("Exclusive"), Kind.FLAG),
    Column("size", mark("Size"), Kind.WORD),
    Column("average", mark("Average score")),
)
DEALERS = (
    *WHO,
    Column("kind", mark("Kind of dealer"), Kind.WORD, table=False),
    Column("state", mark("State"), Kind.WORD),
    Column("regions", mark("Territory"), Kind.LIST),
    Column("exclusive", mark("Exclusive"), Kind.FLAG),
    Column("average", mark("Average score")),
    Column("appointed_on", mark("Appointed on"), Kind.DAY),
    Column("ended_on", mark("Ended on"), Kind.DAY),
)
DEALER = (
    *_DEALER,
    Column("scores", mark("Scores"), Kind.TREE, table=False),
    Column("told_scores", mark("Scores"), Kind.TREE, json=False),
    Column("knock_outs", mark("Knocked out because"), Kind.LIST),
    Column("passed", mark("Screening passed"), Kind.FLAG),
    Column("bad_debt", mark("Bad debts"), Kind.FLAG),
    Column("pricing", mark("Keeps to prices and rules"), Kind.FLAG),
    Column("licence", mark("Licence")),
    Column("licence_until", mark("Licence until"), Kind.DAY),
    Column("years", mark("Years in the line"), Kind.NUMBER),
    Column("premises", mark("Premises")),
    Column("network", mark("Sound sales network"), Kind.FLAG),
    Column("brands", mark("Competing brands")),
    Column("screened_on", mark("Screened on"), Kind.DAY),
    Column("screened_by", mark("Screened by")),
    Column("appointed_on", mark("Appointed on"), Kind.DAY),
    Column("approved_by", mark("Approved by")),
    Column("ended_on", mark("Ended on"), Kind.DAY),
    Column("supports", mark("Done together"), Kind.TREE, table=False),
    Column("told_supports", mark("Done together"), Kind.LIST, json=False),
)
SHIPMENT = (
    Column("number", mark("Number")),
    *WHO,
    Column("region", mark("Region")),
    Column("first", mark("First code")),
    Column("last", mark("Last code")),
    Column("product", mark("Product")),
    Column("on", mark("Shipped on"), Kind.DAY),
)
FIND = (
    Column("code", mark("Box code")),
    Column("shipment", mark("Shipment")),
    *WHO,
    Column("region", mark("Shipped to")),
    Column("shipped_on", mark("Shipped on"), Kind.DAY),
    Column("territory", mark("Territory"), Kind.LIST),
    Column("found", mark("Found in")),
    Column("inside", mark("Inside the territory"), Kind.FLAG),
    Column("breach", mark("Case")),
)
BREACH = (
    Column("number", mark("Number")),
    *WHO,
    Column("origin", mark("Came to light by"), Kind.WORD),
    Column("code", mark("Box code")),
    Column("month", mark("Month")),
    Column("buyer", mark("Buyer")),
    Column("region", mark("Found in")),
    Column("territory", mark("Territory"), Kind.LIST),
    Column("on", mark("Found on"), Kind.DAY),
    Column("state", mark("State"), Kind.WORD),
    Column("deliberate", mark("Deliberate"), Kind.FLAG),
    Column("decided_by", mark("Decided by")),
    Column("decided_on", mark("Decided on"), Kind.DAY),
    Column("reason", mark("Reason")),
    Column("sanctions", mark("Sanctions proposed"), Kind.TREE, table=False),
    Column("told_sanctions", mark("Sanctions proposed"), Kind.LIST, json=False),
    Column("assumed", mark("Assumed"), Kind.LIST),
)
_LISTED = {"number", "name", "region", "on", "state", "deliberate", "told_sanctions"}
BREACHES = tuple(replace(column, table=column.key in _LISTED) for column in BREACH)
FLOW = (
    *WHO,
    Column("month", mark("Month")),
    Column("due_on", mark("Due on"), Kind.DAY),
    Column("state", mark("State"), Kind.WORD),
    Column("received_on", mark("Received on"), Kind.DAY),
    Column("rows", mark("Lines"), Kind.NUMBER),
    Column("outside", mark("Buyers outside the territory"), Kind.LIST),
)
_MEASURES = {
    "sales": (mark("Sales"), mark("Sales target"), mark("Sales ratio"), mark("Sales met")),
    "collection": (mark("Collections"), mark("Collection target"), mark("Collection ratio"), mark("Collections met")),
    "share": (
        mark("Collections, again"),
        mark("Asked of the sales target"),
        mark("Collections by sales target"),
        mark("Share met"),
    ),
}
ASSESSMENT = (
    *WHO,
    Column("from", mark("From"), Kind.DAY),
    Column("until", mark("Until"), Kind.DAY),
    *(
        Column(f"{key}{ending}", title, kind)
        for key, titles in _MEASURES.items()
        for ending, title, kind in zip(
            ("", "_target", "_ratio", "_met"), titles, (Kind.MONEY, Kind.MONEY, Kind.SHARE, Kind.FLAG), strict=True
        )
        if (key, ending) != ("share", "")
    ),
    Column("deducted", mark("Deducted for breaches"), Kind.MONEY),
    Column("rebate", mark("Year-end rebate"), Kind.MONEY),
    Column("passed", mark("Passed"), Kind.FLAG),
    Column("assumed", mark("Assumed"), Kind.LIST),
    Column("instalments", mark("Instalments"), Kind.TREE, table=False),
)
INSTALMENTS = (
    Column("ratio", mark("Share"), Kind.SHARE),
    Column("due_on", mark("Due on"), Kind.DAY),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
    Column("open", mark("Still open"), Kind.MONEY, of="open_fen"),
    Column("overdue", mark("Overdue"), Kind.FLAG),
)
RETURN = (
    Column("number", mark("Number")),
    *WHO,
    Column("reason", mark("Reason")),
    Column("state", mark("State"), Kind.WORD),
    Column("product", mark("Product")),
    Column("batch", mark("Batch")),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("value", mark("Value"), Kind.MONEY),
    Column("on", mark("Entered for"), Kind.DAY),
    Column("reported_by", mark("Reported by")),
    Column("reported_on", mark("Reported orally on"), Kind.DAY),
    Column("agreed_by", mark("Agreed by")),
    Column("agreed_on", mark("Agreed orally on"), Kind.DAY),
    Column("form_on", mark("Application form of"), Kind.DAY),
    Column("approved_by", mark("Approved by")),
    Column("approved_on", mark("Approved on"), Kind.DAY),
    Column("received_on", mark("Received on"), Kind.DAY),
    Column("manager", mark("Regional manager")),
    Column("manager_amount", mark("Borne by the manager"), Kind.MONEY),
    Column("person", mark("Responsible person")),
    Column("person_amount", mark("Borne by the person"), Kind.MONEY),
)

_TOLD = {"number", "name", "reason", "state", "product", "value", "on", "manager_amount", "person_amount"}
RETURNS = tuple(replace(column, table=column.key in _TOLD) for column in RETURN)


def dealer(one: Dealer) -> Mapping[str, Any]:
    """Return a dealer as it is shown."""
    sheet, held = one.screening.sheet, one.appointment
    said = ("bad_debt", "pricing", "licence", "licence_until", "years", "premises", "network", "brands", "kind")
    return {
        "customer": one.customer, "name": one.name, "state": one.standing, "regions": one.regions,
        "exclusive": held.exclusive if held else None, "size": held.size if held else None,
        "average": f"{one.screening.average:.2f}", "knock_outs": one.screening.knock_outs,
        "passed": one.screening.passed,
        "scores": {score.value: value for score, value in sheet.scores.items()},
        "told_scores": {_(score.label): sheet.scores[score] for score in Score},
        "screened_on": one.screening.on, "screened_by": one.screening.by, "ended_on": one.ended_on,
        "appointed_on": held.on if held else None, "approved_by": held.by if held else None,
        "supports": [_support(done) for done in one.supports],
        "told_supports": [f"{done.on} {_(done.kind.label)}: {done.text}" for done in one.supports],
        **{name: getattr(sheet, name) for name in said},
    }  # fmt: skip


def shipment(one: Shipment) -> Mapping[str, Any]:
    """Return a shipment as it is shown."""
    return {**vars(one), "first": str(one.first), "last": str(one.last)}


def find(one: Find) -> Mapping[str, Any]:
    """Return whose box a code is, as it is shown."""
    sent = one.shipment
    where = {"shipment": sent.number, "region": sent.region, "shipped_on": sent.on}
    return {**vars(one), "customer": sent.customer, "name": sent.name, **where}


def breach(one: Breach) -> Mapping[str, Any]:
    """Return a sale outside the territory as it is shown."""
    ruling = one.ruling
    told = [
        f"{_(part.kind.label)} {'' if part.amount_fen is None else grouped(part.amount_fen)}".strip()
        for part in one.sanctions
    ]
    return {
        **vars(one), "state": one.state, "deliberate": ruling.deliberate if ruling else None,
        "decided_by": ruling.by if ruling else None, "decided_on": ruling.on if ruling else None,
        "reason": ruling.reason if ruling else None, "sanctions": [dict(part.as_tree()) for part in one.sanctions],
        "told_sanctions": told, "assumed": ruling.rates.assumed if ruling else (),
    }  # fmt: skip


def assessment(one: Assessment) -> Mapping[str, Any]:
    """Return a measured dealer as it is shown."""
    agreement = one.agreement
    measures = {"sales": one.sales, "collection": one.collection, "share": one.share_of_sales}
    return {
        "customer": agreement.customer, "name": agreement.name, "from": agreement.terms.from_on, "until": one.until,
        **{key: value for name, found in measures.items() for key, value in _measure(name, found).items()},
        "deducted": one.deducted_fen, "rebate": one.rebate_fen, "passed": one.passed, "assumed": one.assumed,
        "instalments": [
            {"ratio": row.ratio, "due_on": row.due_on, "amount": yuan(row.amount_fen), "open": yuan(row.open_fen),
             "overdue": row.overdue} for row in one.instalments
        ],
    }  # fmt: skip


def goods_back(one: Return) -> Mapping[str, Any]:
    """Return a dealer's return as it is shown."""
    goods, consent, blame = one.goods, one.consent, one.blame
    return {
        "number": one.number, "customer": one.customer, "name": one.name, "reason": one.reason or one.reason_text,
        "state": one.state, "product": goods.product, "batch": goods.batch, "quantity": _pieces(goods.quantity_milli),
        "value": goods.value_fen, "on": one.on,
        **{key: getattr(consent, key, None) for key in ("reported_by", "reported_on", "agreed_by", "agreed_on")},
        "form_on": _on(one.form), "approved_by": one.approval.by if one.approval else None,
        "approved_on": _on(one.approval), "received_on": _on(one.receipt),
        "manager": blame.manager if blame else None, "manager_amount": blame.manager_fen if blame else None,
        "person": blame.person if blame else None, "person_amount": blame.person_fen if blame else None,
    }  # fmt: skip


def _measure(name: str, found: Measure) -> dict[str, Any]:
    return {
        name: found.reached_fen, f"{name}_target": found.target_fen, f"{name}_ratio": found.ratio,
        f"{name}_met": found.met,
    }  # fmt: skip


def _support(done: Support) -> dict[str, Any]:
    volumes = {"before": done.before_fen, "after": done.after_fen}
    told = {"kind": done.kind, "text": done.text, "by": done.by, "on": done.on, "clerk": done.clerk}
    return {**told, **{key: None if fen is None else yuan(fen) for key, fen in volumes.items()}}


def _on(step: Step | None) -> Any:
    return step.on if step else None


def _pieces(milli: int) -> Any:
    return milli // THOUSAND if milli % THOUSAND == 0 else Decimal(milli) / THOUSAND
