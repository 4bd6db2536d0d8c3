"""Importing a file: headings matched, every row judged, all written or nothing, refused rows handed back.

An area brings its fields and a function that takes one record; everything else is here. Use:

    tally = importing.run(desk, "customer", wish, FIELDS, take)   # inside `with open_desk() as desk:`
    importing.finish(tally, as_json=as_json)                        # after the block

In `commands.py` the shared options are `Maps`, `DryRun`, `SkipBad`, `Duplicates`, `Create`, `Again`, `Encoding`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from custmgr.ground import intake
from custmgr.ground.desk import Desk
from custmgr.ground.exits import Exit
from custmgr.ground.language import _, fill
from custmgr.ground.progress import counted
from custmgr.ground.reading import Unreadable
from custmgr.ground.refusals import Refusal, UnknownWord
from custmgr.ground.text import is_clean, key_of
from custmgr.ground.words import Word, mark

Value = TypeVar("Value")
File = Annotated[Path, typer.Argument(metavar="FILE", help=_("A .xlsx, .xls, .ods or .csv file."))]
Maps = Annotated[
    list[str] | None, typer.Option("--map", metavar="HEADING=FIELD", help=_("Read this heading as this field."))
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=_("Say what would happen and write nothing."))]
SkipBad = Annotated[bool, typer.Option("--skip-bad", help=_("Import the good rows, hand back the others."))]
Duplicates = Annotated[
    str, typer.Option("--on-duplicate", metavar="skip|update|fail", help=_("What to do with what is there already."))
]
Create = Annotated[bool, typer.Option("--create-customers", help=_("Enter unknown customers as drafts."))]
Again = Annotated[bool, typer.Option("--again", help=_("Import a file that was imported before."))]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help=_("The characters of a .csv, if not recognised."))
]
SHOWN = 20


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


@dataclass(frozen=True)
class Field:
    """A field of the record and the headings under which it is known."""

    key: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Reject:
    """A row that could not be taken: its number, the field and the reason as the clerk reads it."""

    row: int
    field: str
    reason: str


@dataclass
class Tally:
    """What became of a file; `incomplete` rows are among the `added`."""

    read: int = 0
    added: int = 0
    incomplete: int = 0
    updated: int = 0
    skipped: int = 0
    rejects: list[Reject] = field(default_factory=list)
    rejects_file: str | None = None
    dry_run: bool = False
    refused: bool = False

    @property
    def rejected(self) -> int:
        """Return how many rows were refused."""
        return len(self.rejects)


class BadCell(Exception):
    """A row cannot be taken: which field, and why, as a marked sentence with its values."""

    def __init__(self, field_key: str, reason: str, **values: object) -> None:
        super().__init__(field_key, reason)
        self.field, self.reason, self.values = field_key, reason, values


@dataclass(frozen=True, slots=True)
class Record:
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
        value = self.read(key, parser)
        if value is None:
            raise BadCell(key, mark("is missing"))
        return value


class SeenBefore(Refusal):
    """The same file was imported before."""

    exit = Exit.REFUSED
    says = mark("this very file was imported on {at} as {name}")
    way = mark("if it is meant to come in twice, add --again")
    at: str
    name: str


class BadMap(Refusal):
    """A --map option names a heading or a field that is not there."""

    says = mark("--map {text} names no heading of the file or no field")
    way = mark("headings: {headings}; fields: {fields}")
    text: str
    headings: str
    fields: str


class NoFieldKnown(Refusal):
    """Not one heading of the file is known."""

    says = mark("none of the headings is known: {headings}")
    way = mark("say which is which with --map HEADING=FIELD; fields: {fields}")
    headings: str
    fields: str


def wish(path: Path, maps: Sequence[str] | None, on_duplicate: str, **flags: Any) -> Wish:
    """Read the import's options; an unknown word for duplicates is refused."""
    if on_duplicate not in set(OnDuplicate):
        raise UnknownWord("--on-duplicate", on_duplicate, ", ".join(OnDuplicate))
    return Wish(path, tuple(maps or ()), on_duplicate=OnDuplicate(on_duplicate), **flags)


def run(
    desk: Desk,
    kind: str,
    asked: Wish,
    fields: Sequence[Field],
    take: Callable[[Record], Took],
    finish: Callable[[], None] = lambda: None,
) -> Tally:
    """Take every row of the file in the desk's transaction; with refused rows or on a dry run nothing is kept.

    `finish` is called once after the last row, for what an area gathers and writes in batches.
    """
    tally = Tally(dry_run=asked.dry_run)
    bad: list[tuple[intake.Row, Reject]] = []
    with intake.opened(asked.path, asked.encoding) as table:
        if not asked.again:
            _check_digest(desk, kind, table.digest)
        known = _matched(table.headings, fields, asked.maps)
        for row in counted(table.rows, mark("Reading rows")):
            tally.read += 1
            reject = _take(row, known, take, tally)
            if reject:
                bad.append((row, reject))
        finish()
        tally.rejects = [reject for _row, reject in bad]
        tally.refused = bool(bad) and not asked.skip_bad
        if bad and not asked.dry_run:
            tally.rejects_file = _hand_back(asked.path, table.headings, bad)
        if tally.refused or asked.dry_run:
            desk.forget()
        else:
            _remember(desk, kind, asked.path, table.digest, tally)
    return tally


def finish(tally: Tally, *, as_json: bool) -> None:
    """Show what became of the file and leave with status 2 when nothing was written because of refused rows."""
    from custmgr.ground.show import Column, Kind, say, show_one, warn

    titles = {
        "read": mark("Rows read"),
        "added": mark("Added"),
        "incomplete": mark("of these incomplete"),
        "updated": mark("Updated"),
        "skipped": mark("Skipped, there already"),
        "rejected": mark("Refused"),
    }
    columns = [Column(key, title, Kind.NUMBER) for key, title in titles.items()]
    whole = [*columns, Column("rejects", "", Kind.TREE, table=False), Column("rejects_file", mark("Refused rows in"))]
    if tally.refused:
        tally.added = tally.incomplete = tally.updated = 0
    shown = {column.key: getattr(tally, column.key) for column in whole}
    shown["rejects"] = [vars(reject) for reject in tally.rejects]
    show_one(shown, whole, as_json=as_json)
    if not as_json:
        for reject in tally.rejects[:SHOWN]:
            warn(mark("row {row}, {field}: {reason}"), **vars(reject))
        if tally.dry_run:
            say(mark("This was a trial: nothing was written."))
    if tally.refused:
        raise RowsRefused(tally.rejected)


class RowsRefused(Refusal):
    """Some rows cannot be taken, so none was."""

    says = mark("{count} rows cannot be taken, so nothing was written")
    way = mark("mend them, or import the good ones with --skip-bad")
    count: int


def _take(row: intake.Row, known: dict[int, str], take: Callable[[Record], Took], tally: Tally) -> Reject | None:
    values = {key: cell for at, key in known.items() if at < len(row.cells) and (cell := row.cells[at].strip())}
    try:
        if not all(map(is_clean, values.values())):
            raise BadCell("", mark("there are control characters in it"))
        took = take(Record(row.number, values))
    except BadCell as bad:
        return Reject(row.number, bad.field, fill(bad.reason, **bad.values))
    except Refusal as refusal:
        return Reject(row.number, "", fill(refusal.says, **refusal.values()))
    setattr(tally, took.value, getattr(tally, took.value) + 1)
    if took is Took.INCOMPLETE:
        tally.added += 1
    return None


def _matched(headings: Sequence[str], fields: Sequence[Field], maps: Iterable[str]) -> dict[int, str]:
    """Tell which column is which field: by --map first, then by the known headings."""
    names = {key_of(alias): f.key for f in fields for alias in (f.key, *f.aliases)}
    places = {key_of(heading): at for at, heading in enumerate(headings)}
    known: dict[int, str] = {}
    listed = ", ".join(headings), ", ".join(f.key for f in fields)
    for text in maps:
        heading, _equals, key = text.rpartition("=")
        if key_of(heading) not in places or key.strip() not in {f.key for f in fields}:
            raise BadMap(text, *listed)
        known[places[key_of(heading)]] = key.strip()
    for at, heading in enumerate(headings):
        key = names.get(key_of(heading), "")
        if key and at not in known and key not in known.values():
            known[at] = key
    if not known:
        raise NoFieldKnown(*listed)
    return known


def _check_digest(desk: Desk, kind: str, digest: str) -> None:
    query = "SELECT at, name FROM imported_file WHERE kind = ? AND digest = ? ORDER BY id DESC LIMIT 1"
    row = desk.connection.execute(query, (kind, digest)).fetchone()
    if row:
        raise SeenBefore(row[0].replace("T", " "), row[1])


def _remember(desk: Desk, kind: str, path: Path, digest: str, tally: Tally) -> None:
    desk.connection.execute(
        "INSERT INTO imported_file (kind, digest, name, rows, at) VALUES (?, ?, ?, ?, ?)",
        (kind, digest, path.name, tally.read, desk.now.isoformat()),
    )
    counts = {name: getattr(tally, name) for name in ("read", "added", "updated", "skipped", "rejected")}
    desk.note(f"{kind} import", path.name, digest=digest, **counts)


def _hand_back(path: Path, headings: Sequence[str], bad: Sequence[tuple[intake.Row, Reject]]) -> str:
    from custmgr.ground.sheet import write_plain

    target = path.with_name(f"{path.stem}.rejected.xlsx")
    titles = [_("Row"), _("Field"), _("Reason"), *headings]
    write_plain(target, titles, [[r.row, r.field, r.reason, *row.cells] for row, r in bad], force=True)
    return str(target)
