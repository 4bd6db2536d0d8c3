"""The settlement papers as they are handed round: certificate, return note, return certificate."""

from pathlib import Path
from typing import Any

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.cases import Case, Decision
from custmgr.areas.complaints.facts.words import Treatment
from custmgr.areas.settlement import views
from custmgr.areas.settlement.actions import looking
from custmgr.areas.settlement.actions.case import policy_of
from custmgr.areas.settlement.facts.papers import Allowance, ReturnNote
from custmgr.areas.settlement.facts.words import Place
from custmgr.areas.settlement.rules.returns import amount_fen
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_workbook
from custmgr.ground.forms import Box, Form, Part, Signature, write
from custmgr.ground.language import _
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

INTERNAL = mark("Internal document; not to be copied for the customer.")
PAID = {Treatment.ALLOWANCE, Treatment.CLAIM}
GOODS = (
    Column("what", mark("Quantities and amount")),
    Column("quantity", mark("Quantity"), Kind.NUMBER),
    Column("price", mark("Unit price"), Kind.MONEY, of="price_fen"),
    Column("amount", mark("Amount"), Kind.MONEY, of="amount_fen"),
)


def print_allowance(desk: Reader, number: str, file: Path | None, *, force: bool) -> dict[str, Any]:
    """Write the Sales Allowance Certificate, a sheet for each of its keepers (CMP-73)."""
    paper = views.find_allowance(desk.connection, number)
    case = complaints.find(desk.connection, paper.complaint)
    form = Form(
        title=mark("Sales Allowance Certificate"),
        number=paper.number,
        parts=(_seller(desk.company), _case(case, paper), Part(mark("Allowance"), _allowance(case, paper))),
        signatures=[_signed(paper, place) for place in Place],
        copies=[keeper.label for keeper in policy_of(desk, case).allowance.copies],
        alert=_alert(paper),
    )
    return _write(desk, [form], file or Path(f"allowance-{paper.number}.xlsx"), force=force)


def print_note(desk: Reader, number: str, file: Path | None, *, force: bool, certificate: bool) -> dict[str, Any]:
    """Write the Finished Goods Return Note for its keepers, or the certificate the buyer seals (CMP-76, CMP-82)."""
    note = looking.show(desk, number)
    case = complaints.find(desk.connection, note.complaint)
    if certificate:
        return _write(
            desk, [_certificate(case, note, desk.company)], file or Path(f"certificate-{note.number}.xlsx"), force=force
        )
    form = Form(
        title=mark("Finished Goods Return Note"),
        number=note.number,
        parts=(_case(case, note), Part(mark("Return"), _return(note)), Part(mark("Receipt"), _receipt(note))),
        signatures=[
            Signature(mark("Verified by the (deputy) manager"), note.verified_by or "", note.verified_on),
            Signature(mark("Received by the finished goods store"), note.received_by or "", note.received_on),
            Signature(mark("Booked by accounting"), "", note.booked_on),
        ],
        note=INTERNAL,
        copies=[keeper.label for keeper in policy_of(desk, case).returns.copies],
        alert=_alert(note),
    )
    return _write(desk, [form], file or Path(f"return-{note.number}.xlsx"), force=force)


def _write(desk: Reader, forms: list[Form], target: Path, *, force: bool) -> dict[str, Any]:
    check_workbook(target)
    return {"file": str(target), "sheets": write(target, forms, force=force, house=desk.company)}


def _case(case: Case, paper: Allowance | ReturnNote) -> Part:
    decision = case.decision
    boxes = (
        Box(mark("Customer"), case.customer_name, wide=True),
        Box(mark("Complaint number"), case.number),
        Box(mark("Issued on"), paper.on, kind=Kind.DAY),
        Box(mark("Order number"), case.order),
        Box(mark("Part number"), case.product),
        Box(mark("Quantity shipped"), case.quantity, kind=Kind.NUMBER),
        Box(mark("Shipped on"), case.shipped_on, kind=Kind.DAY),
        *_decided(decision),
    )
    return Part("", boxes)


def _seller(house: str) -> Part:
    """Leave room for what stands on the original invoice, which is not on record here (CMP-82, CMP-84)."""
    boxes = (
        Box(mark("Issuing unit (seller)"), house or None, wide=True),
        Box(mark("Original invoice number")),
        Box(mark("Original invoice date")),
    )
    return Part("", boxes)


def _decided(decision: Decision | None) -> tuple[Box, ...]:
    if decision is None:
        return ()
    return Box(mark("Decided by"), decision.by), Box(mark("Decided on"), decision.at.date(), kind=Kind.DAY)


def _allowance(case: Case, paper: Allowance) -> tuple[Box, ...]:
    return (
        Box(mark("Treatment"), [one for one in case.treatments if one in PAID], kind=Kind.LIST, wide=True),
        Box(mark("Defective quantity"), case.defective, kind=Kind.NUMBER),
        Box(mark("Allowance per piece")),
        Box(mark("Amount"), paper.amount_fen, kind=Kind.MONEY, wide=True),
        Box(mark("Reason"), case.reason, wide=True, lines=2),
    )


def _return(note: ReturnNote) -> tuple[Box, ...]:
    return (
        Box(mark("Reason of the return"), note.reason, wide=True, lines=2),
        Box(mark("Handling mode"), note.mode, kind=Kind.WORD),
        Box(mark("Over-quantity acceptance ratio"), note.counted_ratio, kind=Kind.SHARE),
        Box(mark("Basis of the return"), note.basis, wide=True),
        Box(mark("Quantity noted"), note.quantity, kind=Kind.NUMBER),
        Box(mark("Approved unit price"), note.price_fen, kind=Kind.MONEY),
    )


def _receipt(note: ReturnNote) -> tuple[Box, ...]:
    return (
        Box(mark("Quantity received"), note.received, kind=Kind.NUMBER),
        Box(mark("Received on"), note.received_on, kind=Kind.DAY),
        Box(mark("Instruction where it differs"), note.instruction, wide=True, lines=2),
        Box(mark("Instructed by"), note.instructed_by),
        Box(mark("Instructed on"), note.instructed_on, kind=Kind.DAY),
        Box(mark("Voucher"), note.voucher_number),
        Box(mark("Amount booked"), note.booked_fen, kind=Kind.MONEY),
    )


def _certificate(case: Case, note: ReturnNote, house: str) -> Form:
    quantity = note.received if note.receipt else note.quantity
    milli = note.receipt.quantity_milli if note.receipt else note.quantity_milli
    amount = None if note.price_fen is None else amount_fen(milli, note.price_fen)
    boxes = (
        Box(mark("Buyer's name"), case.customer_name, wide=True),
        Box(mark("Return note"), note.number),
        Box(mark("Order number"), case.order),
        Box(mark("Part number"), case.product),
        Box(mark("Issued on"), note.on, kind=Kind.DAY),
        Box(mark("Reason of the return"), note.reason, wide=True, lines=2),
    )
    row = {"what": _(mark("Returned")), "quantity": quantity, "price_fen": note.price_fen, "amount_fen": amount}
    return Form(
        title=mark("Sales Return Certificate"),
        number=note.number,
        parts=(_seller(house), Part("", boxes), Part("", columns=GOODS, rows=[row])),
        signatures=(mark("Buyer's invoice seal"),),
        alert=_alert(note),
    )


def _signed(paper: Allowance, place: Place) -> Signature:
    signature = paper.signed(place)
    return Signature(place.label, (signature.by or "") if signature else "", signature.on if signature else None)


def _alert(paper: Allowance | ReturnNote) -> str:
    return mark("Void") if paper.void else ""
