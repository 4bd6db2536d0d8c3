"""The words of a contract."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from custmgr.ground.money import ratio
from custmgr.ground.words import Word, mark


class Matter(Word):
    """What about a contract changes (FVS-35)."""

    COMMISSION_RATE = "commission_rate", mark("Commission rate")
    VALIDITY = "validity", mark("Validity")
    TERMINATION = "termination", mark("Termination")
    MANAGER = "manager", mark("Wealth manager")
    OTHER = "other", mark("Other matter")


class ContractState(Word):
    """Where a contract stands on a day."""

    RUNNING = "running", mark("Running")
    EXPIRED = "expired", mark("Past its validity")
    ENDED = "ended", mark("Terminated")
    VOID = "void", mark("Entered by mistake")


@dataclass(frozen=True)
class Signing:
    """What is entered of a contract when it is signed."""

    signed_on: date
    number: str | None = None
    manager: str | None = None
    rate: Fraction | None = None
    valid_until: date | None = None
    office: str | None = None


@dataclass(frozen=True)
class Changing:
    """What of a contract changes; what is None stays as it is."""

    on: date | None = None
    rate: Fraction | None = None
    valid_until: date | None = None
    manager: str | None = None
    other: str | None = None


@dataclass(frozen=True)
class Change:
    """One matter of a contract that changed, and whether a visit confirms it (FVS-35)."""

    on: date
    matter: Matter
    old: str | None
    new: str | None
    confirm: bool


@dataclass(frozen=True)
class Contract:
    """A contract as it stands."""

    id: int
    number: str
    customer: str
    name: str
    signed_on: date
    manager: str | None
    rate: Fraction | None
    valid_until: date | None
    office: str | None
    ended_on: date | None
    reason: str | None
    opinion: str | None
    void: str | None
    state: ContractState
    changes: tuple[Change, ...] = ()

    @property
    def spoken_rate(self) -> str | None:
        """Return the commission rate as people write it, whole: 0.025%."""
        return None if self.rate is None else f"{ratio(self.rate * 100)}%"

    @property
    def history(self) -> list[dict[str, object]]:
        """Return the changes as a script reads them."""
        return [vars(change) for change in self.changes]
