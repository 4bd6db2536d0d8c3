"""The words of payment terms."""

import re
from collections.abc import Iterable
from datetime import date

from custmgr.ground.frozen import frozen
from custmgr.ground.language import fill
from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark

_LENGTH = re.compile(r"(?P<count>[0-9]{1,4}) ?(?P<unit>m|月|个月|d|天|日)")
_MONTHS = {"m", "月", "个月"}
ONE_MONTH, MONTHS = mark("{count} month"), mark("{count} months")
ONE_DAY, DAYS = mark("{count} day"), mark("{count} days")
_BY_NAME = {"月结": (1, 0), "现款": (0, 0), "现金": (0, 0)}


class DueRule(Word):
    """How the last day to pay is found (CUS-28)."""

    TERM = "term", mark("The term after delivery")
    MONTH_END = "month_end", mark("Monthly settlement")


class Part(Word):
    """What must be known of a customer before goods go out on credit (CUS-26)."""

    BASIC = "basic", mark("basic data")
    PRODUCTION = "production", mark("production situation")
    STANDING = "standing", mark("credit standing")


@frozen
class Term:
    """How long a customer may take to pay; an opening entry is one the old books bring along."""

    months: int
    days: int
    approved_on: date | None = None
    opening: bool = False

    @property
    def gives_credit(self) -> bool:
        """Say whether there is any time to pay; a term of no days at all means cash (CUS-28)."""
        return self.months > 0 or self.days > 0

    def __str__(self) -> str:
        """Write the term as it is typed: `1m` or `30d`."""
        return f"{self.months}m" if self.months else f"{self.days}d"


@frozen
class Application:
    """A Credit-Term Customer Registration Form, with its approval once it has one (CUS-26, CUS-27)."""

    id: int
    customer: str
    name: str
    basic: str
    production: str
    standing: str
    term: str
    applied_on: date
    applied_by: str
    approved_on: date | None
    approved_by: str | None

    @property
    def spoken_term(self) -> str:
        """Return the term as people say it, in the clerk's language."""
        length = read_length(self.term)
        assert length is not None
        return spoken(length)


def spoken(term: Term) -> str:
    """Write a term as people say it, in the clerk's language: 1 month, 30 days."""
    if term.months:
        return fill(ONE_MONTH if term.months == 1 else MONTHS, count=term.months)
    return fill(ONE_DAY if term.days == 1 else DAYS, count=term.days)


def in_force(terms: Iterable[Term], on: date) -> Term | None:
    """Return the last term that is an opening entry or was approved on or before a day (CUS-27)."""
    known = [term for term in terms if term.approved_on is None or term.approved_on <= on]
    return known[-1] if known else None


def read_length(text: str) -> Term | None:
    """Read `1m`, `30d`, `1个月`, `30天` or `月结`; None where it is none of them.

    >>> str(read_length("月结")), str(read_length("３０天")), read_length("soon")
    ('1m', '30d', None)
    """
    typed = folded(text).casefold()
    if typed in _BY_NAME:
        return Term(*_BY_NAME[typed])
    found = _LENGTH.fullmatch(typed)
    if found is None:
        return None
    count = int(found["count"])
    return Term(count, 0) if found["unit"] in _MONTHS else Term(0, count)
