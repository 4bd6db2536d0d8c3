"""Column maps kept under a name: which heading of a program's export is which field of ours."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from custmgr.ground.desk import Desk
from custmgr.ground.records import Wish
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded, key_of
from custmgr.ground.words import mark

SAVED = (
    "SELECT kind, name, maps, saved_at FROM import_map WHERE id IN (SELECT max(id) FROM import_map GROUP BY kind, name)"
    " AND (:kind IS NULL OR kind = :kind) ORDER BY kind, name"
)


class NoSuchMap(Refusal):
    """No column map is kept under this name."""

    says = mark("no column map “{name}” is kept for {kind}")
    way = mark("kept are: {known}; see `custmgr import maps`")
    name: str
    kind: str
    known: str


class NothingToSave(Refusal):
    """A column map is to be kept and none is given."""

    says = mark("there is no column map to keep as “{name}”")
    way = mark("say which heading is which field with --map HEADING=FIELD")
    name: str


class Saved(NamedTuple):
    """A column map: what it is for, its name, heading by heading, and when it was kept."""

    kind: str
    name: str
    maps: tuple[str, ...]
    saved_at: str


def list_saved(connection: sqlite3.Connection, kind: str | None = None) -> list[Saved]:
    """List the column maps kept for a kind of record, or for all."""
    rows = connection.execute(SAVED, {"kind": kind})
    return [Saved(kind, name, tuple(json.loads(maps)), at) for kind, name, maps, at in rows]


def with_saved(desk: Desk, kind: str, asked: Wish) -> Wish:
    """Return the wish with the column map it names; what is typed beside it goes before."""
    if asked.save_map is not None and not (asked.maps or asked.use_map):
        raise NothingToSave(asked.save_map)
    if asked.use_map is None:
        return asked
    kept = {folded(one.name): one.maps for one in list_saved(desk.connection, kind)}
    wanted = folded(asked.use_map)
    if wanted not in kept:
        raise NoSuchMap(asked.use_map, kind, ", ".join(kept) or "–")
    return replace(asked, maps=_over(kept[wanted], asked.maps))


def save(desk: Desk, kind: str, asked: Wish) -> None:
    """Keep the column map of an import under its name; an earlier one of that name stays on record."""
    if asked.save_map is None:
        return
    desk.connection.execute(
        "INSERT INTO import_map (kind, name, maps, saved_at) VALUES (?, ?, ?, ?)",
        (kind, folded(asked.save_map), json.dumps(asked.maps, ensure_ascii=False), desk.now.isoformat()),
    )


def _over(kept: Sequence[str], typed: Sequence[str]) -> tuple[str, ...]:
    headings = {key_of(text.rpartition("=")[0]) for text in typed}
    return (*(text for text in kept if key_of(text.rpartition("=")[0]) not in headings), *typed)
