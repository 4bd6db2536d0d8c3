"""What handing the form on is refused with."""

from datetime import datetime

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class OutOfOrder(Refusal):
    """No stage is entered without the one before it."""

    rule = "CMP-35"
    exit = Exit.REFUSED
    says = mark("{number} cannot go from {stage} to {to_stage}; next comes {following}")
    way = mark("`custmgr complaint route {number}` hands it to {following}")
    number: str
    stage: Stage
    to_stage: Stage
    following: Stage


class NotSkippable(Refusal):
    """Only the optional stage may be left out, and only when the form leaves the stage before it."""

    rule = "CMP.6-1"
    exit = Exit.REFUSED
    says = mark("{skipped} cannot be left out when {number} leaves {stage}; next comes {following}")
    way = mark("`custmgr complaint route {number}` hands it to {following}")
    number: str
    stage: Stage
    skipped: Stage
    following: Stage


class SkipUnstated(Refusal):
    """Leaving the optional stage out must be said."""

    rule = "CMP-37"
    exit = Exit.REFUSED
    says = mark("leaving {skipped} out must be stated when {number} leaves {stage}")
    way = mark("`custmgr complaint route {number} --skip {word} --opinion TEXT`")
    number: str
    stage: Stage
    skipped: Stage
    word: str


class DecideFirst(Refusal):
    """The form waits for its decision, which no routing replaces."""

    rule = "CMP-35"
    exit = Exit.REFUSED
    says = mark("{number} waits for the decision of {role}")
    way = mark("`custmgr complaint approve {number} --by STAFF`")
    number: str
    role: Role


class AnswerNext(Refusal):
    """A decided form is not routed on: it is answered and closed."""

    rule = "CMP-35"
    exit = Exit.REFUSED
    says = mark("{number} is decided; next comes the answer to the customer")
    way = mark("`custmgr complaint close {number} --answered letter --accepted`")
    number: str


class ClockBehind(Refusal):
    """The computer's clock stands before the last entry of the case."""

    says = mark("{number} came to {stage} at {entered_at}, but now it is {now}")
    way = mark("set the computer's clock right, then type the command again")
    number: str
    stage: Stage
    entered_at: datetime
    now: datetime


class NotTheSigner(Refusal):
    """A stage that names its signers is signed by somebody else."""

    rule = "HBK-12"
    exit = Exit.REFUSED
    says = mark("{name} does not sign at {stage}; needed: {wanted}")
    way = mark("name somebody of that role with --by: `custmgr staff list`")
    name: str
    stage: Stage
    wanted: tuple[Role, ...]


class TooEarlyToTurn(Refusal):
    """A way out is taken only after the rounds of negotiation the paper asks for, and when the last one failed."""

    rule = "HBK-14"
    exit = Exit.REFUSED
    says = mark("{number} comes to {to_stage} only when round {from_round} of negotiation fails; this is round {round}")
    way = mark("`custmgr complaint route {number} --set satisfied=no`; from that round on, add --to")
    number: str
    to_stage: Stage
    from_round: int
    round: int


class NotYourTurn(Refusal):
    """The signers before the authority sign one after the other."""

    rule = "HBK-13"
    exit = Exit.REFUSED
    says = mark("{name} cannot sign {number} yet: next comes {role}")
    way = mark("`custmgr complaint approve {number} --by STAFF` with somebody of that role")
    name: str
    number: str
    role: Role


class WrongDepartment(Refusal):
    """A stage is signed by a person of another department."""

    rule = "CMP-39"
    exit = Exit.REFUSED
    says = mark("{name} does not belong to {department}, which signs at {stage}")
    way = mark("name one of its people with --by: `custmgr staff list`")
    name: str
    department: Department
    stage: Stage
