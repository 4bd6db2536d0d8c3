"""Compile the Chinese catalogue when a package is built or installed for development."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGUE = Path(__file__).parent / "src/custmgr/locale/zh_CN/LC_MESSAGES/custmgr.po"


class CatalogueHook(BuildHookInterface):  # type: ignore[misc]  # hatchling is not typed
    """Compile before anything is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled catalogue beside its source."""
        compile_catalogue()


def compile_catalogue() -> None:
    """Compile the source catalogue into the one the program reads."""
    with CATALOGUE.open("rb") as source, CATALOGUE.with_suffix(".mo").open("wb") as target:
        write_mo(target, read_po(source))


if __name__ == "__main__":
    compile_catalogue()
