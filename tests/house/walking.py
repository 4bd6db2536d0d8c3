"""A walk over every command there is."""

from collections.abc import Iterator
from typing import Any

from custmgr.menu import build


def commands() -> Iterator[tuple[str, Any]]:
    """Yield every command: its words without `custmgr`, and the command itself."""
    for name, entry in build().commands.items():
        command = entry.make_context(name, [], resilient_parsing=True).command
        children = getattr(command, "commands", None)
        if children is None:
            yield name, command
        for verb, child in (children or {}).items():
            yield f"{name} {verb}", child


def command_words(*, groups: bool = False) -> list[str]:
    """List the words of every command, and of every noun if wanted."""
    words = [line for line, _command in commands()]
    return words + sorted({line.split()[0] for line in words if " " in line}) if groups else words
