"""The shape of the numbers of the credit check."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True)
class Policy:
    """When a customer is to be watched, how much overdue is let pass, and when it must be reported."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    watch_share_ratio: Decimal
    overdue_tolerance_fen: int
    overdue_tolerance_days: int
    overdue_report_days: int

    def faults(self) -> tuple[str, ...]:
        """Tell what is wrong beyond the types: a share outside 0 to 1, or a number below nothing (CRL-10, CUS-31)."""
        outside = () if 0 <= self.watch_share_ratio <= 1 else ("watch_share_ratio: must lie between 0 and 1",)
        numbers = {
            "overdue_tolerance_fen": self.overdue_tolerance_fen,
            "overdue_tolerance_days": self.overdue_tolerance_days,
            "overdue_report_days": self.overdue_report_days,
        }
        return outside + tuple(f"{key}: must not be negative" for key, number in numbers.items() if number < 0)
