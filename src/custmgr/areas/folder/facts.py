"""The words of a customer's folder."""

from datetime import date

from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class Standing(Word):
    """Which of the contact persons somebody is (FIL-18)."""

    MAIN = "main", mark("Main contact")
    SECONDARY = "secondary", mark("Secondary contact")


class Kept(Word):
    """What became of an attached file."""

    SOUND = "sound", mark("As it was attached")
    CHANGED = "changed", mark("Changed since")
    MISSING = "missing", mark("Not there any more")
    UNSEEN = "unseen", mark("Not looked at")


WAYS = ("post", "phone", "fax", "mobile", "email")


@frozen
class Contact:
    """A contact person: who, in which function, and how to be reached (FIL-18)."""

    standing: Standing
    name: str
    post: str | None = None
    phone: str | None = None
    fax: str | None = None
    mobile: str | None = None
    email: str | None = None
    id: int | None = None

    @property
    def told(self) -> str:
        """Return the person as one line of the history."""
        return " ".join(text for text in (self.name, *(getattr(self, way) for way in WAYS)) if text)


@frozen
class Tag:
    """A tag and how many customers carry it."""

    tag: str
    customers: int


@frozen
class Attachment:
    """A file that belongs to a customer: where it lies, how large it was, its digest; never its content."""

    number: int
    customer: str
    name: str
    on: date
    path: str
    size: int
    sha256: str
    note: str | None
    operator: str
    kept: Kept = Kept.UNSEEN
