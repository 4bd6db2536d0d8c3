"""The words of the registers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import NamedTuple

from custmgr.areas.contacts.facts.sheets import Known
from custmgr.areas.contacts.facts.words import ContactKind
from custmgr.areas.importance.facts import Rank
from custmgr.ground.words import Word, mark

BASICS = (
    Known.NAME, Known.SEX, Known.AGE_BAND, Known.PHONE, Known.CONTACT_ON, Known.AREA, Known.NEED, Known.PRICE_BAND,
    Known.SINCERITY, Known.CHARACTERISTICS,
)  # fmt: skip


class Register(Word):
    """What is handed on (INF-21, INF-22, INF-24)."""

    CONTACTS = "contacts", mark("Calls and walk-ins")
    OWNERS = "owners", mark("Owners' data")


class Recipient(Word):
    """To whom the month's summary goes (INF-22, INF-24)."""

    CUSTOMER_SERVICE_MANAGER = "customer_service_manager", mark("Customer-service manager of the house")
    MARKETING_PLANNING = "marketing_planning", mark("Appointed person of marketing planning")


class HandOver(NamedTuple):
    """Something handed on: what, for which period, to whom or by whom, on which day."""

    register: Register
    period: str
    recipient: Recipient | None
    by: str
    on: date


@dataclass(frozen=True)
class Clock:
    """A hand-over that is due: a week from the supervisor, or a month to a recipient (INF-21, INF-22, INF-24)."""

    rule: str
    register: Register
    period: str
    recipient: Recipient | None
    opens_on: date
    deadline: date
    done_on: date | None
    by: str | None

    def is_late(self, today: date) -> bool:
        """Say whether it was handed on after its deadline, or is still to be; the day itself is in time."""
        return (self.done_on or today) > self.deadline


@dataclass(frozen=True)
class Arrival:
    """One call or walk-in with the ten items of the customer (INF-17, INF-18)."""

    kind: ContactKind
    on: date
    customer: str
    name: str
    salesperson: str
    rank: Rank | None
    known: Mapping[Known, str | None] = field(default_factory=dict)
    late: bool = False
    entered_at: datetime | None = None

    @property
    def completeness(self) -> Fraction:
        """Return the share of the ten items that is filled in: 7 of 10 are 70.00 % (INF-18)."""
        return Fraction(sum(self.known.get(item) is not None for item in BASICS), len(BASICS))


class Count(NamedTuple):
    """How many came, by one sort: the day, the importance, the area."""

    sort: date | Rank | str
    number: int
    late: int
