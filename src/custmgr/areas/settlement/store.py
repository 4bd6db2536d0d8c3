"""Writing settlement papers: every step is a row of its own."""

from dataclasses import asdict
from datetime import date
from typing import Any

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.settlement.facts.papers import Proof, Receipt
from custmgr.areas.settlement.facts.words import Kind, Place
from custmgr.areas.settlement.tables import ProofRow, ReceiptRow, SettlementRow, SignatureRow, VoidRow, VoucherRow
from custmgr.ground.desk import Desk

LETTER = {Kind.ALLOWANCE: "A", Kind.RETURN: "R"}


def add(desk: Desk, case: Case, kind: Kind, **columns: Any) -> str:
    """Enter a paper of a decided case under its next number, such as `240301-R1`; return the number."""
    assert case.decision_id is not None
    number = f"{case.number}-{LETTER[kind]}{desk.next_number(f'settlement_{kind.value}', case.number)}"
    row = SettlementRow(
        number=number,
        kind=kind.value,
        complaint_id=case.id,
        decision_id=case.decision_id,
        on_day=desk.today.isoformat(),
        entered_at=desk.now.isoformat(),
        **columns,
    )
    _add(desk, row)
    return number


def sign(desk: Desk, paper_id: int, place: Place, by: str | None, on: date) -> None:
    """Append a signature, or the customer's seal."""
    told: dict[str, Any] = {"on_day": on.isoformat(), "entered_at": desk.now.isoformat()}
    _add(desk, SignatureRow(settlement_id=paper_id, place=place.value, by=by, **told))


def receive(desk: Desk, paper_id: int, receipt: Receipt) -> None:
    """Append what the store received."""
    row = ReceiptRow(
        settlement_id=paper_id,
        quantity_milli=receipt.quantity_milli,
        by=receipt.by,
        on_day=receipt.on.isoformat(),
        instruction=receipt.instruction,
        instructed_by=receipt.instructed_by,
        instructed_on=receipt.instructed_on.isoformat() if receipt.instructed_on else None,
        entered_at=desk.now.isoformat(),
    )
    _add(desk, row)


def prove(desk: Desk, paper_id: int, proof: Proof) -> None:
    """Append the sealed proof."""
    told: dict[str, Any] = {"on_day": proof.on.isoformat(), "entered_at": desk.now.isoformat()}
    _add(desk, ProofRow(settlement_id=paper_id, kind=proof.kind.value, sealed=1, **asdict(proof.figures), **told))


def book(desk: Desk, paper_id: int, **columns: Any) -> None:
    """Append the voucher."""
    on: date = columns.pop("on")
    _add(desk, VoucherRow(settlement_id=paper_id, on_day=on.isoformat(), entered_at=desk.now.isoformat(), **columns))


def make_void(desk: Desk, paper_id: int, reason: str) -> None:
    """Append why a paper is not used."""
    told = {"on_day": desk.today.isoformat(), "entered_at": desk.now.isoformat()}
    _add(desk, VoidRow(settlement_id=paper_id, reason=reason, **told))


def _add(desk: Desk, row: Any) -> None:
    desk.session.add(row)
    desk.session.flush()
