"""Writing reminder and inquiry notes."""

from custmgr.areas.reminders.facts import Overrun, Reminder
from custmgr.areas.reminders.tables import InquiryRow, ReminderRow
from custmgr.ground.desk import Desk


def add_reminder(desk: Desk, number: str, reminder: Reminder) -> None:
    """Enter a reminder note of today (CMP-87)."""
    row = ReminderRow(
        number=number,
        complaint_id=reminder.case_id,
        stage=reminder.stage.value,
        department=reminder.department.value,
        on_day=reminder.on.isoformat(),
        due_on=reminder.due_on.isoformat(),
        days_late=reminder.days_late,
        copy_to=reminder.copy_to.value if reminder.copy_to else None,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def add_inquiry(desk: Desk, number: str, overrun: Overrun, question: str | None) -> None:
    """Enter an inquiry note of today (CMP-89)."""
    row = InquiryRow(
        number=number,
        complaint_id=overrun.case_id,
        stage=overrun.stage.value,
        department=overrun.department.value,
        on_day=desk.today.isoformat(),
        days_late=overrun.days_late,
        question=question,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def answer(desk: Desk, inquiry_id: int, by: str, text: str) -> None:
    """Enter the answer to an inquiry note, once (CMP-89)."""
    row = desk.session.get_one(InquiryRow, inquiry_id)
    row.answer, row.answered_by, row.answered_on = text, by, desk.today.isoformat()
    desk.session.flush()
