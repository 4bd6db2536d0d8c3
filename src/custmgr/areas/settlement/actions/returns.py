"""Finished goods return notes, from their opening to the voucher."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.actions.losses import actualize_return
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.settlement import store, views
from custmgr.areas.settlement.actions.allowances import Proving
from custmgr.areas.settlement.actions.case import clean, day_of, decided, policy_of, refuse, voucher_of
from custmgr.areas.settlement.actions.looking import notes_of, show
from custmgr.areas.settlement.facts.papers import Proof, Receipt, ReturnNote
from custmgr.areas.settlement.facts.words import Kind, Mode, Place, ProofKind, State
from custmgr.areas.settlement.refusals.papers import NoReason, NotTheStore, WrongSigner
from custmgr.areas.settlement.rules import decisions, papers, returns
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.language import fill
from custmgr.ground.money import ratio
from custmgr.ground.options import word
from custmgr.ground.words import mark

BASIS = mark("Complaint {number}, decided on {decided_on}")


@dataclass(frozen=True)
class Opening:
    """A return note as it is typed; what is left out is taken from the form (CMP-75)."""

    quantity_milli: int
    reason: str | None = None
    mode: str | None = None
    basis: str | None = None
    over_ratio: Fraction | None = None


@dataclass(frozen=True)
class Receiving:
    """Goods as the store takes them in, with the instruction where they differ from the note (CMP-81)."""

    quantity_milli: int
    by: str
    on: date | None = None
    instruction: str | None = None
    instructed_by: str | None = None
    instructed_on: date | None = None


def open_note(desk: Desk, complaint: str, opening: Opening) -> ReturnNote:
    """Open a return note with reason, mode and basis for goods that were decided to come back (CMP-72, CMP-75)."""
    case = decided(desk, complaint)
    mode = word(Mode, opening.mode, "--mode") if opening.mode else decisions.mode_of(case)
    reason = clean("--reason", case.reason or "" if opening.reason is None else opening.reason)
    basis = clean("--basis", _basis(case) if opening.basis is None else opening.basis)
    refuse(returns.judge_note(case, opening.quantity_milli, reason, basis), decisions.judge_mode(case, mode))
    refuse(returns.judge_ratio(case, opening.over_ratio, notes_of(desk, case.number)))
    told = {"mode": mode.value, "reason": reason, "basis": basis, "quantity_milli": opening.quantity_milli}
    number = store.add(desk, case, Kind.RETURN, **told, over_ratio=ratio(opening.over_ratio))
    desk.note("return open", number, complaint=case.number, **told, over_ratio=ratio(opening.over_ratio))
    return show(desk, number)


def noted(desk: Desk, note: ReturnNote) -> Fraction:
    """Return what all notes of a case ask back of the same goods, in pieces, so that too much is seen (CMP-79)."""
    return returns.noted(note, notes_of(desk, note.complaint))


def verify(desk: Desk, number: str, by: str, on: date | None) -> ReturnNote:
    """Enter the (deputy) manager's verification, without which nothing is received (CMP-76)."""
    note = _open(desk, number)
    person, case = staff.find(desk.connection, by), decided(desk, note.complaint)
    wanted = policy_of(desk, case).returns.verifier_roles
    if not person.may_act_as(*wanted):
        raise WrongSigner(person.name, wanted)
    refuse(returns.judge_step(note, State.VERIFIED))
    signed_on = day_of(desk, on, note.on)
    store.sign(desk, note.id, Place.MANAGER, person.name, signed_on)
    desk.note("return verify", note.number, by=person.name, on=signed_on)
    return show(desk, note.number)


def receive(desk: Desk, number: str, goods: Receiving) -> ReturnNote:
    """Enter what the store received; it then counts in the loss instead of the estimate (CMP-81, CMP-108)."""
    note = _open(desk, number)
    person, case = staff.find(desk.connection, goods.by), complaints.find(desk.connection, note.complaint)
    wanted = policy_of(desk, case).returns.receiver_roles
    if not person.may_act_as(*wanted):
        raise NotTheStore(person.name, wanted)
    refuse(returns.judge_step(note, State.RECEIVED))
    receipt = _receipt(desk, note, goods, person.name)
    refuse(returns.judge_receipt(note, receipt))
    store.receive(desk, note.id, receipt)
    desk.note(
        "return receive", note.number, quantity_milli=receipt.quantity_milli, by=receipt.by, on=receipt.on,
        instruction=receipt.instruction, instructed_by=receipt.instructed_by,
    )  # fmt: skip
    _actualize(desk, case)
    return show(desk, note.number)


def prove(desk: Desk, number: str, proving: Proving) -> ReturnNote:
    """Enter the one sealed proof of a return whose goods were received (CMP-82, CMP-83, CMP.6-11)."""
    note, kind = _open(desk, number), word(ProofKind, proving.kind, "--kind")
    case = decided(desk, note.complaint)
    taken = policy_of(desk, case).returns.proof_kinds
    refuse(
        papers.judge_proof(note, kind, taken, sealed=proving.sealed),
        returns.judge_step(note, State.PROVED),
        papers.judge_figures(note, kind, proving.figures),
    )
    allowed = decisions.approved(case, note.mode)
    refuse(returns.judge_credit(note, proving.figures, allowed.price_fen if allowed else None))
    proof = Proof(kind, day_of(desk, proving.on, note.receipt.on if note.receipt else note.on), proving.figures)
    store.prove(desk, note.id, proof)
    desk.note("return proof", note.number, kind=kind.value, on=proof.on)
    return show(desk, note.number)


def post(desk: Desk, number: str, voucher: str, on: date | None) -> ReturnNote:
    """Book what was actually received at the approved unit price, once and within the ratio (CMP-77, CMP-79)."""
    note = _open(desk, number)
    case, others = decided(desk, note.complaint), notes_of(desk, note.complaint)
    refuse(returns.judge_step(note, State.BOOKED), decisions.judge_mode(case, note.mode))
    assert note.receipt is not None
    assert note.proof is not None
    over_ratio = returns.ratio_of(others, policy_of(desk, case).returns.over_ratio)
    refuse(returns.judge_posting(case, note, others, over_ratio))
    allowed = decisions.approved(case, note.mode)
    amount = returns.amount_fen(note.receipt.quantity_milli, allowed.price_fen if allowed else None)
    typed, booked_on = voucher_of(desk, voucher), day_of(desk, on, note.proof.on)
    told = {"voucher": typed, "quantity_milli": note.receipt.quantity_milli, "amount_fen": amount, "on": booked_on}
    store.book(desk, note.id, **told, decision_id=case.decision_id)
    desk.note("return post", note.number, **told)
    return show(desk, note.number)


def make_void(desk: Desk, number: str, reason: str) -> ReturnNote:
    """Make a note void on which nothing was received (CMP.6-16)."""
    note = _open(desk, number)
    refuse(returns.judge_void(note))
    if not (told := clean("--reason", reason)):
        raise NoReason(note.number)
    store.make_void(desk, note.id, told)
    desk.note("return void", note.number, reason=told)
    return show(desk, note.number)


def _open(desk: Desk, number: str) -> ReturnNote:
    note = views.find_note(desk.connection, number)
    refuse(papers.judge_open(note))
    return note


def _basis(case: Case) -> str:
    assert case.decision is not None
    return fill(BASIS, number=case.number, decided_on=case.decision.at.date())


def _receipt(desk: Desk, note: ReturnNote, goods: Receiving, by: str) -> Receipt:
    verified = note.signed(Place.MANAGER)
    received_on = day_of(desk, goods.on, verified.on if verified else note.on)
    if goods.instruction is None and goods.instructed_by is None and goods.instructed_on is None:
        return Receipt(goods.quantity_milli, by, received_on)
    told = clean("--instruction", goods.instruction or "") or None
    instructor = staff.find(desk.connection, goods.instructed_by).name if goods.instructed_by else None
    return Receipt(goods.quantity_milli, by, received_on, told, instructor, goods.instructed_on or received_on)


def _actualize(desk: Desk, case: Case) -> None:
    """Let the loss count what came back, once nothing of the case is still on its way (CMP-81)."""
    received = returns.received_milli(notes_of(desk, case.number))
    if received is not None and decisions.approved(case, Mode.RETURN) is not None:
        actualize_return(desk, case.id, received)
