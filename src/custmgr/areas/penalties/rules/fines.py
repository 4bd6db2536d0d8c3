"""Economic penalty: the loss divided by ratio and by base points, and the months it takes."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from custmgr.areas.penalties.facts.proposals import Charge, Fine
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.assessing import NoPoints, OtherDepartment, SpareNobody
from custmgr.areas.staff.facts import Department, Person
from custmgr.ground.refusals import Refusal
from custmgr.mechanisms import shares


def home_of(person: Person, charge: Charge) -> Department:
    """Return the department a charged person counts in: his own, else the charged unit's (CMP-69)."""
    return person.home or charge.department


def judge_points(charge: Charge, people: Sequence[Person]) -> Refusal | None:
    """Refuse to divide among several people one of whom has no base points (CMP-119)."""
    bare = tuple(person.name for person in people if not person.base_points)
    return NoPoints(charge.unit, bare, bare[0]) if bare and len(people) > 1 else None


def judge_departments(number: str, charges: Sequence[Charge], policy: Policy) -> Refusal | None:
    """Refuse to fine people of other departments than manufacturing, business and service (CMP-69).

    The share of another department is spared in so many words; one that is fined cannot be spared.
    """
    for charge in charges:
        outside = [one for one in charge.people if home_of(one, charge) not in policy.fined_departments]
        if charge.spared and not outside:
            return SpareNobody(charge.unit, policy.fined_departments)
        if outside and not charge.spared:
            department = home_of(outside[0], charge)
            return OtherDepartment(number, charge.unit, outside[0].name, department, policy.fined_departments)
    return None


def divide(total_fen: int, people: Sequence[Person]) -> tuple[int, ...]:
    """Divide fen among people by base points, by largest remainder; one alone bears all (CMP-119, CMP-125)."""
    if len(people) == 1:
        return (total_fen,)
    return shares.split(total_fen, [person.base_points or Fraction(0) for person in people])


def fines_of(charges: Sequence[Charge]) -> Iterator[Fine]:
    """Yield every charged person's share, unit by unit: first by ratio, then by points (CMP-120)."""
    for charge in charges:
        if charge.spared:
            continue
        for person, share_fen in zip(charge.people, divide(charge.loss_fen, charge.people), strict=True):
            points = None if len(charge.people) == 1 else person.base_points
            shown = None if points is None else person.points
            home = home_of(person, charge)
            yield Fine(person.id, person.name, charge.unit, home, points, shown, share_fen)


def cap_of(bonus_fen: int, policy: Policy) -> int:
    """Return what economic fines may take of a month's bonus, in fen, rounded down (CMP-121)."""
    exact = bonus_fen * Fraction(policy.bonus_cap_ratio)
    return exact.numerator // exact.denominator


def instalments(open_fen: int, cap_fen: int | None) -> tuple[int | None, int | None]:
    """Return how many months a balance takes at this cap, and what the last one takes (CMP-121).

    >>> instalments(1883333, 150000)
    (13, 83333)
    """
    if open_fen <= 0:
        return 0, 0
    if not cap_fen:
        return None, None
    months = -(-open_fen // cap_fen)
    return months, open_fen - (months - 1) * cap_fen
