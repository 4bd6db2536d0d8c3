"""Looking into a customer's folder; read only."""

import hashlib
from dataclasses import replace
from pathlib import Path

from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.areas.folder import views
from custmgr.areas.folder.facts import Attachment, Contact, Kept, Tag
from custmgr.ground.desk import Reader
from custmgr.ground.refusals import NoSuchFile

BLOCK = 1 << 20


def contacts(desk: Reader, text: str) -> tuple[Customer, list[Contact]]:
    """Return the contact persons of a customer, the main one first (FIL-18)."""
    found = register.find(desk.connection, text)
    return found, views.contacts(desk.connection, found.id)


def tags(desk: Reader, text: str) -> tuple[Customer, list[str]]:
    """Return the tags of a customer."""
    found = register.find(desk.connection, text)
    return found, views.tags(desk.connection, found.id)


def all_tags(desk: Reader) -> list[Tag]:
    """Return every tag in use."""
    return views.all_tags(desk.connection)


def attachments(desk: Reader, text: str | None, *, check: bool) -> list[Attachment]:
    """Return the files of a customer or of all; checked, each is read and its digest compared."""
    found = register.find(desk.connection, text).id if text else None
    listed = views.attachments(desk.connection, found)
    return [replace(one, kept=_state(one)) for one in listed] if check else listed


def measured(file: Path) -> tuple[int, str]:
    """Return size and digest of a file, or refuse what cannot be read."""
    digest, size = hashlib.sha256(), 0
    try:
        with file.open("rb") as opened:
            while block := opened.read(BLOCK):
                digest.update(block)
                size += len(block)
    except OSError:
        raise NoSuchFile(str(file)) from None
    return size, digest.hexdigest()


def _state(one: Attachment) -> Kept:
    try:
        now = measured(Path(one.path))
    except NoSuchFile:
        return Kept.MISSING
    return Kept.SOUND if now == (one.size, one.sha256) else Kept.CHANGED
