"""The shape of the rules of copies."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

STRICT = {"extra": "forbid"}


@dataclass(frozen=True)
class Target:
    """A place the company allows for copies; `remote` where it is another computer's, whatever it looks like."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    path: str
    remote: bool = False


@dataclass(frozen=True)
class Policy:
    """Where copies may lie (HBK-02, HBK-03)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    listed_only: bool
    targets: tuple[Target, ...]
    network: tuple[str, ...]
    removable: tuple[str, ...]

    def faults(self) -> tuple[str, ...]:
        """Name every place and number that cannot be worked with."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        for number, target in enumerate(self.targets):
            if not target.path.strip():
                yield f"targets[{number}].path: is empty"
