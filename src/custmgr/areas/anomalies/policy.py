"""The shape of the numbers of abnormality notes."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Policy:
    """Whether abnormality notes are kept at all."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    enabled: bool

    def faults(self) -> tuple[str, ...]:
        """Tell what is wrong beyond the types: a switch has nothing to be wrong with (CMP-4)."""
        return ()
