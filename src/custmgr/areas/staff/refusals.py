"""What the staff register says no with."""

from datetime import date
from decimal import Decimal

from custmgr.areas.staff.facts import Figure, Role
from custmgr.ground.exits import Exit
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchPerson(Refusal):
    """A name is not in the staff register."""

    says = mark("{name} is not in the staff register")
    way = mark("see `custmgr staff list`, or enter the person with `custmgr staff add {name} --role ROLE`")
    name: str


class SomebodyNear(NoSuchPerson):
    """A name is not in the staff register, but one much like it is."""

    says = mark("{name} is not in the staff register; nearest: {nearest}")
    nearest: tuple[str, ...]


class HasLeft(Refusal):
    """A person who left cannot act any more."""

    says = mark("{name} left the company on {left_on}")
    way = mark("name somebody who works here: `custmgr staff list`")
    name: str
    left_on: str


class IsLeaving(Refusal):
    """Somebody who is about to leave takes no customer over."""

    rule = "CUS-18"
    exit = Exit.REFUSED
    says = mark("{name} is leaving since {since} and cannot take over customers")
    way = mark("name somebody who stays: `custmgr staff list`")
    name: str
    since: date


class NameTaken(Refusal):
    """Two people of one name could not be told apart on a form."""

    says = mark("there is a {name} in the staff register already")
    way = mark("add something that tells the two apart, such as the department, to the name")
    name: str


class LacksRole(Refusal):
    """The person named does not hold the role the decision asks for."""

    rule = "CMP.6-6"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as {wanted}, who must decide this")
    way = mark("name somebody with that role: `custmgr staff list`")
    name: str
    wanted: tuple[Role, ...]


class NeedsRole(Refusal):
    """A person without any role could sign nothing."""

    says = mark("{name} needs at least one role")
    way = mark("give one with --role; a person without special powers is a `worker`")
    name: str


class NoName(Refusal):
    """A person without a name could not be found again."""

    says = mark("a person needs a name")
    way = mark("type the person's name")


class NothingToChange(Refusal):
    """An edit that names nothing changes nothing."""

    says = mark("nothing about {name} would change")
    way = mark("give what changes, such as `custmgr staff edit {name} --unit 一科/二线`")
    name: str


class EnteredAhead(Refusal):
    """Figures count from a day that has not come yet."""

    says = mark("the entry counts from {since}, but today is {today}")
    way = mark("give today or an earlier day with --since")
    since: date
    today: date


class MonthAhead(Refusal):
    """The bonus of a month that has not begun is not known."""

    says = mark("{month} has not begun yet")
    way = mark("give this month or an earlier one with --month")
    month: Month


class BonusTaken(Refusal):
    """A month's bonus does not fall below what was deducted from it."""

    rule = "CMP.6-13"
    exit = Exit.REFUSED
    says = mark("{taken_fen} were deducted from the bonus of {name} of {month}; it cannot be {bonus_fen}")
    way = mark(
        "give back what it forbids: `custmgr penalty correct {name} --month {month} --bonus {typed} --reason TEXT`"
    )
    name: str
    month: Month
    bonus_fen: int
    taken_fen: int
    typed: str


class OwnSuperior(Refusal):
    """Nobody is his own superior."""

    says = mark("{name} cannot be their own superior")
    way = mark("name another person with --superior: `custmgr staff list`")
    name: str


class FigureTooSmall(Refusal):
    """Base points and bonus base are above zero, a bonus is not below it."""

    says = mark("{figure} cannot be that small")
    way = mark("base points and bonus base are above 0, a bonus is 0 or more")
    figure: Figure


class TooFine(Refusal):
    """A number has more decimals than the register keeps."""

    says = mark("{number} is too fine for {figure}")
    way = mark("give at most three decimals")
    figure: Figure
    number: Decimal
