"""The rows of occasions."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to
from custmgr.areas.staff.tables import StaffRow  # noqa: F401  a foreign key needs the row it points to


class OccasionRow(SQLModel, table=True):
    """An occasion as it was entered."""

    __tablename__ = "occasion"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str
    calendar: str
    month: int
    day: int
    leap: int
    year: int | None = None
    once: int
    person: str | None = None
    phone: str | None = None
    company: str | None = None
    likings: str | None = None
    spending_fen: int | None = None
    hotel: str | None = None
    place: str | None = None
    source: str | None = None
    sheet: str | None = None
    noted_on: str | None = None
    received_at: str | None = None
    entered_at: str


class OccasionStepRow(SQLModel, table=True):
    """Something done about an occasion."""

    __tablename__ = "occasion_step"
    id: int | None = Field(default=None, primary_key=True)
    occasion_id: int = Field(foreign_key="occasion.id")
    step: str
    staff_id: int | None = Field(default=None, foreign_key="staff.id")
    by: str | None = None
    reason: str | None = None
    on_day: str
    entered_at: str


class SheetRow(SQLModel, table=True):
    """A dining sheet."""

    __tablename__ = "dining_sheet"
    id: int | None = Field(default=None, primary_key=True)
    hotel: str = ""
    number: str
    on_day: str
    meal: str
    place: str | None = None
    at_table: str | None = None
    waiter: str | None = None
    remarks: str | None = None
    void: int = 0
    entered_at: str


class BriefRow(SQLModel, table=True):
    """A floor supervisor's daily brief."""

    __tablename__ = "dining_brief"
    id: int | None = Field(default=None, primary_key=True)
    hotel: str = ""
    on_day: str
    floor: str
    by: str
    handed_at: str
    events: str | None = None
    entered_at: str


class PassingRow(SQLModel, table=True):
    """A step a day's sheets and briefs went on their way."""

    __tablename__ = "dining_step"
    id: int | None = Field(default=None, primary_key=True)
    hotel: str = ""
    on_day: str
    step: str
    by: str
    at: str
    entered_at: str
