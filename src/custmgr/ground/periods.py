"""Weeks, months and quarters of the calendar."""

from datetime import date, timedelta
from functools import total_ordering
from typing import Self, TypeAlias

from custmgr.ground.frozen import frozen

MONTHS_IN_YEAR = 12
MONTHS_IN_QUARTER = 3
QUARTERS_IN_YEAR = 4
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@total_ordering
@frozen
class Week:
    """A week from Monday to Sunday, known by its Monday."""

    first: date

    def __post_init__(self) -> None:
        """Refuse a week that does not begin on a Monday."""
        if self.first.weekday() != 0:
            message = f"{self.first} is not a Monday"
            raise ValueError(message)

    def __lt__(self, other: "Week") -> bool:
        """Put the earlier week first."""
        return self.first < other.first

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the week that holds the day."""
        return cls(day - timedelta(days=day.weekday()))

    @property
    def last(self) -> date:
        """The Sunday."""
        return self.first + _WEEK - _DAY

    @property
    def next(self) -> "Week":
        """The week after."""
        return Week(self.first + _WEEK)

    @property
    def previous(self) -> "Week":
        """The week before."""
        return Week(self.first - _WEEK)

    def __str__(self) -> str:
        """Write it as "2026-W10"."""
        year, number, _ = self.first.isocalendar()
        return f"{year}-W{number:02d}"


@total_ordering
@frozen
class Month:
    """A calendar month."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Refuse a month outside 1 to 12."""
        _check(self.number, MONTHS_IN_YEAR)

    def __lt__(self, other: "Month") -> bool:
        """Put the earlier month first."""
        return (self.year, self.number) < (other.year, other.number)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month that holds the day."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return self.next.first - _DAY

    @property
    def next(self) -> "Month":
        """The month after."""
        return Month(self.year + self.number // MONTHS_IN_YEAR, self.number % MONTHS_IN_YEAR + 1)

    @property
    def previous(self) -> "Month":
        """The month before."""
        return Month.of(self.first - _DAY)

    def __str__(self) -> str:
        """Write it as "2026-10"."""
        return f"{self.year}-{self.number:02d}"


@total_ordering
@frozen
class Quarter:
    """A calendar quarter."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Refuse a quarter outside 1 to 4."""
        _check(self.number, QUARTERS_IN_YEAR)

    def __lt__(self, other: "Quarter") -> bool:
        """Put the earlier quarter first."""
        return (self.year, self.number) < (other.year, other.number)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the quarter that holds the day."""
        return cls(day.year, (day.month - 1) // MONTHS_IN_QUARTER + 1)

    @property
    def months(self) -> tuple[Month, Month, Month]:
        """The three months, in order."""
        start = Month(self.year, MONTHS_IN_QUARTER * (self.number - 1) + 1)
        return (start, start.next, start.next.next)

    @property
    def first(self) -> date:
        """The first day."""
        return self.months[0].first

    @property
    def last(self) -> date:
        """The last day."""
        return self.months[-1].last

    @property
    def next(self) -> "Quarter":
        """The quarter after."""
        return Quarter.of(self.months[-1].next.first)

    @property
    def previous(self) -> "Quarter":
        """The quarter before."""
        return Quarter.of(self.first - _DAY)

    @property
    def year_before(self) -> "Quarter":
        """The same quarter one year earlier."""
        return Quarter(self.year - 1, self.number)

    def __str__(self) -> str:
        """Write it as "2026Q3"."""
        return f"{self.year}Q{self.number}"


Period: TypeAlias = Week | Month | Quarter


def month_of(day: date) -> Month:
    """Return the month that holds the day."""
    return Month.of(day)


def quarter_of(day: date) -> Quarter:
    """Return the quarter that holds the day."""
    return Quarter.of(day)


def last_finished_quarter(today: date) -> Quarter:
    """Return the quarter before the one that holds today; a quarter's last day does not finish it."""
    return Quarter.of(today).previous


def _check(number: int, most: int) -> None:
    if not 1 <= number <= most:
        message = f"{number} is not within 1 to {most}"
        raise ValueError(message)
