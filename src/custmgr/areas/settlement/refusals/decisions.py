"""What papers without a decision behind them are refused with."""

from custmgr.areas.complaints.facts.words import Stage, Treatment
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NothingDecided(Refusal):
    """A case without a valid decision is not settled."""

    rule = "CMP-72"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage}; without a valid decision it cannot be settled")
    way = mark("see what comes next: `custmgr complaint show {number}`")
    number: str
    stage: Stage


class Superseded(Refusal):
    """A case whose outcome the customer did not accept is settled by its new form."""

    rule = "CMP-72"
    exit = Exit.REFUSED
    says = mark("the customer did not accept the outcome of {number}; nothing more is posted on it")
    way = mark("fill in the new form that follows it: `custmgr complaint refile {number}`")
    number: str


class Followed(Superseded):
    """The new form is there and is settled instead."""

    way = mark("settle the new form: `custmgr complaint show {child}`")
    child: str


class UnfoundedCase(Refusal):
    """An unfounded complaint has nothing to settle."""

    rule = "CMP-72"
    exit = Exit.REFUSED
    says = mark("{number} was decided to be unfounded; there is nothing to settle")
    way = mark("collect the receivable by the normal term: `custmgr complaint show {number}`")
    number: str


class Outgrown(Refusal):
    """The amount has grown beyond the authority of who decided."""

    rule = "CMP-67"
    exit = Exit.REFUSED
    says = mark("{name} decided {number}, but by now {role} must decide it")
    way = mark("`custmgr complaint approve {number} --by STAFF` with that role, then settle")
    number: str
    name: str
    role: Role


class TreatmentNotDecided(Refusal):
    """A paper settles only what was decided."""

    rule = "CMP-72"
    exit = Exit.REFUSED
    says = mark("the decision on {number} holds no amount or quantity for {wanted}; decided: {decided}")
    way = mark(
        "see the decision with `custmgr complaint show {number}`; its loss lines come from `custmgr complaint loss`"
    )
    number: str
    wanted: tuple[Treatment, ...]
    decided: tuple[Treatment, ...]


class AboveDecision(Refusal):
    """All certificates of a case together stay within what was decided."""

    rule = "CMP-73"
    exit = Exit.REFUSED
    says = mark(
        "{amount_fen} on top of {issued_fen} issued already exceed the {decided_fen} decided for {number}"
        " by {excess_fen}"
    )
    way = mark("issue at most {rest_fen}; see what was issued: `custmgr allowance list {number}`")
    number: str
    amount_fen: int
    issued_fen: int
    decided_fen: int
    excess_fen: int
    rest_fen: int


class NoAmount(Refusal):
    """A certificate over nothing is none."""

    says = mark("a certificate needs an amount above 0.00, not {amount_fen}")
    way = mark("type the amount with --amount")
    amount_fen: int
