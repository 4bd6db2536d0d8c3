"""Who is due for what and until when, from rows of policy: visits, reports, gradings, occasions."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, TypeAlias

from custmgr.ground.frozen import frozen
from custmgr.ground.holidays import Holidays
from custmgr.ground.periods import Month, Period, Quarter, Week
from custmgr.mechanisms.calendar import add_months, add_workdays, is_known

Trigger: TypeAlias = Literal["interval", "after", "before", "plan", "period_end"]
Unit: TypeAlias = Literal["days", "workdays", "months"]
PeriodKind: TypeAlias = Literal["week", "month", "quarter"]

ANY_KIND = "any"
_DAY = timedelta(days=1)
_MONTHS_IN_YEAR = 12
_PERIODS: Mapping[str, type[Week | Month | Quarter]] = MappingProxyType(
    {"week": Week, "month": Month, "quarter": Quarter}
)


class State(StrEnum):
    """Where an item stands on a day."""

    UPCOMING = "upcoming"
    DUE = "due"
    OVERDUE = "overdue"
    MISSED = "missed"
    DONE = "done"
    DONE_LATE = "done_late"


@frozen
class CadenceRule:
    """One row of policy: whom it concerns, what starts its clock, how long the clock runs, what stops it.

    `offset` is counted in `unit`. `lead_days` (calendar days) opens an interval before its deadline; -1
    shows it only when overdue. `completes_with` names the kinds of contact that fulfil it, "any" for all;
    with `role_binds` the contact must be of `role`. `who` are the flags a subject must carry, all of them.
    `event` is the kind of date the triggers after, before and plan start from; `until` the kind whose
    date in the same place is the deadline instead of the offset; `yearly` dates come back each year.
    `within` asks for the deed inside the period rather than after its end.
    """

    name: str
    rule_id: str
    trigger: Trigger
    offset: int = 0
    unit: Unit = "days"
    lead_days: int = 0
    methods: tuple[str, ...] = ()
    role: str = ""
    completes_with: tuple[str, ...] = (ANY_KIND,)
    period: PeriodKind | None = None
    who: tuple[str, ...] = ()
    event: str = ""
    until: str = ""
    yearly: bool = False
    within: bool = False
    role_binds: bool = False


@frozen
class Contact:
    """Something that happened with the subject on a day: a visit, a call, a report received."""

    on: date
    kind: str
    role: str = ""


@frozen
class Subject:
    """What the rules look at: a customer, or the company itself for its own reports.

    `acknowledged` holds (rule name, deadline) of missed occurrences nobody needs to see again.
    """

    came_under_on: date | None = None
    events: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    flags: frozenset[str] = frozenset()
    acknowledged: frozenset[tuple[str, date]] = frozenset()


@frozen
class Item:
    """One thing to do, or done: open from a day, in time through its deadline.

    The deadline is provisional while the days off of a year it was counted through are not known.
    """

    rule: CadenceRule
    opens_on: date
    deadline: date
    state: State
    days_late: int = 0
    completed_on: date | None = None
    provisional: bool = False


def items(rule: CadenceRule, subject: Subject, today: date, holidays: Holidays) -> tuple[Item, ...]:
    """List what the rule asks of the subject: in time through the deadline, late from the next day.

    A missed period stands as an item of its own beside the current one (CUS-23, CUS-24).
    """
    if not subject.flags.issuperset(rule.who):
        return ()
    case = _Case(rule, subject, today, holidays)
    match rule.trigger:
        case "interval":
            return tuple(case.interval())
        case "before":
            return tuple(case.before())
        case "period_end":
            return tuple(case.periods())
        case "after" | "plan":
            return tuple(case.from_events())


def urgency(item: Item) -> tuple[int, int, date]:
    """Return the sort key of a work list: latest first, then due by deadline, then upcoming, then done."""
    late = {State.MISSED, State.OVERDUE}
    ranks = {State.DUE: 1, State.UPCOMING: 2}
    return (0 if item.state in late else ranks.get(item.state, 3), -item.days_late, item.deadline)


@frozen
class _Case:
    """One rule, one subject, one day."""

    rule: CadenceRule
    subject: Subject
    today: date
    holidays: Holidays

    def interval(self) -> Iterator[Item]:
        """Count from the last completing contact, or from the day the subject came under the rule."""
        if self.subject.came_under_on is None:
            return
        base = max([self.subject.came_under_on, *self._completing()])
        deadline = self._add(base)
        yield self._item(deadline - self.rule.lead_days * _DAY, deadline)

    def from_events(self) -> Iterator[Item]:
        """Count from each event; a date that should be given and is not leaves the event without an item."""
        bases = self._dates(self.rule.event)
        given = self._dates(self.rule.until)[: len(bases)] if self.rule.until else map(self._add, bases)
        for base, deadline in zip(bases, given, strict=False):
            yield self._item(base, deadline, self._first_since(base))

    def before(self) -> Iterator[Item]:
        """Count back from each occurrence: the one open last, and the next when that one is settled."""
        dates = self._dates(self.rule.event)
        for series in [self._every_year(day) for day in dates] if self.rule.yearly else [sorted(dates)]:
            yield from self._occurrences([day for day in series if self._obliged(day - _DAY)])

    def periods(self) -> Iterator[Item]:
        """Show the running period, the next once it is done, and the one missed just before it."""
        if self.rule.period is None or self.subject.came_under_on is None:
            return
        kind = _PERIODS[self.rule.period]
        start: Period = kind.of(self.subject.came_under_on)
        first = start.next if self.rule.within else start
        running = max(first, self._opened(kind.of(self.today)), key=_first_day)
        if running.first > first.first:
            yield from self._missed(running.previous)
        item = self._of_period(running)
        yield item
        if item.completed_on:
            yield self._of_period(running.next)

    def _missed(self, period: Period) -> Iterator[Item]:
        # A later deed settles every period before it: only the last finished one can be missed.
        item = self._of_period(period, State.MISSED)
        if item.completed_on is None:
            yield item

    def _occurrences(self, days: list[date]) -> Iterator[Item]:
        opened = [day for day in days if self._opens_before(day) <= self.today]
        current = [self._of_occurrence(day) for day in opened[-1:] if not self._acknowledged(day)]
        yield from current
        if all(item.completed_on for item in current):
            yield from (self._of_occurrence(day) for day in days[len(opened) :][:1])

    def _of_occurrence(self, day: date) -> Item:
        opens = self._opens_before(day)
        return self._item(opens, day - _DAY, self._first_since(opens), State.MISSED)

    def _of_period(self, period: Period, late: State = State.OVERDUE) -> Item:
        opens = self._opens(period)
        deadline = period.last if self.rule.within else self._add(period.last)
        return self._item(opens, deadline, self._first_since(opens), late)

    def _item(self, opens: date, deadline: date, completed: date | None = None, late: State = State.OVERDUE) -> Item:
        behind = max(0, ((completed or self.today) - deadline).days)
        if completed:
            state = State.DONE_LATE if behind else State.DONE
        elif behind:
            state = late
        else:
            state = State.UPCOMING if self.today < opens else State.DUE
        return Item(self.rule, opens, deadline, state, behind, completed, self._is_provisional(opens, deadline))

    def _is_provisional(self, opens: date, deadline: date) -> bool:
        return self.rule.unit == "workdays" and not is_known(opens, deadline, self.holidays)

    def _add(self, base: date) -> date:
        match self.rule.unit:
            case "days":
                return base + self.rule.offset * _DAY
            case "workdays":
                return add_workdays(base, self.rule.offset, self.holidays)
            case "months":
                return add_months(base, self.rule.offset)

    def _dates(self, kind: str) -> tuple[date, ...]:
        return self.subject.events.get(kind, ())

    def _every_year(self, day: date) -> list[date]:
        years = range(self.today.year - 1, self.today.year + 3)
        return [add_months(day, _MONTHS_IN_YEAR * (year - day.year)) for year in years]

    def _obliged(self, deadline: date) -> bool:
        return self.subject.came_under_on is None or self.subject.came_under_on <= deadline

    def _opens_before(self, day: date) -> date:
        return day - self.rule.offset * _DAY

    def _acknowledged(self, day: date) -> bool:
        return (self.rule.name, day - _DAY) in self.subject.acknowledged

    def _opened(self, period: Period) -> Period:
        return period if self._opens(period) <= self.today else period.previous

    def _opens(self, period: Period) -> date:
        return period.first if self.rule.within else period.last

    def _first_since(self, day: date) -> date | None:
        return min((on for on in self._completing() if on >= day), default=None)

    def _completing(self) -> Iterator[date]:
        return (contact.on for contact in self.subject.contacts if self._completes(contact))

    def _completes(self, contact: Contact) -> bool:
        kinds = self.rule.completes_with
        return (
            contact.on <= self.today
            and (ANY_KIND in kinds or contact.kind in kinds)
            and (not self.rule.role_binds or contact.role == self.rule.role)
        )


def _first_day(period: Period) -> date:
    return period.first
