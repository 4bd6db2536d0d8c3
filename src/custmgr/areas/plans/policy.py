"""The shape of the numbers of visit plans."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from custmgr.areas.plans.facts import PeriodKind
from custmgr.areas.staff.facts import Role


@dataclass(frozen=True)
class Policy:
    """How visits are planned; `effective_from` is the first day the rule applies, empty for always."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    required: bool
    unplanned_allowed: bool
    periods: tuple[PeriodKind, ...]
    approvers: tuple[Role, ...]
    grace_days: int
    outline_required: bool
    owner_department: str
    effective_from: str

    @property
    def first_day(self) -> date | None:
        """Return the first day the rule applies, or None where it always does (VIS-36)."""
        return date.fromisoformat(self.effective_from) if self.effective_from else None

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        if not self.periods:
            yield "periods: none"
        if not self.approvers:
            yield "approvers: none"
        if self.grace_days < 0:
            yield "grace_days: less than 0"
        try:
            self.first_day  # noqa: B018  reading it is the check
        except ValueError:
            yield "effective_from: no day"
