"""The shape of what is kept of owners."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Policy:
    """Whether units are kept, and how soon a deal is entered."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    in_use: bool
    entry_days: int

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say (INF-23)."""
        return ("entry_days: less than 0",) if self.entry_days < 0 else ()
