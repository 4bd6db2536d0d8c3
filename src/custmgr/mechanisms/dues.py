"""What waits for somebody, whatever area it comes from: one line of `visit due` and of `today`, and how late it is.

An area tells what waits in it through one function, `dues(desk)`, in its actions.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from types import MappingProxyType

from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word
from custmgr.mechanisms.cadence import State
from custmgr.mechanisms.clocks import days_late, first_second, last_second

NEVER = datetime.max  # noqa: DTZ901  Shanghai wall time, as everywhere
NO_VALUES: Mapping[str, object] = MappingProxyType({})


@frozen
class Due:
    """One thing that waits: its rule, what it is about, the sentence that says so, and until when it is in time.

    `key` tells it from everything else under its rule. A deadline that is a day is met through its last second, one
    that is a moment through that second; without one it waits and is never late. `customer` and `name` are None for
    what concerns the company itself, `owner` and `department` where nobody and no department holds it; `way` is a
    command the clerk may type. `late` is what it is called past its deadline: missed where it cannot be made good
    (OCC-12). `provisional` deadlines were counted through a year whose days off are not known.
    """

    rule: str
    key: str
    says: str
    opens: date | datetime
    deadline: date | datetime | None
    values: Mapping[str, object] = field(default_factory=lambda: NO_VALUES)
    customer: str | None = None
    name: str | None = None
    owner: str | None = None
    methods: tuple[str, ...] = ()
    way: str = ""
    late: State = State.OVERDUE
    department: Word | None = None
    provisional: bool = False

    @property
    def ends_at(self) -> datetime:
        """Return the last second in time."""
        return NEVER if self.deadline is None else last_second(self.deadline)

    def days_late(self, now: datetime) -> int:
        """Count the calendar days past the deadline: 0 up to its second, at least 1 after it (COM-21, VIS-33)."""
        return days_late(self.ends_at, now)

    def state(self, now: datetime) -> State:
        """Say where it stands: upcoming before it opens, due through its deadline, late after it (COM-21)."""
        if self.days_late(now):
            return self.late
        return State.UPCOMING if now < first_second(self.opens) else State.DUE

    def opens_within(self, now: datetime, days: int) -> bool:
        """Say whether it opens within so many calendar days, the last of them included."""
        return (first_second(self.opens).date() - now.date()).days <= days


def urgency(due: Due, now: datetime) -> tuple[int, int, date]:
    """Return the sort key of a work list: the latest first, then by deadline, then what opens later."""
    late = due.days_late(now)
    upcoming = due.state(now) is State.UPCOMING
    return (0 if late else 2 if upcoming else 1, -late, due.ends_at.date())
