"""What every step asks of what was typed: words that say something, a day or a moment that has come."""

from datetime import date, datetime

from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import is_clean
from custmgr.ground.words import mark


class Empty(Refusal):
    """A text that is needed says nothing."""

    says = mark("{place} may not be empty")
    way = mark("type it again with {place}")
    place: str


class NotThatDay(Refusal):
    """A day that has not come yet, or that lies before what it follows."""

    says = mark("{place} cannot be {on}: it must lie between {first} and {last}")
    way = mark("correct the day with {place}")
    place: str
    on: date | datetime
    first: date | datetime
    last: date | datetime


class Ahead(Refusal):
    """A day or a moment that has not come yet."""

    says = mark("{place} is {on}, which has not come yet; it is {now} now")
    way = mark("record it when it has happened, or correct {place}")
    place: str
    on: date | datetime
    now: date | datetime


def words(place: str, typed: str | None) -> str:
    """Return a text without outer blanks; an empty one and one with control characters are refused."""
    if not (told := clean(place, typed)):
        raise Empty(place)
    return told


def clean(place: str, typed: str | None) -> str | None:
    """Return a text that may be left out; control characters are refused."""
    if typed is not None and not is_clean(typed):
        raise NotClean(place, typed)
    return (typed or "").strip() or None


def past_day(place: str, on: date | None, today: date, first: date = date.min) -> date:
    """Return a day, by default today; one to come, or before the first allowed, is refused."""
    day = on or today
    if day < first:
        raise NotThatDay(place, day, first, today)
    if day > today:
        raise Ahead(place, day, today)
    return day


def past_moment(place: str, at: datetime | None, now: datetime) -> datetime:
    """Return a moment, by default now; one to come is refused."""
    moment = at or now
    if moment > now:
        raise Ahead(place, moment, now)
    return moment
