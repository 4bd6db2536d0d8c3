"""The shape of what dealing with distributors goes by."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from custmgr.areas.distributors.facts.words import Size
from custmgr.areas.staff.facts import Role


@dataclass(frozen=True)
class Policy:
    """Who approves, what a screening asks, what a fine is worked out with, what an appraisal asks."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    in_use: bool
    approver: Role
    least_score: int
    most_score: int
    bad_debt_knocks_out: bool
    pricing_knocks_out: bool
    licence_knocks_out: bool
    min_years: Decimal
    min_average: Decimal
    fine_multiple: Decimal
    bonus_ratio: Decimal
    return_approver: Role
    manager_ratio: Decimal
    billing_hall_sizes: tuple[Size, ...]
    flow_days: int
    min_collection_ratio: Decimal

    def faults(self) -> tuple[str, ...]:
        """Name every figure below nothing, every ratio above the whole, and scores nobody could reach (DST-02)."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        for key in ("least_score", "min_years", "min_average", "fine_multiple", "bonus_ratio", "flow_days"):
            if getattr(self, key) < 0:
                yield f"{key}: must not be negative"
        for key in ("manager_ratio", "min_collection_ratio"):
            if not 0 <= getattr(self, key) <= 1:
                yield f"{key}: must lie between 0 and 1"
        if self.most_score < self.least_score:
            yield "most_score: lies below least_score"
        if self.min_average > self.most_score:
            yield "min_average: lies above most_score"
