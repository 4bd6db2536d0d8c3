"""How long the closed cases lay at each stage, and which stage made them late."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from custmgr.areas.complaints.facts.months import ClosedCase
from custmgr.areas.complaints.facts.months import StageTime as Stay
from custmgr.areas.complaints.facts.words import Ending, Stage
from custmgr.areas.complaints.policy import Clock
from custmgr.areas.complaints.policy import Policy as Limits
from custmgr.areas.reports.facts import StageTime
from custmgr.ground.holidays import Holidays
from custmgr.ground.money import half_up
from custmgr.ground.words import Word
from custmgr.mechanisms import clocks, lateness

SECONDS_A_DAY = 86_400


@dataclass(frozen=True)
class Allowances:
    """The clock of each stage, where the form is decided, and the holidays if working days count."""

    clocks: Mapping[Word, Clock]
    deciding: frozenset[Word]
    holidays: Holidays | None = None


def allowances(policy: Limits, holidays: Holidays | None = None) -> Allowances:
    """Return the clock each stage runs on, with its days for domestic and foreign customers (CMP-62)."""
    known: dict[Word, Clock] = {row.name: clock for row in policy.stages if (clock := policy.clock(row))}
    deciding: frozenset[Word] = frozenset(row.name for row in policy.stages if row.ends_with is Ending.APPROVE)
    return Allowances(known, deciding, holidays)


def shared_allowances(allowed: Allowances) -> list[tuple[tuple[Word, ...], Clock]]:
    """Return the stages that share one clock, with that clock (CMP-62)."""
    stages: dict[Clock, list[Word]] = {}
    for stage, clock in allowed.clocks.items():
        stages.setdefault(clock, []).append(stage)
    return [(tuple(sharing), clock) for clock, sharing in stages.items() if len(sharing) > 1]


def stage_times(cases: Sequence[ClosedCase], allowed: Allowances) -> list[StageTime]:
    """Tell how long the cases stayed at each stage; a case sent back is counted once, with all its stays (CMP-88)."""
    stays: dict[Word, dict[str, list[Stay]]] = {}
    for case in cases:
        for stay in case.stages:
            stays.setdefault(stay.stage, {}).setdefault(case.number, []).append(stay)
    late = {case.number: late_days(case, allowed) for case in cases}
    return [_stage_time(stage, allowed, stays[stage], late) for stage in Stage if stage in stays]


def late_days(case: ClosedCase, allowed: Allowances) -> dict[Word, int]:
    """Charge every late day to the stage during which it passed, and no stage for what came late to it (CMP-88).

    What the wait for the decision took from the stage after it is the decision's, which has no allowance (CMP-62).
    """
    found: dict[Word, int] = {}
    stays = [_stay(stay, case, allowed) for stay in case.stages]
    for stay, days in zip(case.stages, lateness.charged(stays), strict=True):
        found[stay.stage] = found.get(stay.stage, 0) + days
    return found


def _stay(stay: Stay, case: ClosedCase, allowed: Allowances) -> lateness.Stay:
    clock = allowed.clocks.get(stay.stage)
    own = None
    if clock is not None and not clock.hours:
        own = clocks.deadline(stay.entered_at, clock.days(case.region), allowed.holidays)
    return lateness.Stay(stay.entered_at, stay.left_at, stay.due_at, own, stay.stage in allowed.deciding)


def _stage_time(
    stage: Word,
    allowed: Allowances,
    by_case: Mapping[str, Sequence[Stay]],
    late: Mapping[str, Mapping[Word, int]],
) -> StageTime:
    days = [Fraction(int(_span(stays).total_seconds()), SECONDS_A_DAY) for stays in by_case.values()]
    charged = [late[number].get(stage, 0) for number in by_case]
    average, longest = (Fraction(half_up(value, 1)) for value in (sum(days, Fraction(0)) / len(days), max(days)))
    clock = allowed.clocks.get(stage)
    home, abroad = (clock.domestic_days, clock.foreign_days) if clock else (None, None)
    return StageTime(
        stage, home, abroad, len(days), average, longest, sum(1 for one in charged if one > 0), sum(charged)
    )


def _span(stays: Iterable[Stay]) -> timedelta:
    return sum((stay.left_at - stay.entered_at for stay in stays), timedelta())
