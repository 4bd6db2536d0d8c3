"""Importing a file: headings matched, every row judged, all written or nothing, refused rows handed back.

An area brings its fields and a function that takes one record; everything else is here:

    tally = importing.run(desk, "customer", asked, FIELDS, take)
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from custmgr.ground import control, headings, intake, maps
from custmgr.ground.desk import Desk
from custmgr.ground.exits import Exit
from custmgr.ground.language import _, fill
from custmgr.ground.progress import counted
from custmgr.ground.records import BadCell, Field, Record, Reject, Tally, Took, Wish
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import is_clean
from custmgr.ground.words import mark


class SeenBefore(Refusal):
    """The same file was imported before."""

    exit = Exit.REFUSED
    says = mark("this very file was imported on {at} as {name}")
    way = mark("if it is meant to come in twice, add --again")
    at: str
    name: str


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
    desk.in_bulk()
    asked = maps.with_saved(desk, kind, asked)
    tally = Tally(dry_run=asked.dry_run)
    with intake.opened(asked.path, asked.encoding) as table:
        if not asked.again:
            _check_digest(desk, kind, table.digest)
        headed = headings.find(table.rows, fields, asked.maps)
        titles = {key: headed.headings[at] for at, key in headed.known.items()}
        tally.above = tuple((row.number, _first(row)) for row in headed.above)
        tally.ignored = tuple(name for at, name in enumerate(headed.headings) if name and at not in headed.known)
        bad = _take_all(headed, take, tally, asked, titles)
        finish()
        tally.rejects = [reject for _row, reject in bad]
        tally.refused = bool(bad) and not asked.skip_bad
        if bad and not asked.dry_run:
            tally.rejects_file = _hand_back(asked.path, headed.headings, bad)
        if asked.control and not tally.refused:
            control.check(tally, asked.control)
        if tally.refused or asked.dry_run:
            desk.forget()
        else:
            _remember(desk, kind, asked, table.digest, tally)
    return tally


def apart(desk: Desk, take: Callable[[Record], Took]) -> Callable[[Record], Took]:
    """Take each row whole or not at all, for an area that may refuse one it has begun to write."""

    def whole(record: Record) -> Took:
        with desk.session.begin_nested():
            desk.session.connection()  # the savepoint begins here, and not with the first row the session writes
            return take(record)

    return whole


def _take_all(
    headed: headings.Headed, take: Callable[[Record], Took], tally: Tally, asked: Wish, titles: Mapping[str, str]
) -> list[tuple[intake.Row, Reject]]:
    """Take row after row, a million as fast as may be, and return those that were refused."""
    bad: list[tuple[intake.Row, Reject]] = []
    places, took = sorted(headed.known.items()), dict.fromkeys(Took, 0)
    for row in counted(headed.rows, mark("Reading rows")):
        if headings.is_total(row):
            tally.sums.append((row.number, _first(row)))
            continue
        tally.read += 1
        record = Record(row.number, _values(row.cells, places))
        try:
            if not "".join(row.cells).isprintable() and not all(map(is_clean, record.values.values())):
                raise BadCell("", mark("there are control characters in it"))
            took[take(record)] += 1
        except BadCell as cell:
            reject = Reject(row.number, cell.field, fill(cell.reason, **cell.values), titles.get(cell.field, ""))
            bad.append((row, reject))
        except Refusal as refusal:
            bad.append((row, Reject(row.number, "", fill(refusal.says, **refusal.values()))))
        else:
            if asked.control:
                control.count(tally, record)
    _count(tally, took)
    return bad


def _values(cells: Sequence[str], places: Iterable[tuple[int, str]]) -> dict[str, str]:
    """Return the cells of a row by field, empty ones left out; a short row lacks its last ones."""
    values, width = {}, len(cells)
    for at, key in places:
        if at < width and (cell := cells[at].strip()):
            values[key] = cell
    return values


def _count(tally: Tally, took: Mapping[Took, int]) -> None:
    for kind, count in took.items():
        setattr(tally, kind.value, count)
    tally.added += tally.incomplete


def _first(row: intake.Row) -> str:
    return next((cell.strip() for cell in row.cells if cell.strip()), "")


def _check_digest(desk: Desk, kind: str, digest: str) -> None:
    query = "SELECT at, name FROM imported_file WHERE kind = ? AND digest = ? ORDER BY id DESC LIMIT 1"
    row = desk.connection.execute(query, (kind, digest)).fetchone()
    if row:
        raise SeenBefore(row[0].replace("T", " "), row[1])


def _remember(desk: Desk, kind: str, asked: Wish, digest: str, tally: Tally) -> None:
    desk.connection.execute(
        "INSERT INTO imported_file (kind, digest, name, rows, at) VALUES (?, ?, ?, ?, ?)",
        (kind, digest, asked.path.name, tally.read, desk.now.isoformat()),
    )
    counts = {name: getattr(tally, name) for name in ("read", "added", "updated", "skipped", "rejected")}
    maps.save(desk, kind, asked)
    desk.note(f"{kind} import", asked.path.name, digest=digest, **counts)


def _hand_back(path: Path, head: Sequence[str], bad: Sequence[tuple[intake.Row, Reject]]) -> str:
    from custmgr.ground.sheet import write_plain

    target = path.with_name(f"{path.stem}.rejected.xlsx")
    titles = [_("Row"), _("Field"), _("Reason"), *head]
    write_plain(target, titles, [[r.row, r.place, r.reason, *row.cells] for row, r in bad], force=True)
    return str(target)
