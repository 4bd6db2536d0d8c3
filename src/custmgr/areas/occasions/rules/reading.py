"""Days of the year as people type them: 03-05, 3月5日, 2026-05-20, and lunar ones: 01-15, 06-01+, 腊月三十."""

import re

from custmgr.ground.dates import FIRST_YEAR, LAST_YEAR
from custmgr.ground.text import folded
from custmgr.mechanisms.yearly import LONGEST_LUNAR_MONTH, Yearly

PLAIN = re.compile(
    r"(?:(?P<year>[0-9]{4})[-/.年]\s*)?(?P<month>[0-9]{1,2})[-/.月]\s*(?P<day>[0-9]{1,2})日?(?P<leap>\+?)"
)
SPOKEN = re.compile(
    r"(?:(?P<year>[0-9]{4})年)?(?P<leap>闰?)(?P<month>[正一二三四五六七八九十冬腊]{1,2})月(?P<day>[^日]{1,3})日?"
)
CALENDAR = re.compile(r"(?:农历|阴历)\s*")
LUNAR_ONLY = re.compile(r"农历|阴历|[闰正冬腊初廿]")
UNITS = "一二三四五六七八九十"
MONTHS = {name: number for number, name in enumerate(UNITS, start=1)} | {
    "正": 1, "十一": 11, "十二": 12, "冬": 11, "腊": 12,
}  # fmt: skip
DAYS = (
    {f"初{name}": number for number, name in enumerate(UNITS, start=1)}
    | {f"十{name}": number for number, name in enumerate(UNITS[:9], start=11)}
    | {f"{tens}{name}": number for tens in ("廿", "二十") for number, name in enumerate(UNITS[:9], start=21)}
    | {"二十": 20, "廿": 20, "三十": 30}
)
MONTH_NAMES = (*"正二三四五六七八九十冬腊",)
DAY_NAMES = {number: name for name, number in reversed(DAYS.items())}


def solar(text: str) -> Yearly | None:
    """Read a day of the solar calendar, with or without a year; None where there is none (OCC-20)."""
    found = PLAIN.fullmatch(folded(text))
    if found is None or found["leap"]:
        return None
    when = Yearly(int(found["month"]), int(found["day"]), year=_year(found))
    return when if when.exists and _is_a_day(when) else None


def lunar(text: str) -> Yearly | None:
    """Read a day of the lunar calendar; `+` or 闰 marks a leap month; None where there is none (OCC-21)."""
    narrow = CALENDAR.sub("", folded(text), count=1)
    found = PLAIN.fullmatch(narrow)
    if found is not None:
        when = Yearly(int(found["month"]), int(found["day"]), lunar=True, leap=bool(found["leap"]), year=_year(found))
        return when if when.exists and _is_a_day(when) else None
    spoken = SPOKEN.fullmatch(narrow.replace(" ", ""))
    if spoken is None or spoken["month"] not in MONTHS or spoken["day"] not in DAYS:
        return None
    month, day = MONTHS[spoken["month"]], DAYS[spoken["day"]]
    when = Yearly(month, day, lunar=True, leap=bool(spoken["leap"]), year=_year(spoken))
    return when if _is_a_day(when) else None


def either(text: str) -> Yearly | None:
    """Read a day from a column that says nothing of the calendar: lunar where its words are, else solar (OCC-21).

    >>> either("腊月三十") == either("农历12-30"), either("三月五日"), either("2026-03-05 00:00").lunar
    (True, None, False)
    """
    return lunar(text) if LUNAR_ONLY.search(folded(text)) else solar(text.partition(" ")[0])


def written(when: Yearly) -> str:
    """Write a day as it is typed: `03-05`, `06-01+`, with its year where it has one.

    >>> written(Yearly(6, 1, lunar=True, leap=True))
    '06-01+'
    """
    year = f"{when.year}-" if when.year else ""
    return f"{year}{when.month:02}-{when.day:02}{'+' if when.leap else ''}"


def spoken_lunar(when: Yearly) -> str:
    """Write a lunar day as it is spoken of in Chinese.

    >>> spoken_lunar(Yearly(12, 30, lunar=True))
    '腊月三十'
    """
    return f"{'闰' if when.leap else ''}{MONTH_NAMES[when.month - 1]}月{DAY_NAMES[when.day]}"


def _year(found: re.Match[str]) -> int | None:
    return int(found["year"]) if found["year"] else None


def _is_a_day(when: Yearly) -> bool:
    """Say whether the year it names can be meant and has such a day: 2027-02-29 is none, nor is 20026-03-05."""
    from calendar import monthrange

    if when.year is None:
        return True
    longest = LONGEST_LUNAR_MONTH if when.lunar else monthrange(max(when.year, FIRST_YEAR), when.month)[1]
    return FIRST_YEAR <= when.year <= LAST_YEAR and when.day <= longest
