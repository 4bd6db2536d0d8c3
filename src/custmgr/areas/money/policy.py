"""The shape of the numbers of money: how old open amounts are told apart."""

from itertools import pairwise
from typing import ClassVar

from custmgr.ground.frozen import frozen
from custmgr.ground.words import mark

LEAST = mark("must be at least 1")
RISING = mark("must lie above the row before")
NONE = mark("must have a row")


@frozen
class Step:
    """One row of the ageing: days past the due day, the last of them included."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    up_to_days: int


@frozen
class Policy:
    """How old open amounts are told apart (CUS-29)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    ageing: tuple[Step, ...]

    def faults(self) -> tuple[str, ...]:
        """Tell what is wrong beyond the types: no row, a row below one day, rows that do not rise (CUS-29)."""
        if not self.ageing:
            return (f"ageing: {NONE}",)
        low = tuple(f"ageing[{at}].up_to_days: {LEAST}" for at, row in enumerate(self.ageing) if row.up_to_days < 1)
        falling = tuple(
            f"ageing[{at}].up_to_days: {RISING}"
            for at, (before, after) in enumerate(pairwise(self.ageing), start=1)
            if after.up_to_days <= before.up_to_days
        )
        return low + falling
