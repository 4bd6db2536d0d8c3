"""Appointments as a file for calendars (RFC 5545): whole days; the only file that imports icalendar."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from custmgr.ground.clock import SHANGHAI
from custmgr.ground.files import check_target, replacing
from custmgr.ground.frozen import frozen
from custmgr.ground.refusals import NotACalendar

if TYPE_CHECKING:
    from datetime import date

    from icalendar import Event

MAKER = "-//custmgr//appointments//ZH"
DAY = timedelta(days=1)


@frozen
class Appointment:
    """Something on one day; a calendar that has it already under its key takes the higher version in its place."""

    key: str
    on: "date"
    title: str
    text: str
    place: str | None = None
    version: int = 0
    cancelled: bool = False


def check(target: Path, *, force: bool) -> None:
    """Refuse a target that is no file for calendars, or that may not be written."""
    if target.suffix.casefold() != ".ics":
        raise NotACalendar(str(target), str(target.with_suffix(".ics")))
    check_target(target, force=force)


def write(target: Path, title: str, appointments: Iterable[Appointment], at: datetime, *, force: bool) -> None:
    """Write the appointments; what was cancelled stands among them, so that calendars strike it out."""
    from icalendar import Calendar

    calendar = Calendar()
    heading = {"prodid": MAKER, "version": "2.0", "method": "PUBLISH", "x-wr-calname": title}
    for name, value in heading.items():
        calendar.add(name, value)
    for one in appointments:
        calendar.add_component(_event(one, at.replace(tzinfo=SHANGHAI).astimezone(UTC)))
    with replacing(target, force=force) as draft:
        draft.write_bytes(calendar.to_ical())


def _event(one: Appointment, stamp: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    values = {
        "uid": f"{one.key}@custmgr",
        "dtstamp": stamp,
        "dtstart": one.on,
        "dtend": one.on + DAY,
        "sequence": one.version,
        "status": "CANCELLED" if one.cancelled else "CONFIRMED",
        "transp": "TRANSPARENT",
        "summary": one.title,
        "description": one.text,
        **({"location": one.place} if one.place else {}),
    }
    for name, value in values.items():
        event.add(name, value)
    return event
