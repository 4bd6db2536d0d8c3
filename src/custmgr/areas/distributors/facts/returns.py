"""Goods that dealers send back."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.distributors.facts.words import ReturnReason, ReturnState


@dataclass(frozen=True)
class Goods:
    """What comes back and what it is worth."""

    product: str
    batch: str | None
    quantity_milli: int
    value_fen: int


@dataclass(frozen=True)
class Consent:
    """An oral report and the oral consent to it (DST-18)."""

    reported_by: str
    reported_on: date
    agreed_by: str
    agreed_on: date


@dataclass(frozen=True)
class Blame:
    """Who bears the value of goods sent back without approval, in fen (DST-19)."""

    manager: str
    manager_fen: int
    person: str
    person_fen: int


@dataclass(frozen=True)
class Step:
    """A step of the return: who, on which day."""

    by: str
    on: date


@dataclass(frozen=True)
class Opening:
    """How a return begins: why, with which consent, or at whose charge."""

    reason: ReturnReason | None
    text: str
    consent: Consent | None
    blame: Blame | None
    on: date


@dataclass(frozen=True)
class Return:
    """A return of a dealer's goods (DST-16 to DST-19)."""

    id: int
    number: str
    customer: str
    name: str
    reason: ReturnReason | None
    reason_text: str
    goods: Goods
    on: date
    consent: Consent | None = None
    form: Step | None = None
    approval: Step | None = None
    receipt: Step | None = None
    blame: Blame | None = None

    @property
    def state(self) -> ReturnState:
        """Return how far it has come."""
        steps = (
            (self.blame, ReturnState.NOT_RECOGNISED),
            (self.receipt, ReturnState.RECEIVED),
            (self.approval, ReturnState.APPROVED),
            (self.form, ReturnState.APPLIED),
            (self.consent, ReturnState.CONSENTED),
        )
        return next((state for step, state in steps if step is not None), ReturnState.OPEN)
