"""Whether a case may be settled, and what its decision holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.words import THOUSANDTHS, Ending, Field, Outcome, Stage, Treatment
from custmgr.areas.complaints.policy import Policy as ComplaintPolicy
from custmgr.areas.settlement.facts.papers import Allowance
from custmgr.areas.settlement.facts.words import Mode
from custmgr.areas.settlement.refusals.decisions import (
    AboveDecision,
    Followed,
    NoAmount,
    NothingDecided,
    Outgrown,
    Superseded,
    TreatmentNotDecided,
    UnfoundedCase,
)
from custmgr.areas.settlement.refusals.papers import ModeNotDecided
from custmgr.areas.staff.facts import Role
from custmgr.ground.refusals import Refusal

MONEY = (Treatment.CLAIM, Treatment.ALLOWANCE)


@dataclass(frozen=True)
class Approved:
    """What was approved to come back: the quantity in thousandths, and the unit price where goods are credited."""

    quantity_milli: int
    price_fen: int | None


def judge_case(case: Case, required: Role, policy: ComplaintPolicy) -> Refusal | None:
    """Refuse a case without a valid decision: none yet, too low, unfounded, or not accepted (CMP-72, CMP.6-9)."""
    decision, levels = case.decision, [level.role for level in policy.authority]
    if decision is None or case.stage not in (policy.ending(Ending.CLOSE).name, Stage.CLOSED):
        return NothingDecided(case.number, case.stage)
    if case.founded is False:
        return UnfoundedCase(case.number)
    if case.outcome is Outcome.NOT_ACCEPTED:
        return Followed(case.number, case.child) if case.child else Superseded(case.number)
    if decision.role not in levels or levels.index(decision.role) < levels.index(required):
        return Outgrown(case.number, decision.by, required)
    return None


def decided_fen(case: Case) -> int | None:
    """Return the compensation and allowance decided; a single figure counts when nothing else is decided (CMP-73)."""
    lines = [line.amount_fen for line in case.decided_losses if line.kind in MONEY]
    if case.decided_losses:
        return sum(lines) if lines else None
    only_money = bool(case.treatments) and set(case.treatments) <= set(MONEY)
    return case.decision.loss_fen if only_money and case.decision else None


def judge_amount(case: Case, amount_fen: int, issued: Iterable[Allowance]) -> Refusal | None:
    """Refuse a certificate that takes all of the case above the decided amount, be it by 0.01 (CMP-73, CMP.6-9)."""
    if amount_fen <= 0:
        return NoAmount(amount_fen)
    decided = decided_fen(case)
    if decided is None:
        return TreatmentNotDecided(case.number, MONEY, case.treatments)
    before = sum(paper.amount_fen for paper in issued if paper.void is None)
    excess = before + amount_fen - decided
    if excess <= 0:
        return None
    return AboveDecision(case.number, amount_fen, before, decided, excess, max(decided - before, 0))


def mode_of(case: Case) -> Mode:
    """Return how the goods of a case are handled: an exchange is a return with a replacement (CMP-75, CMP-A45)."""
    if _line(case, Treatment.RETURN) is None and Treatment.REWORK in case.treatments:
        return Mode.REWORK
    return Mode.EXCHANGE if Treatment.REPLACEMENT in case.treatments else Mode.RETURN


def approved(case: Case, mode: Mode) -> Approved | None:
    """Return what was approved to come back: the return line, or for rework the confirmed defects (CMP-77)."""
    if mode is Mode.REWORK:
        quantity = _confirmed(case) or case.defective_milli
        decided = Treatment.REWORK in case.treatments
        return Approved(quantity, None) if quantity and decided else None
    line = _line(case, Treatment.RETURN)
    if line is None or line.quantity_milli is None:
        return None
    return Approved(line.quantity_milli, line.price_fen)


def judge_mode(case: Case, mode: Mode) -> Refusal | None:
    """Refuse a note for goods that were not decided to come back, or in another way (CMP-72, CMP-75)."""
    wanted = Treatment.REWORK if mode is Mode.REWORK else Treatment.RETURN
    if approved(case, mode) is None:
        return TreatmentNotDecided(case.number, (wanted,), case.treatments)
    if mode is Mode.EXCHANGE and Treatment.REPLACEMENT not in case.treatments:
        return ModeNotDecided(case.number, mode)
    return None


def _line(case: Case, kind: Treatment) -> LossLine | None:
    return next((line for line in case.decided_losses if line.kind is kind), None)


def _confirmed(case: Case) -> int | None:
    stated = case.stated(Stage.QC, Field.CONFIRMED)
    return int(Decimal(stated) * THOUSANDTHS) if stated else None
