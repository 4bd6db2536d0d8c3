"""The rows of visit plans."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers
from custmgr.areas.staff import tables as staff

assert customers.CustomerRow.__tablename__  # the foreign keys below need these rows to be known
assert staff.StaffRow.__tablename__


class PlanRow(SQLModel, table=True):
    """A plan: whose, for which period."""

    __tablename__ = "plan"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    period: str
    first_on: str
    last_on: str
    author_id: int = Field(foreign_key="staff.id")
    entered_at: str


class PlanVersionRow(SQLModel, table=True):
    """One version of a plan."""

    __tablename__ = "plan_version"
    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    version: int
    reason: str | None = None
    entered_at: str


class PlanStepRow(SQLModel, table=True):
    """One step a version took."""

    __tablename__ = "plan_step"
    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="plan_version.id")
    step: str
    by: str
    on_day: str
    opinion: str | None = None
    entered_at: str


class PlanItemRow(SQLModel, table=True):
    """A planned visit, the same one through all versions."""

    __tablename__ = "plan_item"
    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")


class PlanLineRow(SQLModel, table=True):
    """A planned visit as one version has it; a later line of the same version replaces an earlier one."""

    __tablename__ = "plan_line"
    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="plan_version.id")
    item_id: int = Field(foreign_key="plan_item.id")
    customer_id: int = Field(foreign_key="customer.id")
    visitor_id: int = Field(foreign_key="staff.id")
    method: str
    on_day: str
    topics: str
    note: str | None = None
    dropped: int
    entered_at: str
