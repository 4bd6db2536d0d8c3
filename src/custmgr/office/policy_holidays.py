"""The days off the desk counts by: which years are known, from where, and what the company's own file says."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from custmgr.ground.holidays import Holidays, own_file, published, statutory
from custmgr.ground.words import Word, mark

DECEMBER = 12


class Source(Word):
    """Where a year's days off come from."""

    PUBLISHED = "published", mark("As published")
    OWN = "own", mark("The company's own file")
    UNKNOWN = "unknown", mark("Not known, weekends only")


@dataclass(frozen=True)
class Year:
    """One year: where its days come from, the days off in spans, the weekend days on which people work."""

    year: int
    source: Source
    days_off: tuple[str, ...]
    work: tuple[date, ...]

    @property
    def count(self) -> int | None:
        """Return how many days off there are in all; nothing where none are known."""
        return sum(_length(span) for span in self.days_off) or None


def years(first: int, last: int, file: Path | None = None) -> list[Year]:
    """List the years from one to another, by the company's own file beside the database or by another one."""
    known, as_published = statutory(file), published()
    return [_year(year, known, as_published) for year in range(first, last + 1)]


def missing(today: date) -> list[int]:
    """List the years that must be known and are not: this one, and from December on the next."""
    wanted = [today.year, *([today.year + 1] if today.month == DECEMBER else [])]
    return [year for year in wanted if year not in statutory().covered]


def place(file: Path | None = None) -> Path:
    """Return where the company's own file lies, or should lie."""
    return file or own_file()


def _year(year: int, known: Holidays, as_published: Holidays) -> Year:
    off = sorted(day for day in known.off if day.year == year)
    work = tuple(sorted(day for day in known.work if day.year == year))
    if year not in known.covered:
        return Year(year, Source.UNKNOWN, (), ())
    there = {day for day in as_published.off | as_published.work if day.year == year}
    same = year in as_published.covered and there == {*off, *work}
    return Year(year, Source.PUBLISHED if same else Source.OWN, tuple(_spans(off)), work)


def _spans(days: list[date]) -> list[str]:
    """Write days in a row as one span: 2026-01-01/2026-01-03."""
    found: list[list[date]] = []
    for day in days:
        if found and day - found[-1][-1] == timedelta(days=1):
            found[-1].append(day)
        else:
            found.append([day])
    return [f"{span[0]}/{span[-1]}" if len(span) > 1 else f"{span[0]}" for span in found]


def _length(span: str) -> int:
    first, _slash, last = span.partition("/")
    return (date.fromisoformat(last or first) - date.fromisoformat(first)).days + 1
