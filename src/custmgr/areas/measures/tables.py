"""The rows of improvement measures."""

from sqlmodel import Field, SQLModel

from custmgr.areas.complaints.tables import ComplaintRow  # noqa: F401  a foreign key needs the row it points to


class MeasureRow(SQLModel, table=True):
    """A measure as it was proposed."""

    __tablename__ = "complaint_measure"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    serial: int
    text: str
    owner: str
    due_on: str
    on_day: str
    by: str
    entered_at: str


class MeasureStepRow(SQLModel, table=True):
    """One step of a measure after its proposal."""

    __tablename__ = "complaint_measure_step"
    id: int | None = Field(default=None, primary_key=True)
    measure_id: int = Field(foreign_key="complaint_measure.id")
    status: str
    on_day: str
    by: str
    result: str | None = None
    entered_at: str


class MeasureCheckRow(SQLModel, table=True):
    """One check of a measure by quality management."""

    __tablename__ = "complaint_measure_check"
    id: int | None = Field(default=None, primary_key=True)
    measure_id: int = Field(foreign_key="complaint_measure.id")
    on_day: str
    by: str
    result: str
    entered_at: str
