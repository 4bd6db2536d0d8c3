"""The shape of the numbers of the archive."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Policy:
    """How long records are kept (FVS-03, OCC-16, OCC-17)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    visit_years: int
    dining_years: int
    occasion_years: int

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say: nothing is destroyed within its first year."""
        keys = ("visit_years", "dining_years", "occasion_years")
        return tuple(f"{key}: less than 1" for key in keys if getattr(self, key) < 1)
