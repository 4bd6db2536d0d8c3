"""A package that hands on names of its rooms and opens a room only when one of its names is asked for.

Importing a room costs a start; who reads one list of an area needs not read all of its rooms.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def opened(package: str, rooms: Mapping[str, tuple[str, ...]]) -> Callable[[str], Any]:
    """Return the package's `__getattr__`: by each room the names that live there."""
    where = {name: room for room, names in rooms.items() for name in names}

    def find(name: str) -> Any:
        if name not in where:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(f"{package}.{where[name]}"), name)

    return find
