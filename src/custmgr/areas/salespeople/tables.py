"""The rows of company numbers, breaches and hand-overs."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers
from custmgr.areas.staff import tables as staff

assert staff.StaffRow.__tablename__  # the foreign keys below need these rows to be known
assert customers.CustomerRow.__tablename__


class NumberRow(SQLModel, table=True):
    """A number the company assigned to somebody, from a day on; without one it was taken back."""

    __tablename__ = "staff_number"
    id: int | None = Field(default=None, primary_key=True)
    staff_id: int = Field(foreign_key="staff.id")
    kind: str
    number: str | None = None
    since: str
    at: str


class BreachRow(SQLModel, table=True):
    """A contact by a private number that was found."""

    __tablename__ = "staff_breach"
    id: int | None = Field(default=None, primary_key=True)
    staff_id: int = Field(foreign_key="staff.id")
    on_day: str
    number: str
    found_by: str
    note: str | None = None
    at: str


class HandoverRow(SQLModel, table=True):
    """A customer a leaver hands over."""

    __tablename__ = "handover"
    staff_id: int = Field(primary_key=True, foreign_key="staff.id")
    customer_id: int = Field(primary_key=True, foreign_key="customer.id")
    listed_on: str


class HandoverNoticeRow(SQLModel, table=True):
    """A customer was told that the salesperson leaves."""

    __tablename__ = "handover_notice"
    id: int | None = Field(default=None, primary_key=True)
    staff_id: int = Field(foreign_key="staff.id")
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    channel: str
    at: str
