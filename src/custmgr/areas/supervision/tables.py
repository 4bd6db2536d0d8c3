"""The rows of the supervision of visits."""

from sqlmodel import Field, SQLModel

from custmgr.areas.staff import tables as staff
from custmgr.areas.visits import tables as visits

assert staff.StaffRow.__tablename__  # the foreign keys below need these rows to be known
assert visits.VisitRow.__tablename__


class VisitCheckRow(SQLModel, table=True):
    """A spot check of a visit; never changed."""

    __tablename__ = "visit_check"
    id: int | None = Field(default=None, primary_key=True)
    visit_id: int = Field(foreign_key="visit.id")
    staff_id: int = Field(foreign_key="staff.id")
    on_day: str
    planned: int
    in_time: int
    truthful: int
    traces: int
    note: str | None = None
    finding: str | None = None
    entered_at: str
