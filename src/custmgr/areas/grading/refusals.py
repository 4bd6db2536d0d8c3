"""What grading says no with."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.grading.facts import Stage
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotAScore(Refusal):
    """A total lies outside the scale, or has more than two decimals (GRD-01)."""

    rule = "GRD-01"
    exit = Exit.REFUSED
    says = mark("{score} is not a score; scores run from 0 to {most} with at most two decimals")
    way = mark("enter the review group's total again: `custmgr customer grade CUSTOMER --score N --reason TEXT`")
    score: Decimal
    most: Decimal


class NotARate(Refusal):
    """An on-time rate lies outside 0 to 1 (CRL-05)."""

    rule = "CRL-05"
    exit = Exit.REFUSED
    says = mark("{rate_ratio} is not an on-time rate; rates run from 0% to 100%")
    way = mark("enter it again as a share, such as 0.95 or 95%")
    rate_ratio: Fraction


class RateIsKnown(Refusal):
    """A rate is entered by hand though the payments tell one (CRL-07)."""

    rule = "CRL-07"
    exit = Exit.REFUSED
    says = mark("the on-time rate of {name} is known from the payments: {rate_ratio} in {quarter}")
    way = mark("leave --rate out; a rate is entered only where none is known")
    name: str
    rate_ratio: Fraction
    quarter: str


class QuarterNotFinished(Refusal):
    """A quarter that is still running, or has not begun, is graded (CRL-06)."""

    rule = "CRL-06"
    exit = Exit.REFUSED
    says = mark("the quarter {quarter} ends on {last} and is not finished yet")
    way = mark("grade the last finished quarter with --quarter {finished}")
    quarter: str
    last: date
    finished: str


class NeverBought(Refusal):
    """Somebody without sales has nothing a scorecard could be computed from (CRL-08)."""

    rule = "CRL-08"
    exit = Exit.REFUSED
    says = mark("{name} bought nothing up to the end of {quarter}, so there is nothing to grade")
    way = mark("enter the review group's total: `custmgr customer grade {code} --score N --reason TEXT`")
    name: str
    quarter: str
    code: str


class NothingProposed(Refusal):
    """A quarter without a proposal that waits is approved (GRD-18)."""

    rule = "GRD-18"
    exit = Exit.REFUSED
    says = mark("no proposal for {quarter} waits for approval")
    way = mark("propose grades first: `custmgr customer grade --quarter {quarter}`")
    quarter: str


class NotTheSigner(Refusal):
    """Somebody signs a step of the summary table whose role does not (GRD-11, GRD-18)."""

    rule = "GRD-11"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as {roles}, who signs “{step}” under the grade summary table")
    way = mark("name the right person with --by; see `custmgr staff list`")
    name: str
    step: Stage
    roles: tuple[Role, ...]


class NotTheGroupManager(NotTheSigner):
    """Somebody else than the group general manager approves grades (GRD-18)."""

    rule = "GRD-18"


class StepIsPast(Refusal):
    """A step is signed that was signed already, or after a later one (GRD-11)."""

    rule = "GRD-11"
    exit = Exit.REFUSED
    says = mark("the grade summary table of {quarter} was signed “{step}” by {by} on {on}; that step is past")
    way = mark("see the signatures with `custmgr report grades --quarter {quarter}`")
    quarter: str
    step: Stage
    by: str
    on: date


class EarlierStepLacks(Refusal):
    """A step is signed before the one that goes before it, where all four are required (GRD-11)."""

    rule = "GRD-11"
    exit = Exit.REFUSED
    says = mark("the grade summary table of {quarter} cannot be signed “{step}” before it is signed “{lacking}”")
    way = mark("sign that first: `custmgr customer grade --sign {first} --quarter {quarter} --by STAFF`")
    quarter: str
    step: Stage
    lacking: Stage
    first: str


class PreparedItHimself(Refusal):
    """Who prepared the summary table signs a later step of it, too (GRD-11)."""

    rule = "GRD-11"
    exit = Exit.REFUSED
    says = mark("{name} prepared the grade summary table of {quarter} and cannot sign a later step of it")
    way = mark("let somebody else sign: name that person with --by")
    name: str
    quarter: str


class MembersReview(Refusal):
    """Members of the review group are named with a step that is not theirs (GRD-12)."""

    says = mark("members of the review group are named with the step they sign, or with their total")
    way = mark("use --member with --sign reviewed, or with --score")


class NotGraded(Refusal):
    """The summary table of a quarter is asked for in which nobody was graded (GRD-10)."""

    says = mark("nobody was graded for {quarter}")
    way = mark("propose grades first: `custmgr customer grade --quarter {quarter}`")
    quarter: str


class BadTrial(Refusal):
    """A file of other numbers cannot be tried."""

    says = mark("the policy file {path} cannot be tried: {faults}")
    way = mark("correct it and look again with `custmgr policy check {path}`")
    path: str
    faults: tuple[str, ...]


class NothingToTry(Refusal):
    """A file of other numbers holds none of grading."""

    says = mark("the policy file {path} has no table [grading]")
    way = mark("see what can be changed with `custmgr policy show grading`")
    path: str


class NeedsReason(Refusal):
    """A figure is entered by hand without saying why (CRL-07)."""

    says = mark("a score or rate entered by hand, and grading anew, need a reason")
    way = mark("say why with --reason TEXT")


class NeedsCustomer(Refusal):
    """A figure entered by hand belongs to one customer."""

    says = mark("a score or rate is entered for one customer")
    way = mark("name the customer: `custmgr customer grade CUSTOMER --score N --reason TEXT`")


class OneThingAtATime(Refusal):
    """Proposing, signing, approving and trying are asked for together."""

    says = mark("{places} cannot be given together")
    way = mark("do one thing at a time; see `custmgr customer grade --help`")
    places: tuple[str, ...]


class OnlyTheQuarter(Refusal):
    """An approval is of a whole quarter and takes nothing but the signer."""

    says = mark("an approval names the quarter and who signed, nothing else")
    way = mark("type `custmgr customer grade --approve {quarter} --by STAFF`")
    quarter: str
