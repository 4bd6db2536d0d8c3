"""The words of handouts."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Asked:
    """How something is to be handed out: for whom, on which request, by whom, how protected, and where to."""

    to: str | None
    request: str | None
    handler: str | None
    protection: str | None
    filing: str | None
    target: Path
    force: bool


@dataclass(frozen=True)
class Written:
    """What was written: the file, how many customers, which fields, its digest."""

    file: str
    rows: int
    fields: tuple[str, ...]
    sha256: str
