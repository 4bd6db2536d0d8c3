"""Reading what belongs to a case: statements, passages, decisions, losses, shares, confirmations, memoranda."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import datetime
from fractions import Fraction
from typing import Any, TypeVar

from custmgr.areas.complaints.facts.cases import Decision, Passage
from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.shares import Confirmation, Dissent, Party, Share
from custmgr.areas.complaints.facts.stated import Fact
from custmgr.areas.complaints.facts.words import Field, Ruled, Stage, Treatment
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.frozen import frozen

MILLION = 1_000_000
Part = TypeVar("Part")
FACTS = "SELECT complaint_id, stage, field, value FROM complaint_fact"
PASSAGES = (
    "SELECT complaint_id, stage, department, clock, entered_at, left_at, due_at, hard_due_at, half_day, by, opinion,"
    " by_clerk FROM complaint_stage"
)
DECISIONS = (
    "SELECT d.complaint_id, d.id, d.decided_at, d.by, d.role, d.required, d.amount_fen, d.loss_fen, d.approved,"
    " d.opinion, e.name, e.in_force_from, d.last_loss_id, d.outcome"
    " FROM complaint_decision d JOIN policy_edition e ON e.id = d.edition_id"
)
LOSSES = (
    "SELECT complaint_id, id, kind, amount_fen, quantity_milli, price_fen, work_fen, transport_fen, waste_fen,"
    " estimated, entered_at, rate_millionths, stage, reason, by FROM complaint_loss"
)
SHARES = (
    "SELECT s.complaint_id, s.id, s.party, s.unit, s.department, s.ratio_millionths, s.item, s.item_text,"
    " (SELECT group_concat(name, char(10)) FROM (SELECT name FROM complaint_share_person p WHERE p.share_id = s.id"
    " ORDER BY p.id)), s.reason, s.stage, s.dissent_id FROM complaint_share s"
)
CONFIRMATIONS = "SELECT complaint_id, id, department, by, opinion, confirmed_at FROM complaint_confirmation"
DISSENTS = (
    "SELECT m.complaint_id, m.id, m.number, m.department, m.by, m.customer, m.text, m.entered_at, r.decided_at, r.by,"
    " r.role, r.upheld, r.text FROM complaint_dissent m LEFT JOIN complaint_dissent_result r ON r.dissent_id = m.id"
)


@frozen
class Parts:
    """Everything that hangs on the cases of one query, by the number of their row."""

    facts: Mapping[int, list[Fact]] = field(default_factory=dict)
    passages: Mapping[int, list[Passage]] = field(default_factory=dict)
    decisions: Mapping[int, list[Decision]] = field(default_factory=dict)
    losses: Mapping[int, list[LossLine]] = field(default_factory=dict)
    shares: Mapping[int, list[Share]] = field(default_factory=dict)
    confirmations: Mapping[int, list[Confirmation]] = field(default_factory=dict)
    dissents: Mapping[int, list[Dissent]] = field(default_factory=dict)


def parts_of(connection: sqlite3.Connection, where: str, values: Mapping[str, object]) -> Parts:
    """Read everything that hangs on the cases of a condition, one query for each kind however many cases there are."""
    mine = f" WHERE complaint_id IN (SELECT k.id FROM complaint k WHERE {where}) ORDER BY 2"

    def read(query: str, make: Callable[..., Part], order: str = mine) -> dict[int, list[Part]]:
        return _by_case(connection.execute(f"{query}{order}", values), make)

    return Parts(
        facts=read(FACTS, _fact, mine.replace("ORDER BY 2", "ORDER BY id")),
        passages=read(PASSAGES, _passage, mine.replace("ORDER BY 2", "ORDER BY id")),
        decisions=read(DECISIONS, _decision),
        losses=read(LOSSES, _loss),
        shares=read(SHARES, _share),
        confirmations=read(CONFIRMATIONS, _confirmation),
        dissents=read(DISSENTS, _dissent),
    )


def moment(text: str | None) -> datetime | None:
    """Return a stored moment, none where there is none."""
    return datetime.fromisoformat(text) if text else None


def _by_case(rows: Iterable[Any], make: Callable[..., Part]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = defaultdict(list)
    for number, *rest in rows:
        found[number].append(make(*rest))
    return found


def _fact(stage: str, name: str, value: str) -> Fact:
    return Fact(Stage(stage), Field(name), value)


def _passage(*row: Any) -> Passage:
    stage, department, clock, entered, left, due, hard, half_day, by, opinion, by_clerk = row
    at = datetime.fromisoformat(entered), moment(left), datetime.fromisoformat(due), moment(hard)
    return Passage(Stage(stage), Department(department), clock, *at, bool(half_day), by, opinion, bool(by_clerk))


def _decision(number: int, at: str, by: str, role: str, required: str, amount: int | None, *rest: Any) -> Decision:
    loss, approved, opinion, edition, since, last_loss, outcome = rest
    levels, named = (Role(role), Role(required)), f"{edition} {since}"
    ruled = Ruled(outcome) if outcome else Ruled.APPROVED if approved else Ruled.RETURNED
    return Decision(
        number, datetime.fromisoformat(at), by, *levels, amount, loss, bool(approved), opinion, named, last_loss, ruled
    )


def _loss(*row: Any) -> LossLine:
    number, kind, amount, quantity, price, work, transport, waste, estimated, at, rate, stage, reason, by = row
    return LossLine(
        number, Treatment(kind), amount, quantity, price, work, transport, waste, bool(estimated),
        datetime.fromisoformat(at), None if rate is None else Fraction(rate, MILLION), Stage(stage), reason, by,
    )  # fmt: skip


def _share(*row: Any) -> Share:
    number, party, unit, department, ratio, item, item_text, persons, reason, stage, dissent = row
    named = tuple((persons or "").split("\n")) if persons else ()
    of = Department(department) if department else None
    share = Fraction(ratio, MILLION)
    return Share(number, Party(party), unit, of, share, item, item_text, named, reason, 0, Stage(stage), dissent)


def _confirmation(number: int, department: str, by: str, opinion: str | None, at: str) -> Confirmation:
    return Confirmation(number, Department(department), by, opinion, datetime.fromisoformat(at))


def _dissent(*row: Any) -> Dissent:
    number, name, department, by, customer, text, at, decided_at, decided_by, role, upheld, result = row
    return Dissent(
        number, name, Department(department), by, bool(customer), text, datetime.fromisoformat(at),
        moment(decided_at), decided_by, Role(role) if role else None, None if upheld is None else bool(upheld), result,
    )  # fmt: skip
