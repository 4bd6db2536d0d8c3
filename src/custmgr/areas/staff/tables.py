"""The rows of the staff register."""

from sqlmodel import Field, SQLModel


class StaffRow(SQLModel, table=True):
    """A member of staff."""

    __tablename__ = "staff"
    id: int | None = Field(default=None, primary_key=True)
    name: str
    department: str | None = None
    entered_on: str
    left_on: str | None = None


class StaffRoleRow(SQLModel, table=True):
    """A role a member of staff holds."""

    __tablename__ = "staff_role"
    staff_id: int = Field(primary_key=True, foreign_key="staff.id")
    role: str = Field(primary_key=True)
