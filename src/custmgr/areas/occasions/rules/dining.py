"""The way of a day's sheets and briefs: what is missing, what is due when; pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise

from custmgr.areas.occasions.facts.dining import Clock, Done, Kept, Sheet
from custmgr.areas.occasions.facts.words import Meal, Passing
from custmgr.areas.occasions.policy import Dining

DAY = timedelta(days=1)
NUMBER = re.compile(r"(.*?)([0-9]+)", re.DOTALL)
MEALS = list(Meal)


def bound(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """Bind the sheets of a day by meal, then by number (OCC-03)."""
    return tuple(sorted(sheets, key=lambda sheet: (MEALS.index(sheet.meal), _place(sheet.number))))


def missing(numbers: Iterable[str]) -> tuple[str, ...]:
    """Name the numbers left out between the first and the last of a series, long gaps as from-to (OCC-03).

    >>> missing(["101", "102", "104", "A9", "A13"])
    ('103', 'A10-A12')
    """
    series: defaultdict[str, set[str]] = defaultdict(set)
    for head, digits in map(_split, numbers):
        if digits:
            series[head].add(digits)
    return tuple(gap for head, found in series.items() for gap in _gaps(head, found))


def clocks(kept: Kept, on: date, policy: Dining, entry_hours: int) -> Iterator[Clock]:
    """Yield every step of a day with its deadline and what became of it (OCC-04, OCC-06, OCC-07, OCC-09, OCC-10)."""
    next_day = on + DAY
    for name, step in policy.steps.items():
        what, deadline = Passing(name), datetime.combine(next_day, step.time)
        for floor in (policy.floors or ("",)) if what is Passing.BRIEF else ("",):
            done = _brief(kept, on, floor) if what is Passing.BRIEF else kept.steps.get((on, what))
            yield Clock(what, step.rule, kept.hotel, on, floor, next_day, deadline, done)
    told = kept.steps.get((on, Passing.TOLD_MARKETING))
    if told is not None:
        deadline, done = told.at + timedelta(hours=entry_hours), kept.steps.get((on, Passing.ENTERED))
        yield Clock(Passing.ENTERED, "OCC-10", kept.hotel, on, "", told.at.date(), deadline, done)


def days_of(kept: Kept, today: date) -> Iterator[date]:
    """Yield the days whose papers are asked for: from the first one on file to yesterday (OCC-06)."""
    day = kept.first
    while day < today:
        yield day
        day += DAY


def _brief(kept: Kept, on: date, floor: str) -> Done | None:
    """Return the brief of a floor; where floors are not named, the last one handed in."""
    if floor:
        return kept.briefs.get((on, floor))
    return max((done for (day, _floor), done in kept.briefs.items() if day == on), default=None)


def _gaps(head: str, found: set[str]) -> Iterator[str]:
    width = max((len(digits) for digits in found if digits.startswith("0")), default=0)
    for before, after in pairwise(sorted({int(digits) for digits in found})):
        first, last = (f"{head}{number:0{width}}" for number in (before + 1, after - 1))
        if after - before > 1:
            yield first if first == last else f"{first}-{last}"


def _split(number: str) -> tuple[str, str]:
    found = NUMBER.fullmatch(number)
    return (found[1], found[2]) if found else (number, "")


def _place(number: str) -> tuple[str, int, str]:
    head, digits = _split(number)
    return head, int(digits or 0), number
