"""What payment terms say no with."""

from datetime import date
from typing import Any

from custmgr.areas.terms.facts import Part, Term, spoken
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class UnreadableTerm(Refusal):
    """A term is neither months nor days."""

    says = mark("“{text}” is not a payment term")
    way = mark("type months or days, such as 1m or 30d")
    text: str


class TermTooLong(Refusal):
    """A term is longer than monthly settlement allows."""

    rule = "CUS-28"
    exit = Exit.REFUSED
    says = mark("a payment term of {term} is too long; the longest are {longest_months} and {longest_days}")
    way = mark("apply for at most `--term {most_months}m`")
    term: Term
    most_months: int
    most_days: int

    def values(self) -> dict[str, Any]:
        """Return the values with the terms as people say them."""
        longest = {"months": Term(self.most_months, 0), "days": Term(0, self.most_days)}
        told = {f"longest_{unit}": spoken(term) for unit, term in longest.items()}
        return {**super().values(), **told, "term": spoken(self.term)}


class PartsMissing(Refusal):
    """The investigation of a customer is incomplete."""

    rule = "CUS-26"
    exit = Exit.REFUSED
    says = mark("the investigation of {name} says nothing on: {parts}")
    way = mark("investigate it, then give --basic, --production and --standing")
    name: str
    parts: tuple[Part, ...]


class AppliedAhead(Refusal):
    """An application bears a day that has not come yet."""

    says = mark("the application is dated {applied_on}, but today is {today}")
    way = mark("give the day it was written with --on")
    applied_on: date
    today: date


class NothingToApprove(Refusal):
    """No application of a customer waits for approval."""

    says = mark("no application of {name} for a payment term waits for approval")
    way = mark("enter one first: `custmgr credit apply {code} …`")
    code: str
    name: str


class NotTheManager(Refusal):
    """Somebody who is not department manager signs a payment term."""

    rule = "CUS-27"
    exit = Exit.REFUSED
    says = mark("{person} is not a department manager, who alone approves payment terms")
    way = mark("name a department manager with --by: `custmgr staff list`")
    person: str


class OwnApplication(Refusal):
    """Somebody signs the application he wrote himself."""

    rule = "CUS-27"
    exit = Exit.REFUSED
    says = mark("{person} wrote this application and cannot approve it")
    way = mark("have another department manager approve it")
    person: str
