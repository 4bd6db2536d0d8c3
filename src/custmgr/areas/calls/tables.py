"""The rows of calls and recordings."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers
from custmgr.areas.staff import tables as staff

assert customers.CustomerRow.__tablename__  # the foreign keys below need these rows to be known
assert staff.StaffRow.__tablename__


class DiscRow(SQLModel, table=True):
    """A disc recordings were burnt to."""

    __tablename__ = "disc"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    place: str
    burnt_on: str
    destroyed_on: str | None = None
    entered_at: str


class RecordingRow(SQLModel, table=True):
    """A recording by reference."""

    __tablename__ = "recording"
    id: int | None = Field(default=None, primary_key=True)
    label: str
    customer_id: int = Field(foreign_key="customer.id")
    staff_id: int = Field(foreign_key="staff.id")
    on_day: str
    path: str | None = None
    sha256: str | None = None
    disc_id: int | None = Field(default=None, foreign_key="disc.id")
    destroyed_on: str | None = None
    entered_at: str


class AttemptRow(SQLModel, table=True):
    """An attempt to reach a customer."""

    __tablename__ = "visit_attempt"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str
    at: str
    on_day: str
    staff_id: int = Field(foreign_key="staff.id")
    medium: str
    line: str | None = None
    line_reason: str | None = None
    seconds: int
    answer: str
    reason: str | None = None
    window: str
    counts: int
    recording_id: int | None = Field(default=None, foreign_key="recording.id")
    entered_at: str


class UnreachableRow(SQLModel, table=True):
    """A customer who was given up after enough attempts."""

    __tablename__ = "visit_unreachable"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str
    on_day: str
    staff_id: int = Field(foreign_key="staff.id")
    attempts: int
    note: str | None = None
    entered_at: str
