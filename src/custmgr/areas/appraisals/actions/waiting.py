"""What waits of the appraisals: those of finished months nobody wrote since plans are approved (VIS-34)."""

from collections.abc import Iterator

from custmgr.areas.appraisals import rules, views
from custmgr.areas.appraisals.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Month
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

APPRAISAL = mark("appraisal of the visits of {month}: to be written")
MONTHS_BACK = 12


def dues(desk: Reader) -> Iterator[Due]:
    """Tell which finished months still lack their appraisal, due on the 3rd working day after their end (VIS-34)."""
    began = views.first_plan_on(desk.connection)
    if began is None or not desk.policy(Policy).on:
        return
    month = Month.of(desk.today).previous
    for _back in range(MONTHS_BACK):
        if month < Month.of(began):
            return
        if not views.is_written(desk.connection, str(month), month.next.first):
            due_on = rules.due_on(month, desk.policy(Policy, month.last), statutory())
            way = f"custmgr report visits --month {month}"
            yield Due("VIS-34", f"visits {month}", APPRAISAL, month.next.first, due_on, {"month": month}, way=way)
        month = month.previous
