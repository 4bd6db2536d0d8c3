"""How long a stage or a case may take, and how late it is."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal, TypeAlias

from custmgr.ground.holidays import Holidays
from custmgr.mechanisms.calendar import add_months, add_workdays

LimitUnit: TypeAlias = Literal["hours", "days", "workdays", "months"]

HALF_A_DAY = Decimal("0.5")
NOON = time(12, 0)
DAY_END = time(23, 59, 59)
_DAY = timedelta(days=1)


def deadline(entered_at: datetime, days: Decimal, holidays: Holidays | None = None) -> datetime:
    """Return when the allowance ends: the last second of the entry date + n days, which is still in time.

    Half a day ends with the same day when entered before 12:00, else at 12:00 of the next calendar day.
    With holidays given, whole days are working days (CMP-61, CMP-62).
    """
    if days == HALF_A_DAY:
        return _half_a_day(entered_at)
    if days < 0 or days != days.to_integral_value():
        message = f"an allowance is half a day or whole days, not {days}"
        raise ValueError(message)
    return datetime.combine(_whole_days(entered_at.date(), int(days), holidays), DAY_END)


def limit(since: datetime, within: int, unit: LimitUnit, holidays: Holidays) -> date | datetime:
    """Return when a limit ends: a moment where it counts hours, else a day, which is in time to its last second.

    The day it starts on never counts (VIS-33, COM-21).
    """
    match unit:
        case "hours":
            return since + timedelta(hours=within)
        case "days":
            return since.date() + within * _DAY
        case "workdays":
            return add_workdays(since.date(), within, holidays)
        case "months":
            return add_months(since.date(), within)


def days_late(deadline: datetime, at: datetime) -> int:
    """Count the calendar days past the deadline: 0 up to its second, at least 1 after it (CMP-61)."""
    if at.replace(microsecond=0) <= deadline:
        return 0
    return max(1, (at.date() - deadline.date()).days)


def last_second(day: date | datetime) -> datetime:
    """Return the last moment in time: a deadline's own moment, or the last second of its day."""
    return day if isinstance(day, datetime) else datetime.combine(day, DAY_END)


def first_second(day: date | datetime) -> datetime:
    """Return when something opens: its own moment, or the first second of its day."""
    return day if isinstance(day, datetime) else datetime.combine(day, time.min)


def kept_at(kept: date | datetime, deadline: date | datetime) -> datetime:
    """Return the moment something was done: a bare day is in time on the deadline's own day (VIS-33)."""
    on_the_day = isinstance(deadline, datetime) and not isinstance(kept, datetime) and kept == deadline.date()
    return last_second(deadline) if on_the_day else first_second(kept)


def earlier(*deadlines: datetime) -> datetime:
    """Return the deadline that comes first: a stage never outlasts its case (CMP-62)."""
    return min(deadlines)


def _half_a_day(entered_at: datetime) -> datetime:
    if entered_at.time() < NOON:
        return datetime.combine(entered_at.date(), DAY_END)
    return datetime.combine(entered_at.date() + _DAY, NOON)


def _whole_days(day: date, n: int, holidays: Holidays | None) -> date:
    return day + n * _DAY if holidays is None else add_workdays(day, n, holidays)
