"""Importing a file: headings matched, every row judged, all written or nothing, refused rows handed back.

An area brings its fields and a function that takes one record; everything else is here:

    tally = importing.run(desk, "customer", asked, FIELDS, take)
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from custmgr.ground import intake
from custmgr.ground.desk import Desk
from custmgr.ground.exits import Exit
from custmgr.ground.language import _, fill
from custmgr.ground.progress import counted
from custmgr.ground.records import BadCell, Field, Record, Reject, Tally, Took, Wish
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import is_clean, key_of
from custmgr.ground.words import mark


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


class NotTheHeadings(NoFieldKnown):
    """The first row is no row of headings: a title stands there, with most cells empty."""

    says = mark("row 1 is not the row of headings; it says: {headings}")
    way = mark("delete the rows above the headings and import again")


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
    tally = Tally(dry_run=asked.dry_run)
    bad: list[tuple[intake.Row, Reject]] = []
    with intake.opened(asked.path, asked.encoding) as table:
        if not asked.again:
            _check_digest(desk, kind, table.digest)
        known = _matched(table.headings, fields, asked.maps)
        headings = {key: table.headings[at] for at, key in known.items()}
        tally.ignored = tuple(name for at, name in enumerate(table.headings) if name and at not in known)
        for row in counted(table.rows, mark("Reading rows")):
            tally.read += 1
            reject = _take(row, known, take, tally)
            if reject:
                bad.append((row, replace(reject, heading=headings.get(reject.field, ""))))
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
    written = [heading for heading in headings if heading.strip()]
    listed = ", ".join(written), ", ".join(f.key for f in fields)
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
        raise (NotTheHeadings if 2 * len(written) < len(headings) else NoFieldKnown)(*listed)
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
    write_plain(target, titles, [[r.row, r.place, r.reason, *row.cells] for row, r in bad], force=True)
    return str(target)
