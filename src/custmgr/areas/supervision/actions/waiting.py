"""What waits in supervision: the month's spot checks, its summary and its violations, to be sent up."""

from collections.abc import Iterator
from datetime import date

from custmgr.areas.supervision import rules, views
from custmgr.areas.supervision.actions import checking
from custmgr.areas.supervision.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Month
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

CHECKS = mark("{left} visits of {month} are still to be checked")
SUMMARY = mark("summary of the visits of {month}: to be written and handed up")
VIOLATIONS = mark("violations of {month}: to be sent up, also when there were none")
MONTHS_BACK = 12
PAPERS = (("report callbacks", "FVS-10", SUMMARY), ("report violations", "FVS-13", VIOLATIONS))


def dues(desk: Reader) -> Iterator[Due]:
    """Tell what of the finished months is still to be checked, written and sent up (FVS-09, FVS-10, FVS-13)."""
    if not desk.policy(Policy).on:
        return
    for month in _finished(desk):
        due_on = rules.send_by(month.last, desk.policy(Policy), statutory())
        yield from _checks(desk, month, due_on)
        for action, rule, says in PAPERS:
            if not views.is_written(desk.connection, action, month):
                way = f"custmgr {action} --month {month}"
                yield Due(rule, f"{action} {month}", says, month.next.first, due_on, {"month": month}, way=way)


def _checks(desk: Reader, month: Month, due_on: date) -> Iterator[Due]:
    sample = checking.sample(desk, month)
    if sample.left:
        values = {"left": sample.left, "month": month}
        way = f"custmgr visit checks --month {month}"
        yield Due("FVS-09", f"checks {month}", CHECKS, month.next.first, due_on, values, way=way)


def _finished(desk: Reader) -> Iterator[Month]:
    began = Month.of(views.began_on(desk.connection) or desk.today)
    month = Month.of(desk.today).previous
    for _back in range(MONTHS_BACK):
        if month < began:
            return
        yield month
        month = month.previous
