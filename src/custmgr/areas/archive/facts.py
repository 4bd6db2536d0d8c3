"""The words of the archive."""

from dataclasses import dataclass
from datetime import date

from custmgr.ground.words import Word, mark


class RecordKind(Word):
    """What may be destroyed once it was kept long enough; nothing else ever is (FVS-03, OCC-16, OCC-17)."""

    VISIT = "visit", mark("Visit record")
    RECORDING = "recording", mark("Recording")
    DISC = "disc", mark("Disc")
    DINING_SHEET = "dining_sheet", mark("Dining sheet")
    DINING_BRIEF = "dining_brief", mark("Daily brief")
    OCCASION = "occasion", mark("Special day")


@dataclass(frozen=True)
class Filed:
    """A visit in the archive: with its recording, and until when it is protected (FVS-57)."""

    visit: str
    on: date
    customer: str
    name: str
    kind: str
    method: str
    by: tuple[str, ...]
    recording: str | None
    disc: str | None
    protected_until: date
    destroyed_on: date | None


@dataclass(frozen=True)
class Old:
    """A record that was kept long enough, as the list before a destruction shows it."""

    kind: RecordKind
    id: int
    number: str
    on: date
    about: str | None
    protected_until: date
    path: str | None = None
    sha256: str | None = None


@dataclass(frozen=True)
class Destruction:
    """What was destroyed at one time: its number, by whom, what, the copy made before, the files removed."""

    number: str
    on: date
    by: str
    records: tuple[Old, ...]
    copy: str
    removed: tuple[str, ...]
    kept: tuple[str, ...]
