"""What is known of steps that were missed or taken late."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from custmgr.areas.staff.facts import Role


class Breach(NamedTuple):
    """One missed or late step: the case a proposal names, its rule and day, who answers for it if that is known."""

    case: str
    rule: str
    on: date
    role: Role | None
    person: str | None


@dataclass(frozen=True)
class Charge:
    """The breaches of one person with the proposal made for them; without a person nothing could be proposed."""

    person: str | None
    roles: tuple[Role, ...]
    cases: tuple[str, ...]
    number: str | None = None
    amount_fen: int | None = None
    leaders: tuple[Role, ...] = ()

    @property
    def count(self) -> int:
        """Return how many there are."""
        return len(self.cases)
