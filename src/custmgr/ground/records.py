"""What an import is made of: the fields, the records, what became of each, and the tally."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import NamedTuple, TypeVar

from custmgr.ground.frozen import frozen
from custmgr.ground.reading import Unreadable
from custmgr.ground.words import Word, mark

Value = TypeVar("Value")


class OnDuplicate(Word):
    """What becomes of a row that is in the register already."""

    SKIP = "skip", mark("skip")
    UPDATE = "update", mark("update")
    FAIL = "fail", mark("fail")


class Took(Enum):
    """What became of a row."""

    ADDED = "added"
    INCOMPLETE = "incomplete"
    UPDATED = "updated"
    SKIPPED = "skipped"


@frozen
class Field:
    """A field of the record and the headings under which it is known."""

    key: str
    aliases: tuple[str, ...] = ()


@frozen
class Control:
    """What the rows of a file must add up to, and how many they must be, as somebody else has counted them."""

    total_fen: int | None = None
    rows: int | None = None


@frozen
class Wish:
    """What the clerk asked of an import."""

    path: Path
    maps: Sequence[str] = ()
    dry_run: bool = False
    skip_bad: bool = False
    on_duplicate: OnDuplicate = OnDuplicate.SKIP
    create_customers: bool = False
    again: bool = False
    encoding: str | None = None
    use_map: str | None = None
    save_map: str | None = None
    control: Control | None = None


@frozen
class Reject:
    """A row that could not be taken: its number, the field, the reason as the clerk reads it, the file's heading."""

    row: int
    field: str
    reason: str
    heading: str = ""

    @property
    def place(self) -> str:
        """Name the column as the clerk sees it in the file, else the field."""
        return self.heading or self.field


@dataclass
class Tally:
    """What became of a file; `incomplete` rows are among the `added`.

    `above` are the rows over the headings and `sums` those that add up others, by number and first text: no records.
    """

    read: int = 0
    added: int = 0
    incomplete: int = 0
    updated: int = 0
    skipped: int = 0
    rejects: list[Reject] = field(default_factory=list)
    rejects_file: str | None = None
    ignored: tuple[str, ...] = ()
    above: tuple[tuple[int, str], ...] = ()
    sums: list[tuple[int, str]] = field(default_factory=list)
    dry_run: bool = False
    refused: bool = False
    counted: int = 0
    total_fen: int = 0

    @property
    def rejected(self) -> int:
        """Return how many rows were refused."""
        return len(self.rejects)


class BadCell(Exception):
    """A row cannot be taken: which field, and why, as a marked sentence with its values."""

    def __init__(self, field_key: str, reason: str, **values: object) -> None:
        super().__init__(field_key, reason)
        self.field, self.reason, self.values = field_key, reason, values


class Record(NamedTuple):
    """One row by field; empty cells are not there."""

    row: int
    values: dict[str, str]

    def text(self, key: str) -> str | None:
        """Return a field as text, or None when it is empty."""
        return self.values.get(key)

    def read(self, key: str, parser: Callable[[str], Value]) -> Value | None:
        """Return a field as the parser reads it, None when empty; what cannot be read refuses the row."""
        text = self.values.get(key)
        if text is None:
            return None
        try:
            return parser(text)
        except Unreadable as error:
            raise BadCell(key, mark("“{text}” cannot be read"), text=error.text) from None

    def need(self, key: str, parser: Callable[[str], Value]) -> Value:
        """Return a field that must be there, as the parser reads it."""
        try:
            return parser(self.values[key])
        except KeyError:
            raise BadCell(key, mark("is missing")) from None
        except Unreadable as error:
            raise BadCell(key, mark("“{text}” cannot be read"), text=error.text) from None
