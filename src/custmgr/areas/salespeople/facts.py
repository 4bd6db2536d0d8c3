"""The words of company numbers, breaches and hand-overs."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark

NOT_A_DIGIT = re.compile(r"[^0-9]")
HOME = re.compile(r"^(00)?86(?=1[0-9]{10}$)")


class NumberKind(Word):
    """What the company assigns to a salesperson (CUS-3)."""

    MOBILE = "mobile", mark("Mobile")
    QQ = "qq", mark("QQ")


class Channel(Word):
    """How a customer is told that somebody leaves (CUS-17)."""

    LETTER = "letter", mark("Letter")
    PHONE = "phone", mark("Telephone")
    EMAIL = "email", mark("E-mail")
    FAX = "fax", mark("Fax")
    VISIT = "visit", mark("Visit")
    WECHAT = "wechat", mark("WeChat")


@dataclass(frozen=True)
class Assigned:
    """A number the company assigned to somebody, and from which day on (CUS-3)."""

    name: str
    kind: NumberKind
    number: str | None
    since: date


@dataclass(frozen=True)
class Breach:
    """A contact with a customer by a private number, and who found it (CUS-4)."""

    name: str
    on: date
    number: str
    found_by: str
    note: str | None


@dataclass(frozen=True)
class Handed:
    """One customer of a leaver: who takes over, when it was told, and what is open with it (CUS-17, CUS-18)."""

    id: int
    code: str
    name: str
    contact: str | None
    phone: str | None
    salesperson: str | None
    transferred: bool
    told_on: date | None
    channel: Channel | None
    open_fen: int = 0
    overdue_fen: int = 0
    orders: int = 0
    complaints: int = 0

    @property
    def successor(self) -> str | None:
        """Return who took over, once somebody has."""
        return self.salesperson if self.transferred else None


@dataclass(frozen=True)
class Leaver:
    """Somebody who leaves, with every customer he hands over."""

    name: str
    leaving_since: date | None
    customers: tuple[Handed, ...]

    @property
    def untold(self) -> int:
        """Count the customers who do not know yet (CUS-17)."""
        return sum(one.told_on is None for one in self.customers)

    @property
    def kept(self) -> int:
        """Count the customers nobody has taken over yet (CUS-18)."""
        return sum(not one.transferred for one in self.customers)


@dataclass(frozen=True)
class Transfer:
    """A customer's move from one salesperson to another."""

    code: str
    name: str
    from_name: str | None
    to_name: str
    told_on: date | None


@dataclass(frozen=True)
class Term:
    """Whose customer somebody was, from when until when; what came before the first change is not dated."""

    salesperson: str | None
    since: date | None
    until: date | None
    reason: str | None


Row = dict[str, Any]


def plain_number(text: str) -> str:
    """Return a telephone or QQ number by its digits alone, without the country of home.

    >>> plain_number("138-0000-0001"), plain_number("+86 138 0000 0001")
    ('13800000001', '13800000001')
    """
    return HOME.sub("", NOT_A_DIGIT.sub("", folded(text)))
