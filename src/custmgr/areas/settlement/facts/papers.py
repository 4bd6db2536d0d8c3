"""Allowance certificates and return notes, step by step until they are booked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.complaints.facts.cases import pieces
from custmgr.areas.complaints.facts.words import THOUSANDTHS
from custmgr.areas.settlement.facts.words import Kind, Mode, Place, ProofKind, State


@dataclass(frozen=True)
class Signature:
    """One signature; the customer's seal names nobody."""

    place: Place
    by: str | None
    on: date

    @property
    def told(self) -> Mapping[str, object]:
        """Return the signature as scripts read it."""
        return {"place": self.place, "by": self.by, "on": self.on}


@dataclass(frozen=True)
class Receipt:
    """What the store received, and the instruction where it differs from the note (CMP-81)."""

    quantity_milli: int
    by: str
    on: date
    instruction: str | None = None
    instructed_by: str | None = None
    instructed_on: date | None = None


@dataclass(frozen=True)
class Figures:
    """What is written on an invoice copy: six figures for a return, four for an allowance (CMP-82, CMP-84)."""

    quantity_milli: int | None = None
    price_fen: int | None = None
    amount_fen: int | None = None
    received_quantity_milli: int | None = None
    received_price_fen: int | None = None
    received_amount_fen: int | None = None


@dataclass(frozen=True)
class Proof:
    """The one sealed proof of a paper (CMP-82, CMP-84)."""

    kind: ProofKind
    on: date
    figures: Figures


@dataclass(frozen=True)
class Voucher:
    """What accounting booked, once (CMP-77)."""

    voucher: str
    on: date
    quantity_milli: int | None
    amount_fen: int


@dataclass(frozen=True)
class Void:
    """Why a paper is not used."""

    reason: str
    on: date


@dataclass(frozen=True)
class Paper:
    """What certificates and notes have in common."""

    id: int
    number: str
    complaint: str
    customer: str
    customer_name: str
    order: str | None
    product: str | None
    on: date
    signatures: tuple[Signature, ...]
    proof: Proof | None
    voucher: Voucher | None
    void: Void | None

    @property
    def ended(self) -> bool:
        """Say whether nothing more is done with it: booked or void."""
        return self.voucher is not None or self.void is not None

    def signed(self, place: Place) -> Signature | None:
        """Return who signed at a place, if anybody has."""
        return next((signature for signature in self.signatures if signature.place is place), None)

    @property
    def told_signatures(self) -> tuple[Mapping[str, object], ...]:
        """Return the signatures as scripts read them."""
        return tuple(signature.told for signature in self.signatures)

    @property
    def signers(self) -> tuple[str, ...]:
        """Return who signed, as people read it; the seal by its name."""
        return tuple(signature.by for signature in self.signatures if signature.by)

    @property
    def proof_kind(self) -> ProofKind | None:
        """Return what proves it, once something does."""
        return self.proof.kind if self.proof else None

    @property
    def proof_on(self) -> date | None:
        """Return the day of its proof."""
        return self.proof.on if self.proof else None

    @property
    def voucher_number(self) -> str | None:
        """Return its voucher."""
        return self.voucher.voucher if self.voucher else None

    @property
    def booked_on(self) -> date | None:
        """Return the day it was booked."""
        return self.voucher.on if self.voucher else None

    @property
    def booked_fen(self) -> int | None:
        """Return the amount booked."""
        return self.voucher.amount_fen if self.voucher else None

    @property
    def void_reason(self) -> str | None:
        """Return why it is void."""
        return self.void.reason if self.void else None


@dataclass(frozen=True)
class Allowance(Paper):
    """A sales allowance certificate (CMP-73)."""

    amount_fen: int

    @property
    def unsigned(self) -> tuple[Place, ...]:
        """Return the places still to be signed, in the order of the paper (CMP-74)."""
        return tuple(place for place in Place if self.signed(place) is None)

    @property
    def state(self) -> State:
        """Return how far it has come; a proof counts once all three have signed (CMP-74, CMP-85)."""
        if self.void:
            return State.VOID
        if self.voucher:
            return State.BOOKED
        if self.unsigned:
            return State.ISSUED
        return State.PROVED if self.proof else State.SIGNED


@dataclass(frozen=True)
class ReturnNote(Paper):
    """A finished goods return note; what was approved is filled in where its case is at hand (CMP-75).

    Quantities are thousandths. `over_ratio` is the customer's own, as noted at ordering; none means the company's.
    """

    mode: Mode
    reason: str
    basis: str
    quantity_milli: int
    over_ratio: Fraction | None
    receipt: Receipt | None
    approved_milli: int | None = None
    price_fen: int | None = None
    limit_milli: Fraction | None = None
    counted_ratio: Fraction | None = None

    @property
    def state(self) -> State:
        """Return how far it has come, by the last thing entered (CMP-76, CMP-81, CMP-82)."""
        done = {
            State.VOID: self.void, State.BOOKED: self.voucher, State.PROVED: self.proof, State.RECEIVED: self.receipt,
            State.VERIFIED: self.signed(Place.MANAGER),
        }  # fmt: skip
        return next((state for state, entered in done.items() if entered), State.ISSUED)

    @property
    def quantity(self) -> int | Decimal | None:
        """Return the quantity noted, in pieces."""
        return pieces(self.quantity_milli)

    @property
    def received(self) -> int | Decimal | None:
        """Return the quantity received, in pieces; none before."""
        return pieces(self.receipt.quantity_milli) if self.receipt else None

    @property
    def approved(self) -> int | Decimal | None:
        """Return the quantity approved, in pieces, where it is known."""
        return pieces(self.approved_milli)

    @property
    def limit(self) -> Fraction | None:
        """Return the most that may be booked for the case, in pieces, unrounded (CMP-79)."""
        return None if self.limit_milli is None else self.limit_milli / THOUSANDTHS

    @property
    def posted(self) -> int | Decimal | None:
        """Return the quantity booked, in pieces."""
        return pieces(self.voucher.quantity_milli) if self.voucher else None

    @property
    def verified_by(self) -> str | None:
        """Return who verified the note."""
        signature = self.signed(Place.MANAGER)
        return signature.by if signature else None

    @property
    def verified_on(self) -> date | None:
        """Return the day the note was verified."""
        signature = self.signed(Place.MANAGER)
        return signature.on if signature else None

    @property
    def received_by(self) -> str | None:
        """Return who received the goods."""
        return self.receipt.by if self.receipt else None

    @property
    def received_on(self) -> date | None:
        """Return the day the goods were received."""
        return self.receipt.on if self.receipt else None

    @property
    def instruction(self) -> str | None:
        """Return what was instructed about goods that differ from the note."""
        return self.receipt.instruction if self.receipt else None

    @property
    def instructed_by(self) -> str | None:
        """Return who instructed it."""
        return self.receipt.instructed_by if self.receipt else None

    @property
    def instructed_on(self) -> date | None:
        """Return the day of the instruction."""
        return self.receipt.instructed_on if self.receipt else None


@dataclass(frozen=True)
class Unsettled:
    """What is not booked yet: a paper on its way, or a kind of paper that nobody wrote (CMP-72)."""

    complaint: str
    customer_name: str
    kind: Kind
    number: str | None
    state: State | None
    since: date
