"""Everything the monthly complaint statistics print, gathered as it was known when the month ended."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.facts.months import ClosedCase
from custmgr.areas.complaints.facts.shares import Party
from custmgr.areas.complaints.facts.words import DayKind
from custmgr.areas.complaints.policy import Policy as Limits
from custmgr.areas.measures.actions import tracking as measures
from custmgr.areas.measures.facts import Measure, Tracked
from custmgr.areas.reports import views
from custmgr.areas.reports.facts import Confirmed
from custmgr.areas.reports.policy import Policy
from custmgr.areas.reports.rules import cases as rules
from custmgr.areas.reports.rules import times, units
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Month


@dataclass(frozen=True)
class Gathered:
    """The closed cases of a month with their measures, allowances, confirmations and totals."""

    month: Month
    cases: tuple[ClosedCase, ...]
    measures: tuple[Measure, ...]
    earlier: tuple[Tracked, ...]
    confirmed: tuple[Confirmed, ...]
    allowed: times.Allowances
    totals: dict[str, Any]
    as_of: date | None
    due_on: date
    days_late: int


def gather(desk: Reader, month: Month) -> Gathered:
    """Gather a month: nothing entered after its last day changes a figure, only confirmations are added (CMP.6-18)."""
    policy = desk.policy(Policy, on=month.last).complaints
    limits = desk.policy(Limits, on=month.last)
    cases = complaints.closed_in(desk.connection, month)
    earlier = measures.still_open(desk, month)
    confirmed = units.confirmations(cases, [Department(name) for name in policy.confirmed_by])
    due_on = rules.statistics_due(month, policy.due_day, limits.statistics_workday)
    counted = limits.limit.day_kind is DayKind.WORKING
    return Gathered(
        month=month,
        cases=tuple(cases),
        measures=tuple(measures.known_on(desk, month.last)),
        earlier=tuple(earlier),
        confirmed=tuple(confirmed),
        allowed=times.allowances(limits, statutory() if counted else None),
        totals={**_totals(desk, month, cases), "open_measures": len(earlier)},
        as_of=desk.today if desk.today <= month.last else None,
        due_on=due_on,
        days_late=rules.days_late(due_on, desk.today, units.confirmed_on(confirmed)),
    )


def _totals(desk: Reader, month: Month, cases: list[ClosedCase]) -> dict[str, Any]:
    flow, satisfied = complaints.flow_of(desk.connection, month), rules.satisfied(cases)
    quality, other = views.judged_in(desk.connection, month)
    return {
        **asdict(flow),
        "on_time_ratio": rules.share_of_closed(flow.on_time, flow.closed),
        "average_days": rules.average_days(cases),
        "satisfied": satisfied,
        "satisfied_ratio": rules.share_of_closed(satisfied, flow.closed),
        "accepted_quality": quality,
        "accepted_other": other,
        "in_litigation": views.in_litigation(desk.connection, month),
        "unit_loss_fen": units.borne_by_staff(cases),
        "third_party_loss_fen": units.borne_by(cases, Party.THIRD_PARTY),
        "company_loss_fen": units.borne_by(cases, Party.COMPANY),
    }
