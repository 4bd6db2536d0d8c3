"""The shape of the numbers of the appraisal."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True)
class Policy:
    """How visitors are appraised each month."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    on: bool
    weight_execution: Decimal
    weight_effect: Decimal
    due_workdays: int

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say: weights make one whole, and none is below nothing."""
        found = []
        if min(self.weight_execution, self.weight_effect) < 0 or self.weight_execution + self.weight_effect != 1:
            found.append("weight_execution, weight_effect: together not 1")
        if self.due_workdays < 0:
            found.append("due_workdays: less than 0")
        return tuple(found)
