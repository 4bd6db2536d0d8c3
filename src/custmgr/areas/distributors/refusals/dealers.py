"""What screening and appointing say no with."""

from datetime import date

from custmgr.areas.distributors.facts.words import Score, Size
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotInUse(Refusal):
    """The company's policy knows no dealers."""

    rule = "DST-01"
    exit = Exit.REFUSED
    says = mark("this desk works without dealers: its policy has distributors.in_use off")
    way = mark(
        "switch it on in a file of your own and put it in force: `custmgr policy load FILE --from DATE --by STAFF`"
    )


class NoSuchDealer(Refusal):
    """A customer was never screened as a dealer."""

    says = mark("{name} has no screening sheet as a dealer")
    way = mark("screen it first: `custmgr dealer screen {code}`; all dealers: `custmgr dealer list`")
    code: str
    name: str


class ScoreMissing(Refusal):
    """A screening sheet lacks a score, or names one twice."""

    says = mark("the screening sheet needs each score once; look at: {scores}")
    way = mark("give each as --score NAME=N")
    scores: tuple[Score, ...]


class ScoreOutside(Refusal):
    """A score lies outside the scale."""

    rule = "DST-02"
    exit = Exit.REFUSED
    says = mark("{criterion} cannot be scored {score}; the scale runs from {least} to {most}")
    way = mark("give --score with a value on the scale")
    criterion: Score
    score: int
    least: int
    most: int


class NotScreened(Refusal):
    """Somebody is to be appointed whom no screening passed."""

    rule = "DST-01"
    exit = Exit.REFUSED
    says = mark("{name} has passed no screening")
    way = mark("screen it first: `custmgr dealer screen {code}`")
    code: str
    name: str


class LicenceRunOut(Refusal):
    """The licence was valid at the screening and is not any more."""

    rule = "DST-06"
    exit = Exit.REFUSED
    says = mark("the licence of {name} ran out after {until}")
    way = mark("screen it again with the new licence: `custmgr dealer screen {code}`")
    code: str
    name: str
    until: date | None


class NoTerritory(Refusal):
    """A dealer is to be active without a territory."""

    rule = "DST-11"
    exit = Exit.REFUSED
    says = mark("{name} cannot be appointed without a territory")
    way = mark("name its regions with --region")
    name: str


class RegionTaken(Refusal):
    """A region belongs to another exclusive dealer."""

    rule = "DST-11"
    exit = Exit.REFUSED
    says = mark("{region} belongs to the exclusive dealer {name} ({code})")
    way = mark("see `custmgr dealer show {code}`; two dealers share a region with --shared")
    region: str
    code: str
    name: str


class NotTheApprover(Refusal):
    """Somebody decides who does not hold the office."""

    rule = "DST-01"
    exit = Exit.REFUSED
    says = mark("{person} does not hold the office that decides this: {role}")
    way = mark("name who does with --by: `custmgr staff list`")
    person: str
    role: Role


class CooperationEnded(Refusal):
    """Something is to be done with a dealer whose cooperation ended."""

    rule = "DST-15"
    exit = Exit.REFUSED
    says = mark("the cooperation with {name} ended on {on}")
    way = mark("see why: `custmgr dealer show {code}`")
    code: str
    name: str
    on: date


class NotActive(Refusal):
    """A dealer is not appointed."""

    rule = "DST-01"
    exit = Exit.REFUSED
    says = mark("{name} is not an appointed dealer")
    way = mark("appoint it first: `custmgr dealer appoint {code} --region TEXT --by STAFF`")
    code: str
    name: str


class NoBillingHall(Refusal):
    """Work with a billing hall is entered for a dealer that has none."""

    rule = "DST-23"
    exit = Exit.REFUSED
    says = mark("{name} has no billing hall; its size is entered as: {size}")
    way = mark("enter its size: `custmgr dealer appoint {code} --size medium --region TEXT --by STAFF`")
    code: str
    name: str
    size: Size | str


class BillingOnly(Refusal):
    """A billing clerk or a volume is entered elsewhere than with the billing hall, or the clerk is missing."""

    says = mark("--clerk, --before and --after belong to --kind billing_hall, which needs at least --clerk")
    way = mark("give --clerk with --kind billing_hall, or leave all three out")


class DatedAhead(Refusal):
    """A day that has not come yet was typed."""

    says = mark("{on} has not come yet; today is {today}")
    way = mark("give the day it happened with --on")
    on: date
    today: date


class NothingTyped(Refusal):
    """A text that is needed is empty."""

    says = mark("{place} may not be empty")
    way = mark("type it again with {place}")
    place: str


class BelowNothing(Refusal):
    """An amount, a quantity or a number of years is too small."""

    says = mark("{place} is too small")
    way = mark("give a larger figure with {place}")
    place: str
