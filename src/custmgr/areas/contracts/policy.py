"""The shape of the numbers of contracts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from custmgr.areas.contracts.facts import Matter


@dataclass(frozen=True)
class Policy:
    """Which changes are confirmed, and from which day of signing on a contract owes visits."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    confirmed_matters: tuple[Matter, ...]
    effective_from: str

    @property
    def first_day(self) -> date:
        """Return the first day of signing that owes a visit (FVS-79)."""
        return date.fromisoformat(self.effective_from) if self.effective_from else date.min

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say (FVS-79)."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        try:
            _day = self.first_day
        except ValueError:
            yield "effective_from: no day such as 2026-01-01"
