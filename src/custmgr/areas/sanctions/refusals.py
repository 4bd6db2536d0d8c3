"""What the proposing of punishments says no with; a row of policy names the rule of most."""

from datetime import date

from custmgr.areas.conflicts.facts import About
from custmgr.areas.sanctions.facts import Measure, State
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchOffence(Refusal):
    """Something that is not punished, as the policy has it."""

    says = mark("the policy knows no offence “{offence}”")
    way = mark("choose one of: {known}")
    offence: str
    known: tuple[str, ...]


class OffenceOff(Refusal):
    """An offence the company does not punish."""

    exit = Exit.REFUSED
    says = mark("the policy in force proposes no punishment for: {title}")
    way = mark(
        "switch it on: `on = true` under [sanctions.offences.{offence}] in a policy file, then"
        " `custmgr policy load FILE --from DATE --by STAFF`"
    )
    title: str
    offence: str


class NotConcerned(Refusal):
    """A punishment of somebody it is not meant for."""

    exit = Exit.REFUSED
    says = mark("{person} is none of those it is meant for: {roles}")
    way = mark("see `custmgr staff list`, and name the person concerned")
    person: str
    roles: tuple[Role, ...]


class NoCase(Refusal):
    """A proposal that names no case."""

    says = mark("a proposal names the case it is about")
    way = mark("give --case, such as `visit:V00001`, `finding:F-0001`, `complaint:260301`, or what happened")


class PunishedAlready(Refusal):
    """The same event is punished once under the same rule."""

    exit = Exit.REFUSED
    says = mark("the case {case} of {person} stands in proposal {number} already ({state})")
    way = mark("one case gives one proposal; see `custmgr penalty proposals --all`")
    case: str
    person: str
    number: str
    state: State


class OutsideBand(Refusal):
    """An amount that is not among those the paper allows."""

    exit = Exit.REFUSED
    says = mark("{amount_fen} lies outside what {count} cases allow: {least_fen} to {most_fen}")
    way = mark("give an amount within it: --amount YUAN")
    amount_fen: int
    count: int
    least_fen: int
    most_fen: int


class AmountNeeded(Refusal):
    """A band of amounts, and none chosen."""

    exit = Exit.REFUSED
    says = mark("the amount is decided by the gravity of the case, from {least_fen} to {most_fen}")
    way = mark("give it: `custmgr penalty confirm {number} --by STAFF --amount YUAN`")
    number: str
    least_fen: int
    most_fen: int


class BelowNothing(Refusal):
    """An amount below nothing."""

    says = mark("a punishment cannot be {amount_fen}")
    way = mark("give an amount above 0: --amount YUAN")
    amount_fen: int


class NotAmongMeasures(Refusal):
    """A measure the paper does not name for this."""

    exit = Exit.REFUSED
    says = mark("{measure} is not among the measures for this: {allowed}")
    way = mark("leave it out, or choose one of them")
    measure: Measure
    allowed: tuple[Measure, ...]


class NotVerified(Refusal):
    """A punishment for something complained of that was not verified."""

    exit = Exit.REFUSED
    says = mark("no complaint about {person} ({about}) named as the case has been verified")
    way = mark("verify it: `custmgr complaint against {number} --person {person} --verified --by STAFF`")
    person: str
    about: About
    number: str


class BeforeTheRules(Refusal):
    """An event of a day on which the paper was not in force."""

    exit = Exit.REFUSED
    says = mark("the rules are in force from {since}; {on} was before")
    way = mark("nothing is to be punished; correct --on where the day is wrong")
    since: date
    on: date


class NoSuchProposal(Refusal):
    """No proposal bears this number."""

    says = mark("there is no proposal {number}")
    way = mark("see `custmgr penalty proposals --all`")
    number: str


class DecidedAlready(Refusal):
    """A proposal is decided once."""

    exit = Exit.REFUSED
    says = mark("{number} was decided on {on}: {state}")
    way = mark("see `custmgr penalty proposals --all`")
    number: str
    on: date
    state: State


class NotADecider(Refusal):
    """Somebody decides who does not hold the office."""

    exit = Exit.REFUSED
    says = mark("{person} may not decide on {number}: that is up to {roles}")
    way = mark("name who decided: --by STAFF; see `custmgr staff list`")
    person: str
    number: str
    roles: tuple[Role, ...]
