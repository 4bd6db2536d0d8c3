"""What the keeping of findings says no with; a row of policy names the rule of most."""

from datetime import date

from custmgr.areas.findings.facts import Fact, Step
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class KindOff(Refusal):
    """A kind of finding the company does not keep."""

    exit = Exit.REFUSED
    says = mark("the policy in force keeps no findings of the kind {title}")
    way = mark(
        "switch it on: `on = true` under [findings.kinds.{kind}] in a policy file, then"
        " `custmgr policy load FILE --from DATE --by STAFF`"
    )
    title: str
    kind: str


class NoSuchKind(Refusal):
    """A kind of finding there is none of."""

    says = mark("there is no kind of finding “{kind}”")
    way = mark("choose one of: {kinds}")
    kind: str
    kinds: tuple[str, ...]


class NoText(Refusal):
    """A finding that says nothing."""

    exit = Exit.REFUSED
    says = mark("a finding says in writing what was found")
    way = mark("write it: --text TEXT")


class NoSuchFinding(Refusal):
    """No finding bears this number."""

    says = mark("there is no finding {number}")
    way = mark("see `custmgr finding list --all`")
    number: str


class NoSuchMatter(Refusal):
    """A finding would come from a record there is none of."""

    says = mark("there is no record {about} a finding could come from")
    way = mark("name it like visit:V00001 or complaint:260301")
    about: str


class OtherCustomer(Refusal):
    """The record a finding came from belongs to another customer."""

    says = mark("{about} belongs to {code}, not to {named}")
    way = mark("leave out --customer, or name the right record")
    about: str
    code: str
    named: str


class AlreadyClosed(Refusal):
    """A closed finding takes nothing but notes."""

    exit = Exit.REFUSED
    says = mark("{number} was closed on {closed_on}")
    way = mark("add what came later: `custmgr finding note {number} --text TEXT`")
    number: str
    closed_on: date


class FactsLacking(Refusal):
    """A finding is not handed on or closed before what this asks for is entered."""

    exit = Exit.REFUSED
    says = mark("{number} ({title}) cannot go on without: {fields}")
    way = mark("`custmgr finding {verb} {number} {example}`")
    number: str
    title: str
    fields: tuple[Fact, ...]
    verb: str
    example: str


class StepsLeft(Refusal):
    """A finding is not closed before all its steps are gone through."""

    exit = Exit.REFUSED
    says = mark("{number} ({title}) is at the step {step}; still to come: {left}")
    way = mark("`custmgr finding route {number} …`")
    number: str
    title: str
    step: Step | str
    left: tuple[Step | str, ...]


class LastStep(Refusal):
    """After its last step a finding is closed, not handed on."""

    exit = Exit.REFUSED
    says = mark("{number} ({title}) is at its last step")
    way = mark("`custmgr finding close {number} …`")
    number: str
    title: str


class NotAFact(Refusal):
    """Something is entered that this kind of finding does not know."""

    says = mark("a finding of the kind {title} has no “{name}”")
    way = mark("it has: {fields}")
    title: str
    name: str
    fields: tuple[str, ...]


class UnreadableFact(Refusal):
    """A fact cannot be read as what it is."""

    says = mark("“{text}” cannot be read as: {field}")
    way = mark("type it like --set {example}")
    text: str
    field: Fact
    example: str


class FactAhead(Refusal):
    """A fact is dated after today."""

    says = mark("{field} {on} lies after today, {today}")
    way = mark("enter it when it has happened")
    field: Fact
    on: date
    today: date


class FactTooEarly(Refusal):
    """A fact is dated before the day it follows."""

    exit = Exit.REFUSED
    says = mark("{field} {on} lies before {since}, the day it follows")
    way = mark("correct the day: --set {example}")
    field: Fact
    on: date
    since: date
    example: str


class FoundAhead(Refusal):
    """Something is found that has not happened yet."""

    says = mark("what was found on {on} lies after today, {today}")
    way = mark("enter it when it has happened")
    on: date
    today: date


class BeforeFound(Refusal):
    """Something is done about a finding before it was found."""

    says = mark("{on} lies before {number} was found, {found_on}")
    way = mark("correct the day: --on DATE")
    on: date
    number: str
    found_on: date


class NobodyNamed(Refusal):
    """A finding is handed to nobody."""

    says = mark("say to whom {number} goes")
    way = mark("`custmgr finding route {number} --to STAFF`")
    number: str


class NotADecider(Refusal):
    """A finding is closed by the offices the policy names."""

    exit = Exit.REFUSED
    says = mark("{name} may not close {number}: that is up to {roles}")
    way = mark("name who decided: --by STAFF; see `custmgr staff list`")
    name: str
    number: str
    roles: tuple[Role, ...]


class NoSecondVisit(Refusal):
    """The second visit named is no visit of this customer after the anomaly was found."""

    rule = "FVS-59"
    exit = Exit.REFUSED
    says = mark("{visit} is no visit of {name} on or after {since}, so it is not the second visit of {number}")
    way = mark("record it: `custmgr visit record`; then `custmgr finding close {number} --set second_visit=V00001`")
    number: str
    visit: str
    name: str
    since: date


class SamePerson(Refusal):
    """The second visit was made by who made the first."""

    rule = "FVS-59"
    exit = Exit.REFUSED
    says = mark("the second visit of {number} is made by another person than the first: {who} made both")
    way = mark("let somebody else visit the customer; {visit} does not count")
    number: str
    visit: str
    who: tuple[str, ...]
