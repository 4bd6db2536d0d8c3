"""From when a debt is overdue, and until when that is reported."""

from datetime import date, timedelta


def first_overdue_on(due_on: date) -> date:
    """Return the first day on which an open amount is overdue: the day after it was due (CUS-29)."""
    return due_on + timedelta(days=1)


def report_due_on(due_on: date, report_days: int) -> date:
    """Return the last day to report an overdue payment: one day after the first overdue day (CUS-29)."""
    return first_overdue_on(due_on) + timedelta(days=report_days)
