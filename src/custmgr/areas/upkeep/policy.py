"""The shape of the numbers files are kept by."""

from collections.abc import Iterator
from typing import ClassVar

from custmgr.areas.staff.facts import Role
from custmgr.areas.upkeep.facts import Channel
from custmgr.ground.frozen import frozen

STRICT = {"extra": "forbid"}


@frozen
class Verify:
    """How often files are verified, by which channels, by whom, and how long before it is shown (CUS-12, CUS-13)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    every_months: int
    channels: tuple[Channel, ...]
    verifier: str
    lead_days: int


@frozen
class Approval:
    """Whether a file is published only once approved, by whom, and how long after the quarter (FIL-06 to 08)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    required: bool
    role: Role
    due_workdays: int


@frozen
class Validity:
    """How long a confirmed file is valid, and how long before it is shown (FIL-17)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    months: int
    warn_days: int


@frozen
class Stale:
    """How long a file may go unchanged and unconfirmed (FIL-10)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    days: int


@frozen
class Policy:
    """The numbers of the upkeep of files."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    verify: Verify
    approval: Approval
    validity: Validity
    stale: Stale

    def faults(self) -> tuple[str, ...]:
        """Name every number that cannot be worked with."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        numbers = {
            "verify.lead_days": self.verify.lead_days,
            "approval.due_workdays": self.approval.due_workdays,
            "validity.warn_days": self.validity.warn_days,
            "stale.days": self.stale.days,
        }
        yield from (f"{key}: below 0" for key, number in numbers.items() if number < 0)
        months = {"verify.every_months": self.verify.every_months, "validity.months": self.validity.months}
        yield from (f"{key}: at least 1" for key, number in months.items() if number < 1)
        if not self.verify.channels:
            yield "verify.channels: at least one"
