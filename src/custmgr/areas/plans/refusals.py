"""What the planning of visits says no with."""

from datetime import date

from custmgr.areas.plans.facts import PeriodKind, State
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class OnePeriod(Refusal):
    """A plan is for a week or for a month."""

    says = mark("a plan is for one week or for one month")
    way = mark("give --week DATE, any day of it, or --month 2026-03")


class PeriodNotUsed(Refusal):
    """A kind of plan the company does not draw up."""

    rule = "VIS-03"
    exit = Exit.REFUSED
    says = mark("this company draws up no plans for a {period}")
    way = mark("plan for a: {periods}")
    period: PeriodKind
    periods: tuple[PeriodKind, ...]


class BeforeTheRule(Refusal):
    """A plan is dated before the rule on visits applies."""

    rule = "VIS-36"
    exit = Exit.REFUSED
    says = mark("{on} lies before the rule on visits applies, {since}")
    way = mark("plan from that day on")
    on: date
    since: date


class PlanThere(Refusal):
    """One person has one plan for one period."""

    says = mark("{author} has a plan for this period: {number}")
    way = mark(
        "add to it: `custmgr plan add {number} CUSTOMER --on DATE`, or change it with `custmgr plan revise {number}`"
    )
    author: str
    number: str


class NoSuchPlan(Refusal):
    """No plan bears this number."""

    says = mark("there is no plan {number}")
    way = mark("see `custmgr plan list --all`")
    number: str


class NoSuchItem(Refusal):
    """No planned visit bears this number."""

    says = mark("there is no planned visit number {item}")
    way = mark("see `custmgr plan show PLAN` or `custmgr visit plan`")
    item: str


class OutsidePeriod(Refusal):
    """A visit is planned outside the period of its plan."""

    rule = "VIS-03"
    exit = Exit.REFUSED
    says = mark("{on} lies outside {number}, which covers {first_on} to {last_on}")
    way = mark("choose a day within it, or draw up a plan for that period: `custmgr plan new`")
    number: str
    on: date
    first_on: date
    last_on: date


class NoOutline(Refusal):
    """A visit is planned without saying what is asked."""

    rule = "FVS-20"
    exit = Exit.REFUSED
    says = mark("a visit planned in {number} says what is asked: its outline or questionnaire")
    way = mark("write it: --note TEXT; the questions of each kind of visit: `custmgr visit outline`")
    number: str


class PlannedTwice(Refusal):
    """One visitor visits one customer once a day."""

    says = mark("{visitor} is to visit {name} on {on} already: item {item}")
    way = mark("choose another day or another visitor")
    visitor: str
    name: str
    on: date
    item: int


class AlreadyApproved(Refusal):
    """An approved plan changes by a new version only."""

    rule = "VIS-04"
    exit = Exit.REFUSED
    says = mark("{number} is approved; it changes only by a new version that is approved again")
    way = mark("`custmgr plan revise {number}`")
    number: str


class AlreadySubmitted(Refusal):
    """What waits for approval is not changed under the reader's eyes."""

    rule = "VIS-04"
    exit = Exit.REFUSED
    says = mark("{number} waits for approval and is not changed meanwhile")
    way = mark(
        "decide it with `custmgr plan approve {number} --by STAFF`, or begin a new version with"
        " `custmgr plan revise {number}`"
    )
    number: str


class AlreadyDecided(Refusal):
    """A version is decided on once."""

    rule = "VIS-04"
    exit = Exit.REFUSED
    says = mark("the last version of {number} is decided on: {state}")
    way = mark("begin a new version: `custmgr plan revise {number}`")
    number: str
    state: State


class StillADraft(Refusal):
    """The last version may still be changed as it is."""

    says = mark("version {version} of {number} is still being drawn up")
    way = mark("change it as it is: `custmgr plan add {number} …` or `custmgr plan drop {number} ITEM`")
    number: str
    version: int


class EmptyPlan(Refusal):
    """A plan without a visit is no plan."""

    rule = "VIS-03"
    exit = Exit.REFUSED
    says = mark("{number} plans no visit")
    way = mark("`custmgr plan add {number} CUSTOMER --on DATE`")
    number: str


class NotSubmitted(Refusal):
    """A plan is submitted before it is approved."""

    rule = "VIS-04"
    exit = Exit.REFUSED
    says = mark("{number} is not submitted yet")
    way = mark("`custmgr plan submit {number}`")
    number: str


class NotTheApprover(Refusal):
    """A plan is approved by the office the policy names."""

    rule = "VIS-04"
    exit = Exit.REFUSED
    says = mark("{name} may not approve {number}: that is up to {roles}")
    way = mark("name who signed: --by STAFF; see `custmgr staff list`")
    name: str
    number: str
    roles: tuple[Role, ...]


class DecidedAhead(Refusal):
    """A step is dated after today."""

    says = mark("{on} lies after today, {today}")
    way = mark("give the day it happened with --on")
    on: date
    today: date


class NoReason(Refusal):
    """A plan that is sent back says why."""

    says = mark("a plan that is sent back says why")
    way = mark("add --opinion TEXT")


class NotYetApproved(Refusal):
    """A visit for an item of a plan that is not approved."""

    rule = "VIS-04"
    exit = Exit.REFUSED
    says = mark("item {item} stands in {number}, which was not approved by the day of the visit: {state}")
    way = mark(
        "have it approved: `custmgr plan approve {number} --by STAFF`; a visit without a plan: --unplanned REASON"
    )
    item: int
    number: str
    state: State


class NotInForce(Refusal):
    """A visit for an item that the version in force does not hold."""

    rule = "VIS-04"
    exit = Exit.REFUSED
    says = mark("item {item} is not in version {version} of {number}, which is the one to be carried out")
    way = mark("see `custmgr plan show {number}`; a visit without a plan: --unplanned REASON")
    item: int
    number: str
    version: int


class ItemOfAnother(Refusal):
    """A planned visit is to another customer."""

    says = mark("item {item} plans a visit to {planned}, not to {name}")
    way = mark("see `custmgr visit plan`")
    item: int
    planned: str
    name: str


class ItemDone(Refusal):
    """A planned visit is carried out once."""

    says = mark("item {item} was carried out on {done_on}")
    way = mark("record a further visit with --unplanned REASON")
    item: int
    done_on: date


class NotPlanned(Refusal):
    """A visit that stands in no approved plan says why it was made."""

    rule = "VIS-05"
    exit = Exit.REFUSED
    says = mark("no approved plan holds an open visit to {name}")
    way = mark("say why it was made: --unplanned REASON")
    name: str


class WhichItem(Refusal):
    """Several planned visits could be meant."""

    rule = "VIS-05"
    says = mark("several visits to {name} are planned: {items}")
    way = mark("say which: --plan-item {item}")
    name: str
    items: tuple[str, ...]
    item: int


class UnplannedNotAllowed(Refusal):
    """The company makes no visit outside a plan."""

    rule = "VIS-05"
    exit = Exit.REFUSED
    says = mark("this company makes no visit outside an approved plan")
    way = mark("plan it first: `custmgr plan add PLAN {code} --on DATE`")
    code: str


class PlannedOrNot(Refusal):
    """A visit was planned or it was not."""

    says = mark("a visit is either planned or unplanned")
    way = mark("give --plan-item or --unplanned, not both")


class NothingToExport(Refusal):
    """A calendar without a visit is not written."""

    says = mark("no approved plan holds a visit from {first} to {last}")
    way = mark("see `custmgr plan list`, or name another period: --week DATE or --month 2026-03")
    first: date
    last: date
