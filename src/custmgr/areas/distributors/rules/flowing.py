"""When a sales flow sheet is due."""

from collections.abc import Iterator
from datetime import date, timedelta

from custmgr.areas.distributors.facts.words import FlowState
from custmgr.ground.periods import Month


def due_on(month: Month, days: int) -> date:
    """Return the day a month's sheet is due: its last day, and the days the policy adds (DST-24)."""
    return month.last + timedelta(days=days)


def state_of(due: date, received_on: date | None, today: date) -> FlowState:
    """Call a sheet due on its day and overdue from the next one, unless it is there (DST-24)."""
    if received_on is not None:
        return FlowState.RECEIVED
    if today == due:
        return FlowState.DUE
    return FlowState.OVERDUE if today > due else FlowState.OPEN


def months_between(first: Month, last: Month) -> Iterator[Month]:
    """Yield every month from one to another, both included."""
    while first <= last:
        yield first
        first = first.next
