"""Which numbers are allowed, and when somebody may leave: pure rules."""

from collections.abc import Iterable, Mapping

from custmgr.areas.salespeople.facts import Leaver, plain_number
from custmgr.areas.salespeople.policy import Policy
from custmgr.areas.salespeople.refusals import HandoverNotBegun, NotHandedOver, NotTold, NumberUnsaid, PrivateNumber
from custmgr.ground.language import _
from custmgr.ground.refusals import Refusal

BY_NUMBER = frozenset({"phone", "sms", "wechat"})


def judge_number(own: str | None, method: str, assigned: Mapping[str, Iterable[str]], policy: Policy) -> Refusal | None:
    """Refuse a contact by a number that none of the salespersons was assigned (CUS-3).

    `assigned` holds the numbers of each salesperson who made the contact; where there is none, nothing is asked.
    """
    if not assigned:
        return None
    first = next(iter(assigned))
    if own is None:
        return NumberUnsaid(first) if policy.own_number_required and method in BY_NUMBER else None
    known = [number for numbers in assigned.values() for number in numbers]
    if plain_number(own) in map(plain_number, known):
        return None
    return PrivateNumber(own, first, _(", ").join(known) or "-")


def judge_leaving(leaver: Leaver, policy: Policy) -> Refusal | None:
    """Refuse to let somebody go while a customer is neither told nor transferred (CUS-17, CUS-18)."""
    count = len(leaver.customers)
    if not policy.handover_required or not count:
        return None
    if leaver.kept and leaver.leaving_since is None:
        return HandoverNotBegun(leaver.name, leaver.kept)
    if leaver.kept:
        return NotHandedOver(leaver.name, count, leaver.kept, leaver.untold)
    return NotTold(leaver.name, count, leaver.untold) if leaver.untold else None
