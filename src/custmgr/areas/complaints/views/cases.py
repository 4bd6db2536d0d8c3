"""Reading complaint cases."""

import getpass
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from custmgr.areas.complaints.facts import losses, shares
from custmgr.areas.complaints.facts.cases import Case, Passage
from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.shares import WHOLE, Party, Penalty, Share
from custmgr.areas.complaints.facts.words import CauseClass, Outcome, Stage, Treatment
from custmgr.areas.complaints.refusals.form import NoSuchComplaint
from custmgr.areas.complaints.rules import timing
from custmgr.areas.complaints.rules.numbers import place_of
from custmgr.areas.complaints.views.parts import Parts, moment, parts_of
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Role
from custmgr.ground.frozen import frozen
from custmgr.ground.text import folded

SELECT = (
    "SELECT k.id, k.number, k.draft_number, c.code, c.name, k.region, k.stage, k.opened_at, k.accepted_at, k.due_on,"
    " k.order_number, k.product, k.quantity_milli, k.shipped_on, k.defective_milli, k.undetermined, k.demand,"
    " k.reason, k.claim_fen, k.opinion, k.sample, k.no_sample, k.cause_class, k.founded, k.responsible, k.treatment,"
    " k.loss_fen, k.tracked, k.decision_id, k.answered_by, k.answered_on, k.closed_on, k.outcome, k.penalty,"
    " k.amount_fen, k.authority, (SELECT p.number FROM complaint p WHERE p.id = k.parent_id),"
    " (SELECT n.number FROM complaint n WHERE n.parent_id = k.id AND n.stage <> 'void')"
    " FROM complaint k JOIN customer c ON c.id = k.customer_id"
)
RUNNING = (
    "SELECT k.id, k.number, s.due_at FROM complaint_stage s CROSS JOIN complaint k ON k.id = s.complaint_id"
    " WHERE s.left_at IS NULL AND k.stage NOT IN ('draft', 'closed', 'void')"
)
DRAFTS = "SELECT k.id, k.number, '' FROM complaint k WHERE k.stage = 'draft' AND k.stage NOT IN ('closed', 'void')"
ENDED = (
    "SELECT k.id FROM complaint k WHERE k.stage IN ('closed', 'void') AND k.month GLOB '[0-9][0-9][0-9][0-9]'"
    " ORDER BY k.month DESC, k.serial DESC LIMIT ?"
)


@frozen
class Frozen:
    """What a closed case kept of its closing: the loss with its lines, the shares, the amount and the authority."""

    loss_fen: int | None
    losses: tuple[LossLine, ...]
    shares: tuple[Share, ...]
    amount_fen: int | None
    authority: Role


def find(connection: sqlite3.Connection, number: str) -> Case:
    """Return the case of a complaint number or a draft number, or refuse."""
    typed = folded(number).upper()
    found = list_cases(connection, "k.number = :typed OR k.draft_number = :typed", typed=typed)
    if not found:
        raise NoSuchComplaint(typed)
    return found[0]


def list_cases(connection: sqlite3.Connection, where: str = "1", **values: object) -> list[Case]:
    """List cases with everything that hangs on them, in a handful of queries however many there are."""
    return [case for _row, case, _parts in _read(connection, where, values)]


def list_frozen(connection: sqlite3.Connection, where: str, **values: object) -> list[tuple[Case, Frozen]]:
    """List closed cases with what they kept of their closing (CMP.6-18)."""
    return [(case, _frozen(row, case, parts)) for row, case, parts in _read(connection, where, values)]


def count_cases(connection: sqlite3.Connection) -> int:
    """Count the register, drafts and all."""
    return int(connection.execute("SELECT count(*) FROM complaint").fetchone()[0])


def first_ids(connection: sqlite3.Connection, most: int) -> list[int] | None:
    """Return which cases stand first in the register, or None where their numbers alone do not tell.

    What runs and what is a draft are few and all looked at; of the ended ones the newest by month and serial.
    """
    found = [*_placed(connection, RUNNING), *_placed(connection, DRAFTS)][:most]
    ended = [row[0] for row in connection.execute(ENDED, (most - len(found),))]
    return [*found, *ended] if len(found) + len(ended) == most else None


def _placed(connection: sqlite3.Connection, query: str) -> list[int]:
    rows = connection.execute(query).fetchall()
    return [row[0] for row in sorted(rows, key=lambda row: (row[2], place_of(row[1])))]


def running(connection: sqlite3.Connection) -> list[Case]:
    """List the accepted cases that are neither closed nor void."""
    return list_cases(connection, "k.stage NOT IN ('draft', 'closed', 'void')")


def undecided_objection(
    connection: sqlite3.Connection, customer: int, order: str, product: str
) -> tuple[str, str] | None:
    """Return an unfounded case about the same goods whose objection waits, with the memorandum's number (CMP-60)."""
    row = connection.execute(
        "SELECT k.number, m.number FROM complaint k JOIN complaint_dissent m ON m.complaint_id = k.id"
        " LEFT JOIN complaint_dissent_result r ON r.dissent_id = m.id"
        " WHERE m.customer = 1 AND k.customer_id = ? AND k.order_number = ? AND k.product = ?"
        " AND r.dissent_id IS NULL LIMIT 1",
        (customer, order, product),
    ).fetchone()
    return (str(row[0]), str(row[1])) if row else None


def invoice_due(connection: sqlite3.Connection, customer: str, number: str) -> date | None:
    """Return the last day to pay of the purchase a complaint's order number names, or None where there is none."""
    query = "SELECT p.due_on FROM bought p JOIN customer c ON c.id = p.customer_id WHERE c.code = ? AND p.number = ?"
    row = connection.execute(query, (customer, number)).fetchone()
    return date.fromisoformat(row[0]) if row else None


def edition_name(connection: sqlite3.Connection, day: date) -> str:
    """Return the name of the policy edition in force on a day, with the day it came into force."""
    query = "SELECT name || ' ' || in_force_from FROM policy_edition WHERE id = ?"
    return str(connection.execute(query, (edition_on(connection, day),)).fetchone()[0])


def clerk(connection: sqlite3.Connection) -> str:
    """Return the clerk's configured name, or the operating-system user, as the journal names him."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'clerk'").fetchone()
    return str(row[0]) if row and row[0] else getpass.getuser()


def edition_on(connection: sqlite3.Connection, day: date) -> int:
    """Return the policy edition in force on a day."""
    row = connection.execute(
        "SELECT e.id FROM policy_edition e JOIN policy_area a ON a.edition_id = e.id AND a.area = 'complaints'"
        " WHERE e.in_force_from <= ? ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1",
        (day.isoformat(),),
    ).fetchone()
    return int(row[0])


def _read(connection: sqlite3.Connection, where: str, values: dict[str, object]) -> Iterator[tuple[Any, Case, Parts]]:
    parts = parts_of(connection, where, values)
    for row in connection.execute(f"{SELECT} WHERE {where} ORDER BY k.id", values):
        yield row, _case(row, parts), parts


def _case(row: Any, parts: Parts) -> Case:
    (number_of_row, number, draft, code, name, region, stage, opened, accepted, due, order, product, quantity, shipped,
     defective, undetermined, demand, reason, claim, opinion, sample, no_sample, kind, founded, responsible, treatment,
     loss, tracked, decision, answered_by, answered_on, closed_on, outcome, penalty, _amount, _authority, parent,
     child) = row  # fmt: skip
    lines = losses.latest(parts.losses.get(number_of_row, ()))
    present = losses.total(lines) if lines and founded != 0 else loss
    implied = _whole(responsible, parts.passages.get(number_of_row, ())) if founded and responsible else ()
    named = shares.divided(shares.latest(parts.shares.get(number_of_row, ())) or implied, present or 0)
    decisions = tuple(parts.decisions.get(number_of_row, ()))
    case = Case(
        id=number_of_row, number=number, draft_number=draft, customer=code, customer_name=name,
        region=Region(region), stage=Stage(stage), opened_at=datetime.fromisoformat(opened),
        accepted_at=moment(accepted), due_on=_due(due), order=order, product=product, quantity_milli=quantity,
        shipped_on=_day(shipped), defective_milli=defective, undetermined=bool(undetermined), demand=demand,
        reason=reason, claim_fen=claim, opinion=opinion, sample=sample, no_sample=no_sample,
        cause_class=CauseClass(kind) if kind else None, founded=_flag(founded), responsible=responsible,
        treatments=tuple(Treatment(word) for word in (treatment or "").split(",") if word), loss_fen=present,
        tracked=_flag(tracked), decision_id=decision, answered_by=answered_by, answered_on=_day(answered_on),
        closed_on=_day(closed_on), outcome=Outcome(outcome) if outcome else None,
        facts=tuple(parts.facts.get(number_of_row, ())), passages=tuple(parts.passages.get(number_of_row, ())),
        decisions=decisions, losses=lines, shares=named, penalty=Penalty(penalty) if penalty else None,
        confirmations=tuple(parts.confirmations.get(number_of_row, ())),
        dissents=tuple(parts.dissents.get(number_of_row, ())), parent=parent, child=child,
    )  # fmt: skip
    return replace(case, decided_losses=_decided(case, parts)) if lines and case.decision else case


def _decided(case: Case, parts: Parts) -> tuple[LossLine, ...]:
    """Return the lines as the decision in force saw them (CMP-67, CMP-80)."""
    seen = (case.decision.last_loss or 0) if case.decision else 0
    return losses.latest(line for line in parts.losses.get(case.id, ()) if line.id <= seen)


def _frozen(row: Any, case: Case, parts: Parts) -> Frozen:
    lines = losses.latest(line for line in parts.losses.get(case.id, ()) if line.stage is not Stage.CLOSED)
    of_then = (share for share in parts.shares.get(case.id, ()) if share.stage is not Stage.CLOSED)
    loss, amount, authority = row[26], row[34], row[35]
    implied = _whole(case.responsible, case.passages) if case.founded and case.responsible else ()
    named = shares.divided(shares.latest(of_then) or implied, loss or 0)
    return Frozen(loss, lines, named, amount, Role(authority))


def _whole(responsible: str, passages: Iterable[Passage]) -> tuple[Share, ...]:
    """Return the share of the one responsible unit named on the form: the whole, as the combined opinion says (CMP-19).

    Its text is taken for the reason why no group or person is named (CMP-115, CMP-116).
    """
    told = [passage.opinion for passage in passages if passage.stage is Stage.SYNTHESIS and passage.left_at]
    return (Share(0, Party.UNIT, responsible, None, WHOLE, None, None, (), told[-1] if told else None, 0),)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _due(text: str | None) -> date | None:
    """Return the due day; none while a case without a common limit has not got its own (CPL-25)."""
    return None if text == timing.NEVER.isoformat() else _day(text)


def _flag(number: int | None) -> bool | None:
    return None if number is None else bool(number)
