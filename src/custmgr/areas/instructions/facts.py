"""The words of an instruction."""

import re
from dataclasses import dataclass
from datetime import date

from custmgr.areas.methods.facts import Method
from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark

NUMBER = re.compile(r"(?:ZL-?)?0*(\d{1,9})", re.IGNORECASE)


class State(Word):
    """How far an instruction has come (FVS-46)."""

    ASKED = "asked", mark("Waits for approval")
    APPROVED = "approved", mark("Approved and filed")
    REFUSED = "refused", mark("Refused")


class Element(Word):
    """What a plan of visits consists of (FVS-45)."""

    CONTENT = "content", mark("Content (questionnaire)")
    METHOD = "method", mark("Method")
    TIME = "time", mark("Time")
    CUSTOMERS = "customers", mark("Customers")
    PERSONS = "persons", mark("Persons")


OPTIONS = {
    Element.CONTENT: "--content TEXT",
    Element.METHOD: "--method phone",
    Element.TIME: "--from DATE",
    Element.CUSTOMERS: "--customer CUSTOMER",
    Element.PERSONS: "--visitor STAFF",
}


@dataclass(frozen=True)
class Asked:
    """A request as it is typed: which department needs what, until when (FVS-38)."""

    department: str
    need: str
    by: str | None = None
    until: date | None = None


@dataclass(frozen=True)
class Planned:
    """What is planned of an instruction, as it is typed; what is None stays as it is."""

    content: str | None = None
    methods: tuple[Method, ...] = ()
    begins: date | None = None
    until: date | None = None
    customers: tuple[str, ...] = ()
    visitor: str | None = None


@dataclass(frozen=True)
class Target:
    """A customer to be visited, by whom, and the visit that did it."""

    customer_id: int
    customer: str
    name: str
    visitor: str | None
    visit: str | None
    done_on: date | None


@dataclass(frozen=True)
class Instruction:
    """An instruction with everything that is planned, decided and done."""

    id: int
    number: str
    department: str
    asked_by: str | None
    asked_on: date
    need: str
    content: str | None
    methods: tuple[Method, ...]
    begins_on: date | None
    until_on: date | None
    state: State
    decided_by: str | None
    decided_on: date | None
    filing: str | None
    opinion: str | None
    rehearsed: tuple[date, ...]
    targets: tuple[Target, ...]

    @property
    def visited(self) -> int:
        """Count the customers who were visited."""
        return sum(target.done_on is not None for target in self.targets)

    @property
    def planned(self) -> int:
        """Count the customers who are to be visited."""
        return len(self.targets)

    @property
    def customers(self) -> list[dict[str, object]]:
        """Return the customers as a script reads them."""
        return [{key: value for key, value in vars(one).items() if key != "customer_id"} for one in self.targets]


def number_of(text: str) -> str:
    """Return a number as it is given: `zl-1`, `1` and `ZL-0001` are the same instruction."""
    found = NUMBER.fullmatch(folded(text))
    return f"ZL-{int(found[1]):04}" if found else folded(text)
