"""The shape of the numbers of reminder notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.staff.facts import Role

FORBID: dict[str, str] = {"extra": "forbid"}


@dataclass(frozen=True)
class Rung:
    """From how many days late on who else gets a copy of the reminder note (CMP-87)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    from_days: int
    copy_to: Role


@dataclass(frozen=True)
class Policy:
    """How often is reminded, who reads along, and when a draft is listed."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    repeat_days: int
    draft_days: int
    rungs: tuple[Rung, ...]

    def faults(self) -> tuple[str, ...]:
        """Tell notes more often than once a day, and rungs that do not rise (CMP-87)."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        if self.repeat_days < 1:
            yield "repeat_days: less than 1"
        if self.draft_days < 0:
            yield "draft_days: less than 0"
        steps = [rung.from_days for rung in self.rungs]
        if any(step < 1 for step in steps) or sorted(set(steps)) != steps:
            yield "rungs: from_days must rise from 1 or more"
