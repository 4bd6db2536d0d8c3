"""What may be entered of a customer, and when greetings are due; pure."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from zoneinfo import ZoneInfo, available_timezones

from custmgr.areas.contacts.facts.sheets import DERIVED, FLAGS, Holiday, Known
from custmgr.areas.contacts.policy import Greetings
from custmgr.areas.contacts.refusals import Derived, NoSuchZone, NotInBand, YesOrNo
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded
from custmgr.mechanisms.answers import SAID
from custmgr.mechanisms.yearly import occurrences, yearly

AHEAD = timedelta(days=400)


def judge(field: Known, text: str, bands: Mapping[str, tuple[str, ...]]) -> str | Refusal:
    """Return a value as it is kept; what is known from elsewhere, no band, no zone is refused (INF-18, ECM-20)."""
    if field in DERIVED:
        return Derived(field)
    if field in FLAGS:
        return SAID.get(folded(text).casefold()) or YesOrNo(field, text)
    if field is Known.ZONE:
        return _zone(folded(text))
    allowed = bands.get(field.value, ())
    kept = next((band for band in allowed if folded(band).casefold() == folded(text).casefold()), None)
    if allowed and kept is None:
        return NotInBand(field, text, allowed)
    return kept or text.strip()


def next_holiday(policy: Greetings, today: date) -> Iterator[tuple[Holiday, date]]:
    """Yield the holidays to come with their days, the next on top (ECM-17)."""
    found = []
    for name, text in policy.holidays.items():
        when = yearly(text)
        day = next(occurrences(when, today, today + AHEAD), None) if when else None
        if day:
            found.append((day, Holiday(name)))
    yield from ((holiday, day) for day, holiday in sorted(found, key=lambda pair: pair[0]))


def _zone(text: str) -> str | Refusal:
    if text not in available_timezones():
        return NoSuchZone(text)
    return ZoneInfo(text).key
