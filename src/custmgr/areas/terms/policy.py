"""The shape of the numbers of payment terms."""

from typing import ClassVar

from custmgr.areas.terms.facts import DueRule
from custmgr.ground.frozen import frozen


@frozen
class Policy:
    """How long a payment term may be, in months or in days, and how the due day follows from it."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    due_rule: DueRule
    term_max_months: int
    term_max_days: int

    def faults(self) -> tuple[str, ...]:
        """Tell what is wrong beyond the types: a longest term below nothing (CUS-28)."""
        numbers = {"term_max_months": self.term_max_months, "term_max_days": self.term_max_days}
        return tuple(f"{key}: must not be negative" for key, number in numbers.items() if number < 0)
