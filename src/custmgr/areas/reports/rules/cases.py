"""One line of the monthly statistics for each closed case, and the day they are due."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from fractions import Fraction
from typing import Any

from custmgr.areas.complaints.facts.months import ClosedCase
from custmgr.areas.complaints.facts.words import Outcome, Treatment
from custmgr.areas.measures.facts import Measure, Status
from custmgr.areas.reports.facts import Remark, Untracked
from custmgr.areas.reports.rules.purchases import quantity_of
from custmgr.ground.money import half_up, percent
from custmgr.ground.periods import Month
from custmgr.ground.words import Word
from custmgr.mechanisms.calendar import add_workdays

KINDS = (Treatment.CLAIM, Treatment.ALLOWANCE, Treatment.RETURN, Treatment.REPLACEMENT, Treatment.REWORK)
ADDED = ("loss_fen", "amount_fen")


def statistics_due(month: Month, day: int, workday: int = 0) -> date:
    """Return the last day in time for the statistics of a month: the 10th of the next one (CMP-53).

    Where the company counts working days instead, it is that working day of the next month (HBK-17).
    """
    if workday:
        from custmgr.ground.holidays import statutory

        return add_workdays(month.last, workday, statutory())
    return month.next.first.replace(day=day)


def days_late(due_on: date, today: date, confirmed_on: date | None) -> int:
    """Return how late the statistics are: by the last confirmation, else by today; the due day is in time (CMP-53)."""
    return max(0, (min(today, confirmed_on or today) - due_on).days)


def case_line(case: ClosedCase, measures: Sequence[Measure]) -> dict[str, Any]:
    """Return one line of the table of closed cases, as the case stood when it was closed (CMP-128)."""
    shown = {field.name: getattr(case, field.name) for field in fields(case)}
    defective = None if case.defective_milli is None else quantity_of(case.defective_milli)
    return {
        **shown,
        **{kind.value: _loss_of(case, kind) for kind in KINDS},
        "quantity": quantity_of(case.quantity_milli),
        "defective": defective,
        "limit_days": case.limit_days or None,
        "items": tuple(dict.fromkeys(str(share.item) for share in case.shares if share.item)),
        "item_texts": item_texts(case),
        "units": tuple(share.unit for share in case.shares) or ((case.responsible,) if case.responsible else ()),
        "ratios": tuple(percent(share.ratio) for share in case.shares),
        **_improvement(case, measures),
        "remarks": remarks(case),
    }


def item_texts(case: ClosedCase) -> tuple[str, ...]:
    """Name the items of a case; without one, its cause stands in (CMP-55, CMP-98)."""
    named = tuple(dict.fromkeys(text for share in case.shares if (text := share.item_text or share.item_label)))
    return named or ((case.cause,) if case.cause else ())


def case_total(cases: Sequence[ClosedCase]) -> dict[str, Any]:
    """Return the line under the closed cases; what is not known of a case adds nothing (CMP-128)."""
    blank: dict[str, Any] = {field.name: None for field in fields(ClosedCase)}
    sums = {name: sum(getattr(case, name) or 0 for case in cases) for name in ADDED}
    kinds = {kind.value: sum(_loss_of(case, kind) or 0 for case in cases) for kind in KINDS}
    defective = sum(case.defective_milli or 0 for case in cases)
    counted = {"quantity": quantity_of(sum(case.quantity_milli for case in cases)), "defective": quantity_of(defective)}
    return {**blank, **sums, **kinds, **counted}


def remarks(case: ClosedCase) -> tuple[Word, ...]:
    """Return what a reader must know of a case: how it ended, and whether its loss is final (CMP-128)."""
    found: dict[Word, bool] = {
        Outcome.UNFOUNDED: case.outcome is Outcome.UNFOUNDED,
        Outcome.NOT_ACCEPTED: case.outcome is Outcome.NOT_ACCEPTED,
        Remark.NO_LOSS: case.outcome is Outcome.NOT_ACCEPTED,
        Remark.NEW_FORM: case.parent is not None,
        Remark.PENALTY_ASSUMED: case.penalty_assumed,
        Remark.ESTIMATED: any(line.estimated for line in case.losses),
    }
    return tuple(remark for remark, holds in found.items() if holds)


def share_of_closed(count: int, closed: int) -> Fraction | None:
    """Return which share of the closed cases a count is; none where no case was closed (CMP-1, HBK-17)."""
    return Fraction(count, closed) if closed else None


def satisfied(cases: Sequence[ClosedCase]) -> int:
    """Count the closed cases whose customer accepted the outcome (HBK-17)."""
    return sum(case.outcome is Outcome.ACCEPTED for case in cases)


def average_days(cases: Sequence[ClosedCase]) -> Fraction | None:
    """Return the days from acceptance to closing, on average with one decimal; none without a case (HBK-06)."""
    if not cases:
        return None
    return Fraction(half_up(Fraction(sum(case.days_used for case in cases), len(cases)), 1))


def known_measures(measures: Sequence[Measure]) -> Mapping[str, Sequence[Measure]]:
    """Group measures by the number of their case (CMP-55)."""
    found: dict[str, list[Measure]] = {}
    for measure in measures:
        found.setdefault(measure.number, []).append(measure)
    return found


def _loss_of(case: ClosedCase, kind: Treatment) -> int | None:
    return next((line.amount_fen for line in case.losses if line.kind is kind), None)


def _improvement(case: ClosedCase, measures: Sequence[Measure]) -> dict[str, Any]:
    """Return the measures, how far they have come, and since when all of them are confirmed (CMP-55)."""
    if not measures:
        bare = Untracked.NO_MEASURE if case.tracked else Untracked.NOT_TRACKED
        return {"measure": case.countermeasure, "measure_status": (bare,), "effect_on": None}
    confirmed = [step.on for measure in measures if (step := measure.step(Status.EFFECT_CONFIRMED))]
    whole = len(confirmed) == len(measures)
    return {
        "measure": tuple(measure.text for measure in measures),
        "measure_status": tuple(measure.status for measure in measures),
        "effect_on": max(confirmed) if whole else None,
    }
