"""The rows of findings."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers
from custmgr.areas.staff import tables as staff

assert customers.CustomerRow.__tablename__  # the foreign keys below need these rows to be known
assert staff.StaffRow.__tablename__


class FindingRow(SQLModel, table=True):
    """What was found; only its closing is ever added."""

    __tablename__ = "finding"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    kind: str
    rule: str
    customer_id: int | None = Field(default=None, foreign_key="customer.id")
    matter: str | None = None
    matter_number: str | None = None
    cause: str
    text: str
    owner_id: int | None = Field(default=None, foreign_key="staff.id")
    found_at: str
    closed_on: str | None = None
    entered_at: str


class FindingEntryRow(SQLModel, table=True):
    """One thing done with a finding."""

    __tablename__ = "finding_entry"
    id: int | None = Field(default=None, primary_key=True)
    finding_id: int = Field(foreign_key="finding.id")
    act: str
    step: str
    on_day: str
    by: str
    addressee: str | None = None
    text: str | None = None
    entered_at: str


class FindingFactRow(SQLModel, table=True):
    """One fact entered with it."""

    __tablename__ = "finding_fact"
    entry_id: int = Field(primary_key=True, foreign_key="finding_entry.id")
    field: str = Field(primary_key=True)
    value: str
