"""The rows of a complaint's file."""

from sqlmodel import Field, SQLModel

from custmgr.areas.complaints import tables as complaints
from custmgr.areas.staff import tables as staff

assert complaints.ComplaintRow.__tablename__  # the foreign keys below need these rows to be known
assert staff.StaffRow.__tablename__


class VisitRow(SQLModel, table=True):
    """An emergency visit to a customer who reported an abnormality."""

    __tablename__ = "complaint_visit"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    told: str
    told_on: str
    on_day: str
    result: str
    designated_by: str | None = None
    designated_on: str | None = None
    entered_at: str
    by: str


class VisitorRow(SQLModel, table=True):
    """Who went on an emergency visit."""

    __tablename__ = "complaint_visitor"
    visit_id: int = Field(primary_key=True, foreign_key="complaint_visit.id")
    staff_id: int = Field(primary_key=True, foreign_key="staff.id")


class ReportRow(SQLModel, table=True):
    """A report to the general manager, and his instruction."""

    __tablename__ = "complaint_report"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    visit_id: int | None = Field(default=None, foreign_key="complaint_visit.id")
    investigated_on: str
    due_on: str
    filed_on: str
    author: str
    abnormality: str
    handling: str
    instruction: str | None = None
    instructed_by: str | None = None
    instructed_on: str | None = None
    entered_at: str


class NoteRow(SQLModel, table=True):
    """A note about a case, or a joint meeting; one sent to a department waits for its answer."""

    __tablename__ = "complaint_note"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    kind: str
    on_day: str
    text: str
    department: str | None = None
    place: str | None = None
    participants: str | None = None
    entered_at: str
    by: str
    answer: str | None = None
    answered_by: str | None = None
    answered_on: str | None = None


class NegotiationRow(SQLModel, table=True):
    """What the customer said to a proposal."""

    __tablename__ = "complaint_negotiation"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    on_day: str
    channel: str
    position: str
    promised_fen: int | None = None
    entered_at: str
    by: str
