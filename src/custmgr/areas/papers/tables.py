"""The rows of the printed papers."""

from sqlmodel import Field, SQLModel

from custmgr.areas.complaints.tables import ComplaintRow  # noqa: F401  a foreign key needs the row it points to


class PrintRow(SQLModel, table=True):
    """One printing of a complaint form; without a copy's number a working copy."""

    __tablename__ = "complaint_print"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    copy_number: int | None = None
    printed_at: str
    by: str


class CopyRow(SQLModel, table=True):
    """The handing over of one copy of a closed form."""

    __tablename__ = "complaint_copy"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    copy_number: int
    department: str
    holder: str
    signed_on: str
    entered_at: str
    by: str
