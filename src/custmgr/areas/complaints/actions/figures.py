"""The figures of a month, with the day its statistics are due."""

from datetime import date

from custmgr.areas.complaints import views
from custmgr.areas.complaints.facts.figures import MonthFigures
from custmgr.areas.complaints.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Month
from custmgr.mechanisms.calendar import add_workdays


def figures_of(desk: Reader, month: Month) -> MonthFigures:
    """Return the figures of a month by the policy in force at its end (HBK-06, HBK-17, CPL-08, CPL-24)."""
    workday = desk.policy(Policy, on=month.last).statistics_workday
    return views.figures_of(desk.connection, month, desk.now, statistics_due(month, workday))


def statistics_due(month: Month, workday: int) -> date | None:
    """Return the n-th working day of the next month, that day still in time; none where no day is set (HBK-17)."""
    return add_workdays(month.last, workday, statutory()) if workday else None
