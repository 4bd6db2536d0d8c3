"""The numbers in force, one by one, and what a file of the company's own would change."""

import json
import re
import sqlite3
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from custmgr.ground import policy
from custmgr.ground.language import _
from custmgr.ground.refusals import NoSuchFile
from custmgr.ground.words import Word, mark
from custmgr.office.policy_faults import told, toml_fault
from custmgr.office.policy_refusals import BadPolicyFile

LEFT_TO_THE_COMPANY = (("settlement", "returns.over_ratio"),)
FROM_THE_BEGINNING = "0001-01-01"
KIND = mark("is of another kind than the number it replaces")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
STEP = re.compile(r"[^.\[\]]+")
NO_AREA = mark("there is no such area")
NO_TABLE = mark("must be a table of numbers")


class Layer(Word):
    """Where a number comes from."""

    BUILT_IN = "built_in", mark("Built in")
    PRESET = "preset", mark("Kind of company")
    EDITION = "edition", mark("Edition")


class Mark(Word):
    """How well founded a number is."""

    STATED = "T", mark("in the paper")
    ASSUMED = "A", mark("assumed")


@dataclass(frozen=True)
class Edition:
    """One edition of the policy and the day it takes force; none for numbers only the program brings."""

    id: int | None
    in_force_from: date | None
    name: str = ""
    decided_by: str = ""


@dataclass(frozen=True)
class Figure:
    """One number in force, with all that is known about it."""

    area: str
    key: str
    value: Any
    edition: int | None
    in_force_from: date | None
    layer: Layer
    rule: str
    mark: Mark
    word: Word | None = None

    @property
    def told(self) -> Any:
        """Return the value as a person reads it: a word with its label, a number with separators."""
        if self.word is not None:
            return f"{self.value} {_(self.word.label)}"
        number = isinstance(self.value, int) and not isinstance(self.value, bool)
        if number or (isinstance(self.value, str) and NUMBER.fullmatch(self.value)):
            return f"{Decimal(self.value):,}"
        return self.value


@dataclass(frozen=True)
class Change:
    """One number a file of the company's own replaces."""

    area: str
    key: str
    old: Any
    new: Any


def figures(connection: sqlite3.Connection, on: date, area: str | None = None) -> list[Figure]:
    """List every number in force on a day, of one area or of all."""
    wanted = [area] if area else policy.areas()
    return [figure for name in wanted for figure in _figures(connection, on, name)]


def edition_on(connection: sqlite3.Connection, area: str, on: date) -> Edition:
    """Return the edition an area's numbers are taken from on a day."""
    row = connection.execute(
        "SELECT e.id, e.in_force_from, e.name, e.decided_by FROM policy_edition e"
        " JOIN policy_area a ON a.edition_id = e.id AND a.area = ?"
        " WHERE e.in_force_from <= ? ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1",
        (area, on.isoformat()),
    ).fetchone()
    return _edition(row) if row else Edition(None, None)


def last_edition(connection: sqlite3.Connection) -> Edition:
    """Return the edition that takes force last."""
    row = connection.execute(
        "SELECT id, in_force_from, name, decided_by FROM policy_edition ORDER BY in_force_from DESC, id DESC LIMIT 1"
    ).fetchone()
    return _edition(row) if row else Edition(None, None)


def undecided(connection: sqlite3.Connection, on: date) -> list[Figure]:
    """List the numbers the papers leave to the company and that it has not entered yet (CMP-79)."""
    return [
        figure
        for area, key in LEFT_TO_THE_COMPANY
        for figure in _figures(connection, on, area)
        if figure.key == key and figure.layer is Layer.BUILT_IN and figure.mark is Mark.ASSUMED
    ]


def problems(connection: sqlite3.Connection, on: date) -> list[str]:
    """Check the numbers built in and the ones in force on a day, and name every fault."""
    found: list[str] = []
    for area in policy.areas():
        found += policy.faults(area, policy.built_in(area))
        found += policy.faults(area, policy.in_force(connection, area, on))
    return list(dict.fromkeys(found))


def laid_over(connection: sqlite3.Connection, path: Path, on: date) -> dict[str, policy.Tree]:
    """Lay a file over every area's numbers in force on a day, checked whole, or refuse and name every fault."""
    given = _read(path)
    below = {area: policy.in_force(connection, area, on) for area in policy.areas()}
    found = [f"{area}: {NO_AREA if area not in below else NO_TABLE}" for area in given if not _fits(given, below, area)]
    merged = dict(below)
    for area in given:
        if _fits(given, below, area):
            found += list(_kind_faults(below[area], given[area], area))
            merged[area] = policy.overlay(below[area], _marked(below[area], given[area]))
            found += policy.faults(area, merged[area])
    if found:
        raise BadPolicyFile(str(path), tuple(told(fault) for fault in dict.fromkeys(found)))
    return merged


def changes(connection: sqlite3.Connection, merged: Mapping[str, policy.Tree], on: date) -> list[Change]:
    """List every number that differs from the one in force on a day."""
    return [change for area, tree in merged.items() for change in _changes(connection, area, tree, on)]


def _figures(connection: sqlite3.Connection, on: date, area: str) -> Iterator[Figure]:
    edition = edition_on(connection, area, on)
    built_in = _values(policy.built_in(area))
    preset = _values(policy.shipped(area, _kind(connection)))
    tree = policy.in_force(connection, area, on)
    typed: Any = policy.build(policy.shape_of(area), tree)
    for path, leaf in policy.leaves(tree):
        layers = {Layer.BUILT_IN: built_in, Layer.PRESET: preset}
        layer = next((layer for layer, known in layers.items() if known.get(path) == leaf["value"]), Layer.EDITION)
        rule, well = leaf.get("rule", ""), Mark(leaf["mark"])
        yield Figure(
            area, path, leaf["value"], edition.id, edition.in_force_from, layer, rule, well, _word(typed, path)
        )


def _kind(connection: sqlite3.Connection) -> str:
    """Return the kind of company the desk was made for, which its first edition is named after."""
    row = connection.execute("SELECT name FROM policy_edition ORDER BY id LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def _word(typed: Any, path: str) -> Word | None:
    """Return the word a number of the policy is, if it is one; the path leads through the typed policy."""
    for step in STEP.findall(path):
        if isinstance(typed, Mapping):
            typed = typed.get(step)
        elif isinstance(typed, tuple):
            typed = typed[int(step)]
        else:
            typed = getattr(typed, step, None)
    return typed if isinstance(typed, Word) else None


def _changes(connection: sqlite3.Connection, area: str, tree: policy.Tree, on: date) -> Iterator[Change]:
    old = _values(policy.in_force(connection, area, on))
    new = _values(tree)
    for key in dict.fromkeys([*old, *new]):
        if old.get(key) != new.get(key):
            yield Change(area, key, old.get(key), new.get(key))


def _values(tree: policy.Tree) -> dict[str, Any]:
    return {path: leaf["value"] for path, leaf in policy.leaves(tree)}


def _read(path: Path) -> dict[str, Any]:
    try:
        # Decimals stay text: read as binary fractions they would not be what the file says.
        tree = tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=str)
    except OSError:
        raise NoSuchFile(str(path)) from None
    except ValueError as fault:
        raise BadPolicyFile(str(path), (toml_fault(str(fault)),)) from None
    return json.loads(json.dumps(tree, default=str))  # type: ignore[no-any-return]


def _fits(given: Mapping[str, Any], below: Mapping[str, policy.Tree], area: str) -> bool:
    return area in below and isinstance(given[area], dict)


def _marked(below: Any, over: Any) -> Any:
    """Give every bare number of a file the rule and mark of the one it replaces."""
    if isinstance(below, Mapping) and policy.is_leaf(below):
        return _leaf(below, over)
    if isinstance(below, Mapping) and isinstance(over, Mapping):
        return {key: _marked(below.get(key), part) for key, part in over.items()}
    if isinstance(below, list) and isinstance(over, list) and below:
        return [_marked(below[min(index, len(below) - 1)], part) for index, part in enumerate(over)]
    return over


def _leaf(below: Mapping[str, Any], over: Any) -> dict[str, Any]:
    given = over if isinstance(over, Mapping) and "value" in over else {"value": over}
    value = _kept(below["value"], given["value"])
    # A number the company decided itself does not stand in the paper any more.
    usual = below["mark"] if value == below["value"] else Mark.ASSUMED.value
    return {"value": value, "rule": given.get("rule", below.get("rule", "")), "mark": given.get("mark", usual)}


def _kept(old: Any, new: Any) -> Any:
    return str(new) if isinstance(old, str) and isinstance(new, int) and not isinstance(new, bool) else new


def _kind_faults(below: Any, over: Any, place: str) -> Iterator[str]:
    if isinstance(below, Mapping) and policy.is_leaf(below):
        leaf = _leaf(below, over)
        if type(leaf["value"]) is not type(below["value"]):
            yield f"{place}: {KIND}"
    elif isinstance(below, Mapping) and isinstance(over, Mapping):
        for key, part in over.items():
            yield from _kind_faults(below.get(key), part, f"{place}.{key}")
    elif isinstance(below, list) and isinstance(over, list) and below:
        for index, part in enumerate(over):
            yield from _kind_faults(below[min(index, len(below) - 1)], part, f"{place}[{index}]")


def _edition(row: tuple[int, str, str, str]) -> Edition:
    number, day, name, by = row
    return Edition(number, None if day == FROM_THE_BEGINNING else date.fromisoformat(day), name, by)
