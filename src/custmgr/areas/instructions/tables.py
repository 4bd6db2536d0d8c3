"""The rows of instructions."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers
from custmgr.areas.staff import tables as staff

assert customers.CustomerRow.__tablename__  # the foreign keys below need these rows to be known
assert staff.StaffRow.__tablename__


class InstructionRow(SQLModel, table=True):
    """A request for special visits, and its plan."""

    __tablename__ = "instruction"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    department: str
    asked_by: str | None = None
    asked_on: str
    need: str
    content: str | None = None
    methods: str
    begins_on: str | None = None
    until_on: str | None = None
    state: str
    decided_by: str | None = None
    decided_on: str | None = None
    filing: str | None = None
    opinion: str | None = None
    entered_at: str


class InstructionCustomerRow(SQLModel, table=True):
    """A customer to be visited, and by whom."""

    __tablename__ = "instruction_customer"
    instruction_id: int = Field(primary_key=True, foreign_key="instruction.id")
    customer_id: int = Field(primary_key=True, foreign_key="customer.id")
    visitor_id: int | None = Field(default=None, foreign_key="staff.id")


class InstructionRehearsalRow(SQLModel, table=True):
    """A rehearsal before the visits begin."""

    __tablename__ = "instruction_rehearsal"
    id: int | None = Field(default=None, primary_key=True)
    instruction_id: int = Field(foreign_key="instruction.id")
    on_day: str
    text: str | None = None
    entered_at: str


class InstructionVisitRow(SQLModel, table=True):
    """Which visit was made for an instruction."""

    __tablename__ = "instruction_visit"
    visit_id: int = Field(primary_key=True)
    instruction_id: int = Field(foreign_key="instruction.id")
