"""The rules of supervision: facts and policy in, a verdict out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.staff.facts import Person
from custmgr.areas.supervision.facts import Appraisal, Item, Made, Measure, Ratio, Signed
from custmgr.areas.supervision.policy import Policy
from custmgr.areas.supervision.refusals import AnswersLacking, NotAChecker, OwnVisit
from custmgr.ground.holidays import Holidays
from custmgr.ground.refusals import Refusal
from custmgr.mechanisms.calendar import add_workdays
from custmgr.mechanisms.ratios import Measured

SPREAD = 2_654_435_761  # a visit's place in the month's order of proposals: the same whoever asks, and not by day


def needed(visits: int, share: Decimal) -> int:
    """Return how many of a month's visits are checked: the share rounded up, at least one, none of none (FVS-09).

    >>> needed(41, Decimal("0.05")), needed(40, Decimal("0.05")), needed(1, Decimal("0.05")), needed(0, Decimal("0.05"))
    (3, 2, 1, 0)
    """
    exact = visits * Fraction(share)
    return max(-(-exact.numerator // exact.denominator), 1) if visits else 0


def judge_check(answers: Mapping[Item, bool | None]) -> Refusal | None:
    """Refuse a check that leaves one of its four questions open (FVS-11)."""
    left = tuple(item for item in Item if answers.get(item) is None)
    if not left:
        return None
    return AnswersLacking(left, " ".join(f"--{item.value.replace('_', '-')} yes" for item in left))


def judge_checker(person: Person, visitors: Iterable[str], visit: str, policy: Policy) -> Refusal | None:
    """Refuse a check by another than a quality supervisor, or by who made the visit (FVS-08)."""
    if not person.may_act_as(*policy.checkers):
        return NotAChecker(person.name, policy.checkers)
    return OwnVisit(person.name, visit) if person.name in set(visitors) else None


def proposed(numbers: Sequence[str], count: int) -> tuple[str, ...]:
    """Propose which visits to check: spread over the month, and the same each time it is asked (FVS-09)."""
    return tuple(sorted(sorted(numbers, key=_spread)[:count]))


def send_by(last: date, policy: Policy, holidays: Holidays) -> date:
    """Return by when a month's figures are sent up: the third working day after it (FVS-13).

    April 2026 is sent up by the third working day of May, the holidays of 1 to 5 May left out.
    """
    return add_workdays(last, policy.report_workdays, holidays)


def new_signing(period: str, signed: Sequence[Signed], policy: Policy, *, finished: bool) -> Measure:
    """Measure the new-signing visits: completed by their deadline, of the signings whose deadline passed (FVS-41)."""
    done = sum(one.in_time for one in signed)
    missing = tuple(f"{one.customer} {one.name}" for one in signed if not one.in_time)
    measured = Measured(done, len(signed), Fraction(policy.new_signing_target))
    return Measure(Ratio.NEW_SIGNING, period, measured, missing, "FVS-41", finished)


def continuing(period: str, customers: Sequence[tuple[str, str, bool]], policy: Policy, *, finished: bool) -> Measure:
    """Measure the continuing visits: customers under contract all year with at least one in it (FVS-43)."""
    done = sum(visited for _code, _name, visited in customers)
    missing = tuple(f"{code} {name}" for code, name, visited in customers if not visited)
    measured = Measured(done, len(customers), Fraction(policy.continuing_target))
    return Measure(Ratio.CONTINUING, period, measured, missing, "FVS-43", finished)


def appraisals(
    visits: Iterable[Made],
    anomalies: Mapping[str, int],
    complaints: Mapping[str, tuple[int, int]],
    names: Iterable[str] = (),
) -> list[Appraisal]:
    """Gather what a month says of each wealth manager: satisfaction, anomalies, complaints (FVS-32, FVS-67)."""
    scores: dict[str, list[int]] = {}
    counts: dict[str, int] = {}
    for visit in visits:
        if visit.manager is None:
            continue
        counts[visit.manager] = counts.get(visit.manager, 0) + 1
        if visit.satisfaction is not None:
            scores.setdefault(visit.manager, []).append(visit.satisfaction)
    everybody = sorted({*counts, *anomalies, *complaints, *names})
    return [
        Appraisal(
            name,
            counts.get(name, 0),
            tuple(scores.get(name, ())),
            anomalies.get(name, 0),
            *complaints.get(name, (0, 0)),
        )
        for name in everybody
    ]


def _spread(number: str) -> int:
    return int(number.lstrip("V") or 0) * SPREAD % (1 << 32)
