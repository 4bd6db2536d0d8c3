"""The shape of the numbers of supervision."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from custmgr.areas.staff.facts import Role


@dataclass(frozen=True)
class Policy:
    """How visits are checked, measured and reported."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    on: bool
    check_ratio: Decimal
    checkers: tuple[Role, ...]
    new_signing_target: Decimal
    continuing_target: Decimal
    report_workdays: int

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        for key in ("check_ratio", "new_signing_target", "continuing_target"):
            if not 0 <= getattr(self, key) <= 1:
                yield f"{key}: not from 0 to 1"
        if self.report_workdays < 0:
            yield "report_workdays: less than 0"
        if not self.checkers:
            yield "checkers: none"
