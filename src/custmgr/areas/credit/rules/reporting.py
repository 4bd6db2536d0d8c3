"""Whether an overdue payment was reported in time, and whether a promise to pay was kept."""

from datetime import date

from custmgr.areas.credit.facts.overdue import Late, Pursuit, ReportState
from custmgr.areas.credit.facts.verdicts import Verdict


def late(verdict: Verdict, pursuit: Pursuit) -> Late:
    """Put an overdue customer together with what was done about it, and whether in time (CUS-29, CUS-30)."""
    assert verdict.report_due_on is not None
    due_on, today = verdict.report_due_on, verdict.position.today
    return Late(
        verdict,
        pursuit,
        report_state(pursuit, due_on, today),
        report_days_late(pursuit, due_on, today),
        is_promise_broken(pursuit, today),
    )


def report_state(pursuit: Pursuit, report_due_on: date, today: date) -> ReportState:
    """Call a missing report late from the day after it was due (CUS-29)."""
    if pursuit.reported_on is not None:
        return ReportState.REPORTED
    return ReportState.LATE if today > report_due_on else ReportState.DUE


def report_days_late(pursuit: Pursuit, report_due_on: date, today: date) -> int:
    """Count the days a report came, or is still, too late; on the day it is due it is not (CUS-29)."""
    return max(0, ((pursuit.reported_on or today) - report_due_on).days)


def is_promise_broken(pursuit: Pursuit, today: date) -> bool:
    """Say whether the day the customer promised to pay has passed; on the day itself it has not (CUS-30)."""
    return pursuit.recovery is not None and today > pursuit.recovery.promised_on
