"""Destroying what was kept long enough: a copy first, then one transaction, then the files of recordings."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from custmgr.areas.access.actions import looking as access
from custmgr.areas.archive import rules, store, views
from custmgr.areas.archive.actions import keeping
from custmgr.areas.archive.facts import Destruction, Old, RecordKind
from custmgr.areas.archive.refusals import NothingOld
from custmgr.areas.staff import views as staff
from custmgr.ground import copies
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import fill
from custmgr.ground.words import mark

NUMBER = "XH-{:04}"
GONE = mark("destroyed on {on}, list {number}")
BLOCK = 1 << 20


def copy_before(desk: Reader) -> copies.Copy:
    """Write a verified copy of the whole file, beside it, before anything is destroyed (FVS-03)."""
    name = f"{desk.path.stem}-before-destruction-{desk.now:%Y%m%d-%H%M%S}.db"
    return copies.make(desk.path, desk.path.absolute().parent / copies.FOLDER / name)


def judged(desk: Reader, kinds: Sequence[RecordKind], numbers: Sequence[str], by: str) -> tuple[list[Old], str]:
    """Return what may be destroyed and who decided it, or refuse, before as much as a copy is written (INF-44)."""
    records = keeping.old(desk, kinds, numbers)
    if not records:
        raise NothingOld
    if verdict := rules.judge_destruction(records, desk.today):
        raise verdict
    person = staff.find(desk.connection, by).name
    access.check_secret(desk, person, views.customers_of(desk.connection, records))
    return records, person


def destroy(desk: Desk, kinds: Sequence[RecordKind], numbers: Sequence[str], by: str, copy: copies.Copy) -> Destruction:
    """Destroy the content of what was kept long enough, and nothing else (FVS-03, FVS-23, OCC-16, OCC-17, INF-44).

    The rows stay, with their number, their day and whom they concern; so does the list of what was destroyed.
    """
    records, person = judged(desk, kinds, numbers, by)
    number = NUMBER.format(desk.next_number("destruction"))
    store.register(desk, number, person, copy.path, records)
    held = store.wipe(desk, records, fill(GONE, on=desk.today, number=number))
    told = [f"{one.kind.value} {one.number}" for one in records]
    desk.note("record purge", number, by=person, records=told, copy=copy.path, sha256=copy.sha256)
    store.wipe_journal(desk, held)
    return Destruction(number, desk.today, person, tuple(records), copy.path, (), ())


def remove_files(records: Sequence[Old]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Remove the files of destroyed recordings; one that is not the file that was kept, or cannot go, stays."""
    removed: list[str] = []
    left: list[str] = []
    for one in records:
        if one.path is not None:
            (removed if _remove(Path(one.path), one.sha256) else left).append(one.path)
    return tuple(removed), tuple(left)


def _remove(path: Path, sha256: str | None) -> bool:
    try:
        if sha256 is None or _digest(path) != sha256:
            return False
        path.unlink()
    except OSError:
        return False
    return True


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()
