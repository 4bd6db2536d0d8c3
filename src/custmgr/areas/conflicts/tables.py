"""The rows of conflicts of interest."""

from sqlmodel import Field, SQLModel

from custmgr.areas.complaints import tables as complaints
from custmgr.areas.customers import tables as customers
from custmgr.areas.staff import tables as staff

assert complaints.ComplaintRow.__tablename__  # the foreign keys below need these rows to be known
assert customers.CustomerRow.__tablename__
assert staff.StaffRow.__tablename__


class ConflictRow(SQLModel, table=True):
    """Somebody with an interest in a customer, as the register holds it."""

    __tablename__ = "conflict"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    staff_id: int | None = Field(default=None, foreign_key="staff.id")
    department: str | None = None
    reason: str
    from_on: str
    until_on: str | None = None
    entered_at: str


class AgainstRow(SQLModel, table=True):
    """Whom a complaint is about."""

    __tablename__ = "complaint_against"
    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    staff_id: int | None = Field(default=None, foreign_key="staff.id")
    department: str | None = None
    about: str
    text: str
    visit_id: int | None = None
    verified: int | None = None
    verified_by: str | None = None
    verified_on: str | None = None
    entered_at: str
