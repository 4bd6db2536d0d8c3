"""The rows of proposed punishments."""

from sqlmodel import Field, SQLModel

from custmgr.areas.staff import tables as staff

assert staff.StaffRow.__tablename__  # the foreign key below needs its row to be known


class SanctionRow(SQLModel, table=True):
    """A proposed punishment."""

    __tablename__ = "sanction"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    offence: str
    rule: str
    staff_id: int = Field(foreign_key="staff.id")
    on_day: str
    least_fen: int | None = None
    most_fen: int | None = None
    amount_fen: int | None = None
    measures: str
    text: str | None = None
    state: str
    decided_by: str | None = None
    decided_on: str | None = None
    decision: str | None = None
    entered_at: str


class SanctionCaseRow(SQLModel, table=True):
    """One case a proposal is about."""

    __tablename__ = "sanction_case"
    sanction_id: int = Field(primary_key=True, foreign_key="sanction.id")
    place: int = Field(primary_key=True)
    name: str
