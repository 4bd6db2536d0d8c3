"""When a dealer's goods may come back, and who bears those that came without leave."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.distributors.facts.returns import Consent, Return
from custmgr.areas.distributors.facts.words import ReturnReason
from custmgr.areas.distributors.refusals.returns import (
    ConsentBefore,
    NoCredit,
    NotAReason,
    StepBefore,
    StepMissing,
    StepTaken,
    WithoutForm,
)
from custmgr.ground.money import to_whole
from custmgr.ground.refusals import Refusal


def judge_reason(reason: ReturnReason | None, text: str, consent: Consent | None) -> Refusal | None:
    """Refuse goods without a fault, unless oral consent to a special case is entered (DST-16, DST-17)."""
    return NotAReason(text) if reason is None and consent is None else None


def judge_consent(consent: Consent | None) -> Refusal | None:
    """Refuse a consent before the oral report; the same day is in order (DST-18)."""
    if consent is not None and consent.agreed_on < consent.reported_on:
        return ConsentBefore(consent.agreed_on, consent.reported_on)
    return None


def judge_form(case: Return, on: date) -> Refusal | None:
    """Refuse a form without consent, a second one, and one before the oral consent (DST-18)."""
    if case.consent is None or case.blame is not None:
        return WithoutForm(case.number)
    if case.form is not None:
        return StepTaken(case.number, case.form.on)
    return StepBefore(case.number, on, case.consent.agreed_on) if on < case.consent.agreed_on else None


def judge_approval(case: Return, on: date) -> Refusal | None:
    """Refuse an approval without form, a second one, and one before the form (DST-18)."""
    if case.form is None:
        return StepMissing(case.number)
    if case.approval is not None:
        return StepTaken(case.number, case.approval.on)
    return StepBefore(case.number, on, case.form.on) if on < case.form.on else None


def judge_receipt(case: Return, on: date) -> Refusal | None:
    """Refuse a special case before its approval, and goods sent without leave for good (DST-18, DST-19)."""
    if case.blame is not None:
        return NoCredit(case.number)
    if case.receipt is not None:
        return StepTaken(case.number, case.receipt.on)
    if case.consent is not None and case.approval is None:
        return StepMissing(case.number)
    earliest = case.approval.on if case.approval else case.on
    return StepBefore(case.number, on, earliest) if on < earliest else None


def blame_of(value_fen: int, manager_ratio: Decimal) -> tuple[int, int]:
    """Divide the value between regional manager and responsible person, an odd fen to the manager (DST-19).

    >>> blame_of(1_000_100, Decimal("0.5")), blame_of(1, Decimal("0.5"))
    ((500050, 500050), (1, 0))
    """
    manager = to_whole(value_fen * Fraction(manager_ratio))
    return manager, value_fen - manager
