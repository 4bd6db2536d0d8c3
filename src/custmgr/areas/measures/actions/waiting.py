"""What waits among the improvement measures: each until its effect is confirmed."""

from collections.abc import Iterator

from custmgr.areas.measures import views
from custmgr.areas.measures.facts import AT_WORK, Status
from custmgr.areas.measures.views import Pending
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

MEASURE = mark("complaint {number}, measure {serial}, {status}: {text}")
NONE_YET = mark("complaint {number} is tracked and has no measure yet")
NEXT = {Status.PROPOSED: Status.AGREED, Status.AGREED: Status.DONE, Status.DONE: Status.EFFECT_CONFIRMED}


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of every measure whose effect is not confirmed, and of tracked cases without one (CMP-7, CMP-20)."""
    yield from map(_due, views.pending(desk.connection))
    for case in views.unmeasured(desk.connection):
        yield Due(
            "CMP-7", case.number, NONE_YET, case.closed_on or desk.today, None, {"number": case.number},
            name=case.customer_name,
            way=f"custmgr complaint track {case.number} --measure TEXT --owner STAFF --due DATE",
        )  # fmt: skip


def _due(measure: Pending) -> Due:
    status = Status(measure.status or Status.PROPOSED.value)
    return Due(
        rule="CMP-20",
        key=f"{measure.number} {measure.serial}",
        says=MEASURE,
        values={"number": measure.number, "serial": measure.serial, "status": status, "text": measure.text},
        opens=measure.on,
        deadline=measure.due_on if status in AT_WORK else None,
        customer=measure.customer,
        name=measure.name,
        owner=measure.owner,
        way=f"custmgr complaint track {measure.number} --which {measure.serial} --status {NEXT[status]} --by STAFF",
    )
