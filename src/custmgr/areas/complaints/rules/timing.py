"""Until when a case and each of its stages may take, and how late they are."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from custmgr.areas.complaints.facts.cases import Case, Passage
from custmgr.areas.complaints.facts.words import DayKind, Ending, Stage
from custmgr.areas.complaints.policy import Policy, StageRow
from custmgr.areas.customers.facts import Region
from custmgr.ground.frozen import frozen
from custmgr.ground.holidays import Holidays
from custmgr.mechanisms import clocks, lateness
from custmgr.mechanisms.clocks import DAY_END, HALF_A_DAY

NEVER = date.max


@frozen
class Allowance:
    """Until when a stage may take; half a day and hours end at a moment, whole days with a day."""

    clock: str
    due_at: datetime
    hard_due_at: datetime | None
    half_day: bool


def case_due(accepted_at: datetime, region: Region, policy: Policy, holidays: Holidays | None) -> date:
    """Return the last day in time: 13 days after acceptance, 17 for foreign customers (CMP-61).

    Where the policy has no common limit it is the end of time, until one is entered for the case (CPL-25).
    """
    days = policy.limit.days(region)
    return clocks.deadline(accepted_at, Decimal(days), _counted(policy, holidays)).date() if days else NEVER


def allowance(row: StageRow, case: Case, at: datetime, policy: Policy, holidays: Holidays | None) -> Allowance:
    """Return a stage's allowance: entry + days, never past the case's due day (CMP-62).

    A clock that has run before, for this stage or one that shares it, is not started again (CMP-38, CMP.6-15).
    """
    end, clock = datetime.combine(case.due_on or NEVER, DAY_END), policy.clock(row)
    if clock is None:
        return Allowance("", end, None, half_day=False)
    if started := _started(clock.name, case.passages):
        return Allowance(clock.name, started.due_at, started.hard_due_at, started.half_day)
    if clock.hours:
        return Allowance(clock.name, clocks.earlier(at + timedelta(hours=clock.hours), end), None, half_day=True)
    days, counted = clock.days(case.region), _counted(policy, holidays)
    hard = clocks.deadline(at, clock.hard_days, counted) if clock.hard_days else None
    due_at = clocks.earlier(clocks.deadline(at, days, counted), end)
    return Allowance(clock.name, due_at, hard, half_day=days == HALF_A_DAY)


def due(passage: Passage) -> date | datetime | None:
    """Return a stage's due day, or its moment where the allowance is half a day or hours; none without one (CMP-62)."""
    if passage.due_at.date() == NEVER:
        return None
    return passage.due_at if passage.half_day else passage.due_at.date()


def stage_late(passage: Passage, now: datetime) -> int:
    """Return the days a stage ran, or runs, past its allowance (CMP-62)."""
    return clocks.days_late(passage.due_at, passage.left_at or now)


def charged(case: Case, policy: Policy, now: datetime, holidays: Holidays | None) -> list[int]:
    """Charge each stay of a form with the late days that passed during it, as the statistics do (CMP-62, CMP-88)."""
    return lateness.charged([_stay(passage, case, policy, now, holidays) for passage in case.passages])


def seriously_late(passage: Passage, now: datetime) -> bool:
    """Say whether a stage passed its second and worse limit: a day for the combined opinion (CMP-42)."""
    return passage.hard_due_at is not None and clocks.days_late(passage.hard_due_at, passage.left_at or now) > 0


def case_late(case: Case, today: date) -> int:
    """Return the days a case ran, or runs, past its due day; the due day itself is in time (CMP-61)."""
    if case.due_on is None or case.stage is Stage.VOID:
        return 0
    return max(0, ((case.closed_on or today) - case.due_on).days)


def _stay(passage: Passage, case: Case, policy: Policy, now: datetime, holidays: Holidays | None) -> lateness.Stay:
    row = next((row for row in policy.stages if row.name is passage.stage), None)
    clock, own = policy.clock(row) if row else None, None
    if clock is not None and not clock.hours:
        own = clocks.deadline(passage.entered_at, clock.days(case.region), _counted(policy, holidays))
    deciding = row is not None and row.ends_with is Ending.APPROVE
    return lateness.Stay(passage.entered_at, passage.left_at or now, passage.due_at, own, deciding)


def _started(clock: str, passages: Sequence[Passage]) -> Passage | None:
    return next((passage for passage in passages if passage.clock == clock), None)


def _counted(policy: Policy, holidays: Holidays | None) -> Holidays | None:
    return holidays if policy.limit.day_kind is DayKind.WORKING else None
