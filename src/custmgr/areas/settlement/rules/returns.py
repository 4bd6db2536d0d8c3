"""What returned goods are received and booked on."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.complaints.facts.cases import Case, pieces
from custmgr.areas.complaints.facts.words import THOUSANDTHS
from custmgr.areas.settlement.facts.papers import Figures, Receipt, ReturnNote
from custmgr.areas.settlement.facts.words import RETURN_WAY, Mode, Place, State
from custmgr.areas.settlement.refusals.papers import ProofMissing
from custmgr.areas.settlement.refusals.returns import (
    BadRatio,
    BeyondRatio,
    InstructionIncomplete,
    InstructionNeeded,
    NoQuantity,
    NoteIncomplete,
    NothingToPost,
    NotReceived,
    NotVerified,
    OtherPrice,
    OtherRatio,
    ReceivedAlready,
    TooLateToVoid,
    VerifiedAlready,
)
from custmgr.areas.settlement.rules.decisions import approved
from custmgr.ground.money import ratio, to_whole
from custmgr.ground.refusals import Refusal


def judge_note(case: Case, quantity_milli: int, reason: str, basis: str) -> Refusal | None:
    """Refuse a note over nothing, and one without its reason or its basis (CMP-75)."""
    if quantity_milli <= 0:
        return NoQuantity(str(pieces(quantity_milli)))
    empty = [f"--{name}" for name, text in (("reason", reason), ("basis", basis)) if not text.strip()]
    return NoteIncomplete(case.number, tuple(empty)) if empty else None


def judge_ratio(case: Case, stated: Fraction | None, others: Iterable[ReturnNote]) -> Refusal | None:
    """Refuse a ratio outside 0 to 1, and another one than an earlier note of the order states (CMP-79)."""
    if stated is None:
        return None
    if not 0 <= stated <= 1:
        return BadRatio(ratio(stated) or "")
    known = next((note for note in others if note.over_ratio is not None and note.void is None), None)
    if known is None or known.over_ratio is None or known.over_ratio == stated:
        return None
    return OtherRatio(case.number, known.number, known.over_ratio, stated)


def ratio_of(notes: Iterable[ReturnNote], company: Decimal) -> Fraction:
    """Return the ratio that counts for a case: the customer's own as noted, else the company's (CMP-79)."""
    stated = (note.over_ratio for note in notes if note.over_ratio is not None and note.void is None)
    return next(stated, Fraction(company))


def judge_step(note: ReturnNote, to: State) -> Refusal | None:
    """Refuse a step out of order: verified, received, proved, booked (CMP-76, CMP-81, CMP-83)."""
    if RETURN_WAY.may_move(note.state.value, to.value).kind == "forward":
        return None
    if to is State.VERIFIED:
        return VerifiedAlready(note.number, note.state)
    if note.receipt is None:
        return NotReceived(note.number) if note.signed(Place.MANAGER) else NotVerified(note.number)
    if to is State.RECEIVED:
        return ReceivedAlready(note.number, note.complaint, pieces(note.receipt.quantity_milli) or 0)
    return ProofMissing(note.number, "return")


def judge_receipt(note: ReturnNote, receipt: Receipt) -> Refusal | None:
    """Refuse a quantity that differs from the note without an instruction given before (CMP-81, CMP.6-10)."""
    told = (receipt.instruction, receipt.instructed_by, receipt.instructed_on)
    if not any(told):
        if receipt.quantity_milli == note.quantity_milli:
            return None
        return InstructionNeeded(note.number, pieces(note.quantity_milli) or 0, pieces(receipt.quantity_milli) or 0)
    late = receipt.instructed_on is not None and receipt.instructed_on > receipt.on
    if not all(told) or late or receipt.instructed_by == receipt.by:
        return InstructionIncomplete(receipt.on)
    return None


def judge_void(note: ReturnNote) -> Refusal | None:
    """Refuse to make a note void once goods were received on it."""
    received = note.receipt.quantity_milli if note.receipt else 0
    return TooLateToVoid(note.number, pieces(received) or 0) if received else None


def limit_milli(approved_milli: int, over_ratio: Fraction) -> Fraction:
    """Return the most that may be booked: approved × (1 + ratio), unrounded (CMP-79).

    >>> limit_milli(33_000, Fraction(5, 100))
    Fraction(34650, 1)
    """
    return approved_milli * (1 + over_ratio)


def judge_posting(case: Case, note: ReturnNote, others: Iterable[ReturnNote], over_ratio: Fraction) -> Refusal | None:
    """Refuse to book nothing, and more than the limit for all notes of the case together (CMP-78, CMP-79, CMP-80)."""
    received = note.receipt.quantity_milli if note.receipt else 0
    if received <= 0:
        return NothingToPost(note.number)
    allowed = approved(case, note.mode)
    assert allowed is not None
    posted = posted_milli(note, others)
    limit = limit_milli(allowed.quantity_milli, over_ratio)
    if posted + received <= limit:
        return None
    told = {"posted": pieces(posted) or 0, "received": pieces(received) or 0}
    whole = pieces(allowed.quantity_milli) or 0
    return BeyondRatio(
        case.number, **told, approved=whole, limit=ratio(limit / THOUSANDTHS) or "", over_ratio=over_ratio
    )


def posted_milli(note: ReturnNote, others: Iterable[ReturnNote]) -> int:
    """Return what other notes of the case have booked of the same goods, in thousandths (CMP-79)."""
    rework = note.mode is Mode.REWORK
    same = (o for o in others if o.id != note.id and (o.mode is Mode.REWORK) == rework)
    return sum(o.voucher.quantity_milli or 0 for o in same if o.voucher)


def noted(note: ReturnNote, others: Iterable[ReturnNote]) -> Fraction:
    """Return what is noted of the same goods in all, in pieces; goods received count as they came (CMP-79)."""
    rework = note.mode is Mode.REWORK
    same = (o for o in others if o.void is None and (o.mode is Mode.REWORK) == rework)
    return Fraction(sum(o.receipt.quantity_milli if o.receipt else o.quantity_milli for o in same), THOUSANDTHS)


def judge_credit(note: ReturnNote, figures: Figures, price_fen: int | None) -> Refusal | None:
    """Refuse an invoice copy with another quantity than received or another unit price than approved (CMP-80)."""
    if figures.quantity_milli is None or figures.price_fen is None or note.receipt is None or price_fen is None:
        return None
    if (figures.quantity_milli, figures.price_fen) == (note.receipt.quantity_milli, price_fen) and (
        figures.amount_fen == amount_fen(figures.quantity_milli, price_fen)
    ):
        return None
    stated, received = pieces(figures.quantity_milli) or 0, pieces(note.receipt.quantity_milli) or 0
    return OtherPrice(note.number, stated, figures.price_fen, received, price_fen)


def amount_fen(quantity_milli: int, price_fen: int | None) -> int:
    """Return what is credited: the quantity at the whole approved unit price; rework credits nothing (CMP-77).

    >>> amount_fen(1_990_000, 8000)
    15920000
    """
    return to_whole(Fraction(quantity_milli * (price_fen or 0), THOUSANDTHS))


def received_milli(notes: Iterable[ReturnNote]) -> int | None:
    """Return what a case got back in all; none while goods of a note are still to come, or none came (CMP-81)."""
    counted = [note for note in notes if note.void is None and note.mode is not Mode.REWORK]
    receipts = [note.receipt.quantity_milli for note in counted if note.receipt]
    return sum(receipts) if receipts and len(receipts) == len(counted) else None


def described(note: ReturnNote, case: Case, over_ratio: Fraction) -> ReturnNote:
    """Return a note with what its case approved: quantity, unit price, the most that may be booked."""
    note, allowed = replace(note, counted_ratio=over_ratio), approved(case, note.mode)
    if allowed is None:
        return note
    limit = limit_milli(allowed.quantity_milli, over_ratio)
    return replace(note, approved_milli=allowed.quantity_milli, price_fen=allowed.price_fen, limit_milli=limit)
