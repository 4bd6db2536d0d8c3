"""The rows of reminder and inquiry notes."""

from sqlmodel import Field, SQLModel

from custmgr.areas.complaints import tables as complaints

assert complaints.ComplaintRow.__tablename__  # the foreign keys below need the complaint's row to be known


class ReminderRow(SQLModel, table=True):
    """A note that a stage of a running case is late."""

    __tablename__ = "complaint_reminder"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    complaint_id: int = Field(foreign_key="complaint.id")
    stage: str
    department: str
    on_day: str
    due_on: str
    days_late: int
    copy_to: str | None = None
    entered_at: str


class InquiryRow(SQLModel, table=True):
    """A note that asks why a stage of a closed case was late, and its answer."""

    __tablename__ = "complaint_inquiry"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    complaint_id: int = Field(foreign_key="complaint.id")
    stage: str
    department: str
    on_day: str
    days_late: int
    question: str | None = None
    answer: str | None = None
    answered_by: str | None = None
    answered_on: str | None = None
    entered_at: str
