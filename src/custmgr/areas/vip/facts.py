"""The words of VIP classes."""

from dataclasses import dataclass
from datetime import date

from custmgr.ground.periods import Month
from custmgr.ground.words import Word, mark


class VipClass(Word):
    """The class of a key customer; it says nothing about the grade (HBK-19, HBK-20, HBK-21)."""

    A = "A", mark("A: VIP")
    B = "B", mark("B: like VIP, without benefits")
    C = "C", mark("C: normal procedure")


@dataclass(frozen=True)
class Benefit:
    """What was agreed for a class A customer, case by case: from when, until when, by whom (HBK-19)."""

    id: int
    text: str
    by: str
    from_on: date
    until: date | None
    ended_on: date | None

    def runs_on(self, day: date) -> bool:
        """Say whether it holds on a day; its last day counts, the day it was ended does not (HBK-19)."""
        ended = self.ended_on is not None and day >= self.ended_on
        return self.from_on <= day and (self.until is None or day <= self.until) and not ended


@dataclass(frozen=True)
class Vip:
    """A customer's class with the benefits that hold."""

    code: str
    name: str
    vip_class: VipClass | None
    on: date | None
    by: str | None
    managed_as_vip: bool
    benefits: tuple[Benefit, ...] = ()


@dataclass(frozen=True)
class Listed:
    """A class C customer on a month's list of those to be lifted (HBK-21)."""

    code: str
    name: str
    by: str
    on: date
    note: str | None


@dataclass(frozen=True)
class Plan:
    """A month's list: how many it should hold, whom it holds (HBK-21)."""

    month: Month
    wanted: int
    customers: tuple[Listed, ...]

    @property
    def short(self) -> int:
        """Count those still to be listed; a list that holds enough lacks none (HBK-21)."""
        return max(0, self.wanted - len(self.customers))
