"""The shape of the numbers of a complaint's file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.staff.facts import Department, Role


@dataclass(frozen=True)
class Policy:
    """Who goes to the customer first, who sends others, and how soon is reported."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    first_contact_departments: tuple[Department, ...]
    quality_group_units: tuple[str, ...]
    together_with: Department
    designator: Role
    report_days: int

    def faults(self) -> tuple[str, ...]:
        """Tell a report due before the visit, and a first contact of nobody (CMP-31, CMP-34)."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        if self.report_days < 0:
            yield "report_days: less than 0"
        if not self.first_contact_departments:
            yield "first_contact_departments: at least one"
