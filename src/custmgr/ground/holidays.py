"""The statutory days off and the make-up working days, by year."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from custmgr.ground.dates import to_day
from custmgr.ground.frozen import frozen
from custmgr.ground.reading import Unreadable
from custmgr.ground.refusals import Refusal
from custmgr.ground.settings import current
from custmgr.ground.words import mark

NAME = "holidays.toml"
MISSED: set[int] = set()  # the years somebody asked about and nobody knew; emptied before each command line
_OFF = "holidays"
_WORK = "workdays"


@frozen
class Holidays:
    """Days off, working weekend days, and the years for which both are known."""

    off: frozenset[date]
    work: frozenset[date]
    covered: frozenset[int]

    def knows(self, day: date) -> bool:
        """Say whether the days off of a day's year are known; that they were missed is kept, so that it can be said."""
        if day.year in self.covered:
            return True
        MISSED.add(day.year)
        return False


class BadHolidays(Refusal):
    """The company's own holiday file cannot be used."""

    says = mark("the holiday file {path} has a fault at {place}")
    way = mark("write a table [2027] with holidays = [2027-01-01] and workdays = [2027-01-03]")
    path: str
    place: str


def statutory(overrides: Path | None = None) -> Holidays:
    """Return the published holidays; a year in the company's own file replaces the published one whole.

    The company's own file lies beside the database and is called holidays.toml.
    """
    path = overrides or own_file()
    try:
        known = path.stat()
    except OSError:
        return _published()
    return _known_by(path, known.st_mtime_ns, known.st_size)


def own_file() -> Path:
    """Return where the company's own holiday file lies: beside the database."""
    return current().db.absolute().with_name(NAME)


def published() -> Holidays:
    """Return the holidays as they were published, whatever the company's own file says."""
    return _published()


@cache
def _known_by(path: Path, _mtime_ns: int, _size: int) -> Holidays:
    return _laid_over(_published(), _own(path))


@cache
def _published() -> Holidays:
    # The package carries no types; here, and only when asked for, because it costs a start.
    from chinese_calendar import constants

    return _known(constants.holidays, constants.workdays, {day.year for day in constants.holidays})


def _known(off: Iterable[date], work: Iterable[date], covered: Iterable[int]) -> Holidays:
    return Holidays(frozenset(off), frozenset(work), frozenset(covered))


def _laid_over(published: Holidays, own: Holidays) -> Holidays:
    return _known(
        {day for day in published.off if day.year not in own.covered} | own.off,
        {day for day in published.work if day.year not in own.covered} | own.work,
        published.covered | own.covered,
    )


def _own(path: Path) -> Holidays:
    import tomllib

    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as fault:
        raise BadHolidays(str(path), str(fault)) from None
    for year, table in tables.items():
        _check_year(path, year, table)
    off = _days(path, tables, _OFF)
    work = _days(path, tables, _WORK)
    for day in sorted(off & work):
        raise BadHolidays(str(path), f"{day.year}.{_WORK}: {day}")
    return _known(off, work, {int(year) for year in tables})


def _check_year(path: Path, year: str, table: object) -> None:
    if not (len(year) == len("2027") and year.isascii() and year.isdigit()) or not isinstance(table, Mapping):
        raise BadHolidays(str(path), year)
    for key, days in table.items():
        if key not in {_OFF, _WORK} or not isinstance(days, list):
            raise BadHolidays(str(path), f"{year}.{key}")


def _days(path: Path, tables: Mapping[str, Mapping[str, list[object]]], key: str) -> set[date]:
    return {_day(path, year, key, told) for year, table in tables.items() for told in table.get(key, ())}


def _day(path: Path, year: str, key: str, told: object) -> date:
    try:
        day = to_day(str(told))
    except Unreadable:
        raise BadHolidays(str(path), f"{year}.{key}: {told}") from None
    if day.year != int(year):
        raise BadHolidays(str(path), f"{year}.{key}: {told}")
    return day
