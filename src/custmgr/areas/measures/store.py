"""Writing improvement measures."""

from custmgr.areas.measures.facts import Check, Measure, Step
from custmgr.areas.measures.tables import MeasureCheckRow, MeasureRow, MeasureStepRow
from custmgr.ground.desk import Desk


def add(desk: Desk, complaint_id: int, measure: Measure) -> None:
    """Enter a measure as it is proposed."""
    proposal = measure.steps[0]
    desk.session.add(
        MeasureRow(
            complaint_id=complaint_id,
            serial=measure.serial,
            text=measure.text,
            owner=measure.owner,
            due_on=measure.due_on.isoformat(),
            on_day=proposal.on.isoformat(),
            by=proposal.by,
            entered_at=desk.now.isoformat(),
        )
    )
    desk.session.flush()


def add_step(desk: Desk, measure_id: int, step: Step) -> None:
    """Append a step of a measure."""
    desk.session.add(
        MeasureStepRow(
            measure_id=measure_id,
            status=step.status.value,
            on_day=step.on.isoformat(),
            by=step.by,
            result=step.result,
            entered_at=desk.now.isoformat(),
        )
    )
    desk.session.flush()


def add_check(desk: Desk, measure_id: int, check: Check) -> None:
    """Append a check by quality management."""
    desk.session.add(
        MeasureCheckRow(
            measure_id=measure_id,
            on_day=check.on.isoformat(),
            by=check.by,
            result=check.result,
            entered_at=desk.now.isoformat(),
        )
    )
    desk.session.flush()
