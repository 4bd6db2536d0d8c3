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
    leaving_since: str | None = None


class StaffRoleRow(SQLModel, table=True):
    """A role a member of staff holds."""

    __tablename__ = "staff_role"
    staff_id: int = Field(primary_key=True, foreign_key="staff.id")
    role: str = Field(primary_key=True)


class StaffEntryRow(SQLModel, table=True):
    """One figure of a member of staff, from a day on."""

    __tablename__ = "staff_entry"
    id: int | None = Field(default=None, primary_key=True)
    staff_id: int = Field(foreign_key="staff.id")
    since: str
    field: str
    text: str | None = None
    number: int | None = None
    superior_id: int | None = Field(default=None, foreign_key="staff.id")
    at: str


class StaffBonusRow(SQLModel, table=True):
    """The bonus of a member of staff in one month, where it differs from the constant one."""

    __tablename__ = "staff_bonus"
    id: int | None = Field(default=None, primary_key=True)
    staff_id: int = Field(foreign_key="staff.id")
    month: str
    bonus_fen: int
    at: str
