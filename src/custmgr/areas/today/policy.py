"""The shape of the numbers of the day's work."""

from typing import ClassVar

from custmgr.ground.frozen import frozen

LAST_MONTH = 12


@frozen
class Policy:
    """What is shown of what waits, and when the desk itself asks for something."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    lines: int
    holidays_from_month: int
    purchases_days: int

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say, with its key."""
        low = {"lines": self.lines, "purchases_days": self.purchases_days}
        found = tuple(f"{key}: less than 1" for key, number in low.items() if number < 1)
        return found + (() if 1 <= self.holidays_from_month <= LAST_MONTH else ("holidays_from_month: not a month",))
