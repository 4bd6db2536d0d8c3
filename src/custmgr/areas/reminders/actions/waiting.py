"""What waits because something is late: drafts to be completed, notes to be written, inquiries to be answered."""

from collections.abc import Iterator
from datetime import timedelta

from custmgr.areas.complaints.views import pending as forms
from custmgr.areas.reminders.views import pending as views
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

DRAFT = mark("complaint {number}: a draft to be completed and accepted")
NOTES = mark("{count} reminder notes are to be written")
INQUIRY = mark("inquiry {number} on complaint {complaint}: {department} is to answer")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of drafts, of the reminder notes of today, and of inquiries without an answer (CMP-16, CMP-87, CMP-89)."""
    numbers = desk.numbers("reminders")
    yield from _drafts(desk, numbers["draft_days"])
    if count := views.untold(desk.connection, desk.now, numbers["repeat_days"]):
        yield Due(
            "CMP-87", f"remind {desk.today}", NOTES, desk.today, desk.today, {"count": count},
            department=Department.GMO, way="custmgr complaint remind",
        )  # fmt: skip
    for asked in views.unanswered(desk.connection):
        department = Department(asked.department)
        yield Due(
            "CMP-89", asked.number, INQUIRY, asked.on, None,
            {"number": asked.number, "complaint": asked.complaint, "department": department},
            asked.customer, asked.name, department=department,
            way=f"custmgr complaint inquire {asked.complaint} --stage STAGE --answer TEXT --by STAFF",
        )  # fmt: skip


def _drafts(desk: Reader, days: int) -> Iterator[Due]:
    for form in forms.drafts(desk.connection):
        opened_on = form.opened_at.date()
        yield Due(
            "CMP-16", form.number, DRAFT, opened_on, opened_on + timedelta(days=days),
            {"number": form.number}, form.customer, form.name, form.salesperson, department=Department.BUSINESS,
            way=f"custmgr complaint accept {form.number}",
        )  # fmt: skip
