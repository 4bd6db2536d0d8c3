"""What the import contracts cannot say: areas meet at their doors, and every room keeps to its work."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from custmgr.menu import NOUNS, SINGLE

SRC = Path(__file__).parents[2] / "src" / "custmgr"
DOORS = {"facts", "policy", "refusals", "views", "actions"}
HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "openpyxl", "rich"}
FILES = sorted(SRC.rglob("*.py"))


def test_areas_meet_only_at_their_doors() -> None:
    wrong = [
        f"{file.relative_to(SRC)} -> {area}.{room}"
        for file, area, room in crossings()
        if room not in DOORS and not (room == "tables" and room_of(file) in {"tables", "store"})
    ]

    assert wrong == []


def named_by(listed: set[str]) -> set[str]:
    """Return the modules that the listed folders take their commands from."""
    folders = {name: Path(str(importlib.import_module(name).__file__)) for name in listed}
    return {
        found
        for name, path in folders.items()
        if path.name == "__init__.py"
        for found in re.findall(rf"^from ({re.escape(name)}\.\w+) import", path.read_text("utf-8"), re.MULTILINE)
    }


def test_the_menu_lists_every_module_that_holds_commands() -> None:
    listed = {module for _line, modules in NOUNS.values() for module in modules} | {m for _l, m in SINGLE.values()}
    areas = {f"custmgr.areas.{path.parent.name}.commands" for path in SRC.glob("areas/*/commands.py")}
    rooms = [path for path in SRC.glob("areas/*/commands/*.py") if "Verbs(" in path.read_text("utf-8")]
    open_ = {".".join(path.relative_to(SRC.parent).with_suffix("").parts) for path in rooms}

    assert areas <= listed
    assert {room for room in open_ if room.removesuffix(".__init__") not in listed | named_by(listed)} == set()


@pytest.mark.parametrize("room, forbidden", [("views", {"sqlmodel", "sqlalchemy"}), ("actions", HEAVY | {"typer"})])
def test_a_room_does_not_import_what_is_not_its_work(room: str, forbidden: set[str]) -> None:
    wrong = [
        f"{file.relative_to(SRC)}: {name}"
        for file in FILES
        if room_of(file) == room
        for name in imported(file)
        if name.partition(".")[0] in forbidden
    ]

    assert wrong == []


def test_only_the_ledger_connects_to_the_database() -> None:
    wrong = [file.name for file in FILES if re.search(r"sqlite3\.connect\(", file.read_text("utf-8"))]

    assert wrong == ["ledger.py"]


def test_only_two_modules_write_workbooks() -> None:
    wrong = [file.name for file in FILES if any(name.partition(".")[0] == "openpyxl" for name in imported(file))]

    assert wrong == ["paper.py", "sheet.py"]


def test_the_clock_is_read_in_one_place_only() -> None:
    wrong = [
        str(file.relative_to(SRC))
        for file in FILES
        if re.search(r"(datetime\.now|date\.today|time\.time)\(", file.read_text("utf-8"))
    ]

    assert wrong == ["ground/clock.py"]


def test_the_source_names_no_unfinished_work() -> None:
    unfinished = re.compile(r"\b(todo|fixme|xxx|not implemented|for now|placeholder)\b", re.IGNORECASE)

    assert [file.name for file in FILES if unfinished.search(file.read_text("utf-8"))] == []


def test_no_file_passes_three_hundred_lines() -> None:
    long = {file.name: lines for file in FILES if (lines := len(file.read_text("utf-8").splitlines())) > 300}

    assert long == {}


def crossings() -> Iterator[tuple[Path, str, str]]:
    """Yield every import of one area by another: the file, the other area, the room taken."""
    for file in sorted((SRC / "areas").rglob("*.py")):
        own = file.relative_to(SRC / "areas").parts[0]
        for name in imported(file):
            parts = name.split(".")
            if parts[:2] == ["custmgr", "areas"] and len(parts) > 3 and parts[2] != own:
                yield file, parts[2], parts[3]


def imported(file: Path) -> Iterator[str]:
    """Yield the full name of everything a file imports."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(file: Path) -> str:
    """Return the room a file of an area belongs to, be it a file or a folder."""
    parts = file.relative_to(SRC).parts
    return parts[2].removesuffix(".py") if parts[0] == "areas" and len(parts) > 2 else ""
