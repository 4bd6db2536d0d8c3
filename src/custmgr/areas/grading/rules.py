"""How a score, a grade and a limit follow from the facts of a quarter; pure."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from custmgr.areas.grading.facts import Facts, Flag, Grade, Grading, Rate, RateSource, Signature, Stage, State, Supply
from custmgr.areas.grading.policy import Policy, Step
from custmgr.ground.holidays import Holidays
from custmgr.ground.money import FEN_IN_YUAN, half_up, to_whole
from custmgr.ground.periods import MONTHS_IN_QUARTER, Quarter
from custmgr.mechanisms.bands import from_floor
from custmgr.mechanisms.calendar import add_workdays

PLACES = 2


def grade_customer(facts: Facts, quarter: Quarter, policy: Policy, edition: int | None = None) -> Grading:
    """Propose score, grade and limit; a customer who first bought in the quarter is too new (GRD-14, CRL-01).

    The review group's own total replaces the scorecard, whose items are kept beside it, and is
    enough to grade anybody.
    """
    items = scorecard(facts, quarter, policy)
    score = sum(items.values(), Decimal(0)) if facts.group_score is None else facts.group_score
    grade = None if is_too_new(facts, quarter) else grade_of(score, policy)
    band = policy.grades[grade.value] if grade else None
    return Grading(
        customer_id=facts.customer_id,
        code=facts.code,
        name=facts.name,
        quarter=str(quarter),
        score=score,
        items=items,
        grade=grade,
        treatment=band.treatment if band else None,
        coefficient=band.coefficient if band else None,
        sales_fen=facts.sales_fen,
        due_fen=facts.due_fen,
        on_time_fen=facts.on_time_fen,
        rate=facts.rate,
        limit_fen=limit_of(facts.sales_fen, band.coefficient, facts.rate, bought=bought(facts)) if band else None,
        state=State.PROPOSED if grade else State.TOO_NEW,
        flags=flags_of(facts),
        group_score=facts.group_score,
        reason=facts.reason,
        members=facts.members,
        edition=edition,
    )


def grade_of(score: Decimal, policy: Policy) -> Grade:
    """Find the grade whose lower bound the unrounded score reaches (GRD-02 to GRD-08)."""
    return Grade(from_floor(score, policy.floors))


def is_score(score: Decimal, policy: Policy) -> bool:
    """Say whether a total lies from 0 to the end of the scale, both included, with at most two decimals (GRD-01)."""
    return 0 <= score <= policy.scale_max and score == half_up(score, PLACES)


def is_rate(rate: Fraction) -> bool:
    """Say whether a rate lies from 0 to 1, both included (CRL-05)."""
    return 0 <= rate <= 1


def is_too_new(facts: Facts, quarter: Quarter) -> bool:
    """Say whether the first purchase lies in the graded quarter and no group total speaks for the customer."""
    return facts.group_score is None and (facts.first_on is None or facts.first_on >= _days(quarter)[0])


def bought(facts: Facts) -> bool:
    """Say whether the customer bought anything up to the quarter's end (CRL-08)."""
    return facts.first_on is not None


def limit_of(sales_fen: int, coefficient: Decimal, rate: Rate | None, *, bought: bool = True) -> int | None:
    """Multiply a third of the quarter's sales, the coefficient and the on-time rate; round once, half up.

    Without sales, and for a coefficient of 0, it is 0.00 whatever the rate; else an unknown rate
    leaves it unknown (CRL-01 to CRL-05, CRL-07, CRL-08, CRL-11).

    >>> limit_of(100_000_00, Decimal("1.0"), Rate(Fraction("0.95"), "2025Q4", RateSource.PAYMENTS))
    3166667
    """
    if not bought or coefficient == 0:
        return 0
    if rate is None:
        return None
    # Multiplied out into one fraction, so that thirds stay exact and only one is made.
    above, below = coefficient.as_integer_ratio()
    parts = sales_fen * above * rate.on_time.numerator, MONTHS_IN_QUARTER * below * rate.on_time.denominator
    return max(0, to_whole(Fraction(*parts)))


def rate_of(due_fen: int, on_time_fen: int, quarter: str, source: RateSource) -> Rate | None:
    """Divide what was paid on or before its due date by what fell due, at most 1; nothing due, none (CRL-05)."""
    return Rate(Fraction(min(on_time_fen, due_fen), due_fen), quarter, source) if due_fen > 0 else None


def flags_of(facts: Facts) -> tuple[Flag, ...]:
    """Tell what was entered, assumed or is missing (CRL-07, GRD-17)."""
    found = [Flag.SCORE_ENTERED] if facts.group_score is not None else []
    if facts.rate is None:
        return (*found, Flag.NO_RATE, Flag.NOT_ENOUGH_DATA)
    if facts.rate.source is RateSource.ENTERED:
        found.append(Flag.RATE_ENTERED)
    if facts.rate.source is RateSource.LAST_KNOWN:
        found.append(Flag.LAST_KNOWN_RATE)
    return tuple(found)


def scorecard(facts: Facts, quarter: Quarter, policy: Policy) -> dict[str, Decimal]:
    """Compute the five items of the score, each from 0 to its weight (GRD-14)."""
    return {
        "volume": volume(facts.sales_fen, policy),
        "punctuality": punctuality(facts.rate, policy),
        "trend": trend(facts.sales_fen, facts.previous_fen, policy),
        "tenure": tenure(facts.first_on, _days(quarter)[1], policy),
        "conduct": conduct(facts.violations, facts.unfounded, policy),
    }


def volume(sales_fen: int, policy: Policy) -> Decimal:
    """Give points for average monthly sales, each bound included; no sales, no points (GRD-14)."""
    if sales_fen <= 0:
        return Decimal(0)
    return _points(sales_fen, MONTHS_IN_QUARTER * FEN_IN_YUAN, policy.volume.steps, policy.volume.any_points)


def punctuality(rate: Rate | None, policy: Policy) -> Decimal:
    """Give the weight times the on-time rate, half up to 0.01 (GRD-14)."""
    return policy.punctuality.unknown_points if rate is None else _share(policy.punctuality.weight, rate.on_time)


def trend(sales_fen: int, previous_fen: int, policy: Policy) -> Decimal:
    """Give points for the change against the quarter before, each bound included (GRD-14)."""
    if previous_fen <= 0:
        return policy.trend.nothing_before_points
    return _points(sales_fen - previous_fen, previous_fen, policy.trend.steps, policy.trend.least_points)


def tenure(first_on: date | None, last: date, policy: Policy) -> Decimal:
    """Give points for the full years from the first purchase to the quarter's last day (GRD-14)."""
    return _points(full_years(first_on or last, last), 1, policy.tenure.steps, policy.tenure.least_points)


def full_years(first_on: date, last: date) -> int:
    """Count the years completed on a month's last day; the anniversary itself completes one."""
    return last.year - first_on.year - ((first_on.month, first_on.day) > (last.month, last.day))


def conduct(violations: int, unfounded: int, policy: Policy) -> Decimal:
    """Take points for violations and unfounded complaints from the weight, never below 0 (GRD-14)."""
    part = policy.conduct
    lost = part.violation_points * violations + part.unfounded_points * unfounded
    return max(Decimal(0), part.weight - lost)


def later_than(step: Stage, signed: Sequence[Signature]) -> Signature | None:
    """Return a signature of this step or of a later one: once it is there, the step is past (GRD-11)."""
    order = list(Stage)
    return next((one for one in signed if order.index(one.step) >= order.index(step)), None)


def lacking_before(step: Stage, signed: Sequence[Signature]) -> Stage | None:
    """Return the first step before this one that nobody has signed (GRD-11)."""
    there = {one.step for one in signed}
    return next((before for before in list(Stage)[: list(Stage).index(step)] if before not in there), None)


def has_prepared(person: str, signed: Sequence[Signature]) -> bool:
    """Say whether this person prepared the table, who may sign none of the later steps (GRD-11)."""
    return any(one.step is Stage.PREPARED and one.by == person for one in signed)


def would_stop(supply: Supply, before_fen: int, after_fen: int) -> bool:
    """Say whether a delivery passed within the one limit and stands above the other; at a limit it passes (CRL-10)."""
    exposure_fen = supply.open_fen + supply.amount_fen
    return after_fen < exposure_fen <= before_fen


def due_on(quarter: Quarter, policy: Policy, holidays: Holidays) -> date:
    """Return the last day for grading a quarter: the 10th working day after its end (GRD-13)."""
    return add_workdays(quarter.last, policy.due_workdays, holidays)


def _points(part: int, whole: int, steps: Sequence[Step], least: Decimal) -> Decimal:
    # Multiplied out instead of divided, so that thirds stay exact.
    return next((step.points for step in steps if part >= step.at_least * whole), least)


@lru_cache(maxsize=4096)
def _share(weight: Decimal, ratio: Fraction) -> Decimal:
    """Return so much of a weight; of a hundred thousand customers most paid all in time or nothing."""
    above, below = weight.as_integer_ratio()
    return half_up(Fraction(above * ratio.numerator, below * ratio.denominator), PLACES)


@cache
def _days(quarter: Quarter) -> tuple[date, date]:
    return quarter.first, quarter.last
