"""A day that comes back every year, by the solar or the lunar calendar, or comes once."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from custmgr.ground.lunar import solar_of

LEAP_YEAR = 2024
LONGEST_LUNAR_MONTH = 30
_MONTHS_IN_YEAR = 12


class Yearly(NamedTuple):
    """A month and a day: of the solar calendar, or of the lunar one, whose month may be a leap month (OCC-21).

    With a year it comes first in that year; `once` it comes in that year only.
    """

    month: int
    day: int
    lunar: bool = False
    leap: bool = False
    year: int | None = None
    once: bool = False

    @property
    def exists(self) -> bool:
        """Say whether any year has such a day: 02-29 and the lunar 30th do, 02-30 does not (OCC-20)."""
        if not 1 <= self.month <= _MONTHS_IN_YEAR:
            return False
        longest = LONGEST_LUNAR_MONTH if self.lunar else monthrange(LEAP_YEAR, self.month)[1]
        return 1 <= self.day <= longest


def yearly(text: str) -> Yearly | None:
    """Read a day as a row of policy names it: `12-25`, or `lunar 01-01`; None where there is none."""
    calendar, _blank, day = text.rpartition(" ")
    month, dash, number = day.partition("-")
    if calendar not in {"", "lunar"} or not (dash and month.isdigit() and number.isdigit()):
        return None
    when = Yearly(int(month), int(number), lunar=bool(calendar))
    return when if when.exists else None


def occurrences(when: Yearly, first: date, last: date) -> Iterator[date]:
    """Yield the days between two days, both included, on which it comes, the earliest first (OCC-20, OCC-21)."""
    for year in _years(when, first, last):
        day = _in_year(when, year)
        if day is not None and first <= day <= last:
            yield day


def _years(when: Yearly, first: date, last: date) -> range:
    """Return the years to look at; the end of a lunar year lies in the next solar one."""
    if when.once and when.year is not None:
        return range(when.year, when.year + 1)
    return range(max(when.year or 1, first.year - when.lunar), last.year + 1)


def _in_year(when: Yearly, year: int) -> date | None:
    """Return the day in a solar or lunar year; 29 February is the 28th in a common year (OCC-20)."""
    if when.lunar:
        return solar_of(year, when.month, when.day, leap=when.leap)
    return date(year, when.month, min(when.day, monthrange(year, when.month)[1]))
