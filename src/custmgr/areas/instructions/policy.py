"""The shape of the numbers of instructions."""

from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.staff.facts import Role


@dataclass(frozen=True)
class Policy:
    """Who approves special visits (FVS-46)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    approvers: tuple[Role, ...]

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say (FVS-46)."""
        return () if self.approvers else ("approvers: none",)
