"""The rows of VIP classes."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to


class VipClassRow(SQLModel, table=True):
    """The class of a customer from a day on; none where the customer has no class any more."""

    __tablename__ = "vip_class"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    vip_class: str | None = None
    by: str
    on_day: str
    at: str


class VipBenefitRow(SQLModel, table=True):
    """A benefit agreed with a customer."""

    __tablename__ = "vip_benefit"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    benefit: str
    by: str
    from_on: str
    until_on: str | None = None
    ended_on: str | None = None
    at: str


class VipLiftRow(SQLModel, table=True):
    """A customer on a month's list."""

    __tablename__ = "vip_lift"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    month: str
    by: str
    note: str | None = None
    on_day: str
    dropped_on: str | None = None
    at: str
