"""What an application for a change of the limit says no with."""

from datetime import date
from typing import Any

from custmgr.areas.credit.facts.titles import TITLES
from custmgr.areas.grading.facts import Grade
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.language import _
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotALimit(Refusal):
    """A limit below nothing is applied for."""

    rule = "CRL-15"
    exit = Exit.REFUSED
    says = mark("a credit limit cannot be {to_fen}")
    way = mark("apply for 0.00 or more with --to")
    to_fen: int


class SameLimit(Refusal):
    """The intended limit is the one in force."""

    rule = "CRL-15"
    exit = Exit.REFUSED
    says = mark("the credit limit of {name} is {limit_fen} already")
    way = mark("apply for another limit with --to")
    name: str
    limit_fen: int


class PhasedOut(Refusal):
    """A customer being phased out is to get a higher limit."""

    rule = "GRD-16"
    exit = Exit.REFUSED
    says = mark("{name} has grade {grade} and is being phased out; the limit {from_fen} may be lowered, not raised")
    way = mark("apply for less than {from_fen}, or grade the customer again: `custmgr customer grade {code}`")
    name: str
    code: str
    grade: Grade
    from_fen: int


class ChangeEnded(Refusal):
    """A change of the limit would have ended before it takes effect."""

    rule = "CRL-17"
    exit = Exit.REFUSED
    says = mark("the changed limit would hold until {until}, but today is {today}")
    way = mark("apply again with a later day: `custmgr credit change {code} --to YUAN --reason TEXT --by STAFF`")
    code: str
    until: date
    today: date


class FormIncomplete(Refusal):
    """The application lacks what the form asks for."""

    rule = "CRL-12"
    exit = Exit.REFUSED
    says = mark("the application for {name} lacks: {fields}")
    way = mark("complete the customer file first: `custmgr customer edit {code} FIELD=VALUE`")
    name: str
    code: str
    fields: tuple[str, ...]

    def values(self) -> dict[str, Any]:
        """Return the values, the fields by title and by the name they are typed with."""
        return {**super().values(), "fields": tuple(f"{_(TITLES[key])} ({key})" for key in self.fields)}


class ApplicationOpen(Refusal):
    """A second application is entered while the first one waits."""

    rule = "CRL-16"
    exit = Exit.REFUSED
    says = mark("an application of {applied_on} to change the limit of {name} to {to_fen} still waits for opinions")
    way = mark("enter the opinions on it first: `custmgr credit opinion {code} --by STAFF --agree`")
    name: str
    code: str
    applied_on: date
    to_fen: int


class NoApplication(Refusal):
    """An opinion is given where no application waits."""

    says = mark("no application to change the limit of {name} waits for an opinion")
    way = mark("enter one first: `custmgr credit change {code} --to YUAN --reason TEXT --by STAFF`")
    name: str
    code: str


class ApplicationRefused(Refusal):
    """An opinion is given on an application that a refusal ended."""

    rule = "CRL-14"
    exit = Exit.REFUSED
    says = mark("{person} did not agree on {on}, which ended the application of {name}")
    way = mark("enter a new one: `custmgr credit change {code} --to YUAN --reason TEXT --by STAFF`")
    name: str
    code: str
    person: str
    on: date


class ApplicationVoid(Refusal):
    """The limit changed while the application waited."""

    rule = "CRL-16"
    exit = Exit.REFUSED
    says = mark("the application of {name} started from the limit {from_fen}, which is now {limit_fen}; it is void")
    way = mark("enter a new one: `custmgr credit change {code} --to YUAN --reason TEXT --by STAFF`")
    name: str
    code: str
    from_fen: int
    limit_fen: int


class NotYourTurn(Refusal):
    """An opinion is given out of order."""

    rule = "CRL-13"
    exit = Exit.REFUSED
    says = mark("opinion {step} of {count} is that of the {role}; {person} does not hold that office")
    way = mark("enter the opinions in order, each by its office: `custmgr staff list`")
    step: int
    count: int
    role: Role
    person: str


class NoOpinion(Refusal):
    """An opinion says neither yes nor no, or both."""

    says = mark("an opinion agrees or does not")
    way = mark("give one of --agree and --refuse")
