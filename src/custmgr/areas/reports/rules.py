"""How the figures of the reports are compared, ranked and shared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.complaints.facts.months import ClosedCase
from custmgr.areas.complaints.facts.months import StageTime as StageStay
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.complaints.policy import Clock
from custmgr.areas.complaints.policy import Policy as ComplaintPolicy
from custmgr.areas.reports.facts import TURNOVER, Bought, Change, Place, StageTime, UnitShare
from custmgr.areas.reports.policy import Purchases
from custmgr.ground.money import half_up
from custmgr.ground.periods import Month, Quarter
from custmgr.ground.words import Word
from custmgr.mechanisms.shares import split

HUNDREDTHS_OF_PERCENT = 10_000
THOUSANDTHS = 1000
SECONDS_A_DAY = 86_400
NAMES = tuple(field.name for field in fields(Bought))
ADDED = tuple(field.name for field in fields(Bought) if field.type is int)


def change(now: int, before: int) -> Fraction | Change | None:
    """Compare with the period before: a share of it, "new" where it was nothing, none where both are (CUS-15).

    >>> change(1500, 1200), change(0, 1200)
    (Fraction(1, 4), Fraction(-1, 1))
    """
    if before == 0:
        return Change.NEW if now > 0 else None
    return Fraction(now - before, before)


def places(amounts: Sequence[int], policy: Purchases) -> list[Place]:
    """Rank amounts given from the largest down; whoever helps to reach the first share is part A (CUS-15).

    Part A ends with the customer who reaches its share; the next one begins part B. Who bought nothing has none.
    """
    whole, reached, found = sum(amounts), 0, []
    for amount in amounts:
        turnover = _part(Fraction(reached, whole), policy) if amount > 0 else None
        reached += amount
        share = Fraction(amount, whole) if whole else Fraction(0)
        found.append(Place(share, Fraction(reached, whole) if whole else Fraction(0), turnover))
    return found


def line_of(bought: Bought, place: Place | None) -> dict[str, Any]:
    """Return one line of a purchase sheet: the figures, what became of them, the place in the turnover (CUS-15)."""
    return {
        **{name: getattr(bought, name) for name in NAMES},
        "quantity": quantity_of(bought.quantity_milli),
        "previous_quantity": quantity_of(bought.previous_quantity_milli),
        "quantity_change": change(bought.quantity_milli, bought.previous_quantity_milli),
        "amount_change": change(bought.amount_fen, bought.previous_amount_fen),
        "year_change": change(bought.amount_fen, bought.year_before_amount_fen),
        "turnover": place.turnover if place else None,
        "share": place.share_ratio if place else None,
        "cumulative": place.cumulative_ratio if place else None,
    }


def summed(bought: Iterable[Bought]) -> Bought:
    """Return the line under a table: every figure added up."""
    whole = dict.fromkeys(ADDED, 0)
    for row in bought:
        for name in ADDED:
            whole[name] += getattr(row, name)
    return Bought(code="", name="", salesperson=None, grade=None, last_on=None, **whole)


def totals(bought: Sequence[Bought]) -> dict[str, Any]:
    """Return the totals of a quarter and of the one before; a customer counts where it ordered (CUS-15)."""
    return {
        **line_of(summed(bought), None),
        "customers": sum(row.orders > 0 for row in bought),
        "previous_customers": sum(row.previous_orders > 0 for row in bought),
    }


def stopped(bought: Sequence[Bought], quarter: Quarter) -> list[dict[str, Any]]:
    """Return who ordered in the four quarters before and nothing in this one, the greatest loss first (CUS-15)."""
    gone = [row for row in bought if row.orders == 0 and row.last_on and row.last_on >= quarter.year_before.first]
    gone.sort(key=lambda row: (-row.four_quarters_fen, row.code))
    return [{**line_of(row, None), "days": (quarter.last - row.last_on).days} for row in gone if row.last_on]


def statistics_due(month: Month, day: int) -> date:
    """Return the last day in time for the statistics of a month: that day of the next month (CMP-53)."""
    return month.next.first.replace(day=day)


def unit_shares(cases: Sequence[ClosedCase], keys: Sequence[tuple[str, str]]) -> list[UnitShare]:
    """Group cases under their keys; the shares of cases and of loss each add up to 100.00 percent (CMP-128)."""
    groups: dict[tuple[str, str], list[ClosedCase]] = {}
    for case, key in zip(cases, keys, strict=True):
        groups.setdefault(key, []).append(case)
    losses = [sum(case.loss_fen for case in group) for group in groups.values()]
    counts = [len(group) for group in groups.values()]
    ratios = zip(exact_shares(counts), exact_shares(losses), strict=True)
    found = [
        UnitShare(unit, cause, count, cases_ratio, loss, loss_ratio)
        for (unit, cause), count, loss, (cases_ratio, loss_ratio) in zip(groups, counts, losses, ratios, strict=True)
    ]
    return sorted(found, key=lambda share: (-share.loss_fen, -share.cases, share.unit, share.cause))


def case_line(case: ClosedCase) -> dict[str, Any]:
    """Return one line of the table of closed cases (CMP-128)."""
    shown = {field.name: getattr(case, field.name) for field in fields(case)}
    defective = None if case.defective_milli is None else quantity_of(case.defective_milli)
    return {**shown, "quantity": quantity_of(case.quantity_milli), "defective": defective}


def case_total(cases: Sequence[ClosedCase]) -> dict[str, Any]:
    """Return the line under the closed cases; what is not known of a case adds nothing (CMP-128)."""
    added = ("claim_fen", "loss_fen", "amount_fen")
    blank: dict[str, Any] = {field.name: None for field in fields(ClosedCase)}
    sums = {name: sum(getattr(case, name) or 0 for case in cases) for name in added}
    defective = sum(case.defective_milli or 0 for case in cases)
    counted = {"quantity": quantity_of(sum(case.quantity_milli for case in cases)), "defective": quantity_of(defective)}
    return {**blank, **sums, **counted}


def allowances(policy: ComplaintPolicy) -> dict[Word, Clock]:
    """Return the clock each stage runs on, with its days for domestic and foreign customers (CMP-62)."""
    clocks = {row.name: policy.clock(row) for row in policy.stages}
    return {stage: clock for stage, clock in clocks.items() if clock}


def shared_allowances(allowed: Mapping[Word, Clock]) -> list[tuple[tuple[Word, ...], Clock]]:
    """Return the stages that share one clock, with that clock (CMP-62)."""
    stages: dict[Clock, list[Word]] = {}
    for stage, clock in allowed.items():
        stages.setdefault(clock, []).append(stage)
    return [(tuple(sharing), clock) for clock, sharing in stages.items() if len(sharing) > 1]


def stage_times(cases: Sequence[ClosedCase], allowed: Mapping[Word, Clock]) -> list[StageTime]:
    """Tell how long the cases stayed at each stage; a case sent back is counted once, with all its stays (CMP-128)."""
    stays: dict[Word, dict[str, list[StageStay]]] = {}
    for case in cases:
        for stay in case.stages:
            stays.setdefault(stay.stage, {}).setdefault(case.number, []).append(stay)
    order = list(Stage)
    return [_stage_time(stage, allowed.get(stage), stays[stage]) for stage in order if stage in stays]


def exact_shares(parts: Sequence[int]) -> list[Fraction]:
    """Share out 100.00 percent by largest remainder, so that the shares shown add up (CMP-128).

    >>> exact_shares([1, 1, 1])
    [Fraction(1667, 5000), Fraction(3333, 10000), Fraction(3333, 10000)]
    """
    if not any(parts):
        return [Fraction(0) for _part in parts]
    shared = split(HUNDREDTHS_OF_PERCENT, [Fraction(part) for part in parts])
    return [Fraction(part, HUNDREDTHS_OF_PERCENT) for part in shared]


def quantity_of(milli: int) -> int | Decimal:
    """Return a quantity kept in thousandths as the number it is."""
    whole, rest = divmod(milli, THOUSANDTHS)
    return Decimal(milli) / THOUSANDTHS if rest else whole


def _stage_time(stage: Word, clock: Clock | None, by_case: Mapping[str, Sequence[StageStay]]) -> StageTime:
    spans = [sum((stay.left_at - stay.entered_at for stay in stays), timedelta()) for stays in by_case.values()]
    days = [Fraction(int(span.total_seconds()), SECONDS_A_DAY) for span in spans]
    late = sum(any(stay.days_late > 0 for stay in stays) for stays in by_case.values())
    average, longest = (Fraction(half_up(value, 1)) for value in (sum(days, Fraction(0)) / len(days), max(days)))
    home, abroad = (clock.domestic_days, clock.foreign_days) if clock else (None, None)
    return StageTime(stage, home, abroad, len(days), average, longest, late)


def _part(reached_before: Fraction, policy: Purchases) -> str:
    reached = [bound for bound in (policy.a_ratio, policy.b_ratio) if reached_before >= bound]
    return TURNOVER[len(reached)]
