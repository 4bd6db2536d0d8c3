"""What waits about grades: a quarter to be graded, proposals to be approved."""

from collections.abc import Iterator

from custmgr.areas.grading.views import pending
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import last_finished_quarter
from custmgr.ground.words import mark
from custmgr.mechanisms.calendar import add_workdays, is_known
from custmgr.mechanisms.dues import Due

GRADE = mark("grades of {quarter}: to be proposed")
APPROVE = mark("grades of {quarter}: {count} customers wait for approval")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of the last finished quarter until it is graded and approved, ten working days after its end (GRD-13)."""
    quarter = last_finished_quarter(desk.today)
    done = pending.progress(desk.connection, quarter)
    if (done.graded and not done.proposed) or not pending.is_there_anybody(desk.connection, quarter):
        return
    holidays = statutory()
    deadline = add_workdays(quarter.last, desk.numbers("grading")["due_workdays"], holidays)
    approving = "custmgr customer grade --approve {quarter} --by STAFF"
    yield Due(
        rule="GRD-18" if done.proposed else "GRD-13",
        key=f"grade {quarter} {'approve' if done.proposed else 'propose'}",
        says=APPROVE if done.proposed else GRADE,
        values={"quarter": quarter, "count": done.proposed},
        opens=quarter.next.first,
        deadline=deadline,
        way=approving.format(quarter=quarter) if done.proposed else f"custmgr customer grade --quarter {quarter}",
        provisional=not is_known(quarter.last, deadline, holidays),
    )
