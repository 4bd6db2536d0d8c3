"""The shape of the notices' numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Policy:
    """How patiently a notice is handed in."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    timeout_seconds: int
    tries: int

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say: both numbers are at least 1."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        if self.timeout_seconds < 1:
            yield "timeout_seconds: less than 1"
        if self.tries < 1:
            yield "tries: less than 1"
