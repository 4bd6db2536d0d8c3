"""The policy in force: read as checked data, laid over and checked whole only when it changes.

An area's `policy.toml` holds its built-in numbers, each a small table `{ value, rule, mark }`; its `policy.py`
holds the frozen dataclass `Policy` they must fill, with a method `faults()` for what types cannot say.
"""

import json
import sqlite3
import types
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from custmgr.ground.words import Word

AREAS = Path(__file__).parents[1] / "areas"
PRESETS = Path(__file__).parents[1] / "presets"
Shape = TypeVar("Shape")
Tree = dict[str, Any]


def area_of(shape: type) -> str:
    """Return the area whose policy this shape describes."""
    return shape.__module__.split(".")[-2]


def in_force(connection: sqlite3.Connection, area: str, on: date) -> Tree:
    """Return the area's numbers of the edition in force on a day; a later edition never changes an earlier day."""
    body = body_in_force(connection, area, on)
    return dict(json.loads(body)) if body else built_in(area)


def body_in_force(connection: sqlite3.Connection, area: str, on: date) -> str:
    """Return the area's numbers as the edition in force on a day holds them; nothing where none names the area."""
    row = connection.execute(
        "SELECT a.body FROM policy_edition e JOIN policy_area a ON a.edition_id = e.id AND a.area = ?"
        " WHERE e.in_force_from <= ? ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1",
        (area, on.isoformat()),
    ).fetchone()
    return str(row[0]) if row else ""


def begin(connection: sqlite3.Connection, name: str, at: datetime) -> None:
    """Store the first edition: every area's numbers for a kind of company, in force for every day."""
    row = connection.execute(
        "INSERT INTO policy_edition (in_force_from, name, decided_by, entered_at) VALUES ('0001-01-01', ?, '', ?)",
        (name, at.isoformat()),
    )
    bodies = [(row.lastrowid, area, json.dumps(shipped(area, name), ensure_ascii=False)) for area in areas()]
    connection.executemany("INSERT INTO policy_area VALUES (?, ?, ?)", bodies)


def shipped(area: str, preset: str) -> Tree:
    """Return the numbers an area is shipped with for a kind of company: the built-in ones, its own laid over."""
    return overlay(built_in(area), laid_by(preset).get(area, {}))


def laid_by(preset: str) -> Tree:
    """Return what a kind of company lays over the built-in numbers; nothing for the one they are written for."""
    import tomllib

    path = PRESETS / f"{preset}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def presets() -> list[str]:
    """Return every kind of company that lays numbers of its own over the built-in ones."""
    return sorted(path.stem for path in PRESETS.glob("*.toml"))


def built_in(area: str) -> Tree:
    """Return the numbers an area is shipped with."""
    import tomllib

    return tomllib.loads((AREAS / area / "policy.toml").read_text("utf-8"))


def areas() -> list[str]:
    """Return every area that has numbers of its own."""
    return sorted(path.parent.name for path in AREAS.glob("*/policy.toml"))


def shape_of(area: str) -> type:
    """Return the dataclass an area's numbers must fill."""
    return import_module(f"custmgr.areas.{area}.policy").Policy  # type: ignore[no-any-return]


def build(shape: type[Shape], tree: Tree) -> Shape:
    """Make the typed policy from checked data, without a validator's cost."""
    return _cast(shape, plain(tree))  # type: ignore[no-any-return]


def plain(tree: Any) -> Any:
    """Strip rule and mark from every number, leaving its value."""
    if isinstance(tree, Mapping):
        if is_leaf(tree):
            return tree["value"]
        return {key: plain(part) for key, part in tree.items()}
    if isinstance(tree, list):
        return [plain(part) for part in tree]
    return tree


def is_leaf(tree: Mapping[str, Any]) -> bool:
    """Say whether this small table is one number with its rule and mark."""
    return "value" in tree and "mark" in tree


def leaves(tree: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Walk over every number with its path, in the order of the file."""
    if isinstance(tree, Mapping):
        if is_leaf(tree):
            yield path, tree
            return
        for key, part in tree.items():
            yield from leaves(part, f"{path}.{key}" if path else str(key))
    elif isinstance(tree, list):
        for index, part in enumerate(tree):
            yield from leaves(part, f"{path}[{index}]")


def overlay(under: Tree, over: Tree) -> Tree:
    """Lay changed numbers over the ones below; a list is replaced whole, an unknown key is kept to be refused."""
    merged = dict(under)
    for key, part in over.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(part, dict) and not is_leaf(part)
        merged[key] = overlay(below, part) if both else part  # type: ignore[arg-type]
    return merged


def faults(area: str, tree: Tree) -> list[str]:
    """Check an area's numbers whole and name every fault with its key; no fault, an empty list."""
    from pydantic import TypeAdapter, ValidationError

    unmarked = [f"{area}.{path}: rule or mark" for path, leaf in leaves(tree) if leaf["mark"] not in ("T", "A")]
    shape = shape_of(area)
    try:
        policy: Any = TypeAdapter(shape).validate_python(plain(tree))
    except ValidationError as error:
        wrong = [f"{area}.{'.'.join(str(p) for p in e['loc'])}: {e['type']}" for e in error.errors()]
        return unmarked + wrong
    return unmarked + [f"{area}.{fault}" for fault in policy.faults()]


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _cast(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        given = {field.name: value[field.name] for field in fields(kind) if field.name in value}
        return kind(**{name: _cast(hints[name], part) for name, part in given.items()})
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple:
        return tuple(_cast(parts[0], part) for part in value)
    if origin is dict or origin is Mapping:
        return {key: _cast(parts[1], part) for key, part in value.items()}
    if origin is types.UnionType:
        return _cast(next(part for part in parts if part is not type(None)), value)
    if kind is date:
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, Decimal | Word):
        return kind(value)
    return value
