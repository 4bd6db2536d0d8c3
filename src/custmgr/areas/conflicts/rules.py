"""The rules of conflicts of interest: facts in, a verdict out."""

from collections.abc import Iterable
from datetime import date

from custmgr.areas.conflicts.facts import Ground, Interest
from custmgr.areas.conflicts.policy import Policy
from custmgr.areas.staff.facts import Person


def counting(interests: Iterable[Interest], policy: Policy, on: date) -> tuple[Interest, ...]:
    """Keep the interests that hold on a day: registered ones, and those the policy counts of themselves (FVS-07)."""
    return tuple(
        one
        for one in interests
        if (one.ground is Ground.REGISTERED or one.ground in policy.automatic)
        and one.from_on <= on
        and (one.until_on is None or on <= one.until_on)
    )


def conflict_of(person: Person, interests: Iterable[Interest]) -> Interest | None:
    """Return why a person may not take part, himself or by the department, or None (FVS-07)."""
    return next((one for one in interests if _concerns(one, person)), None)


def _concerns(interest: Interest, person: Person) -> bool:
    if interest.person is not None:
        return interest.person == person.name
    return interest.department is not None and person.belongs_to(interest.department)
