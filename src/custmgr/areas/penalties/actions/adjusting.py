"""Correcting approved fines after the loss was corrected: by new entries, the old ones stay."""

from collections import Counter

from custmgr.areas.complaints import views as complaints
from custmgr.areas.penalties import store, views
from custmgr.areas.penalties.actions.gathering import gather
from custmgr.areas.penalties.facts.proposals import Assessment
from custmgr.areas.penalties.facts.words import Track
from custmgr.ground.desk import Desk


def adjust_all(desk: Desk) -> None:
    """Correct the fines of every case whose loss or responsibility changed after their approval (CMP-119)."""
    for case_id in views.changed_cases(desk.connection):
        (case,) = complaints.list_cases(desk.connection, "k.id = :id", id=case_id)
        adjust(desk, gather(desk, case.number))


def adjust(desk: Desk, proposal: Assessment) -> None:
    """Append the difference between the shares of the present loss and the fines entered so far (CMP-119).

    Only when a unit's sum differs: points that are corrected in the register do not move an approved fine.
    """
    approval = proposal.approved(Track.ECONOMIC)
    if approval is None:
        return
    before = views.entered(desk.connection, proposal.complaint_id, Track.ECONOMIC)
    old = {(one.person_id, one.unit): one.amount_fen for one in before}
    new = {(fine.person_id, fine.unit): fine.share_fen for fine in proposal.economic}
    if _by_unit(old) == _by_unit(new):
        return
    changed = {key: new.get(key, 0) - old.get(key, 0) for key in {**old, **new}}
    for (person_id, unit), amount in changed.items():
        if amount:
            store.add_entry(
                desk, approval.id, proposal, staff_id=person_id, track=Track.ECONOMIC.value, unit=unit,
                amount_fen=amount, adjusts=1,
            )  # fmt: skip
    desk.note("penalty adjust", proposal.number, loss_fen=proposal.loss_fen, by_fen=sum(changed.values()))


def _by_unit(shares: dict[tuple[int, str], int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for (_person, unit), amount in shares.items():
        found[unit] += amount
    return Counter({unit: amount for unit, amount in found.items() if amount})
