"""The options every import command has, and how its tally is shown."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.records import Control, OnDuplicate, Tally, Wish
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

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
    str | None, typer.Option("--encoding", metavar="ENCODING", help=_("The characters of a .csv, if not recognised."))
]
UseMap = Annotated[
    str | None, typer.Option("--use-map", metavar="NAME", help=_("Read headings by the map kept under this name."))
]
SaveMap = Annotated[
    str | None, typer.Option("--save-map", metavar="NAME", help=_("Keep the maps of this import under this name."))
]
ControlTotal = Annotated[
    int | None, options.amount("--control-total", help=_("What the amounts must add up to, else nothing is taken."))
]
ControlRows = Annotated[
    int | None, typer.Option("--control-rows", min=0, metavar="N", help=_("How many rows there must be."))
]
SHOWN = 20
LONGEST_TEXT = 30


class RowsRefused(Refusal):
    """Some rows cannot be taken, so none was."""

    says = mark("{count} rows cannot be taken, so nothing was written")
    way = mark("mend them, or import the good ones with --skip-bad")
    count: int


def wish(
    path: Path,
    maps: Sequence[str] | None,
    on_duplicate: str,
    kept: tuple[str | None, str | None] = (None, None),
    **flags: Any,
) -> Wish:
    """Read the import's options: maps typed, one kept to be used, a name to keep them under, and the others.

    An unknown word for duplicates is refused.
    """
    wanted, (use_map, save_map) = options.word(OnDuplicate, on_duplicate, "--on-duplicate"), kept
    return Wish(path, tuple(maps or ()), on_duplicate=wanted, use_map=use_map, save_map=save_map, **flags)


def control(total_fen: int | None, rows: int | None) -> Control | None:
    """Return what the file is compared with, None where nothing was given."""
    return None if total_fen is None and rows is None else Control(total_fen, rows)


def finish(tally: Tally, *, as_json: bool) -> None:
    """Show what became of the file and leave with status 2 when nothing was written because of refused rows."""
    from custmgr.ground.show import Column, Kind, show_one

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
    shown["rejects"] = [{"row": r.row, "field": r.field, "reason": r.reason} for r in tally.rejects]
    show_one(shown, whole, as_json=as_json)
    _tell_left_out(tally)
    if not as_json:
        _tell(tally)
    if tally.refused:
        raise RowsRefused(tally.rejected)


def _tell_left_out(tally: Tally) -> None:
    """Say which rows were taken for no records, also to scripts: their result counts records alone."""
    from custmgr.ground.show import warn

    if tally.above:
        warn(mark("Above the headings and not imported: {rows}"), rows=_rows(tally.above))
    if tally.sums:
        warn(mark("Sums of other rows and not imported: {rows}"), rows=_rows(tally.sums))


def _rows(rows: Sequence[tuple[int, str]]) -> str:
    from custmgr.ground.language import fill

    told = [fill(mark("row {row} “{text}”"), row=row, text=text[:LONGEST_TEXT]) for row, text in rows[:SHOWN]]
    more = [fill(mark("{count} more"), count=len(rows) - SHOWN)] if len(rows) > SHOWN else []
    return _("; ").join([*told, *more])


def _tell(tally: Tally) -> None:
    """Say what the counts do not: refused rows, columns left out, a file without rows, a trial."""
    from custmgr.ground.show import say, warn

    for reject in tally.rejects[:SHOWN]:
        line = mark("row {row}, {field}: {reason}") if reject.place else mark("row {row}: {reason}")
        warn(line, row=reject.row, field=reject.place, reason=reject.reason)
    if tally.ignored:
        line = mark("Columns not known and not imported: {headings}; if wanted, import with --map {first}=FIELD")
        warn(line, headings=_(", ").join(tally.ignored), first=tally.ignored[0])
    if not tally.read:
        warn(mark("The file holds headings and no rows."))
    if tally.dry_run:
        say(mark("This was a trial: nothing was written."))
