"""What an application for a payment term must satisfy, and who may approve it."""

from collections.abc import Mapping

from custmgr.areas.staff.facts import Person, Role
from custmgr.areas.terms.facts import Part, Term
from custmgr.areas.terms.policy import Policy


def parts_missing(parts: Mapping[Part, str]) -> tuple[Part, ...]:
    """Name every part of the investigation in which nothing is written (CUS-26)."""
    return tuple(part for part in Part if not parts.get(part, "").strip())


def is_too_long(term: Term, policy: Policy) -> bool:
    """Say whether a term exceeds one month or 30 days; exactly those are allowed (CUS-28)."""
    return term.months > policy.term_max_months or term.days > policy.term_max_days


def may_approve(person: Person) -> bool:
    """Say whether a person is a department manager, who approves payment terms (CUS-27)."""
    return person.may_act_as(Role.DEPT_MANAGER)
