"""The shape of the numbers a card is made with."""

from typing import ClassVar

from custmgr.ground.frozen import frozen


@frozen
class StatusDays:
    """Up to how many days after the last purchase a customer is active, and not yet lost (FIL-16)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    active_days: int
    lost_days: int


@frozen
class Policy:
    """The numbers of the card."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    status: StatusDays

    def faults(self) -> tuple[str, ...]:
        """Name every number that cannot be worked with."""
        found = []
        if self.status.active_days < 0:
            found.append("status.active_days: below 0")
        if self.status.lost_days < self.status.active_days:
            found.append("status.lost_days: below status.active_days")
        return tuple(found)
