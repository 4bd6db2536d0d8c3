"""The shape of the numbers the reports go by."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

LAST_SAFE_DAY = 28


@dataclass(frozen=True)
class Purchases:
    """How customers are ranked by turnover."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    a_ratio: Decimal
    b_ratio: Decimal
    top_customers: int
    trend_quarters: int
    movers: int
    falling_ratio: Decimal
    falling_customers: int


@dataclass(frozen=True)
class Complaints:
    """When the monthly statistics are due, and who confirms them."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    due_day: int
    confirmed_by: tuple[str, ...]


@dataclass(frozen=True)
class Policy:
    """Everything the reports go by."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    purchases: Purchases
    complaints: Complaints

    def faults(self) -> tuple[str, ...]:
        """Name every number that contradicts another or cannot be."""
        bought, told = self.purchases, self.complaints
        found = []
        if not 0 < bought.a_ratio < bought.b_ratio <= 1:
            found.append("purchases.b_ratio: must lie above purchases.a_ratio, both above 0 and not above 1")
        counts = ("top_customers", "trend_quarters", "movers", "falling_customers")
        found += [f"purchases.{name}: must be at least 1" for name in counts if getattr(bought, name) < 1]
        if not 0 < bought.falling_ratio <= 1:
            found.append("purchases.falling_ratio: must lie above 0 and not above 1")
        if not 1 <= told.due_day <= LAST_SAFE_DAY:
            found.append("complaints.due_day: must be a day every month has, 1 to 28")
        return tuple(found)
