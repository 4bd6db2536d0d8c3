"""What the policy of the desk says no with."""

from datetime import date

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class BadPolicyFile(Refusal):
    """A file of the company's own numbers has faults; all are named at once."""

    says = mark("the policy file {path} cannot be used: {faults}")
    way = mark("correct it and look again with `custmgr policy check {path}`")
    path: str
    faults: tuple[str, ...]


class ChangesNothing(Refusal):
    """A policy file says only what is in force already."""

    says = mark("the policy file {path} changes no number")
    way = mark("see what is in force with `custmgr policy show`")
    path: str


class NoSuchArea(Refusal):
    """A word names no part of the policy."""

    says = mark("the policy has no part called “{text}”")
    way = mark("choose one of: {areas}")
    text: str
    areas: tuple[str, ...]


class NotTheGeneralManager(Refusal):
    """Somebody else than the general manager puts a policy in force (CMP-90)."""

    rule = "CMP-90"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as general manager, who approves the policy and its revisions")
    way = mark("name the general manager with --by; see `custmgr staff list`")
    name: str


class TooEarly(Refusal):
    """A policy would reach back to a day that was judged by another one (CMP-90)."""

    rule = "CMP-90"
    exit = Exit.REFUSED
    says = mark("an edition in force from {wanted} would change days that have another one")
    way = mark("give {earliest} or a later day with --from")
    wanted: date
    earliest: date


class RuleNotCarried(Refusal):
    """A rule is not among those this version works by."""

    says = mark("this version of the program does not carry a rule {rule_id}")
    way = mark("look for its number in the paper itself; nearest here: {nearest}")
    rule_id: str
    nearest: tuple[str, ...]


class NoRuleNear(Refusal):
    """A word resembles no rule this version works by."""

    says = mark("this version of the program does not carry a rule {rule_id}")
    way = mark("look for its number in the paper itself")
    rule_id: str
