"""The shape of the numbers of conflicts of interest."""

from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.conflicts.facts import Ground


@dataclass(frozen=True)
class Policy:
    """Which conflicts hold without being registered (FVS-07)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    automatic: tuple[Ground, ...]

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say: what is registered is not automatic (FVS-07)."""
        return ("automatic: registered",) if Ground.REGISTERED in self.automatic else ()
