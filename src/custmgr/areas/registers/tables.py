"""The rows of the registers."""

from sqlmodel import Field, SQLModel

from custmgr.areas.staff.tables import StaffRow  # noqa: F401  a foreign key needs the row it points to


class HandOverRow(SQLModel, table=True):
    """A register handed on."""

    __tablename__ = "register_handed"
    id: int | None = Field(default=None, primary_key=True)
    register_name: str
    period: str
    recipient: str | None = None
    staff_id: int = Field(foreign_key="staff.id")
    on_day: str
    entered_at: str
