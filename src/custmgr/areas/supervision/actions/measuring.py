"""Measuring: the shares of customers visited, the month's work of each specialist, what it says of each manager."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from custmgr.areas.staff.facts import Role
from custmgr.areas.supervision import rules, views
from custmgr.areas.supervision.facts import Appraisal, Made, Measure, Workload
from custmgr.areas.supervision.policy import Policy
from custmgr.areas.supervision.refusals import NotBegun
from custmgr.areas.visits.policy import Policy as Visits
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.language import _
from custmgr.ground.periods import Month
from custmgr.mechanisms.calendar import add_months, add_workdays

CONTINUING, SIGNING, START = "continuing", "new_signing", "new_signing_start"


def ratios(desk: Reader, year: int, month: Month | None) -> list[Measure]:
    """Measure the new-signing visits of a period and the continuing visits of its year (FVS-41, FVS-43)."""
    first, last = (month.first, month.last) if month else (date(year, 1, 1), date(year, 12, 31))
    if first > desk.today:
        raise NotBegun(str(month or year))
    policy, visits = desk.policy(Policy), desk.policy(Visits)
    row = visits.cadence[SIGNING]
    signed = [
        one
        for one in views.signed(desk.connection, row.offset, row.role)
        if first <= one.deadline <= last and one.deadline < desk.today
    ]
    told = rules.new_signing(str(month or year), signed, policy, finished=True)
    return [told, _continuing(desk, year, visits.cadence[CONTINUING].role, policy)]


def shown(one: Measure) -> dict[str, object]:
    """Return everything a measured share is shown with."""
    measured = one.measured
    return {
        **{key: getattr(one, key) for key in ("ratio", "period", "passed", "missing", "rule")},
        **{key: getattr(measured, key) for key in ("total", "done", "rate", "target")},
        "percent": _("n/a") if measured.share is None else measured.percent,
    }


def workloads(desk: Reader, month: Month) -> list[Workload]:
    """Gather what each specialist did in a month: planned, attempted, reached, late, checked (FVS-10)."""
    made = views.made(desk.connection, month)
    checks = views.checks(desk.connection, month)
    planned, attempted, given_up = (
        views.counts(desk.connection, query, month) for query in (views.PLANNED, views.ATTEMPTED, views.GIVEN_UP)
    )
    reached = Counter(name for visit in made for name in visit.visitors)
    late = Counter(name for visit in made if is_late(desk, visit) for name in visit.visitors)
    checked = Counter(name for check in checks for name in check.visitors)
    passed = Counter(name for check in checks if check.passed for name in check.visitors)
    named = {*planned, *attempted, *given_up, *reached, *views.holders(desk.connection, Role.VISIT_SPECIALIST.value)}
    return [
        Workload(
            name, planned.get(name, 0), attempted.get(name, 0), reached[name], late[name], given_up.get(name, 0),
            checked[name], passed[name],
        )
        for name in sorted(filter(None, named))
    ]  # fmt: skip


def appraisals(desk: Reader, month: Month) -> list[Appraisal]:
    """Gather what a month says of each wealth manager (FVS-32, FVS-67)."""
    made = views.made(desk.connection, month)
    anomalies = views.counts(desk.connection, views.ANOMALIES, month)
    managers = views.holders(desk.connection, Role.WEALTH_MANAGER.value)
    return rules.appraisals(made, anomalies, views.complaints(desk.connection, month), managers)


def is_late(desk: Reader, visit: Made) -> bool:
    """Say whether a visit was begun or made after its deadline, or its record entered after its own.

    The deadlines are those of FVS-39, FVS-40 and FVS-42; that of the record is FVS-56's.
    """
    return any(_lateness(desk, visit))


def _lateness(desk: Reader, visit: Made) -> Iterator[bool]:
    policy = desk.policy(Visits)
    if workdays := policy.record.entry_workdays:
        yield visit.entered_on > add_workdays(visit.on, workdays, statutory())
    row = policy.cadence.get(visit.kind)
    if row is not None and row.unit == "months":
        seek = {CONTINUING: views.last_before, SIGNING: views.signing_before}.get(visit.kind)
        since = seek(desk.connection, visit) if seek else None
        yield since is not None and visit.on > add_months(since, row.offset)
        if since is not None and visit.kind == SIGNING:
            started = views.started_on(desk.connection, visit, since)
            yield started is not None and started > add_workdays(since, policy.cadence[START].offset, statutory())


def _continuing(desk: Reader, year: int, role: str, policy: Policy) -> Measure:
    first, end = date(year, 1, 1), date(year, 12, 31)
    last = min(end, desk.today)
    customers = views.under_contract(desk.connection, first, last, role)
    return rules.continuing(str(year), customers, policy, finished=end < desk.today)
