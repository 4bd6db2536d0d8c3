"""The rows of punishment."""

from sqlmodel import Field, SQLModel

from custmgr.areas.complaints import tables as complaints  # noqa: F401  foreign keys point to its rows
from custmgr.areas.staff import tables as staff  # noqa: F401  foreign keys point to its rows


class ResaleRow(SQLModel, table=True):
    """Returned goods sold again."""

    __tablename__ = "penalty_resale"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    sold_on: str
    quantity_milli: int
    price_fen: int
    a_price_fen: int
    at: str


class AssessmentRow(SQLModel, table=True):
    """A proposal as it was made; the body holds it whole."""

    __tablename__ = "penalty_assessment"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    kind: str
    loss_fen: int
    burden_fen: int
    spared: str
    body: str
    at: str


class CirculationRow(SQLModel, table=True):
    """A responsible department that read the proposal."""

    __tablename__ = "penalty_circulation"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    department: str
    by: str
    opinion: str | None = None
    at: str
    assessment_id: int | None = Field(default=None, foreign_key="penalty_assessment.id")


class ApprovalRow(SQLModel, table=True):
    """The general manager's approval of one track."""

    __tablename__ = "penalty_approval"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    assessment_id: int = Field(foreign_key="penalty_assessment.id")
    track: str
    loss_fen: int
    by: str
    month: str
    reason: str | None = None
    at: str


class DecisionRow(SQLModel, table=True):
    """What was decided about one person's administrative punishment."""

    __tablename__ = "penalty_decision"
    id: int | None = Field(default=None, primary_key=True)
    approval_id: int = Field(foreign_key="penalty_approval.id")
    staff_id: int = Field(foreign_key="staff.id")
    joint: int
    because_of: str | None = None
    unit: str | None = None
    burden_fen: int | None = None
    proposed: str
    act: str
    times: int
    fine_fen: int
    least_fen: int


class EntryRow(SQLModel, table=True):
    """A fine, or its correction after the loss was corrected."""

    __tablename__ = "penalty_entry"
    id: int | None = Field(default=None, primary_key=True)
    approval_id: int = Field(foreign_key="penalty_approval.id")
    complaint_id: int = Field(foreign_key="complaint.id")
    staff_id: int = Field(foreign_key="staff.id")
    track: str
    unit: str
    amount_fen: int
    loss_fen: int
    adjusts: int
    month: str
    at: str


class DeductionRow(SQLModel, table=True):
    """What a month's bonus gave for a fine; below zero what it got back."""

    __tablename__ = "penalty_deduction"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    staff_id: int = Field(foreign_key="staff.id")
    track: str
    month: str
    amount_fen: int
    bonus_fen: int
    at: str


class WordRow(SQLModel, table=True):
    """What was decided about the rest of a fine of somebody who left."""

    __tablename__ = "penalty_word"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    staff_id: int = Field(foreign_key="staff.id")
    track: str
    rest: str
    amount_fen: int
    reason: str
    by: str
    at: str


class AnnouncementRow(SQLModel, table=True):
    """When personnel got a punishment, and when it published it."""

    __tablename__ = "penalty_announcement"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    step: str
    on_day: str
    by: str
    at: str
