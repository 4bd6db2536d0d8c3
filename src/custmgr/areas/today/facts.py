"""The words of the day's work."""

from datetime import date, datetime
from typing import NamedTuple

from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class Group(Word):
    """What kind of work it is."""

    CUSTOMERS = "customers", mark("Customers to see")
    COMPLAINTS = "complaints", mark("Complaints")
    SETTLEMENT = "settlement", mark("Certificates and returns")
    PENALTIES = "penalties", mark("Punishments")
    MONEY = "money", mark("Credit and payments")
    GRADES = "grades", mark("Grades")
    FOLLOWED = "followed", mark("Plans and follow-up")
    REPORTS = "reports", mark("Reports and files")
    DESK = "desk", mark("This desk")


@frozen
class Line:
    """One thing that waits: what, whose, until when, how late, by which rule, and what to type next."""

    group: Group
    state: Word
    what: str
    customer: str | None
    name: str | None
    owner: str | None
    department: Word | None
    opens_on: date | datetime
    deadline: date | datetime | None
    days_late: int
    rule: str
    way: str
    provisional: bool = False

    @property
    def whom(self) -> str:
        """Return code and name of the customer it is about."""
        return " ".join(filter(None, (self.customer, self.name)))

    @property
    def whose(self) -> Word | str | None:
        """Return the department that holds it, else its owner."""
        return self.department or self.owner


class Wanted(NamedTuple):
    """Which lines are wanted; at most `most` of each group, or of all of them, None for every one."""

    limit: int | None = None
    most: int | None = None
    salesperson: str | None = None
    department: Word | None = None


class Work(NamedTuple):
    """The lines of one group, the most urgent first, and whether there are more of them."""

    group: Group
    lines: list[Line]
    more: bool
