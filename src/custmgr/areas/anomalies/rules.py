"""The rules of abnormality notes: facts and policy in, a verdict out."""

from custmgr.areas.anomalies.facts import NOTHING, Anomaly
from custmgr.areas.anomalies.policy import Policy
from custmgr.areas.anomalies.refusals import (
    AlreadyConverted,
    AlreadyDone,
    LossBelowNothing,
    LossCaused,
    NotesOff,
    NothingLost,
    SomethingDemanded,
)
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded


def demand_of(text: str | None) -> str | None:
    """Return what the customer demands; none where nothing is said, or nothing is said in words (CMP-4)."""
    return None if folded(text or "").casefold() in NOTHING else (text or "").strip()


def judge_note(customer: str, loss_fen: int | None, demand: str | None, policy: Policy) -> Refusal | None:
    """Refuse a note about a loss of 0.01 or about any demand: that is a complaint; a loss of 0 is none (CMP-4)."""
    if not policy.enabled:
        return NotesOff(customer)
    if loss_fen and loss_fen < 0:
        return LossBelowNothing(loss_fen)
    if loss_fen:
        return LossCaused(loss_fen, customer)
    wanted = demand_of(demand)
    return SomethingDemanded(wanted, customer) if wanted else None


def judge_conversion(
    anomaly: Anomaly, loss_fen: int | None, demand: str | None, claim_fen: int | None = None
) -> Refusal | None:
    """Refuse to make a complaint of a note without a loss or a claim of at least 0.01 or a demand, or twice (CMP-4)."""
    if anomaly.complaint is not None:
        return AlreadyConverted(anomaly.number, anomaly.complaint)
    for amount in (loss_fen, claim_fen):
        if amount and amount < 0:
            return LossBelowNothing(amount)
    return None if loss_fen or claim_fen or demand_of(demand) else NothingLost(anomaly.number)


def judge_done(anomaly: Anomaly) -> Refusal | None:
    """Refuse to enter twice what was done, or to enter it once the note became a complaint (CMP-4)."""
    if anomaly.complaint is not None:
        return AlreadyConverted(anomaly.number, anomaly.complaint)
    return AlreadyDone(anomaly.number, anomaly.done_on) if anomaly.done_on else None
