"""Whether a dealer passes its screening, and who may be appointed where."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.distributors.facts.dealers import Appointment, Outcome, Screening, Sheet
from custmgr.areas.distributors.facts.words import KnockOut, Score, Size
from custmgr.areas.distributors.policy import Policy
from custmgr.areas.distributors.refusals.dealers import LicenceRunOut, NotScreened, RegionTaken, ScoreOutside
from custmgr.areas.distributors.rules.territory import overlap
from custmgr.ground.money import half_up
from custmgr.ground.refusals import Refusal


def judge_scores(sheet: Sheet, policy: Policy) -> Refusal | None:
    """Refuse a score below the lowest or above the highest; both ends are scores (DST-02, DST-05, DST-07)."""
    least, most = policy.least_score, policy.most_score
    outside = (ScoreOutside(score, value, least, most) for score, value in sheet.scores.items())
    return next((no for no in outside if not least <= no.score <= most), None)


def outcome_of(sheet: Sheet, on: date, policy: Policy) -> Outcome:
    """Pass a dealer without knock-out whose exact average reaches the lowest; exactly that passes (DST-09)."""
    average = Fraction(sum(sheet.scores.values()), len(Score))
    knock_outs = tuple(_knock_outs(sheet, on, policy))
    passed = not knock_outs and average >= Fraction(policy.min_average)
    return Outcome(_shown(average, Fraction(policy.min_average)), knock_outs, passed)


def is_licensed(sheet: Sheet, on: date) -> bool:
    """Say whether the licence is there and valid on a day; its last day still counts (DST-06)."""
    return bool(sheet.licence) and (sheet.licence_until is None or on <= sheet.licence_until)


def judge_screened(screening: Screening | None, customer: tuple[str, str], on: date, policy: Policy) -> Refusal | None:
    """Refuse to appoint whom no screening passed, and whose licence has run out since (DST-01, DST-06)."""
    code, name = customer
    if screening is None or not screening.passed:
        return NotScreened(code, name)
    if policy.licence_knocks_out and not is_licensed(screening.sheet, on):
        return LicenceRunOut(code, name, screening.sheet.licence_until)
    return None


def judge_regions(
    customer_id: int, regions: Iterable[str], others: Iterable[Appointment], *, exclusive: bool
) -> Refusal | None:
    """Refuse a region of one exclusive dealer to a second one; a shared region may be given again (DST-11)."""
    if not exclusive:
        return None
    rivals = [other for other in others if other.exclusive and other.customer_id != customer_id]
    taken = (
        RegionTaken(region, other.customer, other.name)
        for region in regions
        for other in rivals
        if any(overlap(region, theirs) for theirs in other.regions)
    )
    return next(taken, None)


def has_billing_hall(size: Size | None, policy: Policy) -> bool:
    """Say whether a dealer of this size has a billing hall: the medium and the large ones (DST-23)."""
    return size in policy.billing_hall_sizes


def _knock_outs(sheet: Sheet, on: date, policy: Policy) -> Iterator[KnockOut]:
    if policy.bad_debt_knocks_out and sheet.bad_debt:
        yield KnockOut.BAD_DEBT
    if policy.pricing_knocks_out and not sheet.pricing:
        yield KnockOut.PRICING
    if policy.licence_knocks_out and not is_licensed(sheet, on):
        yield KnockOut.LICENCE
    if sheet.years < policy.min_years:
        yield KnockOut.YEARS


def _shown(average: Fraction, least: Fraction) -> Decimal:
    """Return the average with two decimals; one that fails is never shown as the lowest that passes."""
    shown = half_up(average, 2)
    hides = average < least <= Fraction(shown)
    return shown - Decimal("0.01") if hides else shown
