"""What a memorandum of dissent, and a new form for an old case, are refused with."""

from datetime import date

from custmgr.areas.complaints.facts.words import Outcome, Stage
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NothingToDispute(Refusal):
    """A memorandum is written against a decision, so there must be one."""

    rule = "CMP-57"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage} and has no decision in force to disagree with")
    way = mark("see how it stands: `custmgr complaint show {number}`")
    number: str
    stage: Stage


class NotUnfounded(Refusal):
    """A customer's objection by memorandum is against the decision that his complaint is not founded."""

    rule = "CMP-60"
    exit = Exit.REFUSED
    says = mark("{number} was not decided as unfounded; the customer's objection is recorded at its closing")
    way = mark("`custmgr complaint close {number} --answered letter --not-accepted`, then a new form")
    number: str


class NoText(Refusal):
    """A memorandum says what it disagrees with."""

    rule = "CMP-57"
    says = mark("the memorandum about {number} says nothing")
    way = mark("add --text TEXT")
    number: str


class DissentWaiting(Refusal):
    """A department waits for the decision on its memorandum before it writes another one."""

    rule = "CMP-57"
    exit = Exit.REFUSED
    says = mark("memorandum {memo} about {number} is not decided yet")
    way = mark("`custmgr complaint dissent-decide {memo} --by STAFF --upheld`, or --rejected")
    number: str
    memo: str


class NoSuchDissent(Refusal):
    """No memorandum bears this number."""

    says = mark("there is no memorandum {memo}")
    way = mark("its number stands in `custmgr complaint show NUMBER`")
    memo: str


class DissentDecided(Refusal):
    """A memorandum is decided once."""

    rule = "CMP-57"
    exit = Exit.REFUSED
    says = mark("{name} decided memorandum {memo} on {decided_on}")
    way = mark("disagree anew: `custmgr complaint dissent {number} --department D --by STAFF --text TEXT`")
    memo: str
    name: str
    decided_on: date
    number: str


class BelowTheDecision(Refusal):
    """A memorandum goes to whoever decided the case, or higher, and never to its own author."""

    rule = "CMP-57"
    exit = Exit.REFUSED
    says = mark("{name} may not decide memorandum {memo}; that is for {role} or above, not for its author")
    way = mark("`custmgr complaint dissent-decide {memo} --by STAFF --upheld` with somebody of that role")
    name: str
    memo: str
    role: Role


class ResultUnstated(Refusal):
    """A memorandum is upheld or rejected."""

    says = mark("it is not said what became of memorandum {memo}")
    way = mark("add --upheld or --rejected")
    memo: str


class NotToRefile(Refusal):
    """A new form follows only a case the customer did not accept."""

    rule = "CMP-52"
    exit = Exit.REFUSED
    says = mark("{number} is no case that the customer did not accept; no new form follows it")
    way = mark("close it first: `custmgr complaint close {number} --answered letter --not-accepted`")
    number: str


class EndedOtherwise(NotToRefile):
    """A closed case that the customer accepted is not taken up again (CMP-52)."""

    says = mark("{number} ended as: {outcome}; no new form follows it")
    way = mark("another complaint is a case of its own: `custmgr complaint open`")
    outcome: Outcome


class RefiledAlready(Refusal):
    """A case is followed by one new form."""

    rule = "CMP-52"
    exit = Exit.REFUSED
    says = mark("{number} is followed by {child} already")
    way = mark("see `custmgr complaint show {child}`")
    number: str
    child: str


class ObjectionWaiting(Refusal):
    """The same facts get no new form while the customer's objection waits to be decided."""

    rule = "CMP-60"
    exit = Exit.REFUSED
    says = mark("the customer objects to {number}, and memorandum {memo} about it is not decided yet")
    way = mark("have it decided first: `custmgr complaint dissent-decide {memo} --by STAFF --upheld`, or --rejected")
    number: str
    memo: str
