"""Whether what a department read is still what is proposed."""

from collections.abc import Mapping, Sequence
from typing import Any

from custmgr.areas.penalties.facts.proposals import Assessment
from custmgr.areas.penalties.facts.words import Track
from custmgr.areas.penalties.refusals.approving import NotCirculated, ReadBefore, SharesChanged
from custmgr.ground.money import to_fen
from custmgr.ground.refusals import Refusal

Kept = Mapping[str, Any]
PARTS: dict[Track, tuple[str, tuple[str, ...]]] = {
    Track.ECONOMIC: ("loss", ("person", "unit", "share")),
    Track.ADMINISTRATIVE: ("burden", ("person", "unit", "burden", "act", "joint")),
}


def still_counts(read: Kept, now: Kept, pending: Sequence[Track]) -> bool:
    """Say whether who bears how much is proposed as it was read, on every track still to be approved (CMP-105).

    How many months a fine takes, or what a bonus is by now, changes nothing that was proposed.
    """
    return all(_proposed(read, track) == _proposed(now, track) for track in pending)


def judge_read(proposal: Assessment) -> Refusal | None:
    """Refuse to approve before every responsible department has read the proposal as it is now (CMP-105, CMP.6-12)."""
    if not proposal.waiting:
        return None
    first = proposal.waiting[0].value
    outdated = proposal.outdated
    if not outdated:
        return NotCirculated(proposal.number, proposal.waiting, first)
    departments = tuple(dict.fromkeys(one.department for one in outdated))
    loss_fen, burden_fen = (_fen(outdated[-1].read, key) for key in ("loss", "burden"))
    if (loss_fen, burden_fen) == (proposal.loss_fen, proposal.burden.fen):
        return SharesChanged(proposal.number, departments, first)
    return ReadBefore(
        proposal.number, departments, first, loss_fen, burden_fen, proposal.loss_fen, proposal.burden.fen
    )  # fmt: skip


def _proposed(kept: Kept, track: Track) -> object:
    figure, keys = PARTS[track]
    return kept.get(figure), [[row.get(key) for key in keys] for row in kept.get(track.value) or ()]


def _fen(kept: Kept, key: str) -> int:
    return to_fen(kept.get(key) or "0")
