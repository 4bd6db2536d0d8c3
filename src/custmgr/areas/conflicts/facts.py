"""The words of a conflict of interest."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.staff.facts import Department
from custmgr.ground.words import Word, mark


class Ground(Word):
    """Why somebody has an interest in the matter (FVS-07)."""

    OWN_MANAGER = "own_manager", mark("looks after the customer himself")
    COMPLAINED_OF = "complained_of", mark("is complained of by the customer")
    REGISTERED = "registered", mark("stands in the register of conflicts")


class About(Word):
    """What a complaint blames somebody for."""

    ATTITUDE = "attitude", mark("Attitude")
    ABILITY = "ability", mark("Professional ability")
    CONDUCT = "conduct", mark("Conduct against the rules")
    OTHER = "other", mark("Other")


@dataclass(frozen=True)
class Interest:
    """A person or a department that may not take part in the visit of a customer, and why (FVS-07)."""

    ground: Ground
    person: str | None
    department: Department | None
    why: str
    from_on: date
    until_on: date | None = None


@dataclass(frozen=True)
class Against:
    """Whom a complaint is about, and whether that was verified (FVS-18, FVS-68)."""

    id: int
    complaint: str
    customer: str
    name: str
    person: str | None
    department: Department | None
    about: About
    text: str
    visit: str | None
    verified: bool | None
    verified_by: str | None
    verified_on: date | None
    entered_on: date
    opened_on: date
    visited_on: date | None = None

    @property
    def opened_late(self) -> bool:
        """Say whether a complaint taken in a visit was opened on a later day than the visit (FVS-55)."""
        return self.visited_on is not None and self.opened_on > self.visited_on
