"""Reading allowance certificates and return notes."""

import sqlite3
from collections import defaultdict
from dataclasses import fields
from datetime import date
from fractions import Fraction
from typing import Any

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.words import Outcome
from custmgr.areas.settlement.facts.papers import (
    Allowance,
    Figures,
    Paper,
    Proof,
    Receipt,
    ReturnNote,
    Signature,
    Unsettled,
    Void,
    Voucher,
)
from custmgr.areas.settlement.facts.words import Kind, Mode, Place, ProofKind
from custmgr.areas.settlement.refusals.papers import NoSuchAllowance, NoSuchNote
from custmgr.areas.settlement.rules.collection import needed
from custmgr.ground.text import folded

FIGURES = tuple(field.name for field in fields(Figures))
SELECT = (
    "SELECT s.id, s.kind, s.number, k.number AS complaint, c.code, c.name, k.order_number, k.product, s.on_day,"
    " s.amount_fen, s.mode, s.reason, s.basis, s.quantity_milli, s.over_ratio,"
    " r.quantity_milli AS received_milli, r.by, r.on_day AS received_on, r.instruction, r.instructed_by,"
    " r.instructed_on, p.kind AS proof, p.on_day AS proof_on, p.quantity_milli AS proof_quantity_milli,"
    " p.price_fen AS proof_price_fen, p.amount_fen AS proof_amount_fen,"
    " p.received_quantity_milli AS proof_received_quantity_milli, p.received_price_fen AS proof_received_price_fen,"
    " p.received_amount_fen AS proof_received_amount_fen, v.voucher, v.on_day AS booked_on,"
    " v.quantity_milli AS booked_milli, v.amount_fen AS booked_fen, x.reason AS void_reason, x.on_day AS void_on"
    " FROM settlement s JOIN complaint k ON k.id = s.complaint_id JOIN customer c ON c.id = k.customer_id"
    " LEFT JOIN settlement_receipt r ON r.settlement_id = s.id LEFT JOIN settlement_proof p ON p.settlement_id = s.id"
    " LEFT JOIN settlement_voucher v ON v.settlement_id = s.id LEFT JOIN settlement_void x ON x.settlement_id = s.id"
)
SIGNATURES = (
    "SELECT settlement_id, place, by, on_day FROM settlement_signature WHERE settlement_id IN ({these}) ORDER BY id"
)
KINDS: dict[type[Paper], Kind] = {Allowance: Kind.ALLOWANCE, ReturnNote: Kind.RETURN}
AnyPaper = Allowance | ReturnNote
WAITING = "v.settlement_id IS NULL AND x.settlement_id IS NULL"


def find_allowance(connection: sqlite3.Connection, number: str) -> Allowance:
    """Return the certificate of a number, or refuse."""
    typed = folded(number).upper()
    found = list_allowances(connection, "s.number = :typed", typed=typed)
    if not found:
        raise NoSuchAllowance(typed)
    return found[0]


def find_note(connection: sqlite3.Connection, number: str) -> ReturnNote:
    """Return the return note of a number, or refuse."""
    typed = folded(number).upper()
    found = list_notes(connection, "s.number = :typed", typed=typed)
    if not found:
        raise NoSuchNote(typed)
    return found[0]


def list_allowances(connection: sqlite3.Connection, where: str = "1", **values: object) -> list[Allowance]:
    """List certificates in the order they were issued."""
    found = _read(connection, f"s.kind = 'allowance' AND {where}", values)
    return [paper for paper in found if isinstance(paper, Allowance)]


def list_notes(connection: sqlite3.Connection, where: str = "1", **values: object) -> list[ReturnNote]:
    """List return notes in the order they were opened."""
    found = _read(connection, f"s.kind = 'return' AND {where}", values)
    return [paper for paper in found if isinstance(paper, ReturnNote)]


def papers_by_case(connection: sqlite3.Connection, where: str = "1", **values: object) -> dict[str, list[Paper]]:
    """Return certificates and notes by the number of their complaint."""
    found: dict[str, list[Paper]] = defaultdict(list)
    for paper in _read(connection, where, values):
        found[paper.complaint].append(paper)
    return dict(found)


def open_settlements(connection: sqlite3.Connection) -> list[Unsettled]:
    """List what is not booked yet: papers on their way, and accepted cases that still lack a paper (CMP-72)."""
    waiting = [
        Unsettled(p.complaint, p.customer_name, _kind(p), p.number, p.state, p.on)
        for p in _read(connection, WAITING, {})
    ]
    written = papers_by_case(connection, "x.settlement_id IS NULL")
    closed = complaints.list_cases(connection, "k.outcome = :accepted", accepted=Outcome.ACCEPTED.value)
    lacking = [
        Unsettled(case.number, case.customer_name, KINDS[kind], None, None, case.closed_on or date.min)
        for case in closed
        for kind in needed(case)
        if not any(isinstance(paper, kind) for paper in written.get(case.number, ()))
    ]
    return sorted([*waiting, *lacking], key=lambda one: (one.since, one.complaint, one.number or ""))


def seek_voucher(connection: sqlite3.Connection, voucher: str) -> str | None:
    """Return the number of the paper a voucher has booked, or None (CMP-77)."""
    query = "SELECT s.number FROM settlement_voucher v JOIN settlement s ON s.id = v.settlement_id WHERE v.voucher = ?"
    row = connection.execute(query, (voucher,)).fetchone()
    return str(row[0]) if row else None


def _kind(paper: AnyPaper) -> Kind:
    return KINDS[type(paper)]


def _read(connection: sqlite3.Connection, where: str, values: dict[str, object]) -> list[AnyPaper]:
    found = connection.execute(f"{SELECT} WHERE {where} ORDER BY s.id", values)
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found]
    signatures = _signatures(connection, [row["id"] for row in rows])
    return [_paper(row, tuple(signatures[row["id"]])) for row in rows]


def _signatures(connection: sqlite3.Connection, ids: list[int]) -> dict[int, list[Signature]]:
    found: dict[int, list[Signature]] = defaultdict(list)
    for number, place, by, on in connection.execute(SIGNATURES.format(these=", ".join(map(str, ids)))):
        found[number].append(Signature(Place(place), by, date.fromisoformat(on)))
    return found


def _paper(row: dict[str, Any], signatures: tuple[Signature, ...]) -> AnyPaper:
    shared: dict[str, Any] = {
        "id": row["id"], "number": row["number"], "complaint": row["complaint"], "customer": row["code"],
        "customer_name": row["name"], "order": row["order_number"], "product": row["product"],
        "on": date.fromisoformat(row["on_day"]), "signatures": signatures, "proof": _proof(row),
        "voucher": _voucher(row), "void": _void(row),
    }  # fmt: skip
    if row["kind"] == Kind.ALLOWANCE.value:
        return Allowance(**shared, amount_fen=row["amount_fen"])
    return ReturnNote(
        **shared, mode=Mode(row["mode"]), reason=row["reason"], basis=row["basis"],
        quantity_milli=row["quantity_milli"], receipt=_receipt(row),
        over_ratio=None if row["over_ratio"] is None else Fraction(row["over_ratio"]),
    )  # fmt: skip


def _receipt(row: dict[str, Any]) -> Receipt | None:
    if row["by"] is None:
        return None
    told = row["instruction"], row["instructed_by"], _day(row["instructed_on"])
    return Receipt(row["received_milli"], row["by"], date.fromisoformat(row["received_on"]), *told)


def _proof(row: dict[str, Any]) -> Proof | None:
    if row["proof"] is None:
        return None
    figures = Figures(**{name: row[f"proof_{name}"] for name in FIGURES})
    return Proof(ProofKind(row["proof"]), date.fromisoformat(row["proof_on"]), figures)


def _voucher(row: dict[str, Any]) -> Voucher | None:
    if row["voucher"] is None:
        return None
    return Voucher(row["voucher"], date.fromisoformat(row["booked_on"]), row["booked_milli"], row["booked_fen"])


def _void(row: dict[str, Any]) -> Void | None:
    return Void(row["void_reason"], date.fromisoformat(row["void_on"])) if row["void_reason"] else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
