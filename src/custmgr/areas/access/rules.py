"""Who sees what, whose consent comes when, and what may be handed out: pure rules."""

import re
from collections.abc import Iterable
from datetime import date

from custmgr.areas.access.facts import Group, Handing, Material, Medium, Request, Sight, State, Wish
from custmgr.areas.access.policy import Policy
from custmgr.areas.access.refusals import (
    HasLeft,
    IsLeaving,
    NeedsRequest,
    NoPledge,
    NotConsented,
    NotFiled,
    NotNext,
    NotOpen,
    NotTheHandler,
    NotTheHolder,
    SecretGrade,
    SeesNothing,
    Unprotected,
    WrongMedium,
)
from custmgr.areas.staff.facts import Person, Role
from custmgr.ground.refusals import Refusal

DIGITS = re.compile(r"\d(?:[\d\s-]*\d)?")
SHOWN_FIRST, SHOWN_LAST = 3, 4


def groups_of(person: Person, policy: Policy) -> tuple[Group, ...]:
    """Return the groups of fields a person's roles see together (HBK-05)."""
    seen = {group for role in person.roles for group in policy.matrix.get(role, ())}
    return tuple(group for group in Group if group in seen)


def own_only(person: Person, policy: Policy) -> bool:
    """Say whether a person sees customers of their own only: none of the roles that see anything sees more (HBK-05)."""
    seeing = [role for role in person.roles if policy.matrix.get(role)]
    return all(role in policy.sight.own_only for role in seeing)


def matrix_of(policy: Policy) -> list[Sight]:
    """Return who sees what, role by role (FIL-08)."""
    return [Sight(Role(role), groups, role in policy.sight.own_only) for role, groups in policy.matrix.items()]


def judge_person(person: Person, today: date, policy: Policy, *, pledged: bool) -> Refusal | None:
    """Refuse who has left (the last day counts), who is leaving, who sees nothing, who has not pledged (HBK-04)."""
    if person.left_on is not None and today > person.left_on:
        return HasLeft(person.name, person.left_on)
    if person.left_on is None and person.leaving_since is not None:
        return IsLeaving(person.name, person.leaving_since)
    if policy.sight.pledge_required and not pledged:
        return NoPledge(person.name)
    return None if groups_of(person, policy) else SeesNothing(person.name)


def chain_of(wish: Wish, *, own: bool, policy: Policy) -> tuple[Role, ...]:
    """Return whose consents a request takes, in their order (INF-32, INF-33, INF-34, INF-37, FVS-76)."""
    asked = policy.request
    first = asked.archive if wish.material is Material.VISITS else asked.own_project if own else asked.other_project
    outside = asked.consents if wish.medium is Medium.ELECTRONIC else ()
    return tuple(dict.fromkeys((*first, *outside)))


def judge_consent(request: Request, person: Person) -> Refusal | None:
    """Refuse a consent out of its turn (INF-37)."""
    wanted = request.next_role
    if wanted is None or person.may_act_as(wanted):
        return None
    return NotNext(request.number, wanted, person.name)


def judge_release(
    request: Request | None, handing: Handing, medium: Medium, today: date, policy: Policy
) -> Refusal | None:
    """Refuse what is not approved, not in this form, not filed or not protected (INF-33, 34, 40, FVS-06, 76, 77)."""
    if request is None:
        return NeedsRequest().under(policy.request.needed_rule) if policy.request.needed else None
    if request.next_role is not None and request.state(today) is State.WAITING:
        rule = "FVS-76" if request.material is Material.VISITS else None
        return _under(NotConsented(request.number, request.next_role), rule)
    if request.state(today) in {State.REFUSED, State.EXPIRED, State.CLOSED}:
        return NotOpen(request.number, request.state(today))
    if request.medium is not medium:
        return WrongMedium(request.number, request.medium, medium)
    if request.regulator and policy.request.filing and not handing.filing:
        return NotFiled()
    unprotected = medium is Medium.ELECTRONIC and policy.request.protected and not handing.protection
    return Unprotected() if unprotected else None


def judge_handler(person: Person, request: Request | None, policy: Policy) -> Refusal | None:
    """Refuse who does not hand out customer data; across projects only the manager does (INF-39, INF-42)."""
    across = request is not None and not request.own and bool(policy.request.handlers_other)
    roles = policy.request.handlers_other if across else policy.request.handlers
    if not roles or person.may_act_as(*roles):
        return None
    return _under(NotTheHandler(person.name, roles), "INF-42" if across else None)


def judge_holder(person: Person, request: Request | None, policy: Policy) -> Refusal | None:
    """Refuse who neither works with customer data nor asked for them (INF-41)."""
    holders = policy.request.holders
    return NotTheHolder(person.name) if holders and request is None and not person.may_act_as(*holders) else None


def judge_secret(count: int, person: Person, policy: Policy, *, appointed: bool) -> Refusal | None:
    """Refuse secret customers to anybody but the director and whom he appointed (INF-44)."""
    if not count or appointed or person.may_act_as(policy.secret.director):
        return None
    return SecretGrade(count, person.name, policy.secret.director)


def masked(text: str | None) -> str | None:
    """Return a telephone number with its middle hidden: the first three and the last four digits are shown (INF-38).

    >>> masked("13812345678"), masked("0757-22331188 转 12")
    ('138****5678', '075*****1188 转 **')
    """
    return None if text is None else DIGITS.sub(_hide, text)


def _hide(found: "re.Match[str]") -> str:
    digits = [sign for sign in found[0] if sign.isdigit()]
    if len(digits) <= SHOWN_FIRST + SHOWN_LAST:
        return "*" * len(digits)
    hidden = "*" * (len(digits) - SHOWN_FIRST - SHOWN_LAST)
    return "".join((*digits[:SHOWN_FIRST], hidden, *digits[-SHOWN_LAST:]))


def _under(refusal: Refusal, rule: str | None) -> Refusal:
    return refusal.under(rule) if rule else refusal


def count_secret(grades: Iterable[str | None], policy: Policy) -> int:
    """Count the customers whose importance makes them secret (INF-44)."""
    return sum(grade in policy.secret.grades for grade in grades)
