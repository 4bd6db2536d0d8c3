"""Packages that open their rooms only when asked: every name they hand on is there, as the types are told."""

import ast
import inspect
from importlib import import_module
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src"
PACKAGES = sorted(
    ".".join(file.parent.relative_to(SRC).parts)
    for file in SRC.rglob("__init__.py")
    if "__getattr__ = opened(" in file.read_text("utf-8")
)


def told_to_types(package: str) -> dict[str, str]:
    """Return the names a package imports for the types alone, each with the module it comes from."""
    tree = ast.parse((SRC / Path(*package.split(".")) / "__init__.py").read_text("utf-8"))
    held = [node for node in tree.body if isinstance(node, ast.If)]
    return {
        alias.name: str(node.module)
        for branch in held
        for node in branch.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_there_are_such_packages() -> None:
    assert "custmgr.areas.visits.views" in PACKAGES


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_of_a_door_leads_to_what_the_types_are_told_of(package: str) -> None:
    module = import_module(package)
    rooms = inspect.getclosurevars(module.__getattr__).nonlocals["where"]

    led = {name: module.__getattr__(name) for name in rooms}

    assert led == {name: getattr(import_module(home), name) for name, home in told_to_types(package).items()}
    assert sorted(led) == sorted(module.__all__)


@pytest.mark.parametrize("package", PACKAGES)
def test_no_name_of_a_door_is_the_name_of_a_room(package: str) -> None:
    folder = SRC / Path(*package.split("."))
    rooms = {path.stem for path in folder.iterdir() if path.stem != "__init__"}

    assert rooms.isdisjoint(import_module(package).__all__)  # a room once opened would stand before the name


@pytest.mark.parametrize("package", PACKAGES)
def test_what_a_door_does_not_know_is_missed_like_any_other_name(package: str) -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing_of_that_name'"):
        import_module(package).nothing_of_that_name  # noqa: B018  the asking is the test
