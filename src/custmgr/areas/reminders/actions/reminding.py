"""Reminder notes for the stages of running cases that are late."""

from dataclasses import replace

from custmgr.areas.reminders import store
from custmgr.areas.reminders.actions import looking
from custmgr.areas.reminders.facts import Reminder, State
from custmgr.ground.desk import Desk


def remind(desk: Desk, number: str | None) -> list[Reminder]:
    """Write one reminder note for every late stage that has none yet today; return those written now (CMP-87)."""
    written = []
    for planned in looking.planned(desk, number):
        name = f"R-{desk.next_number('complaint_reminder'):04}"
        store.add_reminder(desk, name, planned)
        desk.note(
            "complaint remind", planned.complaint, note=name, stage=planned.stage.value, days_late=planned.days_late,
            department=planned.department.value, copy_to=planned.copy_to and planned.copy_to.value,
        )  # fmt: skip
        written.append(replace(planned, state=State.ISSUED, number=name))
    return written
