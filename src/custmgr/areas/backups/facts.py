"""The words of copies and the places where they lie."""

from dataclasses import dataclass
from datetime import datetime

from custmgr.ground.words import Word, mark


class Kept(Word):
    """What became of a copy that was made."""

    SOUND = "sound", mark("As it was made")
    GONE = "gone", mark("Not there any more")
    CHANGED = "changed", mark("Changed since")
    UNSEEN = "unseen", mark("Not looked at")


@dataclass(frozen=True)
class Place:
    """What is known of the place where a copy shall lie: this machine's name, the disk, the kind of file system."""

    host: str
    same_disk: bool
    file_system: str


@dataclass(frozen=True)
class Backup:
    """A copy that was made: when, where, how large, its digest, and what became of it."""

    at: datetime
    path: str
    size: int
    sha256: str
    kept: Kept = Kept.UNSEEN


@dataclass(frozen=True)
class Pending:
    """What was entered since the last copy: how much, since when, and when that copy was made (HBK-01)."""

    changes: int
    since: datetime | None
    last_copy: datetime | None
