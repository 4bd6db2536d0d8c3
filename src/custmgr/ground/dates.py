"""Days, moments, weeks, months and quarters read from what a clerk types or a sheet holds."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from custmgr.ground.periods import MONTHS_IN_YEAR, Month, Quarter, Week
from custmgr.ground.reading import Unreadable, folded

FIRST_YEAR = 1900
LAST_YEAR = 2200
MORNING = time(9, 0)
_YEAR = r"(?P<year>[0-9]{4})"
_DASHED = rf"{_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})"
_CHINESE = rf"{_YEAR}\s*年\s*(?P<month>[0-9]{{1,2}})\s*月\s*(?P<day>[0-9]{{1,2}})\s*日"
_PACKED = rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})"
_DAYS = tuple(re.compile(form) for form in (_DASHED, _CHINESE, _PACKED))
_MIDNIGHT = re.compile(r"(?<=[0-9日])[T\s]\s*0?0:00(?::00(?:\.0+)?)?$")
_CLOCK = re.compile(r"(?:(?<=[0-9])[T\s]\s*|(?<=日)\s*)(?P<hour>[0-9]{1,2}):(?P<rest>[0-9]{2}(?::[0-9]{2})?)$")
_WEEKS = tuple(
    re.compile(form)
    for form in (rf"{_YEAR}-?[Ww](?P<number>[0-9]{{1,2}})", rf"{_YEAR}\s*年\s*第?\s*(?P<number>[0-9]{{1,2}})\s*周")
)
_MONTHS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}[-/](?P<number>[0-9]{{1,2}})",
        rf"{_YEAR}\s*年\s*(?P<number>[0-9]{{1,2}})\s*月",
        rf"{_YEAR}(?P<number>[0-9]{{2}})",
    )
)
_QUARTERS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}\s*-?\s*[Qq](?P<number>[1-4])",
        rf"{_YEAR}\s*年\s*第?\s*(?P<number>[1-4一二三四])\s*季度",
    )
)
_CHINESE_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4}


def to_day(text: str) -> date:
    """Read a day whose year stands first; "1/2/2026" is never guessed at.

    >>> to_day("2026年10月1日"), to_day("20261001")
    (datetime.date(2026, 10, 1), datetime.date(2026, 10, 1))
    """
    day = _day(_MIDNIGHT.sub("", folded(text)))
    if day is None:
        raise Unreadable(kind="day", text=text)
    return day


def to_moment(text: str) -> datetime:
    """Read a moment of Shanghai wall time; a bare day means 09:00 of it."""
    narrow = folded(text)
    clock = _CLOCK.search(narrow)
    day = _day(narrow[: clock.start()] if clock else narrow)
    at = _time(clock["hour"], clock["rest"]) if clock else MORNING
    if day is None or at is None:
        raise Unreadable(kind="moment", text=text)
    return datetime.combine(day, at)


def to_week(text: str) -> Week:
    """Read a week, "2026-W10" or "2026年第10周", or any day of it.

    >>> str(to_week("2026-03-05")), str(to_week("2026w10"))
    ('2026-W10', '2026-W10')
    """
    narrow = folded(text)
    found, day = _first_match(_WEEKS, narrow), _day(narrow)
    try:
        monday = date.fromisocalendar(int(found["year"]), int(found["number"]), 1) if found else day
    except ValueError:
        monday = None
    if monday is None:
        raise Unreadable(kind="week", text=text)
    return Week.of(monday)


def to_month(text: str) -> Month:
    """Read a month: "2026-10", "2026年10月" or "202610"."""
    found = _first_match(_MONTHS, folded(text))
    if found is None or not 1 <= int(found["number"]) <= MONTHS_IN_YEAR:
        raise Unreadable(kind="month", text=text)
    return Month(int(found["year"]), int(found["number"]))


def to_quarter(text: str) -> Quarter:
    """Read a quarter: "2026Q3", "2026-Q3", "2026年3季度" or "2026年第三季度"."""
    found = _first_match(_QUARTERS, folded(text))
    if found is None:
        raise Unreadable(kind="quarter", text=text)
    number = found["number"]
    return Quarter(int(found["year"]), _CHINESE_DIGITS.get(number) or int(number))


def _day(narrow: str) -> date | None:
    found = _first_match(_DAYS, narrow)
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _time(hour: str, rest: str) -> time | None:
    try:
        return time.fromisoformat(f"{hour:0>2}:{rest}")
    except ValueError:
        return None


def _first_match(forms: Iterable[re.Pattern[str]], narrow: str) -> re.Match[str] | None:
    found = next((match for form in forms if (match := form.fullmatch(narrow))), None)
    return found if found and FIRST_YEAR <= int(found["year"]) <= LAST_YEAR else None
