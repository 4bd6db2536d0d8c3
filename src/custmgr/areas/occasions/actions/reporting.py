"""Writing the list of a day's occasions, for the front-hall manager and the marketing manager."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from custmgr.areas.occasions.actions import looking
from custmgr.areas.occasions.columns import occasions as columns
from custmgr.areas.occasions.facts.words import OccasionKind, Passing
from custmgr.areas.occasions.policy import Policy
from custmgr.areas.occasions.refusals.occasions import AheadOfNow
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.language import _, fill
from custmgr.ground.sheet import Book
from custmgr.ground.words import mark

SIGNED_BY = (mark("Booking supervisor"), mark("Front-hall manager"), mark("Marketing manager"))


def write_day(desk: Reader, day: date, hotel: str | None, target: Path, *, force: bool) -> dict[str, Any]:
    """Write what was noted on a day: name, company, telephone, likings, spending, and the day (OCC-08, OCC-09)."""
    if day > desk.today:
        raise AheadOfNow(day, desk.today, "--day DATE")
    check_target(target, force=force)
    check_workbook(target)
    found = looking.list_occasions(desk, looking.Wanted(hotel=hotel, noted_on=day, everything=True))
    found.sort(key=lambda one: (one.hotel or "", one.id))
    title = fill(mark("Birthdays, longevity birthdays and celebrations {on}"), on=day)
    book = Book(title, desk.company)
    heading = f"{title} {hotel}" if hotel else title
    signatures = [_(signer) for signer in SIGNED_BY]
    notes = _notes(desk, day)
    rows = book.sheet(_(mark("Occasions")), columns.NOTED, found, heading=heading, notes=notes, signatures=signatures)
    book.save(target, force=force)
    kinds = Counter(one.kind for one in found)
    return {"file": str(target), "rows": rows, "totals": {kind.value: kinds[kind] for kind in OccasionKind}}


def _notes(desk: Reader, day: date) -> tuple[str, ...]:
    """Say until when the list is to be passed on, where that is asked for (OCC-09)."""
    policy = desk.policy(Policy, day).dining
    if not policy.in_use:
        return ()
    until = f"{day + timedelta(days=1)} {policy.steps[Passing.TOLD_MARKETING.value].time:%H:%M}"
    return (fill(mark("To the front-hall manager and the marketing manager by {until}."), until=until),)
