"""Keeping recordings by reference, and burning them to discs."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from custmgr.areas.calls import store, views
from custmgr.areas.calls.facts import Disc, Recording
from custmgr.areas.calls.policy import Policy
from custmgr.areas.calls.refusals import DiscTaken, LabelTaken, NoSuchRecording, NothingToBurn, OnADisc, SameSound
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.staff.facts import Person
from custmgr.ground.asking import words
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.refusals import NoSuchFile
from custmgr.ground.text import folded

SOUNDS = {".wav", ".mp3", ".m4a", ".amr", ".ogg", ".aac", ".flac", ".wma", ".v3"}
BLOCK = 1 << 20


def keep(desk: Desk, told: str, customer: Customer, by: Person, on: date) -> int:
    """Keep a recording by reference, a file or the number of a tape; return the number of the row (FVS-01, FVS-50)."""
    text = words("--recording", told)
    path = Path(text).expanduser()
    if path.is_file():
        return _keep_file(desk, path.absolute(), customer, by, on)
    if path.suffix.casefold() in SOUNDS or "/" in text or "\\" in text:
        raise NoSuchFile(text)
    label = folded(text)
    if taken := views.seek_recording(desk.connection, label):
        raise LabelTaken(label, taken.name)
    return store.keep_recording(desk, customer.id, by.id, store.Kept(label, on))


def keep_for_visit(desk: Desk, told: str, customer: Customer, by: Person, on: date) -> str:
    """Keep the recording of a visit, and return its label; one kept with the call that led to it is that one."""
    known = views.seek_recording(desk.connection, told)
    if known and known.customer == customer.code and known.on == on and not views.is_of_visit(desk.connection, told):
        return known.label
    return views.recording(desk.connection, keep(desk, told, customer, by, on)).label


def burn(desk: Desk, number: str, place: str, period: tuple[date | None, date | None], labels: Sequence[str]) -> Disc:
    """Enter a disc with the recordings named, or with all of a period that are on none (FVS-04)."""
    name = words("NUMBER", folded(number))
    years = desk.policy(Policy).retention_years
    if any(disc.number.casefold() == name.casefold() for disc in views.list_discs(desk.connection, years)):
        raise DiscTaken(name)
    first, last = period
    chosen = [_waiting(desk, label) for label in dict.fromkeys(labels)] or views.unburnt(
        desk.connection, first or date.min, last or desk.today
    )
    if not chosen:
        raise NothingToBurn
    store.burn(desk, name, words("--place", place), desk.today, [one.id for one in chosen])
    desk.note("record media", name, place=place, recordings=[one.label for one in chosen])
    return next(disc for disc in views.list_discs(desk.connection, years) if disc.number == name)


def list_discs(desk: Reader) -> list[Disc]:
    """List the discs with the day until which each is protected (FVS-04)."""
    return views.list_discs(desk.connection, desk.policy(Policy).retention_years)


def list_recordings(desk: Reader, customer: str | None) -> list[Recording]:
    """List the recordings of one customer or of all (FVS-50)."""
    number = customers.find(desk.connection, customer).id if customer else None
    return views.list_recordings(desk.connection, number)


def _keep_file(desk: Desk, path: Path, customer: Customer, by: Person, on: date) -> int:
    digest = _digest(path)
    if same := views.same_sound(desk.connection, digest):
        raise SameSound(str(path), same.label)
    label = _next_label(desk, customer, by, on)
    return store.keep_recording(desk, customer.id, by.id, store.Kept(label, on, str(path), digest))


def _next_label(desk: Reader, customer: Customer, by: Person, on: date) -> str:
    """Return the label a recording gets: day, customer, specialist, and a number of its own (FVS-50)."""
    pattern = desk.policy(Policy).label
    parts = {"date": f"{on:%Y%m%d}", "customer": customer.code, "specialist": by.name}
    serial = 1
    while views.seek_recording(desk.connection, label := pattern.format(**parts, seq=serial)):
        serial += 1
    return label


def _waiting(desk: Reader, label: str) -> Recording:
    found = views.seek_recording(desk.connection, label)
    if found is None:
        raise NoSuchRecording(folded(label))
    if found.disc is not None:
        raise OnADisc(found.label, found.disc)
    return found


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                digest.update(block)
    except OSError:
        raise NoSuchFile(str(path)) from None
    return digest.hexdigest()
