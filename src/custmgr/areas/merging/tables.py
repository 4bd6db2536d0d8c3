"""The row of a merged file."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers import tables as customers

assert customers.CustomerRow.__tablename__  # the foreign key below needs this row to be known


class MergedRow(SQLModel, table=True):
    """A file that was merged into another one."""

    __tablename__ = "customer_merged"
    id: int | None = Field(default=None, primary_key=True)
    code: str
    name: str
    name_key: str
    uscc: str | None = None
    phone_key: str | None = None
    into_id: int = Field(foreign_key="customer.id")
    file: str
    moved: str
    set_aside: str
    filled: str
    reason: str
    decided_by: str | None = None
    on_day: str
    at: str
    undone_on: str | None = None
    undone_by: str | None = None
    undone_reason: str | None = None
