"""The words of a proposed punishment."""

import re
from dataclasses import dataclass
from datetime import date

from custmgr.areas.staff.facts import Role
from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark

NUMBER = re.compile(r"(?:S-?)?0*(\d{1,9})", re.IGNORECASE)


class State(Word):
    """How far a proposal has come."""

    PROPOSED = "proposed", mark("Proposed")
    CONFIRMED = "confirmed", mark("Confirmed")
    DROPPED = "dropped", mark("Dropped")


class Measure(Word):
    """What else than money a punishment may be."""

    WARNING = "warning", mark("Warning")
    PAY_CUT = "pay_cut", mark("Pay cut")
    DEMOTION = "demotion", mark("Demotion")
    TRANSFER = "transfer", mark("Transfer to another post")
    DISMISSAL = "dismissal", mark("Dismissal")
    MONTH_WAGE = "month_wage", mark("The month's wage withheld")
    COMPENSATION = "compensation", mark("Compensation")
    END_COOPERATION = "end_cooperation", mark("End of the cooperation")
    LEGAL_STEPS = "legal_steps", mark("Legal steps")


@dataclass(frozen=True)
class Asked:
    """A proposal as it is typed: for which offence, whom, in which cases, when."""

    offence: str
    person: str
    cases: tuple[str, ...]
    on: date | None = None
    amount_fen: int | None = None
    measures: tuple[Measure, ...] = ()
    text: str | None = None


@dataclass(frozen=True)
class Confirming:
    """A decision on a proposal as it is typed."""

    by: str
    amount_fen: int | None = None
    measures: tuple[Measure, ...] = ()
    text: str | None = None


@dataclass(frozen=True)
class Band:
    """The amounts a punishment may have, both bounds included, in fen; without a bound it is open."""

    least_fen: int | None
    most_fen: int | None

    def holds(self, amount_fen: int) -> bool:
        """Say whether an amount lies in the band, its bounds included (FVS-16)."""
        return (self.least_fen is None or amount_fen >= self.least_fen) and (
            self.most_fen is None or amount_fen <= self.most_fen
        )

    @property
    def only_fen(self) -> int | None:
        """Return the one amount of a band that has only one."""
        return self.least_fen if self.least_fen == self.most_fen else None


@dataclass(frozen=True)
class Proposal:
    """A proposed punishment: of whom, for what, in which cases, how much, and what the company decided."""

    id: int
    number: str
    offence: str
    rule: str
    person: str
    cases: tuple[str, ...]
    on: date
    least_fen: int | None
    most_fen: int | None
    amount_fen: int | None
    measures: tuple[Measure, ...]
    text: str | None
    state: State
    decided_by: str | None
    decided_on: date | None
    decision: str | None

    @property
    def band(self) -> Band:
        """Return the amounts it may have."""
        return Band(self.least_fen, self.most_fen)


@dataclass(frozen=True)
class Line:
    """A proposal with the title of its offence and the offices that answer beside the person."""

    proposal: Proposal
    title: str
    leaders: tuple[Role, ...]


def number_of(typed: str) -> str:
    """Return the number of a proposal as it is kept, from `S-0001`, `s1` or `1`; what is none stays as typed."""
    found = NUMBER.fullmatch(folded(typed))
    return f"S-{int(found[1]):04}" if found else folded(typed)
