"""The rows of inquiries."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to
from custmgr.areas.staff.tables import StaffRow  # noqa: F401  a foreign key needs the row it points to


class InquiryRow(SQLModel, table=True):
    """A question as it was received."""

    __tablename__ = "inquiry"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    received_at: str
    owner_id: int = Field(foreign_key="staff.id")
    channel: str
    kind: str
    text: str
    important: int
    market: str
    introduction: int
    contact_data: int
    specific: int
    entered_at: str


class InquiryPointRow(SQLModel, table=True):
    """A point of a question."""

    __tablename__ = "inquiry_point"
    inquiry_id: int = Field(primary_key=True, foreign_key="inquiry.id")
    number: int = Field(primary_key=True)
    text: str


class InquiryStepRow(SQLModel, table=True):
    """Something done about a question."""

    __tablename__ = "inquiry_step"
    id: int | None = Field(default=None, primary_key=True)
    inquiry_id: int = Field(foreign_key="inquiry.id")
    step: str
    at: str
    staff_id: int = Field(foreign_key="staff.id")
    to_id: int | None = Field(default=None, foreign_key="staff.id")
    text: str | None = None
    promised_at: str | None = None
    need: str | None = None
    proposal: str | None = None
    agreed: int | None = None
    feedback: str | None = None
    revision: str | None = None
    reason: str | None = None
    extra: str | None = None
    entered_at: str


class InquiryAnswerRow(SQLModel, table=True):
    """A point answered by an answer."""

    __tablename__ = "inquiry_answer"
    step_id: int = Field(primary_key=True, foreign_key="inquiry_step.id")
    number: int = Field(primary_key=True)
