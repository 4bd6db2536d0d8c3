"""When an occasion comes and from when to when the guest is to be contacted; pure."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cache

from custmgr.areas.occasions.facts.occasions import Turn, Watched
from custmgr.areas.occasions.facts.words import OccasionKind
from custmgr.mechanisms.yearly import Yearly, occurrences

DAY = timedelta(days=1)
AHEAD = timedelta(days=800)
SOON = {OccasionKind.BIRTHDAY.value, OccasionKind.LONGEVITY.value}


def turn_of(day: date, days: int) -> Turn:
    """Return the days of contact before an occasion: from so many days before it to the day before (OCC-12, OCC-13)."""
    return Turn(day, day - days * DAY, day - DAY)


def rule_of(kind: str) -> str:
    """Return the rule an occasion of a kind is contacted by: birthdays OCC-12, celebrations OCC-13."""
    return "OCC-12" if kind in SOON else "OCC-13"


def turns(when: Yearly, days: int, since: date, contacted_on: date | None, today: date) -> Iterator[Turn]:
    """Yield the times an occasion still asks for: all those opened, and the next one to come.

    What could not be met any more on the day the watch begins, `since`, is not asked for. A contact settles every
    time whose days had come by then; what was missed stays until it is acknowledged (OCC-12, OCC-13).
    """
    for day in occurrences(when, max(since, contacted_on or since) + DAY, today + AHEAD):
        turn = turn_of(day, days)
        if contacted_on is None or turn.opens_on > contacted_on:
            yield turn
            if turn.opens_on > today:
                return


def next_turn(when: Yearly, days: int, today: date) -> Turn | None:
    """Return the next time an occasion comes, today included; None when it comes no more."""
    day = next(occurrences(when, today, today + AHEAD), None)
    return turn_of(day, days) if day else None


def watch(watched: Iterable[Watched], days: Mapping[str, int], today: date) -> Iterator[tuple[Watched, Turn]]:
    """Yield every contact owed or to come; guests with the same day and start share one answer."""

    @cache
    def asked(when: Yearly, kind: str, since: date, contacted_on: date | None) -> tuple[Turn, ...]:
        return tuple(turns(when, days[kind], since, contacted_on, today))

    for one in watched:
        for turn in asked(one.when, one.kind, one.since, one.contacted_on):
            yield one, turn


def is_late(received_at: datetime | None, entered_at: datetime, hours: int) -> bool:
    """Say whether an occasion was entered more than so many hours after it was received (OCC-10).

    The second itself is in time.
    """
    return received_at is not None and entered_at.replace(microsecond=0) > received_at + timedelta(hours=hours)
