"""Whose lateness it is: every late day belongs to the stay during which it passed, and no day twice."""

from collections.abc import Sequence
from datetime import datetime

from custmgr.ground.frozen import frozen
from custmgr.mechanisms.clocks import days_late


@frozen
class Stay:
    """One stay at a stage: until when it may take, and until when its own allowance alone would let it.

    A deciding stay has no allowance; where `own_due_at` is None, the stage has none of its own either.
    """

    entered_at: datetime
    left_at: datetime
    due_at: datetime
    own_due_at: datetime | None = None
    deciding: bool = False

    @property
    def late(self) -> int:
        """Return the days it ended past its due moment, whoever had let them pass."""
        return days_late(self.due_at, self.left_at)


def charged(stays: Sequence[Stay]) -> list[int]:
    """Charge each stay with the late days that passed during it; what came late to it is others' (CMP-88).

    What the wait for a decision took from the stay after it is the decision's (CMP-62).
    """
    found = [stay.late - days_late(stay.due_at, stay.entered_at) for stay in stays]
    waited, decider = 0, 0
    for place, stay in enumerate(stays):
        if stay.deciding:
            waited, decider = waited + (stay.left_at.date() - stay.entered_at.date()).days, place
        elif waited:
            moved = max(0, min(waited, found[place] - _own(stay)))
            found[place], found[decider], waited = found[place] - moved, found[decider] + moved, 0
    return found


def _own(stay: Stay) -> int:
    """Return the days a stay ran past its own allowance, the end of the case left aside."""
    if stay.own_due_at is None:
        return stay.late
    return min(stay.late, days_late(stay.own_due_at, stay.left_at))
