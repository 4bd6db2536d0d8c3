"""When registers are handed on, and how arrivals are counted; pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from custmgr.areas.contacts.facts.sheets import Known
from custmgr.areas.importance.facts import Rank
from custmgr.areas.registers.facts import Arrival, Clock, Count, HandOver, Recipient, Register
from custmgr.areas.registers.policy import Policy
from custmgr.ground.holidays import Holidays
from custmgr.ground.periods import Month, Week
from custmgr.mechanisms.calendar import add_workdays

RULES = {Register.CONTACTS: "INF-22", Register.OWNERS: "INF-24"}
UNKNOWN = "—"
Sort = TypeVar("Sort", date, Rank, str)


def week_due(week: Week, policy: Policy, holidays: Holidays) -> date:
    """Return until when a week is handed in: the first working day after its Sunday (INF-21)."""
    return add_workdays(week.last, policy.week_workdays, holidays)


def month_due(month: Month, policy: Policy, holidays: Holidays) -> date:
    """Return until when a month is sent: the first working day after its last (INF-22, INF-24)."""
    return add_workdays(month.last, policy.month_workdays, holidays)


def weeks(done: Iterable[HandOver], first: date, today: date, policy: Policy, holidays: Holidays) -> Iterator[Clock]:
    """Yield every finished week of calls and walk-ins since the first, handed in or not (INF-21)."""
    there = {one.period: one for one in done if one.register is Register.CONTACTS and one.recipient is None}
    week = Week.of(first)
    while week.last < today:
        made = there.get(str(week))
        yield Clock(
            "INF-21", Register.CONTACTS, str(week), None, week.next.first, week_due(week, policy, holidays),
            made and made.on, made and made.by,
        )  # fmt: skip
        week = week.next


def months(
    register: Register, done: Iterable[HandOver], first: date, today: date, policy: Policy, holidays: Holidays
) -> Iterator[Clock]:
    """Yield every finished month of a register since the first, once for each recipient (INF-22, INF-24)."""
    there = {(one.period, one.recipient): one for one in done if one.register is register}
    month = Month.of(first)
    while month.last < today:
        for recipient in policy.recipients:
            made = there.get((str(month), recipient))
            yield _clock(register, month, recipient, month_due(month, policy, holidays), made)
        month = month.next


def counted(arrivals: Iterable[Arrival], sort: Callable[[Arrival], Sort]) -> list[Count]:
    """Count arrivals by one sort, in its order (INF-17)."""
    found = list(arrivals)
    numbers = Counter(map(sort, found))
    late = Counter(sort(one) for one in found if one.late)
    return [Count(name, numbers[name], late[name]) for name in sorted(numbers, key=str)]


def by_day(arrival: Arrival) -> date:
    """Return the day an arrival is counted under."""
    return arrival.on


def by_rank(arrival: Arrival) -> Rank:
    """Return the importance an arrival is counted under; who was never classed is an ordinary enquirer (INF-14)."""
    return arrival.rank or Rank.E


def by_area(arrival: Arrival) -> str:
    """Return the area an arrival is counted under."""
    return arrival.known.get(Known.AREA) or UNKNOWN


def _clock(register: Register, month: Month, recipient: Recipient, deadline: date, made: HandOver | None) -> Clock:
    return Clock(
        RULES[register], register, str(month), recipient, month.next.first, deadline, made and made.on, made and made.by
    )
