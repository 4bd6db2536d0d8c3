"""The rows of orders."""

from sqlmodel import Field, SQLModel

from custmgr.areas.credit.tables import CreditReleaseRow  # noqa: F401  a foreign key needs the row it points to
from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  as above


class OrderRow(SQLModel, table=True):
    """What a customer ordered; what is delivered of it stands in the purchases that name it."""

    __tablename__ = "customer_order"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    product: str | None = None
    amount_fen: int
    on_credit: int
    release_id: int | None = Field(default=None, foreign_key="credit_release.id")
    closed_on: str | None = None
