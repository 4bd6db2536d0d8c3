"""The shape of what the registers go by."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.registers.facts import Recipient
from custmgr.areas.staff.facts import Role


@dataclass(frozen=True)
class Policy:
    """Whether the registers are kept, how soon they are handed on, by whom and to whom."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    in_use: bool
    week_workdays: int
    month_workdays: int
    week_role: Role
    month_role: Role
    recipients: tuple[Recipient, ...]

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say (INF-21, INF-22)."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        for key in ("week_workdays", "month_workdays"):
            if getattr(self, key) < 0:
                yield f"{key}: less than 0"
        if not self.recipients:
            yield "recipients: none"
