"""The rows of owners."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to


class OwnedRow(SQLModel, table=True):
    """A unit beside its purchase; the last entry of a purchase counts."""

    __tablename__ = "owned_unit"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    purchase_number: str
    unit: str
    discount: str | None = None
    address: str | None = None
    project: str | None = None
    subscribed_on: str | None = None
    signed_on: str | None = None
    late: int
    entered_on: str
